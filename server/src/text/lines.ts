/** Lines of a text: LF, CRLF and lone CR all end one. */

export interface Line {
  readonly start: number;
  /** Offset after the last character, its line break not counted. */
  readonly end: number;
}

const LF = 10;
const CR = 13;

/** Every line of the text, at least one. */
export function linesOf(text: string): Line[] {
  const lines: Line[] = [];
  let start = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code !== LF && code !== CR) continue;
    lines.push({ start, end: i });
    if (code === CR && text.charCodeAt(i + 1) === LF) i++;
    start = i + 1;
  }
  lines.push({ start, end: text.length });
  return lines;
}

/** Where the line begins that holds the offset. */
export function lineStart(text: string, offset: number): number {
  let start = offset;
  while (start > 0 && text.charCodeAt(start - 1) !== LF && text.charCodeAt(start - 1) !== CR) start--;
  return start;
}

/** Whether the text has more lines than so many; nothing is kept of them. */
export function hasMoreLines(text: string, than: number): boolean {
  if (text.length <= than) return false;
  let count = 1;
  for (let i = 0; i < text.length && count <= than; i++) {
    const code = text.charCodeAt(i);
    if (code === LF || (code === CR && text.charCodeAt(i + 1) !== LF)) count++;
  }
  return count > than;
}

/** The line break a text uses: that of its first line, LF where there is none. */
export function lineBreakOf(text: string): '\n' | '\r\n' | '\r' {
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === LF) return '\n';
    if (code === CR) return text.charCodeAt(i + 1) === LF ? '\r\n' : '\r';
  }
  return '\n';
}

/** Index of the line that holds the offset; binary search. */
export function lineAt(lines: readonly Line[], offset: number): number {
  let low = 0;
  let high = lines.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (lines[middle]!.start <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}
