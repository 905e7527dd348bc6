/** What a reading is in the tables that stand now: its values, its cells, its name. */
import { addressOf, rowForm, rowsOf, type TableForm } from '../../editions';
import { type Decimal, decimal, equal, sumOf } from '../../relations/decimal';
import { columnName, inQuotes, rowName } from '../../report/names';
import type { BoundCell, BoundTable, Report } from '../../report/report';
import { keptWithFigures } from '../../report/same-figures';
import { beside } from '../../text/beside';
import { listed, type Message } from '../../text/message';
import { type Reading, type Sum, TOTAL } from './readings';
import { rowIds, rowIdsOf } from './rows';

/** The values the reading may have, the one of the cells themselves first; none where the tables do not say. */
export function valuesOf(report: Report, asked: Reading): readonly Decimal[] {
  const table = report.tables[asked.table];
  if (!table) return [];
  const { readings } = addedUpOf(table);
  let sums = readings.get(asked);
  if (!sums) {
    sums = addUp(table, asked);
    readings.set(asked, sums);
  }
  return sums;
}

/** The first of these, what the cells themselves say, without a look at all they might; null where one of them says nothing. */
export function ownValueOf(report: Report, { table: id, sum, less }: Reading): Decimal | null {
  const table = report.tables[id];
  const whole = table && ownSum(table, sum);
  if (!whole || !less) return whole;
  const part = ownSum(table, less);
  return part && whole.minus(part);
}

function ownSum(table: BoundTable, { rows, columns }: Sum): Decimal | null {
  if (columns.length !== 1) return null;
  let sum: Decimal | null = null;
  for (const id of rows) {
    for (const row of rowIds(table.form, id)) {
      const figure = cellOf(table, row, columns[0]!)?.figure;
      if (figure?.kind !== 'number') return null;
      const value = decimal(figure.value);
      sum = sum ? sum.plus(value) : value;
    }
  }
  return sum;
}

function addUp(table: BoundTable, { table: id, sum, less }: Reading): readonly Decimal[] {
  const whole = sumValues(table, sum);
  if (!less) return whole;
  // Of what is still open only what the table says is taken off: a sum of other cells is none of it.
  const part = id === 'reviews' ? sumValues(table, less).slice(0, 1) : sumValues(table, less);
  const differences = whole.flatMap((value) => part.map((other) => value.minus(other)));
  return id === 'reviews' ? differences : unlike(differences);
}

const sumValues = (table: BoundTable, { rows, columns }: Sum): Decimal[] =>
  added(rowIdsOf(table.form, rows).map((row) => rowValues(table, row, columns)));

/** The cells the reading is made of, in the order of the form. */
export function cellsIn(report: Report, asked: Reading): readonly BoundCell[] {
  const table = report.tables[asked.table];
  if (!table) return [];
  let ofTable = placed.get(table);
  if (!ofTable) {
    ofTable = new Map();
    placed.set(table, ofTable);
  }
  let found = ofTable.get(asked);
  if (!found) {
    const { sum, less } = asked;
    found = less ? [...sumCells(table, sum), ...sumCells(table, less)] : sumCells(table, sum);
    ofTable.set(asked, found);
  }
  return found;
}

const placed = beside<BoundTable, Map<Reading, readonly BoundCell[]>>();

const sumCells = (table: BoundTable, { rows, columns }: Sum): BoundCell[] =>
  rowIdsOf(table.form, rows).flatMap((row) => cellsOf(table, row, columns));

/** The figures in its cells, as plain decimals. */
export const figuresIn = (report: Report, reading: Reading): string[] =>
  cellsIn(report, reading).flatMap(({ figure }) => (figure.kind === 'number' ? figure.value : []));

/** “（一）予以公开”行“总计”列, “（三）不予公开”各行“总计”列之和 */
export function nameOf(report: Report, { table: id, sum, less }: Reading): Message {
  const { form } = report.tables[id]!;
  if (id === 'reviews') return disputeName(form, sum, less);
  const name = applicationsName(form, sum);
  if (!less) return name;
  const taken = applicationsName(form, less);
  return { zh: `${name.zh}减去${taken.zh}`, en: `${name.en} less ${taken.en}` };
}

