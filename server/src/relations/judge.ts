/** The one engine that decides whether figures agree. Everything else only shows its verdicts. */
import { type Address, TABLE_IDS, type TableForm } from '../editions';
import type { BoundCell, BoundTable, Report } from '../report/report';
import { keptWithFigures } from '../report/same-figures';
import { type Decimal, decimal, equal } from './decimal';
import { type NumberedRelation, numberedRelations, type Relation } from './relations';

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

export const judgeReport = (report: Report): Verdict[] =>
  TABLE_IDS.flatMap((id) => {
    const table = report.tables[id];
    return table ? verdictsOf(table) : [];
  });

/** Of all the table's relations; kept from version to version as long as its figures are the same. */
export const verdictsOf = keptWithFigures((table): readonly Verdict[] => judgeTable(readingsOf(table)));

export const readingsOf = ({ form, cells }: BoundTable): Readings => ({
  form,
  at(address) {
    const cell = cells.get(address);
    return cell ? readingOf(cell) : 'unusable';
  },
});

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
  const { cells, relations } = numberedRelations(readings.form);
  const says = cells.map((address) => readings.at(address));
  const counts = withoutUnknown(says, relations);
  return relations.map((numbered) => judge(cells, says, counts, numbered));
}

/**
 * Blank totals over figures are unknown, not 0, and nothing can be reckoned with them. A blank total over blanks is part of
 * a row that nobody has filled, and counts as the blanks around it do.
 */
function withoutUnknown(says: readonly Reading[], relations: readonly NumberedRelation[]): readonly Reading[] {
  let counts: Reading[] | null = null;
  for (const { actual, expected } of relations) {
    const total = actual[0]!;
    if (actual.length !== 1 || says[total] !== 'blank' || expected.every((cell) => says[cell] === 'blank')) continue;
    counts ??= [...says];
    counts[total] = 'unusable';
  }
  return counts ?? says;
}

/** Blank addends count as 0; a side of blanks only, a blank target, or a cell that is no number decide nothing. */
function judge(
  cells: readonly Address[],
  says: readonly Reading[],
  counts: readonly Reading[],
  numbered: NumberedRelation,
): Verdict {
  const { relation } = numbered;
  const expected = sum(counts, numbered.expected);
  const actual = sum(counts, numbered.actual);
  if (expected && actual) return { state: equal(expected, actual) ? 'holds' : 'broken', relation, expected, actual };
  const missing = (side: readonly number[], value: Decimal | null) => (value ? [] : missingFrom(counts, side));
  return {
    state: 'undetermined',
    relation,
    missing: [...missing(numbered.expected, expected), ...missing(numbered.actual, actual)].map((cell) => cells[cell]!),
    computed: numbered.actual.length === 1 && says[numbered.actual[0]!] === 'blank' ? expected : null,
  };
}

/** null where the side is undetermined. */
function sum(counts: readonly Reading[], side: readonly number[]): Decimal | null {
  let value: Decimal | null = null;
  for (const cell of side) {
    const reading = counts[cell]!;
    if (reading === 'unusable') return null;
    if (reading !== 'blank') value = value ? value.plus(reading) : reading;
  }
  return value;
}

/** The cells to blame for a side that is undetermined: those that cannot be used, else the blanks it is made of. */
function missingFrom(counts: readonly Reading[], side: readonly number[]): number[] {
  const unusable = side.filter((cell) => counts[cell] === 'unusable');
  return unusable.length > 0 ? unusable : [...side];
}
