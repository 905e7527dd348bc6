/** A sheet as paragraphs and tables: what stands alone in its row and is no part of a table is a paragraph. */
import { labelIndex } from '../../report/labels';
import { readReport } from '../../report/read';
import { cell, type Piece, paragraph } from '../content';
import { trim } from '../grid';
import type { Sheet } from './cells';

/** What is longer is prose, whatever stands around it. The longest label has 40 characters. */
const LONGEST_LABEL = 60;

export function piecesOf(sheet: Sheet): Piece[] {
  const pieces: Piece[] = [];
  let rows: (readonly string[])[] = [];
  const endTable = () => {
    if (rows.length > 0)
      pieces.push({ kind: 'table', rows: withoutEdges(rows).map((row) => row.map((text) => cell([paragraph(text)]))) });
    rows = [];
  };
  sheet.forEach((row, i) => {
    const filled = row.filter((text) => trim(text) !== '');
    const alone = filled.length === 1 && !isRow(filled[0]!, sheet, i);
    if (filled.length > 0 && !alone) rows.push(row);
    else endTable();
    if (alone) pieces.push(paragraph(filled[0]!));
  });
  endTable();
  return pieces;
}

/** Whether a text that is alone in its row belongs to the rows around it. */
function isRow(text: string, sheet: Sheet, at: number): boolean {
  if (text.length > LONGEST_LABEL || /[。；]/.test(text)) return false;
  if (labelIndex('disclosure', 'blocks').match(text)?.certainty === 1) return true;
  const { sections, title } = readReport(text);
  if (sections.length > 0 || title) return false;
  const several = (row: readonly string[] | undefined) => (row?.filter((one) => trim(one) !== '').length ?? 0) > 1;
  return several(sheet[at - 1]) && several(sheet[at + 1]);
}

/** Without the columns to the left and right that only other tables of the sheet use: a row's width says what is blank. */
function withoutEdges(rows: readonly (readonly string[])[]): readonly (readonly string[])[] {
  const used = rows.flatMap((row) => row.flatMap((text, i) => (trim(text) === '' ? [] : i)));
  return rows.map((row) => row.slice(Math.min(...used), Math.max(...used) + 1));
}
