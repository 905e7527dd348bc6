/** Lists of figures that make a whole: 共发布信息282条，其中…2条，…275条. Of anything that is counted, ours or not. */
import type { Span } from '../text/span';
import { type Claim, claimsOf, type WordedStatement } from './claims';
import { isQuantity, type Segment } from './claims-segments';
import type { Quantity, Token } from './claims-tokens';
import { placeOf } from './prose';
import type { Report } from './report';
import type { Statement } from './statements';

export interface Figure {
  readonly value: string;
  readonly unit: string;
  /** The number alone. */
  readonly span: Span;
  readonly claim: Claim | null;
}

export interface PartList {
  readonly whole: Figure;
  /** Figures of the same unit said before the whole: the parts may be theirs. */
  readonly earlier: readonly Figure[];
  readonly parts: readonly Figure[];
  /** Index of the first part behind a semicolon; the number of parts where there is none. */
  readonly firstGroup: number;
  /** 共, 累计: the whole is one of parts. */
  readonly total: boolean;
  /** In brackets, or behind a colon: a form that lists everything. */
  readonly listed: boolean;
  /** 其他 or 其余 closes it. */
  readonly hasRest: boolean;
  /** 含: the parts are meant to be some. */
  readonly some: boolean;
  /** Something in it has no figure, an open one, or 等: what is left out may be anything. */
  readonly open: boolean;
  readonly statement: Statement;
}

const known = new WeakMap<Report, readonly PartList[]>();

export function listsOf(report: Report): readonly PartList[] {
  let lists = known.get(report);
  if (!lists) {
    lists = readLists(report);
    known.set(report, lists);
  }
  return lists;
}

function readLists(report: Report): PartList[] {
  const { statements } = claimsOf(report);
  return statements.flatMap((worded, i) => {
    const previous = statements[i - 1];
    const follows = previous?.statement.passage === worded.statement.passage && !worded.statement.opensParagraph;
    return listsIn(worded, follows ? previous : null);
  });
}

function listsIn(worded: WordedStatement, previous: WordedStatement | null): PartList[] {
  const { segments } = worded;
  return segments.flatMap((segment, i) => {
    const opener = openerOf(segments, i);
    if (!opener) return [];
    const earlier = segments.slice(0, i).filter(({ depth }) => depth <= segment.depth);
    const units = new Set(unitsFrom(segments, i));
    return [...units].flatMap((unit) => {
      let wholes = figuresOf(worded, earlier, unit);
      if (wholes.length === 0 && i === 0 && previous) wholes = figuresOf(previous, previous.segments, unit);
      const whole = wholes.at(-1);
      return whole ? (listOf(worded, segments, i, opener, whole, wholes.slice(0, -1)) ?? []) : [];
    });
  });
}

type Opener = 'part' | 'with' | 'bracket' | 'colon';

/** Whether a list of parts begins with the segment. */
function openerOf(segments: readonly Segment[], at: number): Opener | null {
  const { before, tokens } = segments[at]!;
  const first = tokens.find((token) => !(token.kind === 'word' && token.word.kind === 'filler'));
  const kind = first?.kind === 'word' ? first.word.kind : null;
  if (kind === 'part') return 'part';
  const last = segments[at - 1]?.tokens.at(-1);
  if (!last || !isCount(last)) return null;
  if (before === '(') return kind === 'with' ? 'with' : kind === 'rest' ? null : 'bracket';
  return before === ':' ? 'colon' : null;
}

const isCount = (token: Token): token is Quantity => isQuantity(token) && token.unit !== '%';

/** The units of the first figures of a list. */
function unitsFrom(segments: readonly Segment[], at: number): string[] {
  const { depth } = segments[at]!;
  const units: string[] = [];
  for (const segment of segments.slice(at, at + 4)) {
    if (segment.depth !== depth) continue;
    for (const token of segment.tokens) if (isCount(token)) units.push(token.unit);
  }
  return units;
}

