/** The layout `official`: the printed grid as one Markdown table, merged cells written as empty cells. */
import type { TableForm } from '../editions';
import type { CellText } from './compact';
import { type Alignment, type WriteRows, writePlain } from './pipes';
import { printedTable } from './printed';

/** The whole table, lines without a break at the end. */
export function officialTable(form: TableForm, text: CellText, write: WriteRows = writePlain): string[] {
  const { columns, rows } = printedTable(form);
  const firstFigure = Math.min(...rows.flat().flatMap((cell) => (cell.address ? cell.column : [])));
  const alignments = Array.from({ length: columns }, (_, i): Alignment => (i < firstFigure ? 'left' : 'right'));
  const lines = rows.map((row) => {
    const cells: string[] = Array(columns).fill('');
    for (const cell of row) cells[cell.column] = cell.address ? text(cell.address) : cell.text;
    return cells;
  });
  return write(lines, alignments);
}
