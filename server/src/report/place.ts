/** The cells of a row by column: by its heads where they say so, else by number and order, else by what its total proves. */
import { addressOf, blockOf, type ColumnForm, rowForm, rowsOf, type TableForm } from '../editions';
import type { Cell } from '../syntax/blocks';
import { type Figure, readFigure } from '../syntax/figures';
import { span } from '../text/span';
import { type ColumnPosition, type Entry, exactly, headColumns, padded } from './entries';
import type { BoundCell, BoundRow } from './report';
import { type Segment, segment } from './segments';

type Placed = Omit<BoundCell, 'address' | 'row' | 'column'>;

export class Placer {
  constructor(private readonly form: TableForm) {}

  /** The row; without cells where they cannot be told apart. */
  row(entry: Entry, id: string): BoundRow {
    const { columns } = blockOf(this.form, id);
    const cells = this.byHeads(entry, columns) ?? this.inOrder(entry, columns);
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
    const labelled = entry.match !== null && entry.numbers < width;
    if (labelled) return null;
    const line = entry.numbers > 0 ? entry.row.cells.slice(entry.first) : entry.row.cells;
    let cells: readonly Placed[] | null = exactly(line, width)?.map(asPlaced) ?? null;
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

  private cell(row: string, column: string, placed: Placed): BoundCell {
    return { ...placed, address: addressOf(this.form.id, row, column), row, column };
  }

  private inOrder(entry: Entry, columns: readonly ColumnForm[]): (readonly [string, Placed])[] {
    const { tail, row } = entry;
    const count = columns.length;
    let cells: readonly Placed[] | null = inPlace(entry, count)?.map(asPlaced) ?? null;
    if (!cells && entry.delimited && tail.length < count) cells = padded(row, tail, count).map(asPlaced);
    if (!cells && this.form.relations.some((law) => law.across === 'row')) cells = proved(tail, count, 1);
    return cells ? columns.map((column, i) => [column.id, cells[i]!] as const) : [];
  }

  /**
   * Where heads of the row's own width name columns in another order than the official one, or not all of them, they
   * decide. Official grids of merged cells agree with the order and need no heads.
   */
  private byHeads(entry: Entry, columns: readonly ColumnForm[]): (readonly [string, Placed])[] | null {
    const named = new Map<string, number>();
    const own = entry.row.cells.length - entry.tail.length;
    for (const head of entry.heads) {
      if (head.cells.length !== entry.row.cells.length) return null;
      for (const { index, column } of headColumns(this.form.id, head)) {
        if (index >= own && columns.some((one) => one.id === column)) named.set(column, index);
      }
    }
    const official = columns.filter((column) => named.has(column.id)).map((column) => named.get(column.id)!);
    const inOrder = official.every((index, i) => i === 0 || official[i - 1]! < index);
    const complete = named.size === columns.length;
    if (named.size < 2 && !complete) return null;
    // Of a blank row only the heads can tell which of its cells are merged away.
    const blank = entry.tail.every((cell) => cell.text === '');
    if (complete && inOrder && !blank && exactly(entry.tail, columns.length)) return null;
    if (!complete && entry.tail.length !== named.size) return null;
    const positions: ColumnPosition[] = [...named].map(([column, index]) => ({ column, index }));
    return positions
      .sort((a, b) => a.index - b.index)
      .map(({ column, index }) => [column, asPlaced(entry.row.cells[index]!)] as const);
  }
}

const asPlaced = ({ outer, span: at, text }: Cell): Placed => ({ outer, span: at, text, figure: readFigure(text) });

/**
 * The tail as so many cells. Pasted rows gain and lose cells: where one has blanks among its figures and is not as wide
 * as its neighbours, which figure is in which column cannot be told.
 */
function inPlace(entry: Entry, count: number): readonly Cell[] | null {
  const filled = entry.tail.filter((cell) => cell.text !== '');
  if (filled.length === count) return filled;
  const loose = entry.grid.reader !== 'pipes' && filled.length > 0 && entry.row.cells.length !== entry.width;
  return loose ? null : exactly(entry.tail, count);
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
