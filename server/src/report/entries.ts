/**
 * Rows of any grid as the binding sees them: the cell that names the row, and the cells behind it. Whatever reader a
 * grid comes from, this is where its shape ends.
 */
import type { TableId } from '../editions';
import type { Cell, Grid, GridRow } from '../syntax/blocks';
import { readFigure } from '../syntax/figures';
import { span } from '../text/span';
import { type LabelMatch, labelIndex } from './labels';
import type { LocatedRow } from './locate';

export interface Entry {
  readonly grid: Grid;
  readonly row: GridRow;
  /** The cell nearest the figures that names the row; null where the row begins with its figures. */
  readonly label: Cell | null;
  readonly match: LabelMatch | null;
  /** Cells in front of the label, and those of a head: their texts are labels of groups, blocks and columns. */
  readonly others: readonly Cell[];
  /** Cells behind the label. */
  readonly tail: readonly Cell[];
  /** How many of the tail are numbers. */
  readonly numbers: number;
  /** The cells behind the last word before the first number. */
  readonly figures: readonly Cell[];
  /** Whether words follow a number: a line of prose does that, a row of figures does not. */
  readonly wordy: boolean;
  readonly head: boolean;
  /** The rows of heads right above this row's block, from the top. */
  readonly heads: readonly GridRow[];
  /** Cells of the grid's widest row. */
  readonly width: number;
  /** Whether the grid is a Markdown table, in which a row may end early. */
  readonly delimited: boolean;
}

export interface ColumnPosition {
  readonly index: number;
  readonly column: string;
}

/** Every row under a head asks for its columns. */
const known: Readonly<Record<TableId, WeakMap<GridRow, readonly ColumnPosition[]>>> = {
  disclosure: new WeakMap(),
  applications: new WeakMap(),
  reviews: new WeakMap(),
};

/** The official columns a row of heads names, with the place of each. */
export function headColumns(table: TableId, row: GridRow): readonly ColumnPosition[] {
  let columns = known[table].get(row);
  if (!columns) {
    columns = readHead(table, row);
    known[table].set(row, columns);
  }
  return columns;
}

function readHead(table: TableId, row: GridRow): ColumnPosition[] {
  const columns = labelIndex(table, 'columns');
  const found: ColumnPosition[] = [];
  row.cells.forEach((cell, index) => {
    const match = cell.text === '' ? null : columns.match(cell.text);
    if (match) found.push({ index, column: match.id });
  });
  return found;
}

/** All rows of a table, in one pass. */
export function readEntries(table: TableId, rows: readonly LocatedRow[]): Entry[] {
  const entries: Entry[] = [];
  let grid: Grid | null = null;
  let shape = { width: 0, delimited: false };
  let heads: GridRow[] = [];
  for (const located of rows) {
    if (located.grid !== grid) {
      grid = located.grid;
      shape = shapeOf(grid);
      heads = [];
    }
    const parts = readRow(table, grid, located.row);
    if (parts.head) heads = entries.at(-1)?.head && heads.length > 0 ? [...heads, located.row] : [located.row];
    entries.push({ grid, row: located.row, heads, ...shape, ...parts });
  }
  return entries;
}

function shapeOf({ rows }: Grid): { width: number; delimited: boolean } {
  let width = 0;
  for (const row of rows) width = Math.max(width, row.cells.length);
  return { width, delimited: rows.some((row) => row.delimiter) };
}

type Parts = Omit<Entry, 'grid' | 'row' | 'heads' | 'width' | 'delimited'>;

function readRow(table: TableId, grid: Grid, row: GridRow): Parts {
  const { cells } = row;
  const figures = cells.map((cell) => readFigure(cell.text));
  const numbers = figures.filter(({ kind }) => kind === 'number').length;
  const placeholder = figures.some((figure) => figure.kind === 'blank' && figure.placeholder);
  if (isInvented(grid, row) || (numbers === 0 && !placeholder && isHead(table, row))) {
    const others = filled(cells);
    return { label: null, match: null, others, tail: [], figures: [], numbers: 0, wordy: false, head: true };
  }

  const first = numbers === 0 ? cells.length : figures.findIndex(({ kind }) => kind === 'number');
  const rows = labelIndex(table, 'rows');
  let own = -1;
  let match: LabelMatch | null = null;
  for (let i = first - 1; i >= 0 && !match; i--) {
    if (cells[i]!.text === '') continue;
    match = rows.match(cells[i]!.text);
    if (match) own = i;
  }
  const last = figures.slice(0, first).findLastIndex(({ kind }) => kind === 'text');
  if (own < 0) own = last;
  return {
    label: cells[own] ?? null,
    match,
    others: filled(cells.slice(0, Math.max(own, 0))),
    tail: cells.slice(own + 1),
    figures: cells.slice(last + 1),
    numbers,
    wordy: figures.slice(first).some(({ kind }) => kind === 'text'),
    head: false,
  };
}

const filled = (cells: readonly Cell[]) => cells.filter((cell) => cell.text !== '');

/** What converters put over a table that had no head: 数据1, 数据2 …; the first cell may be anything. */
function isInvented({ rows }: Grid, { cells }: GridRow): boolean {
  if (cells !== rows[0]!.cells || !rows[1]?.delimiter || cells.length < 2) return false;
  const heads = cells.map(({ text }) => /^(\D{1,12})(\d{1,2})$/.exec(text));
  const [word, number] = heads[1] ? [heads[1][1], Number(heads[1][2]) - 1] : [null, 0];
  return (
    word !== null && heads.every((head, i) => i === 0 || (head && head[1] === word && Number(head[2]) === number + i))
  );
}

/** Two official columns, or the head of the label column with one. */
function isHead(table: TableId, row: GridRow): boolean {
  const columns = headColumns(table, row);
  if (columns.length >= 2) return true;
  const first = row.cells.find((cell) => cell.text !== '');
  return columns.length === 1 && first !== undefined && first !== row.cells[columns[0]!.index];
}

/** The tail as exactly `count` cells: merged label cells in front and stray blanks behind left out, or null. */
export function exactly(tail: readonly Cell[], count: number): readonly Cell[] | null {
  let start = 0;
  let end = tail.length;
  while (end - start > count && tail[start]!.text === '') start++;
  while (end - start > count && tail[end - 1]!.text === '') end--;
  return end - start === count ? tail.slice(start, end) : null;
}

/** In Markdown a row may end early: the cells it leaves out are blank. */
export function padded(row: GridRow, tail: readonly Cell[], count: number): readonly Cell[] {
  const at = row.cells.at(-1)?.outer.end ?? row.span.end;
  const room = Math.min(at + 1, row.span.end);
  const blank: Cell = { outer: span(room, room), span: span(room, room), text: '' };
  return [...tail, ...Array<Cell>(count - tail.length).fill(blank)];
}
