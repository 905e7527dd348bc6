/**
 * Which figures are wrong: the fewest and likeliest mistakes that explain the broken equations of a table. Equations
 * that no explanation ties together are groups of their own; what cannot be explained is in no group.
 */
import { type Address, TABLE_IDS } from '../editions';
import type { Report } from '../report/report';
import { keptWithFigures } from '../report/same-figures';
import type { Decimal } from './decimal';
import { explanationsOf } from './explain';
import { type Broken, judgeTable, type Readings, readingsOf, type Verdict, verdictsOf, withFigures } from './judge';
import { type Equation, Ledger } from './ledger';
import { type Explanation, explain, likelier } from './likelihood';
import type { MoveKind } from './moves';
import type { Budget, Step } from './search';

export interface Change {
  readonly address: Address;
  /** What stands there; null for a blank. */
  readonly from: Decimal | null;
  readonly to: Decimal;
}

/** Changes after which every equation of a group holds, and none is broken that was not. */
export interface Repair {
  /** `figure` also for several figures that have nothing to do with each other. */
  readonly kind: MoveKind;
  readonly changes: readonly Change[];
}

/** Broken equations that have one cause, or causes that cannot be told apart. */
export interface Group {
  readonly broken: readonly Broken[];
  /** The likeliest first; at least one. */
  readonly repairs: readonly Repair[];
  /** Nothing speaks as much for any other repair as for the first. */
  readonly clear: boolean;
}

/** Changes tried for one table; a report with three mistakes takes some hundreds. */
const MOST_WORK = 3000;
/** Explanations that write into blanks are put before the engine, which costs more than adding up. */
const MOST_JUDGED = 8;
const MOST_REPAIRS = 6;

export const repairReport = (report: Report): Group[] =>
  TABLE_IDS.flatMap((id) => {
    const table = report.tables[id];
    return table ? groupsIn(table) : [];
  });

/** Kept from version to version as long as the table's figures are the same. */
const groupsIn = keptWithFigures((table): readonly Group[] => {
  const verdicts = verdictsOf(table);
  return verdicts.some(({ state }) => state === 'broken') ? repairTable(readingsOf(table), verdicts) : [];
});

/** @param verdicts those of all the table's relations. */
export function repairTable(readings: Readings, verdicts: readonly Verdict[]): Group[] {
  const budget: Budget = { left: MOST_WORK };
  return partsOf(verdicts).flatMap((part) => {
    const ledger = part.some(({ state }) => state === 'broken') ? Ledger.of(readings, part) : null;
    if (!ledger) return [];
    const relations = part.map(({ relation }) => relation);
    const ways = explanationsOf(ledger, relations, budget);
    return groupsOf(ledger, part, sound(readings, verdicts, ledger, ways));
  });
}

/**
 * Parts of the table that have no cell in common: in table four every row is one. Relations that cannot be judged tie
 * nothing, and go along with every part.
 */
function partsOf(verdicts: readonly Verdict[]): Verdict[][] {
  /** By index of the verdict, one of lower index in the same part; itself for the first. */
  const earlier = verdicts.map((_, i) => i);
  const firstOf = (i: number): number => {
    let first = i;
    while (earlier[first] !== first) first = earlier[first]!;
    earlier[i] = first;
    return first;
  };
  const known = new Map<Address, number>();
  for (const [i, { state, relation }] of verdicts.entries()) {
    if (state === 'undetermined') continue;
    for (const side of [relation.expected, relation.actual]) {
      for (const address of side) {
        const other = known.get(address);
        if (other === undefined) known.set(address, i);
        else {
          const [a, b] = [firstOf(i), firstOf(other)];
          earlier[Math.max(a, b)] = Math.min(a, b);
        }
      }
    }
  }
  const firsts = verdicts.flatMap(({ state }, i) => (state !== 'undetermined' && firstOf(i) === i ? i : []));
  return firsts.map((first) => verdicts.filter(({ state }, i) => state === 'undetermined' || firstOf(i) === first));
}

