/** Tables of the version before that say the same in the new one, or the same but for one figure: taken over, not read again. */
import type { Address } from '../editions';
import type { Cell, Grid, GridRow } from '../syntax/blocks';
import { movedSpan } from '../syntax/moved';
import { beside } from '../text/beside';
import type { Span } from '../text/span';
import { hangsOnValues, headOf } from './bind';
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
  const change = changeOf(before, now);
  if (!change) return undefined;
  const { shift, refigured } = change;
  if (refigured && (!table || hangsOnValues(table))) return undefined;
  if (!table) return null;
  const stays = !shift.moves && !refigured && before.located.rows.every((row, i) => isStill(row, now.located.rows[i]!));
  const places = stays ? null : placesOf(table, before.located.rows);
  if (!stays && !places) return undefined;
  const taken = places ? movedTable(table, now.located.rows, places, change) : table;
  if (!taken) return undefined;
  // Between its cells the first line may have got another end.
  const head = headOf(now.text, taken.absorbed, taken.unplaced);
  if (stays && head.end === table.head.end) return table;
  const own = new TakenTable(taken, head);
  if (!refigured) shareFiguresKey(table, own);
  if (places) placesIn.set(own, places);
  return own;
}

/** Rows that are read from lines of text are new ones each time. */
const isStill = (a: LocatedRow, b: LocatedRow): boolean => a.grid === b.grid || a.grid.reader !== 'pipes';

/** A row in the new version in which one figure has got another value, and all else is the same. */
interface Refigured {
  readonly grid: Grid;
  readonly index: number;
}

/** What has become of all that a table is bound from. */
interface Change {
  readonly shift: Shift;
  readonly refigured: Refigured | null;
}

/** null where more has changed than places and one figure. */
function changeOf(before: Version, now: Version): Change | null {
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
  if (!sameHeadings) return null;
  const comparison = new Comparison(shift);
  return comparison.isSame(a.rows, b.rows) && shift.isOne ? { shift, refigured: comparison.refigured } : null;
}

/** Compares the rows of two versions, and tells how they have moved. */
class Comparison {
  refigured: Refigured | null = null;

  constructor(private readonly shift: Shift) {}

  isSame(before: readonly LocatedRow[], now: readonly LocatedRow[]): boolean {
    let was: Grid | null = null;
    let is: Grid | null = null;
    for (let i = 0; i < before.length; i++) {
      const [one, other] = [before[i]!, now[i]!];
      const { grid: a } = one;
      const { grid: b } = other;
      if (a !== was || b !== is) {
        if (a === was || b === is || !this.sameGrid(a, b)) return false;
        was = a;
        is = b;
      }
      if (one.index !== other.index) return false;
    }
    return true;
  }

  /** What a row means hangs on all rows of its grid. */
  private sameGrid(a: Grid, b: Grid): boolean {
    if (a.content === b.content) return this.shift.accepts(a.span, b.span);
    return (
      a.reader === b.reader &&
      a.rows.length === b.rows.length &&
      a.rows.every((row, i) => sameRow(row, b.rows[i]!, this.shift) || (i > 0 && this.sameButForOne(a, b, i)))
    );
  }

  /** Whether a number without a remark has become another: a table is bound by its words, and by what is a figure. */
  private sameButForOne(before: Grid, now: Grid, index: number): boolean {
    const [a, b] = [before.rows[index]!, now.rows[index]!];
    const { by } = this.shift;
    if (this.refigured || before.reader !== 'pipes' || a.delimiter || b.delimiter) return false;
    if (a.cells.length !== b.cells.length || a.span.start !== b.span.start || a.span.end + by !== b.span.end)
      return false;
    const at = a.cells.findIndex(({ text }, i) => text !== b.cells[i]!.text);
    const [one, other] = [a.cells[at], b.cells[at]];
    if (!one || !other || !isBareNumber(one) || !isBareNumber(other)) return false;
    if (one.outer.start !== other.outer.start || one.outer.end + by !== other.outer.end) return false;
    if (!a.cells.every((cell, i) => i === at || sameCell(cell, b.cells[i]!, i < at ? 0 : by))) return false;
    this.shift.keeps(a.span);
    this.shift.changes(one.outer);
    this.refigured = { grid: now, index };
    return true;
  }
}

const isBareNumber = ({ figure }: Cell): boolean => figure.kind === 'number' && figure.note === null;

function sameRow(a: GridRow, b: GridRow, shift: Shift): boolean {
  if (a.delimiter !== b.delimiter || a.cells.length !== b.cells.length) return false;
  const by = b.span.start - a.span.start;
  return a.cells.every((cell, i) => sameCell(cell, b.cells[i]!, by)) && shift.accepts(a.span, b.span);
}

const sameCell = (a: Cell, b: Cell, by: number): boolean =>
  a.text === b.text && isMoved(a.span, b.span, by) && isMoved(a.outer, b.outer, by);

const isMoved = (a: Span, b: Span, by: number): boolean => a.start + by === b.start && a.end + by === b.end;

/** Which of the located rows the rows of a table are. */
interface Places {
  readonly rows: readonly number[];
  readonly repeated: readonly number[];
}

/** The same for a table and for what it becomes as long as it is taken over. */
const placesIn = beside<BoundTable, Places>();

