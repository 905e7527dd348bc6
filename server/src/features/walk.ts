/** The way of the cursor from figure to figure: along the rows, down the columns, from one table into the next. */
import { isMissing } from '../report/edits';
import type { BoundCell, BoundTable, Report } from '../report/report';
import type { Grid } from '../syntax/blocks';
import type { Span } from '../text/span';

export interface Walk {
  /** The rooms of all figures that are written, in the order of the text. */
  readonly rooms: readonly Span[];
  /** Their indices, column by column, each from top to bottom. */
  readonly down: readonly number[];
  /** Where the way leads out of the last table. */
  readonly behind: number;
}

export function walkOf(report: Report): Walk {
  const tables = tablesOf(report);
  const cells = tables.flatMap((table) => alongRows(report, table));
  const index = new Map(cells.map((cell, i) => [cell, i]));
  return {
    rooms: cells.map(({ outer }) => outer),
    down: tables.flatMap((table) => downColumns(report, table)).map((cell) => index.get(cell)!),
    behind: behindTables(report),
  };
}

/** The first line of prose behind the last table, or the blank line below the heading of a section nobody has written. */
function behindTables(report: Report): number {
  const { document } = report;
  const from = Math.max(0, ...tablesOf(report).map((table) => table.span.end));
  let headed = false;
  let blank: number | null = null;
  for (const { kind, span: at } of document.blocks) {
    if (at.start < from) continue;
    if (kind === 'text') return at.start;
    if (kind === 'heading' && headed) break;
    if (kind === 'heading') headed = true;
    else if (kind === 'blank' && headed) blank ??= at.start;
  }
  return blank ?? document.text.length;
}

export const tablesOf = ({ tables }: Report): BoundTable[] =>
  Object.values(tables)
    .filter((table) => table !== null)
    .sort((a, b) => a.span.start - b.span.start);

export const gridsOf = ({ rows }: BoundTable): Grid[] => [...new Set(rows.map(({ grid }) => grid))];

/** Cells that are written, in the order of the text. */
const alongRows = ({ document: { text } }: Report, { rows }: BoundTable): BoundCell[] =>
  rows
    .flatMap(({ cells }) => cells)
    .filter((cell) => !isMissing(text, cell))
    .sort((a, b) => a.outer.start - b.outer.start);

/** Grid by grid, each column from top to bottom. A column is the same number of figures from the first of its line. */
function downColumns(report: Report, table: BoundTable): BoundCell[] {
  return gridsOf(table).flatMap((grid) => {
    const lines = new Map<number, BoundCell[]>();
    const rows = table.rows.filter((row) => row.grid === grid);
    const starts = new Map(
      rows.flatMap(({ cells, source }) => cells.map((cell) => [cell, source.span.start] as const)),
    );
    for (const cell of alongRows(report, { ...table, rows })) {
      const line = starts.get(cell)!;
      const known = lines.get(line);
      if (known) known.push(cell);
      else lines.set(line, [cell]);
    }
    const widest = Math.max(0, ...[...lines.values()].map((cells) => cells.length));
    return Array.from({ length: widest }, (_, i) => [...lines.values()].flatMap((cells) => cells[i] ?? [])).flat();
  });
}
