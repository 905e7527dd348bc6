/** What a claim may mean in the tables: every admissible reading of its topic, as a sum of cells with its value. */
import { type Address, addressOf, rowForm, rowsOf, type TableForm } from '../../editions';
import { type Decimal, decimal, equal, sumOf } from '../../relations/decimal';
import type { DisputeResult, DisputeRow, Topic } from '../../report/claims';
import { columnName, rowName } from '../../report/names';
import type { BoundCell, BoundTable, Report } from '../../report/report';
import type { Message } from '../../text/message';

export interface Reading {
  /** “一、本年新收”总计 */
  readonly name: Message;
  /** The values it may have, the one of the cells themselves first; none where the tables do not say. */
  readonly values: readonly Decimal[];
  /** The cells it is made of, in the order of the form. */
  readonly cells: readonly BoundCell[];
  /** Admissible, but not what the words mean first: not told where nothing agrees. */
  readonly quiet: boolean;
}

/** Whether the claim is of no more than the reading. */
export const isBound = ({ of }: Topic): boolean => of === 'withdrawn' || of === 'settled';

/** The first is what the words mean first. Empty where the table is not there. */
export function readingsOf(report: Report, topic: Topic, loose: Loose): Reading[] {
  if (topic.of === 'disputes' || topic.of === 'settled') {
    const table = report.tables.reviews;
    if (!table) return [];
    const { rows } = topic;
    return topic.of === 'settled' ? [disputes(table, rows, 'other')] : disputeReadings(table, rows, topic.result);
  }
  const table = report.tables.applications;
  return table ? applicationReadings(Rows.of(table), topic, loose) : [];
}

/** What the sentence leaves open. */
export interface Loose {
  /** It says nothing of what was carried in: an answered count may leave that out. */
  readonly withoutCarriedIn: boolean;
  /** It speaks of withdrawn applications: an answered count may leave those out. */
  readonly withWithdrawn: boolean;
}

function applicationReadings(
  rows: Rows,
  topic: Exclude<Topic, { of: 'disputes' | 'settled' }>,
  loose: Loose,
): Reading[] {
  switch (topic.of) {
    case 'outcomes':
      return outcomeReadings(rows, topic.rows);
    case 'published':
      return [rows.sum(['granted']), rows.sum(['granted', 'partial'])];
    case 'withdrawn':
      return [rows.sum([rows.has('other.rest') ? 'other.rest' : 'other'])];
    case 'applicants':
      return [
        rows.sum(['received'], topic.columns),
        rows.sum(['received', 'carried-in'], topic.columns),
        quiet(rows.sum(['outcome-total'], topic.columns)),
      ];
    default:
      return wholeReadings(rows, topic.what, loose);
  }
}

type Whole = Extract<Topic, { of: 'applications' }>['what'];

function wholeReadings(rows: Rows, what: Whole, loose: Loose): Reading[] {
  const received = () => rows.sum(['received']);
  const inHand = () => rows.sum(['received', 'carried-in']);
  const outcomes = () => rows.sum(['outcome-total']);
  switch (what) {
    case 'received':
      return [received(), inHand()];
    case 'taken':
      return [inHand()];
    case 'answered':
      return [outcomes(), ...withoutSome(rows, loose)];
    case 'processed':
      return [outcomes(), inHand(), quiet(received()), ...withoutSome(rows, loose)];
    case 'handled':
    case 'named':
      return [received(), inHand(), outcomes(), ...withoutSome(rows, loose)];
    case 'carried':
      return [rows.sum(['carried-in']), rows.sum(['carried-out'])];
    default:
      return [rows.sum([what])];
  }
}

/** Answers that leave out what was carried in, or what was withdrawn. */
function withoutSome(rows: Rows, { withoutCarriedIn, withWithdrawn }: Loose): Reading[] {
  const less = [
    ...(withoutCarriedIn ? ['carried-in'] : []),
    ...(withWithdrawn ? ['other', 'other.rest', 'other.no-correction'] : []),
  ];
  return less.filter((row) => rows.has(row)).map((row) => quiet(rows.difference('outcome-total', row)));
}

function outcomeReadings(rows: Rows, ids: readonly string[]): Reading[] {
  if (ids.some((id) => id !== 'rest' && !rows.has(id))) return [];
  if (ids.length > 1) return ids.includes('rest') ? [] : [rows.sum(ids)];
  const [id = ''] = ids;
  const rest = rows.has('other.rest') ? ['other.rest'] : [];
  if (id === 'rest') return [rows.sum(['other']), ...rest.map((row) => rows.sum([row]))];
  return [rows.sum([id]), ...(id === 'other' ? rest.map((row) => quiet(rows.sum([row]))) : [])];
}

