/** Positions and edits reckoned by hand, so that the tests do not borrow what they test. */
import assert from 'node:assert/strict';
import type { Position, Range, TextEdit, WorkspaceEdit } from 'vscode-languageserver/node';

/** Line and UTF-16 character of an offset. */
export function positionAt(text: string, offset: number): Position {
  const lines = text.slice(0, offset).split(/\r\n|\n|\r/);
  return { line: lines.length - 1, character: lines.at(-1)!.length };
}

export function offsetAt(text: string, { line, character }: Position): number {
  const breaks = [...text.matchAll(/\r\n|\n|\r/g)].map((found) => found.index + found[0].length);
  return (line === 0 ? 0 : breaks[line - 1]!) + character;
}

/** The range of a piece of the text that occurs once. */
export function rangeOf(text: string, piece: string): Range {
  const start = text.indexOf(piece);
  assert.notEqual(start, -1, `“${piece}” does not occur`);
  assert.equal(text.indexOf(piece, start + 1), -1, `“${piece}” occurs twice`);
  return { start: positionAt(text, start), end: positionAt(text, start + piece.length) };
}

export const textIn = (text: string, { start, end }: Range): string =>
  text.slice(offsetAt(text, start), offsetAt(text, end));

/** The text after the edit's changes to one document. */
export function applied(text: string, uri: string, edit: WorkspaceEdit | undefined): string {
  const edits =
    edit?.changes?.[uri] ?? edit?.documentChanges?.flatMap((change) => ('edits' in change ? change.edits : []));
  assert.ok(edits, `no edits for ${uri}`);
  return (edits as TextEdit[])
    .toSorted((a, b) => offsetAt(text, b.range.start) - offsetAt(text, a.range.start))
    .reduce(
      (done, { range, newText }) =>
        done.slice(0, offsetAt(text, range.start)) + newText + done.slice(offsetAt(text, range.end)),
      text,
    );
}