/** Figures are added up by the ledger; what a filled blank does to an equation, the engine is asked. */
function sound(
  readings: Readings,
  verdicts: readonly Verdict[],
  ledger: Ledger,
  ways: readonly Explanation[],
): Explanation[] {
  const own = new Set(ledger.equations.map(({ relation }) => relation));
  let judged = 0;
  return ways.filter(({ steps }) => {
    if (!steps.some(({ entry }) => entry.blank)) return true;
    if (judged++ >= MOST_JUDGED) return false;
    const figures = new Map(steps.map((step) => [step.entry.address, figureAfter(ledger, step)]));
    return judgeTable(withFigures(readings, figures)).every(({ relation, state }, i) =>
      own.has(relation) ? state === 'holds' : state !== 'broken' || verdicts[i]!.state === 'broken',
    );
  });
}

/** Mistakes that share an equation belong together, and so do those that can be explained in more than one way. */
function groupsOf(ledger: Ledger, verdicts: readonly Verdict[], ways: readonly Explanation[]): Group[] {
  let groups: ReadonlySet<Equation>[] = [];
  for (const way of ways.filter(({ moves }) => moves.length === ways[0]!.moves.length)) {
    for (const cluster of clustersOf(ledger, way)) {
      const joined = groups.filter((group) => [...cluster].some((equation) => group.has(equation)));
      groups = groups.filter((group) => !joined.includes(group));
      groups.push(new Set([...joined.flatMap((group) => [...group]), ...cluster]));
    }
  }
  return groups.map((group) => {
    const repairs = repairsOf(ledger, group, ways);
    const relations = new Set([...group].map(({ relation }) => relation));
    return {
      broken: verdicts.filter((one): one is Broken => one.state === 'broken' && relations.has(one.relation)),
      repairs: repairs.slice(0, MOST_REPAIRS).map((repair) => repairOf(ledger, repair)),
      clear: repairs.length === 1 || repairs[0]!.cost < repairs[1]!.cost,
    };
  });
}

/** What the explanations have to say of the group, as far as they do not mix it up with others: of fewest mistakes. */
function repairsOf(ledger: Ledger, group: ReadonlySet<Equation>, ways: readonly Explanation[]): Explanation[] {
  const repairs = new Map<string, Explanation>();
  for (const way of ways) {
    const part = way.moves.filter(({ steps }) => brokenIn(ledger, steps).some((equation) => group.has(equation)));
    const repair = part.length === way.moves.length ? way : explain(ledger, part);
    const apart = brokenIn(ledger, repair.steps).every((equation) => group.has(equation));
    if (apart && !repairs.has(repair.key)) repairs.set(repair.key, repair);
  }
  const ranked = [...repairs.values()].sort(likelier);
  return ranked.filter(({ moves }) => moves.length === ranked[0]!.moves.length);
}

/** The broken equations of each lot of mistakes that no equation ties to the others. */
function clustersOf(ledger: Ledger, { moves, steps }: Explanation): ReadonlySet<Equation>[] {
  // What filled blanks do to each other no equation of the ledger knows.
  if (steps.some(({ entry }) => entry.blank)) return [new Set(brokenIn(ledger, steps))];
  let clusters: { readonly touched: ReadonlySet<Equation>; readonly steps: readonly Step[] }[] = [];
  for (const move of moves) {
    const touched = equationsOf(move.steps);
    const joined = clusters.filter((cluster) => touched.some((equation) => cluster.touched.has(equation)));
    clusters = clusters.filter((cluster) => !joined.includes(cluster));
    clusters.push({
      touched: new Set([...joined.flatMap((cluster) => [...cluster.touched]), ...touched]),
      steps: [...joined.flatMap((cluster) => cluster.steps), ...move.steps],
    });
  }
  return clusters.map((cluster) => new Set(brokenIn(ledger, cluster.steps)));
}

const equationsOf = (steps: readonly Step[]): Equation[] =>
  steps.flatMap(({ entry }) => entry.terms.map(({ equation }) => equation));

const brokenIn = (ledger: Ledger, steps: readonly Step[]): Equation[] =>
  equationsOf(steps).filter((equation) => ledger.isBroken(equation));

const repairOf = (ledger: Ledger, { moves, steps }: Explanation): Repair => ({
  kind: moves.length === 1 ? moves[0]!.kind : 'figure',
  changes: steps
    .toSorted((a, b) => a.entry.index - b.entry.index)
    .map((step) => ({
      address: step.entry.address,
      from: step.entry.blank ? null : ledger.figure(ledger.values[step.entry.index]!),
      to: figureAfter(ledger, step),
    })),
});

const figureAfter = (ledger: Ledger, { entry, by }: Step): Decimal => ledger.figure(ledger.values[entry.index]! + by);
