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

/** `content` is the line without the space around it. `second`: the row stands where GFM has its delimiter row. */
export function readPipeRow(text: string, content: Span, second: boolean): GridRow {
  const cells: Cell[] = [];
  let start = content.start;
  if (isPipe(text.charCodeAt(start))) start++;
  let i = start;
  for (; i < content.end; i++) {
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
  while (start < end && isSpace(text.charCodeAt(start))) start++;
  while (end > start && isSpace(text.charCodeAt(end - 1))) end--;
  if (start === end) start = end = Math.min(from + 1, to);
  return { outer: span(from, to), span: span(start, end), text: text.slice(start, end) };
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
