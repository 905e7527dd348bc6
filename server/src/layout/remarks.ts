/** Comments among the rows of a table, directives most of all: each belongs to the row below it, wherever that is written. */

import { readDocument } from '../report/read';
import type { BoundTable } from '../report/report';
import type { Document, Grid } from '../syntax/blocks';
import { parse } from '../syntax/parse';
import { lineBreakOf, lineStart } from '../text/lines';
import { applyEdits, contains, type Span, span, type TextEdit } from '../text/span';

export interface Remark {
  /** On one line. */
  readonly text: string;
  /** Id of the row below it; null behind the last one. */
  readonly row: string | null;
}

/** The comments between the first line of the table and the end of its last, but those inside of cells and of prose. */
export function remarksIn(document: Document, table: BoundTable): Remark[] {
  const { text } = document;
  const rows = table.rows.toSorted((a, b) => a.span.start - b.span.start);
  const lineEnd = /[\r\n]|$/g;
  lineEnd.lastIndex = table.span.end;
  const stop = lineEnd.exec(text)!.index;
  const remarks: Remark[] = [];
  for (let at = text.indexOf('<!--', table.span.start); at >= 0 && at < stop; at = text.indexOf('<!--', at)) {
    const close = text.indexOf('-->', at);
    if (close < 0) break;
    if (standsApart(document, table, at)) {
      const row = rows.find((one) => one.span.start > at)?.form.id ?? null;
      remarks.push({ text: text.slice(at, close + 3).replace(/\s+/g, (gap) => (/[\r\n]/.test(gap) ? ' ' : gap)), row });
    }
    at = close + 3;
  }
  return remarks;
}

/** On a line of its own, behind a row, or behind a heading that is the table's. */
function standsApart({ blocks }: Document, { absorbed }: BoundTable, at: number): boolean {
  const holds = (part: Span) => part.start <= at && at < part.end;
  const block = blocks.find((one) => holds(one.span));
  if (block?.kind === 'grid') return !block.rows.some((row) => holds(row.span));
  if (block?.kind !== 'heading') return block?.kind === 'comment';
  const { content } = block;
  return at >= content.end && absorbed.some((one) => one.start <= content.start && content.end <= one.end);
}

/**
 * Writes a remark for what stands at the offset: on the line above it. In a Markdown table it stands behind the row above,
 * where every renderer drops what is too much for a row; a line of its own would end the table. Behind the delimiter row
 * nothing may stand, so for the head and the first row it stands above the table.
 */
export function placeRemark({ text, blocks }: Document, offset: number, remark: string): TextEdit {
  const grid = blocks.find((block): block is Grid => block.kind === 'grid' && contains(block.span, offset));
  const index = grid?.rows.findIndex((row) => contains(row.span, offset)) ?? -1;
  const above = index > 0 ? grid!.rows[index - 1]! : null;
  const top = grid?.rows[1]?.delimiter && index <= 2;
  if (above && !top) return { span: span(above.span.end, above.span.end), newText: ` ${remark}` };
  const start = lineStart(text, grid && index >= 0 ? grid.span.start : offset);
  return { span: span(start, start), newText: remark + lineBreakOf(text) };
}

/** The edit that writes a table, with the remarks where its rows now stand. */
export function withRemarks(text: string, edit: TextEdit, { form }: BoundTable, remarks: readonly Remark[]): TextEdit {
  const document = parse(applyEdits(text, [edit]));
  const rows = readDocument(document).tables[form.id]?.rows ?? [];
  const end = edit.newText.length;
  const edits = remarks.map((remark): TextEdit => {
    const row = rows.find((one) => one.form.id === remark.row);
    if (!row) return { span: span(end, end), newText: lineBreakOf(text) + remark.text };
    const placed = placeRemark(document, row.span.start, remark.text);
    const at = placed.span.start - edit.span.start;
    return { span: span(at, at), newText: placed.newText };
  });
  return { span: edit.span, newText: applyEdits(edit.newText, edits) };
}
