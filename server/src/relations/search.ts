/** The smallest sets of cells whose change makes every equation hold: branches on broken equations only. */
import type { Entry, Equation, Ledger } from './ledger';

/** A cell and what is added to its figure, both of a ledger. */
export interface Step {
  readonly entry: Entry;
  readonly by: number;
}

/** Work that is left for a table: one for every change that is tried. */
export interface Budget {
  left: number;
}

const MOST_CELLS = 3;
const MOST_FOUND = 40;

/** All sets of fewest cells, up to three, that mend everything. None where there is none, or the budget is spent. */
export function smallestSets(ledger: Ledger, budget: Budget): Step[][] {
  for (let size = ledger.need; size <= MOST_CELLS; size++) {
    const found = new Map<string, Step[]>();
    descend(ledger, size, [], found, budget);
    if (budget.left <= 0) return [];
    if (found.size > 0) return [...found.values()];
  }
  return [];
}

function descend(ledger: Ledger, left: number, path: Step[], found: Map<string, Step[]>, budget: Budget): void {
  const equation = narrowest(ledger);
  if (!equation) {
    found.set(keyOf(path), [...path]);
    return;
  }
  if (left === 0 || ledger.need > left) return;
  for (const { entry } of equation.terms) {
    if (path.some((step) => step.entry === entry)) continue;
    for (const by of remedies(ledger, entry)) {
      if (--budget.left <= 0 || found.size >= MOST_FOUND) return;
      if (!ledger.mayHold(ledger.values[entry.index]! + by)) continue;
      ledger.change(entry, by);
      path.push({ entry, by });
      descend(ledger, left - 1, path, found, budget);
      path.pop();
      ledger.change(entry, -by);
    }
  }
}

/** The broken equation with the fewest cells; undefined where none is broken. */
function narrowest(ledger: Ledger): Equation | undefined {
  let best: Equation | undefined;
  for (const equation of ledger.equations) {
    if (ledger.isBroken(equation) && !(best && best.terms.length <= equation.terms.length)) best = equation;
  }
  return best;
}

/**
 * What could be added to the cell: what one of its equations is off by. That is enough: among three cells there is
 * always one that stands alone in one of its broken equations.
 */
function remedies(ledger: Ledger, entry: Entry): number[] {
  const found: number[] = [];
  for (const { equation, sign } of entry.terms) {
    const by = -sign * ledger.off[equation.index]!;
    if (by !== 0 && !found.includes(by)) found.push(by);
  }
  return found;
}

/** Cells each of which mends every equation it stands in, at least two, that no other such cell contests. */
export function clearCells(ledger: Ledger): Step[] {
  const claims = new Map<Equation, Set<Entry>>();
  const clear = new Map<Entry, Step>();
  for (const equation of ledger.equations) {
    if (!ledger.isBroken(equation)) continue;
    for (const { entry } of equation.terms) {
      const [by, ...others] = remedies(ledger, entry);
      const all = entry.terms.every((term) => ledger.isBroken(term.equation));
      if (by === undefined || others.length > 0 || !all || entry.terms.length < 2) continue;
      if (!ledger.mayHold(ledger.values[entry.index]! + by)) continue;
      clear.set(entry, { entry, by });
      claims.set(equation, (claims.get(equation) ?? new Set()).add(entry));
    }
  }
  return [...clear.values()].filter(({ entry }) =>
    entry.terms.every(({ equation }) => claims.get(equation)!.size === 1),
  );
}

export const keyOf = (steps: readonly Step[]): string =>
  steps
    .map(({ entry, by }) => `${entry.index}:${by}`)
    .sort()
    .join();
