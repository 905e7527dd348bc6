/** What could be meant instead: for a broken equation, the changes that would make it hold, the likeliest first. */
import type { Address } from '../editions';
import { type Decimal, plain, ZERO } from './decimal';
import { type Broken, judgeTable, type Readings, withFigures } from './judge';
import type { MoveKind } from './moves';
import type { Relation } from './relations';
import type { Change, Group } from './repair';
import { isSlip } from './slips';

export interface Choice {
  readonly kind: MoveKind;
  readonly changes: readonly Change[];
  /** It alone makes everything hold that belongs together, and nothing else is as likely. */
  readonly preferred: boolean;
  /** Equations that are broken by it and were not before. */
  readonly breaks: readonly Relation[];
}

/** What mends the whole group first, then what mends this one equation. */
export function choicesFor(readings: Readings, broken: Broken, group: Group | undefined): Choice[] {
  const repairs = group ? repairsOf(group) : [];
  const known = new Set(repairs.map(keyOf));
  const others = singlesFor(readings, broken).filter((choice) => !known.has(keyOf(choice)));
  const likely = others.filter((choice) => !isFarFetched(choice, broken.relation));
  return [...repairs, ...(repairs.length + likely.length > 0 ? likely : others)];
}

/**
 * An item of 0 that would become a figure and break what holds: a column has twenty of them, one as unlikely as the other.
 * What a total adds up to is never far to fetch.
 */
function isFarFetched({ changes, breaks }: Choice, { actual }: Relation): boolean {
  const { address, from } = changes[0]!;
  const isTotal = actual.length === 1 && actual[0] === address;
  return !isTotal && breaks.length > 0 && from?.eq(ZERO) === true;
}

export const repairsOf = ({ repairs, clear }: Group): Choice[] =>
  repairs.map(({ kind, changes }, i) => ({ kind, changes, preferred: i === 0 && clear, breaks: [] }));

/** Every single cell that would make the equation hold: what leaves fewest broken, then slips, then the total. */
function singlesFor(readings: Readings, { relation, expected, actual }: Broken): Choice[] {
  const before = new Set(brokenIn(readings));
  const difference = expected.minus(actual);
  const ranked: { readonly choice: Choice; readonly rank: number }[] = [];
  const sides: [readonly Address[], Decimal][] = [
    [relation.actual, difference],
    [relation.expected, difference.neg()],
  ];
  for (const [side, change] of sides) {
    for (const address of side) {
      const reading = readings.at(address);
      if (reading === 'unusable') continue;
      const from = reading === 'blank' ? null : reading;
      const to = (from ?? ZERO).plus(change);
      if (to.lt(0) || !to.eq(to.round(0))) continue;
      const after = brokenIn(withFigures(readings, new Map([[address, to]])));
      const slip = from !== null && isSlip(plain(from), plain(to));
      const total = relation.actual.length === 1 && side === relation.actual;
      ranked.push({
        choice: {
          kind: 'figure',
          changes: [{ address, from, to }],
          preferred: false,
          breaks: after.filter((one) => !before.has(one)),
        },
        rank: after.length * 4 + (slip ? 0 : 1) + (total ? 0 : 0.5),
      });
    }
  }
  return ranked.sort((a, b) => a.rank - b.rank).map(({ choice }) => choice);
}

const brokenIn = (readings: Readings): Relation[] =>
  judgeTable(readings).flatMap(({ state, relation }) => (state === 'broken' ? [relation] : []));

const keyOf = ({ changes }: Choice): string => changes.map(({ address, to }) => `${address}=${plain(to)}`).join();