function applicationsName(form: TableForm, { rows, columns }: Sum): Message {
  const lines = rows.map((id) => linesOf(nameOfRows(form, id), rowIds(form, id).length));
  const heads = columns.map((column) => headsOf(form, column));
  return named(lines, heads);
}

/** A row or a column, or several of them that go by one name. */
interface Lines extends Message {
  readonly count: number;
}

function named(rows: readonly Lines[], columns: readonly Lines[]): Message {
  const isSum = [...rows, ...columns].reduce((product, { count }) => product * count, rows.length * columns.length) > 1;
  return {
    zh: `${rows.map(({ zh }) => zh).join('与')}${columns.map(({ zh }) => zh).join('与')}${isSum ? '之和' : ''}`,
    en: `${isSum ? 'the sum of ' : ''}${listed(columns.map(({ en }) => en))} of ${listed(rows.map(({ en }) => en))}`,
  };
}

function linesOf(label: string, count: number): Lines {
  const name = inQuotes(label);
  return count > 1
    ? { zh: `${name}各行`, en: `the rows of ${name}`, count }
    : { zh: `${name}行`, en: `row ${name}`, count };
}

function headsOf(form: TableForm, column: string): Lines {
  const count = columnsOf(form, [column]).length;
  if (count > 1) return { zh: '“法人或其他组织”各列', en: 'the columns of “法人或其他组织”', count };
  const name = inQuotes(columnName(form, rowsOf(form)[0]!.id, column));
  return { zh: `${name}列`, en: `column ${name}`, count };
}

function nameOfRows(form: TableForm, id: string): string {
  const rows = rowIds(form, id);
  const row = rowForm(form, rows[0]!);
  return rows.length > 1 || row.id !== id ? (row.groups.at(-1) ?? row.label) : rowName(row);
}

function disputeName(form: TableForm, { rows, columns }: Sum, less: Sum | null): Message {
  const lines =
    rows.length === 1
      ? [linesOf(rowName(rowForm(form, rows[0]!)), 1)]
      : [...(rows.length === 3 ? [linesOf('行政复议', 1)] : []), linesOf('行政诉讼', 2)];
  const name = named(lines, [headsOf(form, columns[0]!)]);
  if (!less) return name;
  const isSum = rows.length > 1;
  return {
    zh: `${name.zh}减去“尚未审结”列${isSum ? '之和' : ''}`,
    en: `${name.en} less ${isSum ? 'that of ' : ''}column “尚未审结”`,
  };
}

const LEGAL = 'legal-persons';

function columnsOf(form: TableForm, columns: readonly string[]): readonly string[] {
  if (!columns.includes(LEGAL)) return columns;
  const legal = form.blocks[0]!.columns.flatMap(({ id, group }) => (group === undefined ? [] : id));
  return columns.flatMap((column) => (column === LEGAL ? legal : column));
}

const cellOf = ({ form, cells }: BoundTable, row: string, column: string): BoundCell | undefined =>
  cells.get(addressOf(form.id, row, column));

/** Those of the columns; for a total of table three that is blank or not there those it would be made of. */
function cellsOf(table: BoundTable, row: string, columns: readonly string[]): BoundCell[] {
  const cells: BoundCell[] = [];
  for (const column of columnsOf(table.form, columns)) {
    const cell = cellOf(table, row, column);
    if (cell) cells.push(cell);
  }
  const known = cells.some(({ figure }) => figure.kind === 'number');
  const replaced = table.form.id === 'applications' && columns[0] === 'total' && !known;
  return replaced ? cellsOf(table, row, partsOf(table.form)) : cells;
}

/** The columns a total is made of. */
const partsOf = (form: TableForm): readonly string[] =>
  form.relations.find(({ kind }) => kind === 'row-total')!.expected;

