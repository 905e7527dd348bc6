/** What row-duplicate and table-duplicate share: rows that are there again, and whether they are the whole table again. */
import { rowsOf, type TableForm } from '../../editions';
import { type LabelIndex, labelIndex } from '../../report/labels';
import { cellPlace } from '../../report/names';
import type { BoundCell, BoundRow, BoundTable, Report } from '../../report/report';
import { keptWithFigures } from '../../report/same-figures';
import type { Cell, Grid, GridRow } from '../../syntax/blocks';
import type { Figure } from '../../syntax/figures';
import { beside } from '../../text/beside';
import { isEmpty, type Span } from '../../text/span';
import type { Related } from '../rule';

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
  /** How many of its cells differ from the table; null where that cannot be told. */
  readonly differences: number | null;
  /** The first of them, as many as are shown. */
  readonly differing: readonly BoundCell[];
}

/** Half of the table's rows, and at least two, are the table and no slip of a line. */
const isWhole = (count: number, table: BoundTable): boolean =>
  count >= 2 && count * 2 >= new Set(table.rows.map((row) => row.form.id)).size;

/** By report: a table that has not changed may have got a copy. */
const known = beside<Report, Map<BoundTable, Repeats>>();

export function repeatsOf(report: Report, table: BoundTable): Repeats {
  const ofReport = known.get(report) ?? new Map<BoundTable, Repeats>();
  known.set(report, ofReport);
  let repeats = ofReport.get(table);
  if (!repeats) {
    repeats = findRepeats(report, table);
    ofReport.set(table, repeats);
  }
  return repeats;
}

function findRepeats(report: Report, table: BoundTable): Repeats {
  const again = new Set(table.repeated.map((row) => row.form.id));
  if (!isWhole(again.size, table)) return { copy: copyElsewhere(report, table), rows: table.repeated };
  const first = table.repeated[0]!;
  const differences = differencesIn(table);
  const bound = new Set(table.rows.map((row) => row.grid));
  const grids = new Set(table.repeated.map((row) => row.grid).filter((grid) => !bound.has(grid)));
  return {
    copy: {
      head: grids.has(first.grid) ? first.grid.rows[0]!.span : first.span,
      grids,
      differences: differences.length,
      differing: differences.slice(0, MOST_SHOWN).map(({ row, cell }) => table.repeated[row]!.cells[cell]!),
    },
    rows: [],
  };
}

/** Where in the rows that are there again figures stand that are others. */
const differencesIn = keptWithFigures((table) =>
  table.repeated.flatMap((one, row) => differing(table, one).map((cell) => ({ row, cell: one.cells.indexOf(cell) }))),
);

/** Cells of the row whose figure is another than the one that is bound. */
export const differing = (table: BoundTable, row: BoundRow): BoundCell[] =>
  row.cells.filter(({ address, figure }) => {
    const bound = table.cells.get(address);
    return bound !== undefined && numberIn(bound.figure) !== numberIn(figure);
  });

const numberIn = (figure: Figure): string | null => (figure.kind === 'number' ? figure.value : null);

/** Cells shown beside a finding: who sees five knows what to look for. */
const MOST_SHOWN = 5;

/** What stands in the cells, here and in the table. */
export const compared = ({ form, cells }: BoundTable, others: readonly BoundCell[]): Related[] =>
  others.slice(0, MOST_SHOWN).map(({ address, row, column, figure, span, outer }) => {
    const place = cellPlace(form, row, column);
    const [first, here] = [numberIn(cells.get(address)!.figure), numberIn(figure)];
    return {
      span: isEmpty(span) ? outer : span,
      message: {
        zh: `${place.zh}：此处为${inZh(here)}，首次出现时为${inZh(first)}`,
        en: `${place.en}: ${here ?? 'no figure'} here, ${first ?? 'no figure'} the first time`,
      },
    };
  });

const inZh = (value: string | null): string => (value === null ? '空白' : ` ${value}`);

/** A copy in another section: rows outside the table's own are not bound to it. */
function copyElsewhere(report: Report, table: BoundTable): Copy | null {
  const official = officialRows(table.form);
  // A table of figures in the overview may name some of the same things.
  const isCopy = (rows: number) => rows >= 3 && rows * 5 >= official.size * 4;
  const others = gridsElsewhere(report, table);
  if (!isCopy(others.reduce((count, grid) => count + heightOf(grid), 0))) return null;
  const found = new Set<string>();
  const grids = new Set<Grid>();
  for (const grid of others) {
    for (const id of rowsNamedIn(grid, table.form)) {
      found.add(id);
      grids.add(grid);
    }
  }
  const [first] = grids;
  return first && isCopy(found.size) ? { head: first.rows[0]!.span, grids, differences: null, differing: [] } : null;
}

/** Grids that are neither in the table's own section nor part of the table. */
function gridsElsewhere({ document, sections }: Report, table: BoundTable): Grid[] {
  const homes = sections.filter(({ form }) => form.table === table.form.id);
  const own = new Set<Grid>();
  for (const { grid } of table.rows) own.add(grid);
  for (const { grid } of table.repeated) own.add(grid);
  const grids: Grid[] = [];
  for (const block of document.blocks) {
    if (block.kind !== 'grid' || own.has(block)) continue;
    const { start } = block.span;
    if (!homes.some(({ span }) => span.start <= start && start < span.end)) grids.push(block);
  }
  return grids;
}

const heights = beside<object, number>();

/** A grid that was moved is not asked for its rows. */
function heightOf(grid: Grid): number {
  let height = heights.get(grid.content);
  if (height === undefined) {
    height = grid.rows.length;
    heights.set(grid.content, height);
  }
  return height;
}

const rowIds = new Map<TableForm, ReadonlySet<string>>();

function officialRows(form: TableForm): ReadonlySet<string> {
  let ids = rowIds.get(form);
  if (!ids) {
    ids = new Set(rowsOf(form).map(({ id }) => id));
    rowIds.set(form, ids);
  }
  return ids;
}

const named = beside<object, Map<TableForm, ReadonlySet<string>>>();

/** Rows of the form that the grid names, wherever it stands. */
function rowsNamedIn(grid: Grid, form: TableForm): ReadonlySet<string> {
  let byForm = named.get(grid.content);
  if (!byForm) {
    byForm = new Map();
    named.set(grid.content, byForm);
  }
  let ids = byForm.get(form);
  if (!ids) {
    const official = officialRows(form);
    const index = labelIndex(form.id, 'rows');
    const found = new Set<string>();
    for (const row of grid.rows) {
      const id = rowNamedBy(row, index);
      if (id !== null && official.has(id)) found.add(id);
    }
    ids = found;
    byForm.set(form, ids);
  }
  return ids;
}

/** The id of the row whose standard label the cells have beside figures; the last of several. */
function rowNamedBy({ cells }: GridRow, index: LabelIndex): string | null {
  if (!cells.some(isNumber)) return null;
  for (let i = cells.length - 1; i >= 0; i--) {
    const cell = cells[i]!;
    const match = isNumber(cell) ? null : index.match(cell.text);
    if (match?.standardWording) return match.id;
  }
  return null;
}

const isNumber = ({ figure }: Cell): boolean => figure.kind === 'number';