interface WholeFigure extends Figure {
  readonly segment: Segment;
  readonly worded: WordedStatement;
}

function figuresOf(worded: WordedStatement, segments: readonly Segment[], unit: string): WholeFigure[] {
  return segments.flatMap((segment) => {
    if (isComparison(segment)) return [];
    return segment.tokens
      .filter(isCount)
      .filter((token) => token.unit === unit && !token.open)
      .map((token) => ({ ...figureOf(worded, token), segment, worded }));
  });
}

function figureOf({ statement, claims }: WordedStatement, { figure, value, unit }: Quantity): Figure {
  const span = placeOf(statement.passage, statement.start + figure.start, statement.start + figure.end);
  return { value, unit, span, claim: claims.find((claim) => claim.figure?.start === span.start) ?? null };
}

const isComparison = ({ words }: Segment): boolean => words.some(({ kind }) => kind === 'compare');

function listOf(
  worded: WordedStatement,
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
    if (i > at && endsList(worded.statement.text, segment, whole)) break;
    const { words } = segment;
    if (i > at && words.some(({ kind }) => kind === 'part')) {
      open = true;
      break;
    }
    if (segment.before === ';' && parts.length > 0) firstGroup ??= parts.length;
    if (words.some(({ kind }) => kind === 'etc')) open = true;
    if (isComparison(segment)) continue;
    const counts = segment.tokens.filter(isCount);
    const own = counts.filter(({ unit }) => unit === whole.unit);
    if (own.length > 0) {
      open ||= gap || own.some((one) => one.open);
      parts.push(...own.map((one) => figureOf(worded, one)));
      hasRest = words.some(isRest) || OTHERS.some((word) => textOf(worded, segment).startsWith(word));
    } else if (counts.length === 0 && i > at) gap ||= isItem(segment);
  }
  if (parts.length < 2) return null;
  const total = whole.segment.words.some(({ kind }) => kind === 'total');
  return {
    whole,
    earlier,
    parts,
    firstGroup: firstGroup ?? parts.length,
    total,
    listed: opener === 'bracket' || opener === 'colon',
    hasRest,
    some: opener === 'with',
    open,
    statement: worded.statement,
  };
}

const OTHERS = ['其他', '其它', '其余'];
const isRest = ({ kind, value }: { kind: string; value: string }) => kind === 'rest' && value === 'left';

const textOf = ({ statement }: WordedStatement, { tokens }: Segment): string =>
  statement.text.slice(tokens[0]!.start, tokens.at(-1)!.end);

/** Something of its own without a figure; 均已办结 is no item of a list. */
const isItem = ({ tokens }: Segment): boolean => tokens.some(({ kind }) => kind === 'unknown');

/** What begins something new, if the whole is not of the same. */
const VERBS = [
  '回复',
  '答复',
  '办理',
  '办结',
  '收到',
  '受理',
  '举办',
  '开展',
  '召开',
  '组织',
  '印发',
  '编印',
  '制作',
  '推送',
  '更新',
  '新增',
  '新开',
  '维护',
  '清理',
  '开设',
  '发出',
  '下发',
  '接待',
  '转办',
  '报送',
  '完成',
  '处理',
  '编发',
  '点击',
  '阅读',
  '累计',
  '参加',
  '覆盖',
  '获',
];

/** Whether the segment is no longer of the list: a new total, 另有, or something done that the whole is not of. */
function endsList(text: string, segment: Segment, { segment: whole, worded }: WholeFigure): boolean {
  if (segment.words.some(({ kind, value }) => (kind === 'rest' && value === '') || kind === 'total')) return true;
  const own = text.slice(segment.tokens[0]!.start, segment.tokens.at(-1)!.end);
  const head = textOf(worded, whole);
  return VERBS.some((verb) => own.startsWith(verb) && !head.includes(verb));
}
