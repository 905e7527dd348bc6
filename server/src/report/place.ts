/** The cells of a row by column: by its heads where they say so, else by number and order, else by what its total proves. */
import { addressOf, type BlockForm, blockOf, type ColumnForm, rowForm, rowsOf, type TableForm } from '../editions';
import type { Cell, GridRow } from '../syntax/blocks';
import { type Figure, readFigure } from '../syntax/figures';
import { span } from '../text/span';
import { type Entry, exactly, headColumns, padded } from './entries';
import type { BoundCell, BoundRow } from './report';
import { type Segment, segment } from './segments';
import { Steadiness } from './steady';

type Placed = Omit<BoundCell, 'address' | 'row' | 'column'>;
/** Columns, each with its cell; none where they cannot be told apart. */
type InColumns = readonly (readonly [string, Placed])[];

export class Placer {
  private readonly steadiness: Steadiness;
  /** A row without a label is tried in many places, which differ by their block alone. */
  private readonly known: ReadonlyMap<BlockForm, Map<Entry, InColumns>>;
  private named: {
    readonly heads: readonly GridRow[];
    readonly from: number;
    readonly columns: readonly ColumnForm[];
    readonly places: ReadonlyMap<string, readonly number[]>;
  } | null = null;

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
    return this.cellsOf(entry, blockOf(this.form, id)).length > 0;
  }

  /** The row; without cells where they cannot be told apart. */
  row(entry: Entry, id: string): BoundRow {
    const cells = this.cellsOf(entry, blockOf(this.form, id));
    return {
      form: rowForm(this.form, id),
      label: entry.match && entry.label,
      source: entry.row,
      grid: entry.grid,
      span: entry.row.span,
      cells: cells.map(([column, placed]) => this.cell(id, column, placed)),
    };
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
    let cells: readonly Placed[] | null = this.inPlace(entry, line, width)?.map(asPlaced) ?? null;
    if (!cells && entry.delimited && entry.width === width && entry.row.cells.length < width) {
      cells = padded(entry.row, entry.row.cells, width).map(asPlaced);
    }
    cells ??= proved(line, columns.length, rows.length);
    if (!cells) return null;
    return rows.map((form, i) => ({
      form,
      label: null,
      source: entry.row,
      grid: entry.grid,
      span: entry.row.span,
      cells: columns.map((column, j) => this.cell(form.id, column.id, cells[i * columns.length + j]!)),
    }));
  }

  /** The row's last cells as so many; null where it has blanks that may not keep their places. */
  private inPlace(entry: Entry, cells: readonly Cell[], count: number): readonly Cell[] | null {
    const filled = cells.filter((cell) => cell.text !== '');
    if (filled.length === count) return filled;
    return filled.length === 0 || this.steadiness.holds(entry, cells, count) ? exactly(cells, count) : null;
  }

  private cellsOf(entry: Entry, block: BlockForm): InColumns {
    const known = this.known.get(block)!;
    let cells = known.get(entry);
    if (!cells) {
      cells = this.byHeads(entry, block.columns) ?? this.inOrder(entry, block.columns);
      known.set(entry, cells);
    }
    return cells;
  }

  private cell(row: string, column: string, { outer, span: at, text, figure }: Placed): BoundCell {
    return { outer, span: at, text, figure, address: addressOf(this.form.id, row, column), row, column };
  }

  private inOrder(entry: Entry, columns: readonly ColumnForm[]): InColumns {
    const { tail, row } = entry;
    const count = columns.length;
    let cells: readonly Placed[] | null = this.inPlace(entry, tail, count)?.map(asPlaced) ?? null;
    if (!cells && entry.delimited && tail.length < count) cells = padded(row, tail, count).map(asPlaced);
    if (!cells && this.form.relations.some((law) => law.across === 'row')) cells = proved(tail, count, 1);
    return cells ? columns.map((column, i) => [column.id, cells[i]!] as const) : [];
  }

  /** The columns that the heads name from the place on, with their places: mostly what they were for the row above. */
  private namedBy(
    heads: readonly GridRow[],
    from: number,
    columns: readonly ColumnForm[],
  ): ReadonlyMap<string, readonly number[]> {
    const last = this.named;
    if (last?.heads === heads && last.from === from && last.columns === columns) return last.places;
    const places = new Map<string, number[]>();
    for (const head of heads) {
      for (const { index, column } of headColumns(this.form.id, head)) {
        if (index < from || !columns.some((one) => one.id === column)) continue;
        const known = places.get(column);
        if (!known) places.set(column, [index]);
        else if (!known.includes(index)) known.push(index);
      }
    }
    this.named = { heads, from, columns, places };
    return places;
  }

  /**
   * Where heads of the row's own width name columns in another order than the official one, or not all of them, or where
   * the figures stand under them, they decide. Figures that stand elsewhere are in order, whatever is merged.
   */
  private byHeads(entry: Entry, columns: readonly ColumnForm[]): InColumns | null {
    const { row, tail } = entry;
    if (entry.heads.some((head) => head.cells.length !== row.cells.length)) return null;
    const own = row.cells.length - tail.length;
    const named = this.namedBy(entry.heads, own, columns);
    const complete = named.size === columns.length;
    if (named.size < 2 && !complete) return null;
    const places = [...named].map(([column, indexes]) => ({
      column,
      cells: indexes.map((index) => row.cells[index]!),
    }));
    // A head that is repeated over merged cells has the same in all of them.
    const merged = places.every(
      ({ cells }) => cells.length === 1 || new Set(cells.map(({ text }) => text).filter(Boolean)).size <= 1,
    );
    if (!merged) return null;
    const official = columns.flatMap((column) => named.get(column.id)?.[0] ?? []);
    const inOrder = official.every((index, i) => i === 0 || official[i - 1]! < index);
    const under = [...named.values()].flat();
    const isUnder = tail.every((cell, i) => cell.text === '' || under.includes(own + i));
    if (complete && inOrder && !isUnder && exactly(tail, columns.length)) return null;
    if (!complete && tail.length !== named.size) return null;
    const placed = places.map(({ column, cells }) => ({
      column,
      cell: cells.find(({ text }) => text !== '') ?? cells[0]!,
    }));
    return placed
      .sort((a, b) => a.cell.outer.start - b.cell.outer.start)
      .map(({ column, cell }) => [column, asPlaced(cell)] as const);
  }
}

const asPlaced = ({ outer, span: at, text }: Cell): Placed => ({ outer, span: at, text, figure: readFigure(text) });

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
