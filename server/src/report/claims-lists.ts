/** Lists of figures that make a whole: 共发布信息282条，其中…2条，…275条. Of anything that is counted, ours or not. */
import { span } from '../text/span';
import type { Claim, Figure, PartList } from './claim';
import { isQuantity, type Segment } from './claims-segments';
import type { Quantity, Token } from './claims-tokens';
import type { Worded } from './claims-worded';
import { kinds } from './claims-words';

/** A statement and the claims that were found in it. */
export interface Claiming {
  readonly worded: Worded;
  readonly claims: readonly Claim[];
}

/** @param previous the statement before it, where it says more of the same. */
export function listsIn(claiming: Claiming, previous: Claiming | null): readonly PartList[] {
  const { segments, quantities } = claiming.worded;
  if (isShort(quantities)) return NONE;
  const lists: PartList[] = [];
  for (let i = 0; i < segments.length; i++) {
    const opener = openerOf(segments, i);
    if (!opener) continue;
    const segment = segments[i]!;
    const units = unitsFrom(segments, i);
    if (units.length === 0) continue;
    const earlier = segments.slice(0, i).filter(({ depth }) => depth <= segment.depth);
    for (const unit of units) {
      let wholes = figuresOf(claiming, earlier, unit);
      if (wholes.length === 0 && i === 0 && previous) wholes = figuresOf(previous, previous.worded.segments, unit);
      const whole = wholes.at(-1);
      const list = whole && listOf(claiming, segments, i, opener, whole, wholes.slice(0, -1));
      if (list) lists.push(list);
    }
  }
  return lists;
}

const NONE: readonly PartList[] = [];

const COMPARISON = kinds('compare');
const PART = kinds('part');
const ETC = kinds('etc');
const TOTAL = kinds('total');
const REST = kinds('rest');

/** A list has two parts. */
function isShort(quantities: readonly Quantity[]): boolean {
  let counts = 0;
  for (const quantity of quantities) if (isCount(quantity)) counts++;
  return counts < 2;
}

type Opener = 'part' | 'with' | 'bracket' | 'colon';

/** Whether a list of parts begins with the segment. */
function openerOf(segments: readonly Segment[], at: number): Opener | null {
  const { before, tokens } = segments[at]!;
  const first = tokens.find(isNoFiller);
  const kind = first?.kind === 'word' ? first.word.kind : null;
  if (kind === 'part') return 'part';
  const last = segments[at - 1]?.tokens.at(-1);
  if (!last || !isCount(last)) return null;
  if (before === '(') return kind === 'with' ? 'with' : kind === 'rest' ? null : 'bracket';
  return before === ':' ? 'colon' : null;
}

const isNoFiller = (token: Token): boolean => !(token.kind === 'word' && token.word.kind === 'filler');

const isCount = (token: Token): token is Quantity => isQuantity(token) && token.unit !== '%';

/** The units of the first figures of a list, each once. */
function unitsFrom(segments: readonly Segment[], at: number): string[] {
  const { depth } = segments[at]!;
  const units: string[] = [];
  for (let i = at; i < segments.length && i < at + 4; i++) {
    const segment = segments[i]!;
    if (segment.depth !== depth) continue;
    for (const token of segment.tokens) if (isCount(token) && !units.includes(token.unit)) units.push(token.unit);
  }
  return units;
}

interface WholeFigure extends Figure {
  readonly segment: Segment;
  readonly of: Claiming;
}

function figuresOf(of: Claiming, segments: readonly Segment[], unit: string): WholeFigure[] {
  const figures: WholeFigure[] = [];
  for (const segment of segments) {
    if (isComparison(segment)) continue;
    for (const token of segment.tokens) {
      if (!isCount(token) || token.unit !== unit || token.open) continue;
      const { value, span: at, claim } = figureOf(of, token);
      figures.push({ value, unit, span: at, claim, segment, of });
    }
  }
  return figures;
}

