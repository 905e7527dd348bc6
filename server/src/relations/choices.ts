/** What could be meant instead: for a broken equation, every single cell that would make it hold, the likeliest first. */
import type { Address } from '../editions';
import type { BoundCell, BoundTable } from '../report/report';
import { type Decimal, plain, ZERO } from './decimal';
import { judgeTable, type Readings, readingsOf, type Verdict } from './judge';
import { type Relation, relationsOf } from './relations';
import { isSlip } from './slips';

export interface Choice {
  readonly cell: BoundCell;
  /** Plain decimal to write. */
  readonly value: string;
  /** What stands there; null for a blank. */
  readonly from: string | null;
  /** The equation once the cell is changed. */
  readonly relation: Relation;
  /** No equation of the table is broken any more. */
  readonly holdsAll: boolean;
  /** Equations that are broken by it and were not before. */
  readonly breaks: readonly Relation[];
  readonly isTotal: boolean;
}

interface Ranked extends Choice {
  readonly left: number;
  readonly slip: boolean;
}

/** Ranked: what makes most equations hold, then slips of the keyboard, then totals before addends. */
export function choicesFor(table: BoundTable, broken: Verdict): Choice[] {
  if (broken.state !== 'broken') return [];
  const { relation } = broken;
  const readings = readingsOf(table);
  const before = new Set(brokenOf(readings).map((one) => one.id));
  const difference = broken.expected.minus(broken.actual);
  const choices: Ranked[] = [];
  const sides: [readonly Address[], Decimal][] = [
    [relation.actual, difference],
    [relation.expected, difference.neg()],
  ];
  for (const [side, change] of sides) {
    for (const address of side) {
      const cell = table.cells.get(address);
      const reading = readings.at(address);
      if (!cell || reading === 'unusable') continue;
      const value = (reading === 'blank' ? ZERO : reading).plus(change);
      if (value.lt(0)) continue;
      const after = brokenOf(withFigure(readings, address, value));
      const from = reading === 'blank' ? null : plain(reading);
      choices.push({
        cell,
        value: plain(value),
        from,
        relation,
        holdsAll: after.length === 0,
        breaks: after.filter((one) => !before.has(one.id)),
        isTotal: relation.actual.length === 1 && side === relation.actual,
        left: after.length,
        slip: from !== null && isSlip(from, plain(value)),
      });
    }
  }
  // Where every figure stands in one equation alone, nothing tells one from another but that totals are computed.
  const lone = relation.expected.every((address) => countOf(table, address) === 1);
  const rank = (choice: Ranked) =>
    choice.left * 4 + (lone ? (choice.isTotal ? 0 : 2) : 0) + (choice.slip ? 0 : 1) + (choice.isTotal ? 0 : 0.5);
  return choices.sort((a, b) => rank(a) - rank(b));
}

const countOf = (table: BoundTable, address: Address): number =>
  relationsOf(table.form).filter((one) => one.expected.includes(address) || one.actual.includes(address)).length;

const brokenOf = (readings: Readings): Relation[] =>
  judgeTable(readings).flatMap((verdict) => (verdict.state === 'broken' ? [verdict.relation] : []));

const withFigure = (readings: Readings, changed: Address, value: Decimal): Readings => ({
  form: readings.form,
  at: (address) => (address === changed ? value : readings.at(address)),
});
