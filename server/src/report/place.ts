/** The cells of a row by column: by its heads where they say so, else by number and order, else by what its total proves. */
import {
  addressesOfRow,
  type BlockForm,
  blockOf,
  type ColumnForm,
  type RowForm,
  rowForm,
  rowsOf,
  type TableForm,
} from '../editions';
import type { Cell } from '../syntax/blocks';
import type { Figure } from '../syntax/figures';
import { span } from '../text/span';
import { type Entry, exactly, type Head, padded } from './entries';
import type { BoundCell, BoundRow } from './report';
import { type Segment, segment } from './segments';
import { Steadiness } from './steady';

type Placed = Omit<BoundCell, 'address' | 'row' | 'column'>;

/** Columns, each with its cell, in the order of the text; none where they cannot be told apart. */
interface InColumns {
  readonly columns: readonly string[];
  readonly cells: readonly Placed[];
}

const NOWHERE: InColumns = { columns: [], cells: [] };

export class Placer {
  private readonly steadiness: Steadiness;
  /** A row without a label is tried in many places, which differ by their block alone. */
  private readonly known: ReadonlyMap<BlockForm, Map<Entry, InColumns>>;
  private under: ColumnsUnder | null = null;
  /** Whether it has looked at what figures say to find out where they belong. */
  looksAtValues = false;

  /** `entries` are all rows of the table. */
  constructor(
    private readonly form: TableForm,
    entries: readonly Entry[],
  ) {
    this.steadiness = new Steadiness(form, entries);
    this.known = new Map(form.blocks.map((block) => [block, new Map()]));
  }

  /** Whether the row has cells that can be told apart if it is this one. */
  fits(entry: Entry, id: string): boolean {
    return this.cellsOf(entry, blockOf(this.form, id)).cells.length > 0;
  }

  /** The row; without cells where they cannot be told apart. */
  row(entry: Entry, id: string): BoundRow {
    return this.bound(
      entry,
      rowForm(this.form, id),
      entry.match && entry.label,
      this.cellsOf(entry, blockOf(this.form, id)),
    );
  }

  /** All rows of the table side by side on one line, as table four is printed; null where the line is no such. */
  across(entry: Entry): BoundRow[] | null {
    if (this.form.print.kind !== 'across' || entry.head) return null;
    const rows = rowsOf(this.form);
    const { columns } = this.form.blocks[0]!;
    const width = rows.length * columns.length;
    const labelled = entry.match !== null && entry.figures.length < width;
    if (labelled) return null;
    const line = entry.row.cells.length === width ? entry.row.cells : entry.figures;
    let cells: readonly Placed[] | null = this.inPlace(entry, line, width);
    if (!cells && entry.delimited && entry.width === width && entry.row.cells.length < width) {
      cells = padded(entry.row, entry.row.cells, width);
    }
    cells ??= this.proved(line, columns.length, rows.length);
    if (!cells) return null;
    const ids = columnIds(columns);
    return rows.map((form, i) => {
      const own = cells.slice(i * ids.length, (i + 1) * ids.length);
      return this.bound(entry, form, null, { columns: ids, cells: own });
    });
  }

  private bound({ row, grid }: Entry, form: RowForm, label: Cell | null, { columns, cells }: InColumns): BoundRow {
    const addresses = addressesOfRow(this.form, form.id);
    const bound = cells.map(
      ({ outer, span: at, text, figure }, i): BoundCell => ({
        outer,
        span: at,
        text,
        figure,
        address: addresses.get(columns[i]!)!,
        row: form.id,
        column: columns[i]!,
      }),
    );
    return { form, label, source: row, grid, span: row.span, cells: bound };
  }

  /** The row's last cells as so many; null where it has blanks that may not keep their places. */
  private inPlace(entry: Entry, cells: readonly Cell[], count: number): readonly Cell[] | null {
    const filled = cells.filter((cell) => cell.text !== '');
    if (filled.length === count) return filled;
    return filled.length === 0 || this.steadiness.holds(entry, cells, count) ? exactly(cells, count) : null;
  }

  private proved(cells: readonly Cell[], size: number, groups: number): Placed[] | null {
    this.looksAtValues = true;
    return proved(cells, size, groups);
  }

  private cellsOf(entry: Entry, block: BlockForm): InColumns {
    const known = this.known.get(block)!;
    let cells = known.get(entry);
    if (!cells) {
      cells = this.byHeads(entry, block.columns) ?? this.inOrder(entry, block.columns);
      if (!entry.match) known.set(entry, cells);
    }
    return cells;
  }

  private inOrder(entry: Entry, columns: readonly ColumnForm[]): InColumns {
    const { tail, row } = entry;
    const count = columns.length;
    let cells: readonly Placed[] | null = this.inPlace(entry, tail, count);
    if (!cells && entry.delimited && tail.length < count) cells = padded(row, tail, count);
    if (!cells && this.form.relations.some((law) => law.across === 'row')) cells = this.proved(tail, count, 1);
    return cells ? { columns: columnIds(columns), cells } : NOWHERE;
  }

