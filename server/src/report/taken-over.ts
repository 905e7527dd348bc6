/** Tables of the version before that say the same in the new one: taken over as they are or moved, not read again. */
import type { Address } from '../editions';
import type { Grid, GridRow } from '../syntax/blocks';
import type { Span } from '../text/span';
import { headOf } from './bind';
import type { Located, LocatedRow } from './locate';
import type { BoundCell, BoundRow, BoundTable } from './report';
import { shareFiguresKey } from './same-figures';
import { Shift } from './shift';

/** A version of the draft, as far as a table is concerned. */
export interface Version {
  readonly text: string;
  readonly located: Located;
}

/** What `table` of the version before is in the new one; undefined where it has to be read. */
export function takenOver(table: BoundTable | null, before: Version, now: Version): BoundTable | null | undefined {
  const shift = shiftOf(before, now);
  if (!shift) return undefined;
  if (!table) return null;
  const stays = !shift.moves && before.located.rows.every((row, i) => isStill(row, now.located.rows[i]!));
  const taken = stays ? table : movedTable(table, before.located.rows, now.located.rows, shift);
  if (!taken) return undefined;
  // Between its cells the first line may have got another end.
  const head = headOf(now.text, taken.absorbed, taken.unplaced);
  if (stays && head.end === table.head.end) return table;
  const own = { ...taken, head };
  shareFiguresKey(table, own);
  return own;
}

/** Rows that are read from lines of text are new ones each time. */
const isStill = (a: LocatedRow, b: LocatedRow): boolean => a.row === b.row || a.grid.reader !== 'pipes';

/** How all that is said of the table has moved; null where anything else has changed. */
function shiftOf(before: Version, now: Version): Shift | null {
  const [a, b] = [before.located, now.located];
  if (a.rows.length !== b.rows.length || a.headings.length !== b.headings.length) return null;
  const shift = new Shift(now.text.length - before.text.length);
  const sameHeadings = a.headings.every(({ span, content }, i) => {
    const other = b.headings[i]!;
    return (
      shift.accepts(span, other.span) &&
      shift.accepts(content, other.content) &&
      before.text.slice(content.start, content.end) === now.text.slice(other.content.start, other.content.end)
    );
  });
  return sameHeadings && sameRows(a.rows, b.rows, shift) && shift.isOne ? shift : null;
}

function sameRows(before: readonly LocatedRow[], now: readonly LocatedRow[], shift: Shift): boolean {
  let was: Grid | null = null;
  let is: Grid | null = null;
  for (let i = 0; i < before.length; i++) {
    if (before[i] === now[i]) {
      shift.keeps(before[i]!.row.span);
      continue;
    }
    const { grid: a, row } = before[i]!;
    const { grid: b, row: other } = now[i]!;
    if (a !== was || b !== is) {
      if (a === was || b === is || !sameGrid(a, b, shift)) return false;
      was = a;
      is = b;
    }
    if (!shift.accepts(row.span, other.span)) return false;
  }
  return true;
}

/** What a row means hangs on all rows of its grid. */
function sameGrid(a: Grid, b: Grid, shift: Shift): boolean {
  if (a.content === b.content) return shift.accepts(a.span, b.span);
  return (
    a.reader === b.reader &&
    a.rows.length === b.rows.length &&
    a.rows.every((row, i) => sameRow(row, b.rows[i]!, shift))
  );
}

function sameRow(a: GridRow, b: GridRow, shift: Shift): boolean {
  if (a.delimiter !== b.delimiter || a.cells.length !== b.cells.length || !shift.accepts(a.span, b.span)) return false;
  const by = b.span.start - a.span.start;
  for (let i = 0; i < a.cells.length; i++) {
    const [one, other] = [a.cells[i]!, b.cells[i]!];
    if (one.text !== other.text || !isMoved(one.span, other.span, by) || !isMoved(one.outer, other.outer, by))
      return false;
  }
  return true;
}

const isMoved = (a: Span, b: Span, by: number): boolean => a.start + by === b.start && a.end + by === b.end;

/** null where rows are put together of several, which are not in the grid. */
function movedTable(
  table: BoundTable,
  before: readonly LocatedRow[],
  now: readonly LocatedRow[],
  shift: Shift,
): BoundTable | null {
  const places = new Map<GridRow, LocatedRow>();
  for (let i = 0; i < before.length; i++) places.set(before[i]!.row, now[i]!);
  const rows = movedRows(table.rows, places, shift);
  const repeated = movedRows(table.repeated, places, shift);
  if (!rows || !repeated) return null;
  return {
    form: table.form,
    edition: table.edition,
    span: shift.of(table.span),
    head: shift.of(table.head),
    rows,
    cells: rows === table.rows ? table.cells : cellsOf(rows),
    labels: table.labels.map(({ span, text, standard, role }) => ({ span: shift.of(span), text, standard, role })),
    repeated,
    unplaced: table.unplaced.map((one) => shift.of(one)),
    absorbed: table.absorbed.map((one) => shift.of(one)),
  };
}

function cellsOf(rows: readonly BoundRow[]): ReadonlyMap<Address, BoundCell> {
  const cells = new Map<Address, BoundCell>();
  for (const row of rows) for (const cell of row.cells) cells.set(cell.address, cell);
  return cells;
}

/** The rows themselves where none of them is another. */
function movedRows(
  rows: readonly BoundRow[],
  places: ReadonlyMap<GridRow, LocatedRow>,
  shift: Shift,
): readonly BoundRow[] | null {
  const moved: BoundRow[] = [];
  let still = true;
  for (const row of rows) {
    const place = places.get(row.source);
    if (!place) return null;
    if (place.row === row.source) moved.push(row);
    else {
      moved.push(movedRow(row, place, shift));
      still = false;
    }
  }
  return still ? rows : moved;
}

function movedRow({ form, label, source, cells }: BoundRow, { row, grid }: LocatedRow, shift: Shift): BoundRow {
  let next = 0;
  const moved: BoundCell[] = [];
  for (const { outer, span, text, figure, address, row: id, column } of cells) {
    // Mostly the place is that of a cell of the row, which is moved already.
    let at = next;
    while (at < source.cells.length && source.cells[at]!.span !== span) at++;
    const place = row.cells[at] ?? { outer: shift.of(outer), span: shift.of(span) };
    if (at < row.cells.length) next = at + 1;
    moved.push({ outer: place.outer, span: place.span, text, figure, address, row: id, column });
  }
  const named = label && row.cells[source.cells.indexOf(label)]!;
  return { form, label: named, source: row, grid, span: row.span, cells: moved };
}