/** Values of one row; `blank` where nobody has filled it. */
type Values = readonly Decimal[] | 'blank';

/** The words for readings of a topic, made once as long as the figures are the same. */
export function wordsOf(report: Report, readings: readonly Reading[], make: () => Message): Message {
  const table = readings[0] && report.tables[readings[0].table];
  if (!table) return make();
  const { words } = addedUpOf(table);
  let made = words.get(readings);
  if (!made) {
    made = make();
    words.set(readings, made);
  }
  return made;
}

/** What was added up of the figures of a table. */
interface AddedUp {
  readonly totals: Map<string, Values>;
  readonly readings: Map<Reading, readonly Decimal[]>;
  /** Readings that are told together, in words with their values. */
  readonly words: Map<readonly Reading[], Message>;
}

const addedUpOf = keptWithFigures((): AddedUp => ({ totals: new Map(), readings: new Map(), words: new Map() }));

function rowValues(table: BoundTable, row: string, columns: readonly string[]): Values {
  if (columns[0] !== 'total') {
    if (table.form.id === 'reviews') return ownValue(cellOf(table, row, columns[0]!));
    return values(cellsOf(table, row, columns), columnsOf(table.form, columns).length);
  }
  const { totals } = addedUpOf(table);
  let total = totals.get(row);
  if (!total) {
    total = totalValues(table, row);
    totals.set(row, total);
  }
  return total;
}

const ownValue = (cell: BoundCell | undefined): Decimal[] =>
  cell?.figure.kind === 'number' ? [decimal(cell.figure.value)] : [];

/** A total that is blank, or not the sum of its row, may be that sum. */
function totalValues(table: BoundTable, row: string): Values {
  const total = cellOf(table, row, 'total');
  const sum = rowSum(table, row);
  const own = ownValue(total);
  if (table.form.id === 'reviews') return unlike([...own, ...(sum === 'blank' ? [] : sum)]);
  if (own.length === 0 && sum === 'blank' && (!total || total.figure.kind === 'blank')) return 'blank';
  const outcomes = row === 'outcome-total' ? outcomesOf(table) : [];
  return unlike([...own, ...(sum === 'blank' ? [] : sum), ...outcomes]);
}

/** Of the columns a total is made of. */
function rowSum(table: BoundTable, row: string): Values {
  const columns = partsOf(table.form);
  const cells: BoundCell[] = [];
  for (const column of columns) {
    const cell = cellOf(table, row, column);
    if (cell) cells.push(cell);
  }
  return values(cells, columns.length);
}

/** What the outcomes above the total make. */
function outcomesOf(table: BoundTable): Decimal[] {
  const rows = table.form.relations.find(({ kind }) => kind === 'outcome-total')!.expected;
  return added(rows.map((row) => rowValues(table, row, TOTAL))).slice(0, 1);
}

/** The sum of the cells, blanks as 0; `blank` where all are, none where one is no number or is not there. */
function values(cells: readonly BoundCell[], count: number): Values {
  if (cells.length < count) return [];
  const numbers: Decimal[] = [];
  for (const { figure } of cells) {
    if (figure.kind === 'text') return [];
    if (figure.kind === 'number') numbers.push(decimal(figure.value));
  }
  return numbers.length === 0 ? 'blank' : [sumOf(numbers)];
}

/** Sums of one value of each; rows that nobody has filled count as 0 beside rows that are. */
function added(rows: readonly Values[]): Decimal[] {
  const first: Decimal[] = [];
  const last: Decimal[] = [];
  for (const row of rows) {
    if (row === 'blank') continue;
    if (row.length === 0) return [];
    first.push(row[0]!);
    last.push(row.at(-1)!);
  }
  return first.length === 0 ? [] : unlike([sumOf(first), sumOf(last)]);
}

const unlike = (all: readonly Decimal[]): Decimal[] =>
  all.filter((value, i) => all.findIndex((other) => equal(other, value)) === i);
