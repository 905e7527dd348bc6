/** The way of the cursor from figure to figure: along the rows, down the columns, from one table into the next. */
import { isMissing } from '../report/edits';
import type { BoundCell, BoundRow, BoundTable, Report } from '../report/report';
import { keptWithFigures } from '../report/same-figures';
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
  const rooms: Span[] = [];
  const down: number[] = [];
  for (const table of tablesOf(report)) {
    const way = wayThrough(table, report);
    const first = rooms.length;
    for (const { row, cell } of way.along) rooms.push(table.rows[row]!.cells[cell]!.outer);
    for (const index of way.down) down.push(first + index);
  }
  return { rooms, down, behind: behindTables(report) };
}

/** The way through one table, whatever its place in the text: asked for at every keystroke, and mostly the same. */
interface Way {
  readonly along: readonly { readonly row: number; readonly cell: number }[];
  /** Indices of these. */
  readonly down: readonly number[];
}

const wayThrough = keptWithFigures((table, report: Report): Way => {
  const places = new Map(
    table.rows.flatMap(({ cells }, row) => cells.map((one, cell) => [one, { row, cell }] as const)),
  );
  const cells = alongRows(report, table.rows);
  const index = new Map(cells.map((cell, i) => [cell, i]));
  return {
    along: cells.map((cell) => places.get(cell)!),
    down: downColumns(report, table).map((cell) => index.get(cell)!),
  };
});

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
const alongRows = ({ document: { text } }: Report, rows: readonly BoundRow[]): BoundCell[] =>
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
    for (const cell of alongRows(report, rows)) {
      const line = starts.get(cell)!;
      const known = lines.get(line);
      if (known) known.push(cell);
      else lines.set(line, [cell]);
    }
    const widest = Math.max(0, ...[...lines.values()].map((cells) => cells.length));
    return Array.from({ length: widest }, (_, i) => [...lines.values()].flatMap((cells) => cells[i] ?? [])).flat();
  });
}