function figureOf({ worded: { statement }, claims }: Claiming, { figure, value, unit }: Quantity): Figure {
  const at = span(statement.start + figure.start, statement.start + figure.end);
  return { value, unit, span: at, claim: claims.find((claim) => claim.figure?.start === at.start) ?? null };
}

const isComparison = ({ kinds: said }: Segment): boolean => (said & COMPARISON) !== 0;

function listOf(
  of: Claiming,
  segments: readonly Segment[],
  at: number,
  opener: Opener,
  whole: WholeFigure,
  earlier: readonly WholeFigure[],
): PartList | null {
  const { depth } = segments[at]!;
  const parts: Figure[] = [];
  let open = false;
  let gap = false;
  let firstGroup: number | null = null;
  let hasRest = false;
  for (let i = at; i < segments.length; i++) {
    const segment = segments[i]!;
    if (segment.depth < depth || (depth > 0 && i > at && segment.before === '(')) break;
    if (segment.depth > depth) continue;
    if (i > at && endsList(of.worded, segment, whole)) break;
    const { words, kinds: said } = segment;
    if (i > at && said & PART) {
      open = true;
      break;
    }
    if (segment.before === ';' && parts.length > 0) firstGroup ??= parts.length;
    if (said & ETC) open = true;
    if (isComparison(segment)) continue;
    let counts = false;
    const before = parts.length;
    for (const token of segment.tokens) {
      if (!isCount(token)) continue;
      counts = true;
      if (token.unit !== whole.unit) continue;
      open ||= gap || token.open;
      parts.push(figureOf(of, token));
    }
    if (parts.length > before)
      hasRest = (said & REST && words.some(isRest)) || OTHERS.has(textOf(of.worded, segment).slice(0, 2));
    else if (!counts && i > at) gap ||= isItem(segment);
  }
  if (parts.length < 2) return null;
  const total = (whole.segment.kinds & TOTAL) !== 0;
  return {
    whole: alone(whole),
    earlier: earlier.map(alone),
    parts,
    firstGroup: firstGroup ?? parts.length,
    total,
    listed: opener === 'bracket' || opener === 'colon',
    hasRest,
    some: opener === 'with',
    open,
  };
}

/** What is kept of it: without the words it was found in. */
const alone = ({ value, unit, span: at, claim }: WholeFigure): Figure => ({ value, unit, span: at, claim });

const OTHERS = new Set(['其他', '其它', '其余']);
const isRest = ({ kind, value }: { kind: string; value: string }) => kind === 'rest' && value === 'left';

const textOf = ({ statement }: Worded, { tokens }: Segment): string =>
  statement.text.slice(tokens[0]!.start, tokens.at(-1)!.end);

/** Something of its own without a figure; 均已办结 is no item of a list. */
const isItem = ({ tokens }: Segment): boolean => tokens.some(({ kind }) => kind === 'unknown');

/** What begins something new, if the whole is not of the same. Each has two characters, or one that no other begins with. */
const VERBS = new Set(
  '回复 答复 办理 办结 收到 受理 举办 开展 召开 组织 印发 编印 制作 推送 更新 新增 新开 维护 清理 开设 发出 下发 接待 转办 报送 完成 处理 编发 点击 阅读 累计 参加 覆盖 获'.split(
    ' ',
  ),
);

/** Whether the segment is no longer of the list: a new total, 另有, or something done that the whole is not of. */
function endsList(worded: Worded, segment: Segment, { segment: whole, of }: WholeFigure): boolean {
  if (segment.kinds & TOTAL) return true;
  if (segment.kinds & REST && segment.words.some(({ kind, value }) => kind === 'rest' && value === '')) return true;
  const own = textOf(worded, segment);
  const verb = [own.slice(0, 2), own.slice(0, 1)].find((begun) => VERBS.has(begun));
  return verb !== undefined && !textOf(of.worded, whole).includes(verb);
}
