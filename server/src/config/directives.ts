/**
 * Directives: comments in a draft that silence findings. `nianbao-disable-next-line`, `nianbao-disable`, `nianbao-enable`,
 * then rules (none means all), then a reason for those who read it later. Any comment may hold one: on a line of its own,
 * between the rows of a table, at the end of a line.
 */
import type { Report } from '../report/report';
import type { Block } from '../syntax/blocks';
import { contains, type Span, span } from '../text/span';
import { matchesRule, nameOf } from './patterns';

/** A rule as a directive names it, or a group: `table/*`. */
export interface NamedRule {
  readonly pattern: string;
  readonly span: Span;
}

export interface Directive {
  readonly kind: 'disable-next-line' | 'disable' | 'enable';
  /** The comment. */
  readonly span: Span;
  /** As written, known or not; empty for all rules. */
  readonly rules: readonly NamedRule[];
  /** Of `disable-next-line`: the lines it speaks of; null where none follows. */
  readonly target: Span | null;
}

const OPEN = '<!--';
const CLOSE = '-->';
const PREFIX = 'nianbao-';
const KEYWORD = /\s*nianbao-(disable-next-line|disable|enable)(?![\w-])/y;
/** An id, a group, or an id without its group; Chinese may follow without a space. */
const RULE = /[\s,，、]*([A-Za-z][\w-]*(?:\/[\w*-]+)?)/y;

/** In the order of the text. `ids` are those of all rules. */
export function readDirectives({ document: { text, blocks }, tables }: Report, ids: readonly string[]): Directive[] {
  const directives: Directive[] = [];
  if (!text.includes(PREFIX)) return directives;
  const names = new Set(ids.map(nameOf));
  const mute = blocks.filter(({ kind }) => kind === 'code' || kind === 'front-matter');
  const figures = new Set(Object.values(tables).flatMap((table) => table?.rows.map((row) => row.span.start) ?? []));
  const lines = blocks.flatMap((block) => linesOfBlock(block, figures));
  let next = 0;
  let at = text.indexOf(OPEN);
  while (at >= 0) {
    const close = text.indexOf(CLOSE, at + OPEN.length);
    if (close < 0) break;
    const comment = span(at, close + CLOSE.length);
    KEYWORD.lastIndex = at + OPEN.length;
    const keyword = KEYWORD.exec(text);
    if (keyword && !mute.some((block) => contains(block.span, at))) {
      const kind = keyword[1] as Directive['kind'];
      while (next < lines.length && lines[next]!.start < comment.end) next++;
      const target = kind === 'disable-next-line' ? (lines[next] ?? null) : null;
      directives.push({ kind, span: comment, rules: namedRules(text, span(KEYWORD.lastIndex, close), names), target });
    }
    at = text.indexOf(OPEN, comment.end);
  }
  return directives;
}

/** The rules a directive begins with; the first word that is none begins the reason. */
function namedRules(text: string, { start, end }: Span, names: ReadonlySet<string>): NamedRule[] {
  const rules: NamedRule[] = [];
  RULE.lastIndex = start;
  for (let found = RULE.exec(text); found && RULE.lastIndex <= end; found = RULE.exec(text)) {
    const pattern = found[1]!;
    if (!pattern.includes('/') && !names.has(pattern)) break;
    rules.push({ pattern, span: span(RULE.lastIndex - pattern.length, RULE.lastIndex) });
  }
  return rules;
}

/**
 * What can be “the next line”: neither blank nor a comment. The head of a table and its first row of figures stand as one,
 * since in Markdown nothing may be written between them. `figures` are the offsets at which such rows begin.
 */
function linesOfBlock(block: Block, figures: ReadonlySet<number>): Span[] {
  if (block.kind === 'blank' || block.kind === 'comment') return [];
  if (block.kind !== 'grid') return [block.span];
  const lines = block.rows.map((row) => row.span);
  const first = lines.find(({ start }) => figures.has(start)) ?? lines[0]!;
  return lines.with(0, span(lines[0]!.start, first.end));
}

/** Whether the directive speaks of the rule. “All rules” are those on the report, not those on directives. */
export const names = ({ rules }: Directive, id: string): boolean =>
  rules.length === 0 ? !id.startsWith('directive/') : rules.some(({ pattern }) => matchesRule(pattern, id));

/** Whether two directives have a rule in common. */
export const meet = (a: Directive, b: Directive): boolean =>
  a.rules.length === 0 || b.rules.length === 0 || a.rules.some((one) => b.rules.some((other) => overlap(one, other)));

const overlap = ({ pattern: a }: NamedRule, { pattern: b }: NamedRule): boolean =>
  matchesRule(a, b) || matchesRule(b, a);

/** The directive that silences a finding at the offset; null where none does. `directives` are those that name its rule. */
export function silencer(directives: readonly Directive[], offset: number): Directive | null {
  const nextLine = directives.find(({ target }) => target !== null && contains(target, offset));
  if (nextLine) return nextLine;
  const last = directives.findLast((one) => one.kind !== 'disable-next-line' && one.span.start <= offset);
  return last?.kind === 'disable' ? last : null;
}
