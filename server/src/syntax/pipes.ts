/** The reader of grids for lines with pipes: GFM tables, and the same without leading pipe, delimiter row or merged cells. */
import { isSpace } from '../text/normal';
import { type Span, span } from '../text/span';
import type { Cell, GridRow } from './blocks';

const BACKSLASH = 0x5c;
const isPipe = (code: number) => code === 0x7c || code === 0xff5c; // | and the ｜ of Chinese input methods

/** Whether an unescaped pipe stands in the span. */
export function hasPipe(text: string, within: Span): boolean {
  for (let i = within.start; i < within.end; i++) {
    const code = text.charCodeAt(i);
    if (code === BACKSLASH) i++;
    else if (isPipe(code)) return true;
  }
  return false;
}

/**
 * `content` is the line without the space around it. `second`: the row stands where GFM has its delimiter row. `most`: what
 * stands behind so many cells is one more.
 */
export function readPipeRow(text: string, content: Span, second: boolean, most: number): GridRow {
  const cells: Cell[] = [];
  let start = content.start;
  if (isPipe(text.charCodeAt(start))) start++;
  let i = start;
  for (; i < content.end && cells.length < most; i++) {
    const code = text.charCodeAt(i);
    if (code === BACKSLASH) i++;
    else if (isPipe(code)) {
      cells.push(cellOf(text, start, i));
      start = i + 1;
    }
  }
  if (start < content.end) cells.push(cellOf(text, start, content.end)); // no closing pipe
  return { span: content, cells, delimiter: isDelimiter(cells, second) };
}

/** The cell between two separators. */
export function cellOf(text: string, from: number, to: number): Cell {
  let start = from;
  let end = to;
  for (let width = spaceAt(text, start, end); width > 0; width = spaceAt(text, start, end)) start += width;
  for (let width = spaceBefore(text, start, end); width > 0; width = spaceBefore(text, start, end)) end -= width;
  if (start === end) start = end = Math.min(from + 1, to);
  return { outer: span(from, to), span: span(start, end), text: text.slice(start, end) };
}

const NBSP = '&nbsp;';

/** Length of the space at the offset, 0 for none. Pages bring `&nbsp;` where they mean nothing. */
function spaceAt(text: string, at: number, end: number): number {
  if (at >= end) return 0;
  if (isSpace(text.charCodeAt(at))) return 1;
  return text[at] === '&' && at + NBSP.length <= end && text.startsWith(NBSP, at) ? NBSP.length : 0;
}

function spaceBefore(text: string, start: number, at: number): number {
  if (at <= start) return 0;
  if (isSpace(text.charCodeAt(at - 1))) return 1;
  const begin = at - NBSP.length;
  return text[at - 1] === ';' && begin >= start && text.startsWith(NBSP, begin) ? NBSP.length : 0;
}

/** GFM takes one dash for a delimiter, but a dash is also a placeholder: away from the second row it takes three, or a colon. */
function isDelimiter(cells: readonly Cell[], second: boolean): boolean {
  let sure = second;
  for (const { text } of cells) {
    if (text === '') continue;
    if (!/^:?-+:?$/.test(text)) return false;
    if (text.length >= 3 || text.includes(':')) sure = true;
  }
  return sure && cells.some((cell) => cell.text !== '');
}