/** null where rows are put together of several, which are not in the grid. */
function placesOf(table: BoundTable, located: readonly LocatedRow[]): Places | null {
  const known = placesIn.get(table);
  if (known) return known;
  const indexes = new Map(located.map(({ row }, i) => [row, i]));
  const rows = table.rows.map(({ source }) => indexes.get(source));
  const repeated = table.repeated.map(({ source }) => indexes.get(source));
  return isComplete(rows) && isComplete(repeated) ? { rows, repeated } : null;
}

const isComplete = (indexes: readonly (number | undefined)[]): indexes is number[] => !indexes.includes(undefined);

/** null where cells were put together that are not in the grid. */
function movedTable(
  table: BoundTable,
  now: readonly LocatedRow[],
  places: Places,
  { shift, refigured }: Change,
): TableParts | null {
  const rows = movedRows(table.rows, places.rows, now, refigured);
  const repeated = movedRows(table.repeated, places.repeated, now, refigured);
  if (!rows || !repeated) return null;
  return {
    form: table.form,
    edition: table.edition,
    span: shift.of(table.span),
    rows,
    labels: table.labels.map(({ span, text, standard, role }) => ({ span: shift.of(span), text, standard, role })),
    repeated,
    unplaced: table.unplaced.map((one) => shift.of(one)),
    absorbed: table.absorbed.map((one) => shift.of(one)),
  };
}

type TableParts = Omit<BoundTable, 'head' | 'cells'>;

/** Looks for its cells when it is asked for them: of what was judged in the version before nobody asks again. */
class TakenTable implements BoundTable {
  readonly form: BoundTable['form'];
  readonly edition: BoundTable['edition'];
  readonly span: Span;
  readonly head: Span;
  readonly rows: readonly BoundRow[];
  readonly labels: BoundTable['labels'];
  readonly repeated: readonly BoundRow[];
  readonly unplaced: readonly Span[];
  readonly absorbed: readonly Span[];
  #cells: ReadonlyMap<Address, BoundCell> | null = null;

  constructor(parts: TableParts, head: Span) {
    this.form = parts.form;
    this.edition = parts.edition;
    this.span = parts.span;
    this.head = head;
    this.rows = parts.rows;
    this.labels = parts.labels;
    this.repeated = parts.repeated;
    this.unplaced = parts.unplaced;
    this.absorbed = parts.absorbed;
  }

  get cells(): ReadonlyMap<Address, BoundCell> {
    this.#cells ??= cellsOf(this.rows);
    return this.#cells;
  }
}

/** The rows themselves where their grids are. */
function movedRows(
  rows: readonly BoundRow[],
  places: readonly number[],
  now: readonly LocatedRow[],
  refigured: Refigured | null,
): readonly BoundRow[] | null {
  const moved: BoundRow[] = [];
  for (const [i, row] of rows.entries()) {
    const located = now[places[i]!]!;
    const isAnother = located.grid === refigured?.grid && located.index === refigured.index;
    const taken = isAnother ? refiguredRow(row, located) : located.grid === row.grid ? row : new MovedRow(row, located);
    if (!taken) return null;
    moved.push(taken);
  }
  return moved;
}

/** Its cells are those that stand in the new row where they stood in the old one. */
function refiguredRow({ form, label, source, cells }: BoundRow, { grid, row }: LocatedRow): BoundRow | null {
  const bound: BoundCell[] = [];
  for (const { outer: was, address, row: id, column } of cells) {
    const at = source.cells.findIndex(({ outer }) => outer.start === was.start);
    if (at < 0) return null;
    const { outer, span, text, figure } = row.cells[at]!;
    bound.push({ outer, span, text, figure, address, row: id, column });
  }
  return {
    form,
    label: label && row.cells[source.cells.indexOf(label)]!,
    source: row,
    grid,
    span: row.span,
    cells: bound,
  };
}

/** All of it moves by the same; its cells when they are asked for. */
class MovedRow implements BoundRow {
  readonly form: BoundRow['form'];
  readonly grid: Grid;
  readonly span: Span;
  /** One that was bound: a row that remembered one that was moved itself would hold on to every version there was. */
  readonly #bound: BoundRow;
  readonly #located: LocatedRow;
  readonly #by: number;
  #cells: readonly BoundCell[] | null = null;

  constructor(row: BoundRow, located: LocatedRow) {
    const bound = row instanceof MovedRow ? row.#bound : row;
    const { grid } = located;
    this.form = bound.form;
    this.grid = grid;
    this.#bound = bound;
    this.#located = located;
    this.#by =
      grid.content === bound.grid.content
        ? grid.span.start - bound.grid.span.start
        : located.row.span.start - bound.span.start;
    this.span = movedSpan(bound.span, this.#by);
  }

  get source(): GridRow {
    return this.#located.row;
  }

  get label(): Cell | null {
    const { label, source } = this.#bound;
    return label && this.source.cells[source.cells.indexOf(label)]!;
  }

  get cells(): readonly BoundCell[] {
    this.#cells ??= this.#bound.cells.map(({ outer, span, text, figure, address, row, column }) => ({
      outer: movedSpan(outer, this.#by),
      span: movedSpan(span, this.#by),
      text,
      figure,
      address,
      row,
      column,
    }));
    return this.#cells;
  }
}

function cellsOf(rows: readonly BoundRow[]): ReadonlyMap<Address, BoundCell> {
  const cells = new Map<Address, BoundCell>();
  for (const row of rows) for (const cell of row.cells) cells.set(cell.address, cell);
  return cells;
}
