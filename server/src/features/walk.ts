/** The way of the cursor from figure to figure: along the rows, back, and down the columns, from one table into the next. */
import { isMissing } from '../report/edits';
import type { BoundCell, BoundTable, Report } from '../report/report';
import type { Grid } from '../syntax/blocks';
import { contains, type Span, span } from '../text/span';
import { cellAtOffset } from './cells';

export type Way = 'next' | 'previous' | 'below';

/** Where the way leads: a cell, or the text behind the last table. */
export type Goal = BoundCell | 'behind';

/** null where the offset is in no row of a table; and for `below`, in none of its figures. */
export function goalOf(report: Report, offset: number, way: Way): Goal | null {
  const tables = tablesOf(report);
  const here = cellAtOffset(report, offset)?.cell ?? null;
  if (!here && (way === 'below' || !tables.some((table) => isInRows(table, offset)))) return null;
  const cells = tables.flatMap((table) => (way === 'below' ? downColumns : alongRows)(report, table));
  if (way === 'previous') {
    const before = cells.filter(({ outer }) => (here ? outer.start < here.outer.start : outer.end <= offset));
    return before.at(-1) ?? cells[0] ?? null;
  }
  const next = here
    ? cells[cells.findIndex(({ address }) => address === here.address) + 1]
    : cells.find(({ outer }) => outer.start >= offset);
  return next ?? 'behind';
}

/** What is selected there: the number without unit and note; of a blank the place its last digit has. */
export function selectionIn(text: string, { span: at, outer, figure }: BoundCell): Span {
  if (figure.kind === 'number') return span(at.start + figure.at.start, at.start + figure.at.end);
  if (at.start < at.end) return at;
  if (!/^ +$/.test(text.slice(outer.start, outer.end))) return span(outer.end, outer.end);
  // The space before the last: what is typed there takes no room from what stands behind it.
  return outer.end - outer.start > 2
    ? span(outer.end - 2, outer.end - 1)
    : span(outer.start + 1, Math.max(outer.start + 1, outer.end - 1));
}

/** The first line of prose behind the last table, or the blank line below the heading of a section nobody has written. */
export function behindTables(report: Report): number {
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

const isInRows = (table: BoundTable, offset: number): boolean =>
  gridsOf(table).some((grid) => grid.rows.some((row) => contains(row.span, offset)));

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
    for (const cell of alongRows(report, { ...table, rows })) {
      const line = rows.find(({ cells }) => cells.includes(cell))!.source.span.start;
      lines.set(line, [...(lines.get(line) ?? []), cell]);
    }
    const widest = Math.max(0, ...[...lines.values()].map((cells) => cells.length));
    return Array.from({ length: widest }, (_, i) => [...lines.values()].flatMap((cells) => cells[i] ?? [])).flat();
  });
}