const quiet = (reading: Reading): Reading => ({ ...reading, quiet: true });

const LEGAL = 'legal-persons';

/** What only the form says, whatever the figures: the rows of each group, and the names of sums. */
interface Sayings {
  readonly ids: Map<string, readonly string[]>;
  readonly names: Map<string, Message>;
}

const sayings = new WeakMap<TableForm, Sayings>();

function sayingsOf(form: TableForm): Sayings {
  let known = sayings.get(form);
  if (!known) {
    known = { ids: new Map(), names: new Map() };
    sayings.set(form, known);
  }
  return known;
}

/** Table three by rows, groups of rows (`denied`) and columns (`legal-persons` for five). */
class Rows {
  static readonly #known = new WeakMap<BoundTable, Rows>();
  readonly #table: BoundTable;
  readonly #form: TableForm;
  readonly #sayings: Sayings;
  /** Sentences speak of a few sums again and again. */
  readonly #sums = new Map<string, Reading>();
  readonly #totals = new Map<string, Decimal[] | 'blank'>();

  private constructor(table: BoundTable) {
    this.#table = table;
    this.#form = table.form;
    this.#sayings = sayingsOf(table.form);
  }

  static of(table: BoundTable): Rows {
    let rows = Rows.#known.get(table);
    if (!rows) {
      rows = new Rows(table);
      Rows.#known.set(table, rows);
    }
    return rows;
  }

  has(id: string): boolean {
    return this.#ids(id).length > 0;
  }

  sum(ids: readonly string[], columns: readonly string[] = ['total']): Reading {
    const key = `${ids.join()}/${columns.join()}`;
    let reading = this.#sums.get(key);
    if (!reading) {
      reading = this.#sum(key, ids, columns);
      this.#sums.set(key, reading);
    }
    return reading;
  }

  #sum(key: string, ids: readonly string[], columns: readonly string[]): Reading {
    const rows = ids.flatMap((id) => this.#ids(id));
    let name = this.#sayings.names.get(key);
    if (!name) {
      name = this.#sumName(ids, columns);
      this.#sayings.names.set(key, name);
    }
    return {
      name,
      values: added(rows.map((row) => this.#values(row, columns))),
      cells: rows.flatMap((row) => this.#cells(row, columns)),
      quiet: false,
    };
  }

  #sumName(ids: readonly string[], columns: readonly string[]): Message {
    const names = ids.map((id) => `“${this.#name(id)}”`);
    const who = columns[0] === 'total' ? '' : columns.map((column) => this.#columnName(column)).join('、');
    const together = ids.length > 1 ? '之和' : '';
    return {
      zh: `${names.join('与')}${who}${together}`,
      en: `${names.join(' and ')}${who ? ` (${who})` : ''}${ids.length > 1 ? ' together' : ''}`,
    };
  }

  difference(id: string, less: string): Reading {
    const whole = this.sum([id]);
    const part = this.sum([less]);
    const values = whole.values.flatMap((value) => part.values.map((other) => value.minus(other)));
    return {
      name: {
        zh: `“${this.#name(id)}”减去“${this.#name(less)}”`,
        en: `“${this.#name(id)}” less “${this.#name(less)}”`,
      },
      values: unlike(values),
      cells: [...whole.cells, ...part.cells],
      quiet: false,
    };
  }

  /** A row’s own id, or the rows of a group. */
  #ids(id: string): readonly string[] {
    let ids = this.#sayings.ids.get(id);
    if (!ids) {
      const all = rowsOf(this.#form).map((row) => row.id);
      ids = all.filter((row) => row === id || row.startsWith(`${id}.`));
      this.#sayings.ids.set(id, ids);
    }
    return ids;
  }

  #name(id: string): string {
    const rows = this.#ids(id);
    const row = rowsOf(this.#form).find((one) => one.id === rows[0])!;
    return rows.length > 1 || row.id !== id ? (row.groups.at(-1) ?? row.label) : rowName(row);
  }

  #columnName(column: string): string {
    return column === LEGAL ? '法人或其他组织' : columnName(this.#form, 'received', column);
  }

  #columns(columns: readonly string[]): string[] {
    const all = this.#form.blocks[0]!.columns;
    return columns.flatMap((column) =>
      column === LEGAL ? all.filter(({ group }) => group !== undefined).map(({ id }) => id) : [column],
    );
  }

  /** Those of the columns; for a total that is blank or not there those it would be made of. */
  #cells(row: string, columns: readonly string[]): BoundCell[] {
    const cells = this.#columns(columns).flatMap((column) => this.#table.cells.get(this.#at(row, column)) ?? []);
    const known = cells.some(({ figure }) => figure.kind === 'number');
    return columns[0] === 'total' && !known ? this.#cells(row, this.#parts()) : cells;
  }

  /** The columns a total is made of. */
  #parts(): readonly string[] {
    return this.#form.relations.find(({ kind }) => kind === 'row-total')!.expected;
  }

