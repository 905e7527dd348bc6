/** The one engine that decides whether figures agree. Everything else only shows its verdicts. */
import { type Address, TABLE_IDS, type TableForm } from '../editions';
import type { BoundCell, BoundTable, Report } from '../report/report';
import { type Decimal, decimal, equal, sumOf } from './decimal';
import { type Relation, relationsOf } from './relations';

interface Judged {
  readonly relation: Relation;
}

export interface Holds extends Judged {
  readonly state: 'holds';
  readonly expected: Decimal;
  readonly actual: Decimal;
}

export interface Broken extends Judged {
  readonly state: 'broken';
  readonly expected: Decimal;
  readonly actual: Decimal;
}

export interface Undetermined extends Judged {
  readonly state: 'undetermined';
  /** The cells that would have to be filled, or are no numbers, or are not there. */
  readonly missing: readonly Address[];
  /** What the total would have to be, where only the total is blank. */
  readonly computed: Decimal | null;
}

export type Verdict = Holds | Broken | Undetermined;

/** What a table's cells say: a number, `blank`, or nothing an equation can use. */
export type Reading = Decimal | 'blank' | 'unusable';

/** A table as the engine sees it; repair asks the same questions of figures that are not in the text. */
export interface Readings {
  readonly form: TableForm;
  at(address: Address): Reading;
}

export function judgeReport(report: Report): Verdict[] {
  return TABLE_IDS.flatMap((id) => {
    const table = report.tables[id];
    return table ? judgeTable(readingsOf(table)) : [];
  });
}

export const readingsOf = (table: BoundTable): Readings => {
  const cache = new Map<Address, Reading>();
  for (const [address, cell] of table.cells) cache.set(address, readingOf(cell));
  return { form: table.form, at: (address) => cache.get(address) ?? 'unusable' };
};

/** The same table with other figures in some of its cells. */
export const withFigures = (readings: Readings, figures: ReadonlyMap<Address, Decimal>): Readings => ({
  form: readings.form,
  at: (address) => figures.get(address) ?? readings.at(address),
});

function readingOf({ figure }: BoundCell): Reading {
  if (figure.kind === 'number') return decimal(figure.value);
  return figure.kind === 'blank' ? 'blank' : 'unusable';
}

export function judgeTable(readings: Readings): Verdict[] {
  const relations = relationsOf(readings.form);
  const unknown = unknownTotals(readings, relations);
  return relations.map((relation) => judge(readings, relation, unknown));
}

/**
 * Blank totals over figures: unknown, not 0. A blank total over blanks is part of a row that nobody has filled, and
 * counts as the blanks around it do.
 */
function unknownTotals(readings: Readings, relations: readonly Relation[]): ReadonlySet<Address> {
  const unknown = new Set<Address>();
  for (const { actual, expected } of relations) {
    if (actual.length !== 1 || readings.at(actual[0]!) !== 'blank') continue;
    if (expected.some((address) => readings.at(address) !== 'blank')) unknown.add(actual[0]!);
  }
  return unknown;
}

/** Blank addends count as 0; a side of blanks only, a blank target, or a cell that is no number decide nothing. */
function judge(readings: Readings, relation: Relation, unknown: ReadonlySet<Address>): Verdict {
  const expected = sum(readings, relation.expected, unknown);
  const actual = sum(readings, relation.actual, unknown);
  if (expected.value && actual.value) {
    const state = equal(expected.value, actual.value) ? 'holds' : 'broken';
    return { state, relation, expected: expected.value, actual: actual.value };
  }
  const single = relation.actual.length === 1 && readings.at(relation.actual[0]!) === 'blank';
  return {
    state: 'undetermined',
    relation,
    missing: [...expected.missing, ...actual.missing],
    computed: single ? expected.value : null,
  };
}

/** The value is null where the side is undetermined; `missing` names the cells to blame. */
function sum(readings: Readings, side: readonly Address[], unknown: ReadonlySet<Address>) {
  const filled: Decimal[] = [];
  const missing: Address[] = [];
  const blank: Address[] = [];
  for (const address of side) {
    const reading = readings.at(address);
    if (reading === 'unusable' || unknown.has(address)) missing.push(address);
    else if (reading === 'blank') blank.push(address);
    else filled.push(reading);
  }
  if (missing.length > 0) return { value: null, missing };
  return filled.length > 0 ? { value: sumOf(filled), missing } : { value: null, missing: blank };
}
