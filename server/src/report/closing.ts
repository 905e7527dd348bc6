/** Signature and date below the last section: they belong to the report, not to the section. */
import { beside } from '../text/beside';
import { type Span, span } from '../text/span';
import { onlyDate } from './dates';
import { type Folded, fold, placeOf } from './prose';
import type { Report } from './report';

export interface Closing {
  /** From the first of its lines to the last. */
  readonly span: Span;
  readonly date: { readonly span: Span; readonly year: number; readonly month: number; readonly day: number } | null;
  /** Who signs, without spaces. */
  readonly signature: string | null;
  /** A date of digits alone (202114), whose separators are gone. */
  readonly digits: { readonly span: Span; readonly text: string } | null;
}

/** A signature, a date, and whatever stands between them. */
const MOST_LINES = 4;
const LONGEST_SIGNATURE = 30;
/** A longer line, its spaces included, is neither. */
const LONGEST = 400;

const known = beside<Report, Closing | null>();

export function closingOf(report: Report): Closing | null {
  let closing = known.get(report);
  if (closing === undefined) {
    closing = findClosing(report);
    known.set(report, closing);
  }
  return closing;
}

function findClosing({ document, agency }: Report): Closing | null {
  const { blocks, text } = document;
  let at: Span | null = null;
  let date: Closing['date'] = null;
  let digits: Closing['digits'] = null;
  let signature: string | null = null;
  let lines = 0;
  for (let i = blocks.length - 1; i >= 0 && lines < MOST_LINES; i--) {
    const block = blocks[i]!;
    if (block.kind === 'blank' || block.kind === 'comment') continue;
    if (block.kind !== 'text' || block.span.end - block.span.start > LONGEST) break;
    const line = fold(text, block.span);
    const dated = dateOf(line);
    const run = /^20\d{4,6}$/.test(line.text) ? placeOf(line, 0, line.text.length) : null;
    if (dated) {
      date ??= dated.date;
      signature ??= dated.signature;
    } else if (run) digits ??= { span: run, text: line.text };
    else if (isSignature(line.text, agency)) signature ??= line.text;
    else break;
    at = span(block.span.start, at?.end ?? block.span.end);
    lines++;
  }
  return at && { span: at, date, signature, digits: date ? null : digits };
}

/** A date alone on its line, or behind the signature. */
function dateOf(line: Folded): Pick<Closing, 'date' | 'signature'> | null {
  const from = line.text.search(/\(?(?:\d{4}|[一二][〇○零一二三四五六七八九]{3})(?:年|[./-])/);
  const before = line.text.slice(0, Math.max(0, from));
  if (from < 0 || (before !== '' && !isSignature(before, null))) return null;
  const date = onlyDate(line.text.slice(from));
  if (!date) return null;
  const { year, month, day } = date;
  return {
    date: { span: placeOf(line, from + date.start, from + date.end), year, month, day },
    signature: before || null,
  };
}

const isSignature = (line: string, agency: string | null): boolean =>
  line === agency ||
  (line.length <= LONGEST_SIGNATURE &&
    !/[、,;:。.!?"《》\d]/.test(line) &&
    /(?:政府|办公室|委员会|管委会|办事处|[厅局委院站所]|中心|大队|支队)(?:\([^()]*\))?$/.test(line));
