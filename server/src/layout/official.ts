/** The layout `official`: the printed grid as one Markdown table, merged cells written as empty cells. */
import type { TableForm } from '../editions';
import { type CellText, line } from './compact';
import { printedTable } from './printed';

/** The whole table, lines without a break at the end. */
export function officialTable(form: TableForm, text: CellText): string[] {
  const { columns, rows } = printedTable(form);
  const lines = rows.map((row) => {
    const cells: string[] = Array(columns).fill('');
    for (const cell of row) cells[cell.column] = cell.address ? text(cell.address) : cell.text;
    return line(cells);
  });
  const firstFigure = Math.min(
    ...rows
      .flat()
      .filter((cell) => cell.address)
      .map((cell) => cell.column),
  );
  const delimiter = Array.from({ length: columns }, (_, i) => (i < firstFigure ? ':---' : '---:'));
  return [lines[0]!, line(delimiter), ...lines.slice(1)];
}
