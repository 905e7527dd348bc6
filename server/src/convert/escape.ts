/** Text of other formats as text of the dialect, and back: what only looks like Markdown must not become it. */

/** Signs that mean something to us at the beginning of a line. */
const LINE_STARTS = ['#', '＃', '```', '~~~'];

/** A line of prose. */
export function escapeLine(line: string): string {
  const escaped = escapeCell(line);
  return LINE_STARTS.some((sign) => escaped.startsWith(sign)) ? `\\${escaped}` : escaped;
}

/** The content of a cell. */
export const escapeCell = (text: string): string =>
  text
    .replace(/\\(?=[!-/:-@[-`{-~｜＃])/g, '\\\\')
    .replace(/[|｜]/g, '\\$&')
    .replaceAll('<!--', '<\\!--')
    .replaceAll('**', '\\*\\*');

/** What the dialect's text says once its escapes are read. */
export const unescaped = (text: string): string => text.replace(/\\([!-/:-@[-`{-~｜＃])/g, '$1');
