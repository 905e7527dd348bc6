/** What could have gone wrong in a table: sets of mistakes each of which explains every broken equation. */
import type { Ledger } from './ledger';
import { type Explanation, explain, likelier } from './likelihood';
import { clearMoves, type Move } from './moves';
import type { Relation } from './relations';
import { type Budget, clearCells, type Step, smallestSets } from './search';

/** Moves tried, and ways kept to mend what each leaves: more are no help to anyone. */
const MOST_MOVES = 8;
const MOST_RESTS = 5;
/** A row shifted breaks seven columns, three figures three more: where more is broken, no move and three figures explain it. */
const MOST_NEED = 10;

/**
 * Explanations by single figures, as few as can be, and by moves of several figures with single ones for the rest; the
 * likeliest first.
 */
export function explanationsOf(ledger: Ledger, relations: readonly Relation[], budget: Budget): Explanation[] {
  const found = new Map<string, Explanation>();
  const add = (moves: readonly Move[]): void => {
    const explanation = explain(ledger, moves);
    if (!found.has(explanation.key)) found.set(explanation.key, explanation);
  };
  const sets = cellsFor(ledger, budget);
  const moves = ledger.need > MOST_NEED ? [] : clearMoves(ledger, relations);
  for (const move of moves.slice(0, MOST_MOVES)) {
    for (const { entry, by } of move.steps) ledger.change(entry, by);
    const rests = cellsFor(ledger, budget).slice(0, MOST_RESTS);
    for (const { entry, by } of move.steps) ledger.change(entry, -by);
    for (const rest of rests) add([move, ...asMoves(rest)]);
  }
  for (const steps of sets) add(asMoves(steps));
  return [...found.values()].sort(likelier);
}

/** Where there are more mistakes than are searched for, those that stand clear of all others are set apart first. */
function cellsFor(ledger: Ledger, budget: Budget): Step[][] {
  const sets = smallestSets(ledger, budget);
  const clear = sets.length === 0 ? clearCells(ledger) : [];
  if (clear.length === 0) return sets;
  for (const { entry, by } of clear) ledger.change(entry, by);
  const rests = smallestSets(ledger, budget);
  for (const { entry, by } of clear) ledger.change(entry, -by);
  return rests.map((rest) => [...clear, ...rest]);
}

const asMoves = (steps: readonly Step[]): Move[] => steps.map((step) => ({ kind: 'figure', steps: [step] }));
