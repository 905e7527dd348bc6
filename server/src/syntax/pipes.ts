/** The reader of grids for lines with pipes: GFM tables, and the same without leading pipe, delimiter row or merged cells. */
import { isSpace } from '../text/normal';
import { type Span, span } from '../text/span';
import type { Cell, GridRow } from './blocks';
import { readFigure } from './figures';

const BACKSLASH = 0x5c;
const isPipe = (code: number) => code === 0x7c || code === 0xff5c; // | and the ｜ of Chinese input methods

/** Whether an unescaped pipe stands between the offsets. */
export function hasPipe(text: string, from: number, to: number): boolean {
  for (let i = from; i < to; i++) {
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
  const { end } = content;
  let start = content.start;
  if (isPipe(text.charCodeAt(start))) start++;
  for (let i = start; i < end && cells.length < most; i++) {
    const code = text.charCodeAt(i);
    if (code === BACKSLASH) i++;
    else if (isPipe(code)) {
      cells.push(cellOf(text, start, i));
      start = i + 1;
    }
  }
  if (start < end) cells.push(cellOf(text, start, end)); // no closing pipe
  return { span: content, cells, delimiter: isDelimiter(cells, second) };
}

const AMPERSAND = 0x26;
const SEMICOLON = 0x3b;

/** The cell between two separators. */
export function cellOf(text: string, from: number, to: number): Cell {
  let start = from;
  let end = to;
  while (start < end && isSpace(text.charCodeAt(start))) start++;
  while (end > start && isSpace(text.charCodeAt(end - 1))) end--;
  if (start < end && (text.charCodeAt(start) === AMPERSAND || text.charCodeAt(end - 1) === SEMICOLON)) {
    start = behindSpace(text, start, end);
    end = beforeSpace(text, start, end);
  }
  if (start === end) start = end = Math.min(from + 1, to);
  const content = text.slice(start, end);
  return { outer: span(from, to), span: span(start, end), text: content, figure: readFigure(content) };
}

/** Pages bring it where they mean nothing. */
const NBSP = '&nbsp;';

function behindSpace(text: string, start: number, end: number): number {
  let at = start;
  while (at < end) {
    if (isSpace(text.charCodeAt(at))) at++;
    else if (at + NBSP.length <= end && text.startsWith(NBSP, at)) at += NBSP.length;
    else break;
  }
  return at;
}

function beforeSpace(text: string, start: number, end: number): number {
  let at = end;
  while (at > start) {
    if (isSpace(text.charCodeAt(at - 1))) at--;
    else if (at - NBSP.length >= start && text.startsWith(NBSP, at - NBSP.length)) at -= NBSP.length;
    else break;
  }
  return at;
}

/** GFM takes one dash for a delimiter, but a dash is also a placeholder: away from the second row it takes three, or a colon. */
function isDelimiter(cells: readonly Cell[], second: boolean): boolean {
  let sure = second;
  let dashed = false;
  for (const { text, figure } of cells) {
    if (text === '') continue;
    if (figure.kind === 'number' || (text[0] !== '-' && text[0] !== ':') || !/^:?-+:?$/.test(text)) return false;
    dashed = true;
    if (text.length >= 3 || text.includes(':')) sure = true;
  }
  return sure && dashed;
}
