/** What row-duplicate and table-duplicate share: rows that are there again, and whether they are the whole table again. */
import { addressOf, rowsOf } from '../../editions';
import { labelIndex } from '../../report/labels';
import type { BoundRow, BoundTable, Report } from '../../report/report';
import type { Grid, GridRow } from '../../syntax/blocks';
import { readFigure } from '../../syntax/figures';
import type { Span } from '../../text/span';

export interface Repeats {
  /** The whole table again, if it is there. */
  readonly copy: Copy | null;
  /** Rows that are there again, each for itself. */
  readonly rows: readonly BoundRow[];
}

export interface Copy {
  /** Its first line. */
  readonly head: Span;
  /** The grids that hold it and nothing of the table that is bound. */
  readonly grids: ReadonlySet<Grid>;
  /** Cells in which it differs from the table; null where that cannot be told. */
  readonly differences: number | null;
}

/** Half of the table's rows, and at least two, are the table and no slip of a line. */
const isWhole = (count: number, table: BoundTable): boolean =>
  count >= 2 && count * 2 >= new Set(table.rows.map((row) => row.form.id)).size;

const known = new WeakMap<BoundTable, Repeats>();

export function repeatsOf(report: Report, table: BoundTable): Repeats {
  let repeats = known.get(table);
  if (!repeats) {
    repeats = findRepeats(report, table);
    known.set(table, repeats);
  }
  return repeats;
}

function findRepeats(report: Report, table: BoundTable): Repeats {
  const again = new Set(table.repeated.map((row) => row.form.id));
  if (!isWhole(again.size, table)) return { copy: copyElsewhere(report, table), rows: table.repeated };
  const first = table.repeated[0]!;
  const bound = new Set(table.rows.map((row) => row.grid));
  const grids = new Set(table.repeated.map((row) => row.grid).filter((grid) => !bound.has(grid)));
  return {
    copy: {
      head: grids.has(first.grid) ? first.grid.rows[0]!.span : first.span,
      grids,
      differences: table.repeated.reduce((count, row) => count + differences(table, row), 0),
    },
    rows: [],
  };
}

/** Cells of the row whose figure is another than the one that is bound. */
export function differences(table: BoundTable, row: BoundRow): number {
  return row.cells.filter((cell) => {
    const bound = table.cells.get(addressOf(table.form.id, row.form.id, cell.column));
    return bound !== undefined && figureIn(bound.text) !== figureIn(cell.text);
  }).length;
}

function figureIn(text: string): string | null {
  const figure = readFigure(text);
  return figure.kind === 'number' ? figure.value : null;
}

/** A copy in another section: rows outside the table's own are not bound to it. */
function copyElsewhere({ document, sections }: Report, table: BoundTable): Copy | null {
  const own = new Set<Grid>([...table.rows, ...table.repeated].map((row) => row.grid));
  const homes = sections.filter(({ form }) => form.table === table.form.id).map(({ span }) => span);
  const official = new Set(rowsOf(table.form).map((row) => row.id));
  const found = new Set<string>();
  const grids = new Set<Grid>();
  for (const block of document.blocks) {
    if (block.kind !== 'grid' || own.has(block)) continue;
    if (homes.some((home) => block.span.start >= home.start && block.span.start < home.end)) continue;
    for (const row of block.rows) {
      const id = rowNamedBy(row, table);
      if (id === null || !official.has(id)) continue;
      found.add(id);
      grids.add(block);
    }
  }
  const [first] = grids;
  // A table of figures in the overview may name some of the same things.
  const whole = found.size >= 3 && found.size * 5 >= official.size * 4;
  return first && whole ? { head: first.rows[0]!.span, grids, differences: null } : null;
}

/** The id of the table's row whose standard label the cells have beside figures; the last of several. */
function rowNamedBy({ cells }: GridRow, table: BoundTable): string | null {
  const index = labelIndex(table.form.id, 'rows');
  for (let i = cells.length - 1; i >= 0; i--) {
    const { text } = cells[i]!;
    if (isDigitAt(text, text.length - 1)) continue; // most cells are figures, and no label ends with a digit
    const match = index.match(text);
    if (!match?.standardWording || isNumber(text)) continue;
    return cells.some((cell) => isNumber(cell.text)) ? match.id : null;
  }
  return null;
}

const isNumber = (text: string): boolean => readFigure(text).kind === 'number';

function isDigitAt(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code >= 0x30 && code <= 0x39;
}
