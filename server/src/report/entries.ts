/**
 * Rows of any grid as the binding sees them: the cell that names the row, and the cells behind it. Whatever reader a
 * grid comes from, this is where its shape ends.
 */
import type { TableId } from '../editions';
import type { Cell, Grid, GridRow } from '../syntax/blocks';
import { type Figure, readFigure } from '../syntax/figures';
import { span } from '../text/span';
import { type LabelIndex, type LabelMatch, labelIndex, type Wording } from './labels';
import type { LocatedRow } from './locate';

export interface Entry extends Omit<LocatedRow, 'index'> {
  /** The cell nearest the figures that names the row; null where the row begins with its figures. */
  readonly label: Cell | null;
  /** What the label may be. */
  readonly wording: Wording | null;
  readonly match: LabelMatch | null;
  /** So many cells are in front of the label, or in a row of heads: labels of groups, blocks and columns. */
  readonly others: number;
  /** Cells behind the label. */
  readonly tail: readonly Cell[];
  /** How many of the tail are numbers. */
  readonly numbers: number;
  /** The cells behind the last word before the first number. */
  readonly figures: readonly Cell[];
  /** Whether words follow a number: a line of prose does that, a row of figures does not. */
  readonly wordy: boolean;
  readonly head: boolean;
  /** The rows of heads right above this row's block, from the top; the same list for all rows below them. */
  readonly heads: readonly Head[];
  /** Cells of the grid's widest row. */
  readonly width: number;
  /** Whether the grid is a Markdown table, in which a row may end early. */
  readonly delimited: boolean;
}

/** A row of heads, with the official columns it names and the place of each. */
export interface Head {
  readonly row: GridRow;
  readonly columns: readonly ColumnPosition[];
}

interface ColumnPosition {
  readonly index: number;
  readonly column: string;
}

/** What the rows above an entry, and its grid, say of it. */
type Around = Pick<Entry, 'heads' | 'width' | 'delimited'>;

/** In print a table has three rows of heads; a table of nothing but heads would be kept over and over again. */
const MOST_HEADS = 12;

/** All rows of a table, in one pass. */
export function readEntries(table: TableId, rows: readonly LocatedRow[]): Entry[] {
  const entries: Entry[] = [];
  const labels = labelIndex(table, 'rows');
  const columns = labelIndex(table, 'columns');
  let grid: Grid | null = null;
  let around: Around = { heads: [], width: 0, delimited: false };
  let below = false;
  for (const located of rows) {
    if (located.grid !== grid) {
      grid = located.grid;
      around = { heads: [], ...shapeOf(grid) };
    }
    const head = readHead(columns, located);
    if (head) {
      const heads = below && around.heads.length > 0 ? [...around.heads, head].slice(-MOST_HEADS) : [head];
      around = { heads, width: around.width, delimited: around.delimited };
      entries.push(headEntry(located, around));
    } else entries.push(readRow(labels, located, around));
    below = head !== null;
  }
  return entries;
}

function shapeOf({ rows }: Grid): Pick<Entry, 'width' | 'delimited'> {
  let width = 0;
  let delimited = false;
  for (const row of rows) {
    width = Math.max(width, row.cells.length);
    delimited ||= row.delimiter;
  }
  return { width, delimited };
}

const NO_CELLS: readonly Cell[] = [];

const headEntry = ({ grid, row, words }: LocatedRow, { heads, width, delimited }: Around): Entry => ({
  grid,
  row,
  words,
  label: null,
  wording: null,
  match: null,
  others: row.cells.length,
  tail: NO_CELLS,
  numbers: 0,
  figures: NO_CELLS,
  wordy: false,
  head: true,
  heads,
  width,
  delimited,
});

function readRow(labels: LabelIndex, { grid, row, words }: LocatedRow, { heads, width, delimited }: Around): Entry {
  const { cells } = row;
  let numbers = 0;
  let first = cells.length;
  let lastWords = -1; // before the first number
  let wordy = false;
  for (let i = 0; i < cells.length; i++) {
    const { kind } = cells[i]!.figure;
    if (kind === 'number' && ++numbers === 1) first = i;
    else if (kind === 'text' && numbers === 0) lastWords = i;
    else if (kind === 'text') wordy = true;
  }
  let own = lastWords;
  let match: LabelMatch | null = null;
  for (let i = first - 1; i >= 0 && !match; i--) {
    const word = words[i];
    match = word ? labels.matchOf(word) : null;
    if (match) own = i;
  }
  return {
    grid,
    row,
    words,
    label: cells[own] ?? null,
    wording: words[own] ?? null,
    match,
    others: Math.max(own, 0),
    tail: cells.slice(own + 1),
    numbers,
    figures: cells.slice(lastWords + 1),
    wordy,
    head: false,
    heads,
    width,
    delimited,
  };
}

/** Null for a row that is none of heads: two official columns, or the head of the label column with one. */
function readHead(index: LabelIndex, { grid, row, words }: LocatedRow): Head | null {
  const invented = isInvented(grid, row);
  if (!invented && row.cells.some(({ figure }) => isFigure(figure))) return null;
  const columns: ColumnPosition[] = [];
  for (let i = 0; i < words.length; i++) {
    const match = words[i] ? index.matchOf(words[i]!) : null;
    if (match) columns.push({ index: i, column: match.id });
  }
  const [one] = columns;
  const beside = columns.length === 1 && row.cells.findIndex(({ text }) => text !== '') !== one!.index;
  return invented || columns.length >= 2 || beside ? { row, columns } : null;
}

/** A number, or a sign for none. */
const isFigure = (figure: Figure): boolean =>
  figure.kind === 'number' || (figure.kind === 'blank' && figure.placeholder);

/** What converters put over a table that had no head: 数据1, 数据2 …; the first cell may be anything. */
function isInvented({ rows }: Grid, { cells }: GridRow): boolean {
  if (cells !== rows[0]!.cells || !rows[1]?.delimiter || cells.length < 2) return false;
  const heads = cells.map(({ text }) => /^(\D{1,12})(\d{1,2})$/.exec(text));
  const [word, number] = heads[1] ? [heads[1][1], Number(heads[1][2]) - 1] : [null, 0];
  return (
    word !== null && heads.every((head, i) => i === 0 || (head && head[1] === word && Number(head[2]) === number + i))
  );
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
  const blank: Cell = { outer: span(room, room), span: span(room, room), text: '', figure: readFigure('') };
  return [...tail, ...Array<Cell>(count - tail.length).fill(blank)];
}