  #at(row: string, column: string): Address {
    return addressOf(this.#form.id, row, column);
  }

  /** Values of one row. A total that is blank, or not the sum of its row, may be that sum. */
  #values(row: string, columns: readonly string[]): Decimal[] | 'blank' {
    if (columns[0] !== 'total') return values(this.#cells(row, columns), this.#columns(columns).length);
    let total = this.#totals.get(row);
    if (!total) {
      total = this.#total(row);
      this.#totals.set(row, total);
    }
    return total;
  }

  #total(row: string): Decimal[] | 'blank' {
    const total = this.#table.cells.get(this.#at(row, 'total'));
    const sums = this.#rowSum(row);
    const own = total?.figure.kind === 'number' ? [decimal(total.figure.value)] : [];
    if (own.length === 0 && sums === 'blank' && (!total || total.figure.kind === 'blank')) return 'blank';
    const outcomes = row === 'outcome-total' ? this.#outcomes() : [];
    return unlike([...own, ...(sums === 'blank' ? [] : sums), ...outcomes]);
  }

  /** Of the columns a total is made of. */
  #rowSum(row: string): Decimal[] | 'blank' {
    const cells: BoundCell[] = [];
    for (const column of this.#parts()) {
      const cell = this.#table.cells.get(this.#at(row, column));
      if (cell) cells.push(cell);
    }
    return values(cells, this.#parts().length);
  }

  /** What the outcomes above the total make. */
  #outcomes(): Decimal[] {
    const rows = this.#form.relations.find(({ kind }) => kind === 'outcome-total')!.expected;
    return added(rows.map((row) => this.#values(row, ['total']))).slice(0, 1);
  }
}

/** The sum of the cells, blanks as 0; `blank` where all are, none where one is no number or is not there. */
function values(cells: readonly BoundCell[], count: number): Decimal[] | 'blank' {
  if (cells.length < count || cells.some(({ figure }) => figure.kind === 'text')) return [];
  const numbers = cells.flatMap(({ figure }) => (figure.kind === 'number' ? decimal(figure.value) : []));
  return numbers.length === 0 ? 'blank' : [sumOf(numbers)];
}

/** Sums of one value of each; rows that nobody has filled count as 0 beside rows that are. */
function added(rows: readonly (Decimal[] | 'blank')[]): Decimal[] {
  const filled = rows.filter((row) => row !== 'blank');
  if (filled.length === 0 || filled.some((row) => row.length === 0)) return [];
  const first = filled.map(([value]) => value!);
  return unlike([sumOf(first), sumOf(filled.map((row) => row.at(-1)!))]);
}

const unlike = (values: readonly Decimal[]): Decimal[] =>
  values.filter((value, i) => values.findIndex((other) => equal(other, value)) === i);

function disputeReadings(table: BoundTable, rows: readonly DisputeRow[], result: DisputeResult): Reading[] {
  const reading = disputes(table, rows, result);
  if (result !== 'all') return [reading];
  const pending = disputes(table, rows, 'pending');
  const decided = reading.values.flatMap((value) => pending.values.slice(0, 1).map((other) => value.minus(other)));
  return [
    reading,
    {
      name: { zh: `${reading.name.zh}减去“尚未审结”`, en: `${reading.name.en} less those pending` },
      values: decided,
      cells: [...reading.cells, ...pending.cells],
      quiet: false,
    },
  ];
}

function disputes({ form, cells }: BoundTable, rows: readonly DisputeRow[], result: DisputeResult): Reading {
  const column = result === 'all' ? 'total' : result;
  const name =
    rows.length === 3 ? '行政复议、行政诉讼' : rows.length === 2 ? '行政诉讼' : rowName(rowForm(form, rows[0]!));
  const at = (row: string, of: string) => cells.get(addressOf(form.id, row, of));
  const rowValues = rows.map((row): Decimal[] | 'blank' => {
    const cell = at(row, column);
    const own = cell?.figure.kind === 'number' ? [decimal(cell.figure.value)] : [];
    if (column !== 'total') return own;
    const parts = form.relations[0]!.expected.flatMap((of) => at(row, of) ?? []);
    const sum = values(parts, 4);
    return unlike([...own, ...(sum === 'blank' ? [] : sum)]);
  });
  const label = columnName(form, rows[0]!, column);
  return {
    name: { zh: `“${name}”的“${label}”`, en: `“${label}” of “${name}”` },
    values: added(rowValues),
    cells: rows.flatMap((row) => at(row, column) ?? []),
    quiet: false,
  };
}