  /**
   * Where heads of the row's own width name columns in another order than the official one, or not all of them, or where
   * the figures stand under them, they decide. Figures that stand elsewhere are in order, whatever is merged.
   */
  private byHeads(entry: Entry, columns: readonly ColumnForm[]): InColumns | null {
    const { row, tail, heads } = entry;
    for (const head of heads) if (head.row.cells.length !== row.cells.length) return null;
    const own = row.cells.length - tail.length;
    if (this.under?.heads !== heads || this.under.from !== own || this.under.columns !== columns) {
      this.under = columnsUnder(heads, own, columns);
    }
    const { named, places, complete, inOrder, under } = this.under;
    if (named.length < 2 && !complete) return null;
    if (!complete && tail.length !== named.length) return null;
    const cells: Cell[] = [];
    for (const indexes of places) {
      if (indexes.length > 1) this.looksAtValues = true;
      const cell = mergedCell(row.cells, indexes);
      if (!cell) return null;
      cells.push(cell);
    }
    const isUnder = tail.every(({ text }, i) => text === '' || under[own + i]);
    if (complete && inOrder && !isUnder && exactly(tail, columns.length)) return null;
    return inTextOrder(named, cells);
  }
}

/** What heads say of the cells from one on: mostly the same for a row as for the row above. */
interface ColumnsUnder {
  readonly heads: readonly Head[];
  readonly from: number;
  readonly columns: readonly ColumnForm[];
  /** The columns that are named, from left to right. */
  readonly named: readonly string[];
  /** For each of them the indexes of its cells. */
  readonly places: readonly (readonly number[])[];
  /** Whether a cell is one of these, by its index. */
  readonly under: readonly boolean[];
  /** Whether all columns are named. */
  readonly complete: boolean;
  /** Whether they stand in the official order. */
  readonly inOrder: boolean;
}

function columnsUnder(heads: readonly Head[], from: number, columns: readonly ColumnForm[]): ColumnsUnder {
  const official: { readonly column: string; readonly indexes: readonly number[] }[] = [];
  for (const { id: column } of columns) {
    const indexes = new Set<number>();
    for (const head of heads) {
      for (const one of head.columns) if (one.column === column && one.index >= from) indexes.add(one.index);
    }
    if (indexes.size > 0) official.push({ column, indexes: [...indexes] });
  }
  const under: boolean[] = Array(heads[0]?.row.cells.length ?? 0).fill(false);
  for (const { indexes } of official) for (const index of indexes) under[index] = true;
  const inOrder = official.every(({ indexes: [first] }, i) => i === 0 || official[i - 1]!.indexes[0]! < first!);
  const named = inOrder ? official : [...official].sort((a, b) => a.indexes[0]! - b.indexes[0]!);
  return {
    heads,
    from,
    columns,
    named: named.map(({ column }) => column),
    places: named.map(({ indexes }) => indexes),
    under,
    complete: named.length === columns.length,
    inOrder,
  };
}

/** A cell of a merged column may stand behind those of the columns to its right, and rows that were cut are put together. */
function inTextOrder(columns: readonly string[], cells: readonly Cell[]): InColumns {
  if (cells.every(({ outer }, i) => i === 0 || cells[i - 1]!.outer.start <= outer.start)) return { columns, cells };
  const order = cells.map((_, i) => i).sort((a, b) => cells[a]!.outer.start - cells[b]!.outer.start);
  return { columns: order.map((i) => columns[i]!), cells: order.map((i) => cells[i]!) };
}

/** Of a block's columns; one list for each. */
const idLists = new WeakMap<readonly ColumnForm[], readonly string[]>();

function columnIds(columns: readonly ColumnForm[]): readonly string[] {
  let ids = idLists.get(columns);
  if (!ids) {
    ids = columns.map(({ id }) => id);
    idLists.set(columns, ids);
  }
  return ids;
}

/** A head that is repeated over merged cells has the same in all of them; null where it has not. */
function mergedCell(cells: readonly Cell[], indexes: readonly number[]): Cell | null {
  let found = cells[indexes[0]!]!;
  for (let i = 1; i < indexes.length; i++) {
    const cell = cells[indexes[i]!]!;
    if (found.text === '') found = cell.text === '' ? found : cell;
    else if (cell.text !== '' && cell.text !== found.text) return null;
  }
  return found;
}

/** Runs of digits as the figures that the totals prove. */
function proved(cells: readonly Cell[], size: number, groups: number): Placed[] | null {
  const filled = cells.filter((cell) => cell.text !== '');
  if (filled.some((cell) => !/^\d+$/.test(cell.text))) return null;
  return segment(filled, size, groups)?.map(placedSegment) ?? null;
}

function placedSegment({ span: at, value }: Segment): Placed {
  const figure: Figure = { kind: 'number', value, at: span(0, at.end - at.start), unit: null, note: null };
  return { outer: at, span: at, text: value, figure };
}
