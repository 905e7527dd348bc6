/** What column-missing and column-order share: a block's columns as the draft has them, and edits of whole columns. */
import type { BlockForm, ColumnForm } from '../../editions';
import type { BoundLabel, BoundRow, BoundTable } from '../../report/report';
import { keptWithFigures } from '../../report/same-figures';
import type { Cell, Grid } from '../../syntax/blocks';
import { beside } from '../../text/beside';

export interface BlockColumns {
  readonly block: BlockForm;
  /** Its first row with figures. */
  readonly row: BoundRow;
  /** The labels over it, in the order of the text. */
  readonly heads: readonly BoundLabel[];
  /** The columns it has figures for, in the order of the text. */
  readonly present: readonly ColumnForm[];
}

const known = beside<BoundTable, readonly BlockColumns[]>();
const NONE: readonly BlockColumns[] = [];

/**
 * The blocks whose columns have heads of their own and are not simply those of the form. Rows side by side on one line (table
 * four in print) are none.
 */
export function oddColumns(table: BoundTable): readonly BlockColumns[] {
  if (!hasOdd(table)) return NONE;
  let columns = known.get(table);
  if (!columns) {
    columns = findOdd(table);
    known.set(table, columns);
  }
  return columns;
}

const hasOdd = keptWithFigures((table) => findOdd(table).length > 0);

function findOdd(table: BoundTable): BlockColumns[] {
  return table.form.blocks.flatMap((block) => {
    const isOwn = (row: BoundRow) => row.cells.length > 0 && row.label !== null && block.rows.includes(row.form);
    const row = table.rows.find(isOwn);
    if (!row || isOfficial(block, row)) return [];
    const above = table.rows.findLast((one) => one.span.end <= row.span.start && !isOwn(one));
    const from = above?.span.end ?? 0;
    const heads = table.labels.filter(
      ({ role, span }) => role === 'column' && span.start < row.span.start && span.start >= from,
    );
    if (heads.length === 0) return [];
    const present = row.cells.flatMap((cell) => block.columns.find((column) => column.id === cell.column) ?? []);
    const others = table.rows.some((one) => isOwn(one) && hasOther(one, row));
    return present.length === row.cells.length && !others ? [{ block, row, heads, present }] : [];
  });
}

/** All columns, in the official order. */
const isOfficial = ({ columns }: BlockForm, { cells }: BoundRow): boolean =>
  cells.length === columns.length && columns.every(({ id }, i) => id === cells[i]!.column);

/** Whether the row has a figure in a column in which the first has none. */
function hasOther({ cells }: BoundRow, first: BoundRow): boolean {
  for (let i = 0; i < cells.length; i++) {
    const { column } = cells[i]!;
    if (first.cells[i]?.column !== column && !first.cells.some((cell) => cell.column === column)) return true;
  }
  return false;
}

export const headOf = (heads: readonly BoundLabel[], column: ColumnForm): BoundLabel | undefined =>
  heads.find((label) => label.standard === column.label);

/** The grid's rows, where all of them have one cell a column and no row of another block is among them; else null. */
export function evenRows(table: BoundTable, { block, row }: BlockColumns): Grid['rows'] | null {
  const { grid, source } = row;
  const foreign = table.rows.some((one) => one.grid === grid && !block.rows.includes(one.form));
  const even = grid.rows.every((one) => one.cells.length === source.cells.length);
  return grid.reader === 'pipes' && even && !foreign ? grid.rows : null;
}

/** Where in a row the column's figures stand. */
export const indexOf = ({ row }: BlockColumns, column: ColumnForm): number => {
  const at = row.cells.find((cell) => cell.column === column.id)?.outer.start;
  return row.source.cells.findIndex((cell: Cell) => cell.outer.start === at);
};
