/** Where the cursor is when completion is asked for, and what is typed there already. */
import type { Known } from '../layout/skeleton';
import type { TidyOptions } from '../layout/tidy';
import { readReport } from '../report/read';
import type { Report, Section } from '../report/report';
import { type Line, lineAt, lineStart, linesOf } from '../text/lines';
import type { Message } from '../text/message';
import { isSpace, normal } from '../text/normal';
import { type Span, span } from '../text/span';

export interface CompletionOptions {
  /** How tables are written where the draft does not show it. */
  readonly tables: TidyOptions;
  /** What to suggest for a year that is to be filled in. */
  readonly likelyYear: number;
}

/** A line that holds nothing but what is typed of a heading, a table or a row. */
export interface Place {
  /** The draft as it is without this line: what is half typed has no meaning yet, and cuts no table in two. */
  readonly report: Report;
  readonly options: CompletionOptions;
  /** The lines of that draft. The place is before the one of this index. */
  readonly lines: readonly Line[];
  readonly line: number;
  /** What a completion replaces: the whole line. It begins where the place is, in either draft. */
  readonly span: Span;
  /** All that is typed. */
  readonly raw: string;
  /** Number of `#` typed, 0 for none. */
  readonly level: number;
  /** Whether a `|` is typed. */
  readonly piped: boolean;
  /** What is typed behind those marks. */
  readonly typed: string;
}

/** One thing to insert. */
export interface Offer {
  readonly kind: 'report' | 'section' | 'table' | 'row' | 'label' | 'sentence';
  readonly label: Message;
  readonly detail: Message;
  /** What is typed to get it; what is typed must be the beginning of one. */
  readonly keys: readonly string[];
  /** As {@link skeletonOf} takes them. */
  readonly lines: readonly string[];
  readonly known?: Known;
}

/** A longer line is prose. The longest label has 36 characters. */
const LONGEST = 80;
/** Behind the cursor there is nothing but what an input method closes by itself. */
const NOTHING_MORE = /^[\s）)]*$/;

/** null where something else stands on the line, or where nobody reads it: in a comment, a fence, front matter. */
export function placeAt(text: string, offset: number, options: CompletionOptions): Place | null {
  const start = lineStart(text, offset);
  const raw = text.slice(start, offset);
  if (raw.length > LONGEST) return null;
  const end = offset + /^[^\r\n]{0,9}/.exec(text.slice(offset, offset + 9))![0].length;
  const lineBreak = /^(?:\r\n|\r|\n|$)/.exec(text.slice(end, end + 2));
  if (!lineBreak || !NOTHING_MORE.test(text.slice(offset, end))) return null;
  const report = readReport(text.slice(0, start) + text.slice(end + lineBreak[0].length));
  const around = report.document.blocks.find(({ span: block }) => block.start < start && start <= block.end);
  if (around && around.kind !== 'grid') return null;
  const lines = linesOf(report.document.text);
  const marks = /^[\s\ufeff]*([#＃]{0,6})[\s]*([|｜]?)[\s]*/.exec(raw)!;
  return {
    report,
    options,
    lines,
    line: lineAt(lines, start),
    span: span(start, end),
    raw,
    level: marks[1]!.length,
    piped: marks[2] !== '',
    typed: raw.slice(marks[0].length),
  };
}

/** The section whose content the place is in. */
export const sectionAt = ({ report, span: { start } }: Place): Section | undefined =>
  report.sections.findLast(({ heading }) => heading.span.end < start);

/** Whether the line above, or the one below, is blank or not there. */
export function isBlankLine({ report, lines, line }: Place, which: 'above' | 'below'): boolean {
  const at = lines[which === 'above' ? line - 1 : line];
  return !at || [...report.document.text.slice(at.start, at.end)].every((char) => isSpace(char.charCodeAt(0)));
}

/**
 * What a client filters by: it begins with what is typed, so that every client agrees. null where what is typed is not
 * the beginning of any key. Widths and spaces make no difference.
 */
export function filterTextOf(raw: string, typed: string, keys: readonly string[]): string | null {
  const form = normal(typed).toLowerCase();
  if (form === '') return raw + keys.join(' ');
  for (const key of keys) {
    if (!normal(key).toLowerCase().startsWith(form)) continue;
    let end = 0;
    while (normal(key.slice(0, end)).length < form.length) end++;
    return raw + key.slice(end);
  }
  return null;
}
