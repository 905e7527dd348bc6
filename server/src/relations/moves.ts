/** Slips that move several figures at once: neighbours changed about, a row shifted by one column, two rows changed about. */
import type { Entry, Equation, Ledger } from './ledger';
import type { Relation } from './relations';
import { keyOf, type Step } from './search';

export type MoveKind = 'figure' | 'swap' | 'shift' | 'rows';

/** One mistake taken back. */
export interface Move {
  readonly kind: MoveKind;
  readonly steps: readonly Step[];
}

/** The cells of one row in the order of the columns, the total last; a cell that is no figure and no blank is null. */
type Row = readonly (Entry | null)[];

/** Moves after which every equation they touch holds, two of which or more were broken; those that mend most first. */
export function clearMoves(ledger: Ledger, relations: readonly Relation[]): Move[] {
  if (ledger.broken < 2) return [];
  const rows = relations
    .filter(({ across, actual }) => across === 'row' && actual.length === 1)
    .map(({ expected, actual }): Row => [...expected, ...actual].map((address) => ledger.entry(address) ?? null))
    .filter((row) => row.some((entry) => entry && entry.terms.length > 0));
  const found = new Map<string, { readonly move: Move; readonly mended: number }>();
  const consider = (kind: MoveKind, steps: readonly Step[]) => {
    if (steps.length < 2) return;
    const mended = mendedBy(ledger, steps);
    if (mended < 2) return;
    const key = keyOf(steps);
    if (!found.has(key)) found.set(key, { move: { kind, steps }, mended });
  };
  const touched = rows.map((row) => row.map((entry) => brokenIn(ledger, entry)));
  const inRow = touched.map((cells) => cells.reduce(together, null));
  rows.forEach((row, i) => {
    row.forEach((entry, j) => {
      const own = touched[i]![j]!;
      const below = rows[i + 1]?.[j] ?? null;
      if (mayMend(own, touched[i]![j + 1])) consider('swap', exchanged(ledger, [entry], [row[j + 1] ?? null]));
      if (mayMend(own, touched[i + 1]?.[j])) consider('swap', exchanged(ledger, [entry], [below]));
    });
    if (mayMend(inRow[i]!, null)) for (const steps of unshifted(ledger, row)) consider('shift', steps);
    for (let k = i + 1; k < rows.length; k++) {
      if (mayMend(inRow[i]!, inRow[k])) consider('rows', exchanged(ledger, row, rows[k]!));
    }
  });
  return [...found.values()].sort((a, b) => b.mended - a.mended).map(({ move }) => move);
}

/** The one broken equation that cells stand in; null where they stand in none. */
type Broken = Equation | 'several' | null;

const together = (a: Broken, b: Broken): Broken => (a === null || a === b ? b : b === null ? a : 'several');

/** Whether it is two or more: else no move among the cells mends two. */
const mayMend = (a: Broken, b: Broken | undefined): boolean => together(a, b ?? null) === 'several';

function brokenIn(ledger: Ledger, entry: Entry | null): Broken {
  let broken: Broken = null;
  for (const { equation } of entry?.terms ?? []) {
    if (ledger.isBroken(equation)) broken = together(broken, equation);
  }
  return broken;
}

/** Each figure of the one list in the place of the other's; nothing where a cell has no partner. */
function exchanged(ledger: Ledger, a: Row, b: Row): Step[] {
  const steps: Step[] = [];
  for (const [i, one] of a.entries()) {
    const other = b[i];
    if (!one || !other) return [];
    const by = ledger.values[other.index]! - ledger.values[one.index]!;
    if (by !== 0) steps.push({ entry: one, by }, { entry: other, by: -by });
  }
  return steps;
}

/**
 * A row as it was before a part of it, up to its last column or its total, slid by one column. The figure that was
 * pushed out is what the row's own sum says; what slid in is a blank, a 0, or the figure pushed out.
 */
function* unshifted(ledger: Ledger, row: Row): Iterable<Step[]> {
  if (row.includes(null)) return;
  const entries = row as readonly Entry[];
  const now = entries.map(({ index }) => ledger.values[index]!);
  const total = now.length - 1;
  const addends = now.slice(0, total).reduce((sum, value) => sum + value, 0);
  const [last, sum] = [now[total - 1]!, now[total]!];
  if (addends === 0 && sum === 0) return;
  const takenBack = (intruder: number, room: number, lost: number): Step[] => {
    const fits = (now[intruder] === 0 || now[intruder] === lost) && ledger.mayHold(lost);
    if (!fits) return [];
    const then = [...now];
    then.splice(intruder, 1);
    then.splice(room, 0, lost);
    return entries.flatMap((entry, i) => (then[i] === now[i] ? [] : { entry, by: then[i]! - now[i]! }));
  };
  for (let from = 0; from < total; from++) {
    const others = addends - now[from]!;
    if (from < total - 1) yield takenBack(from, total - 1, sum - others);
    yield takenBack(from, total, others + sum);
    if (from < total - 1) yield takenBack(total - 1, from, sum - (addends - last));
    yield takenBack(total, from, last - (addends - last));
  }
}

/** How many broken equations the steps mend; 0 where one of those they touch is broken afterwards. */
function mendedBy(ledger: Ledger, steps: readonly Step[]): number {
  const before = ledger.broken;
  let made = 0;
  let holds = true;
  for (const { entry, by } of steps) {
    ledger.change(entry, by);
    made++;
    // No step behind those of a column touches its equations again: most tries end here.
    holds = steps[made]?.entry.column === entry.column || holdIn(ledger, entry, 'column');
    if (!holds) break;
  }
  const mended = before - ledger.broken;
  holds &&= steps.every(({ entry }) => holdIn(ledger, entry, 'row'));
  for (const { entry, by } of steps.slice(0, made)) ledger.change(entry, -by);
  return holds ? mended : 0;
}

const holdIn = (ledger: Ledger, { terms }: Entry, across: Relation['across']): boolean =>
  terms.every(({ equation }) => equation.relation.across !== across || !ledger.isBroken(equation));
