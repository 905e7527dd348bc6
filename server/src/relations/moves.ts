/** Slips that move several figures at once: neighbours changed about, a row shifted by one column, two rows changed about. */
import type { Entry, Ledger } from './ledger';
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
  const consider = (kind: MoveKind, steps: readonly Step[] | null) => {
    if (!steps || steps.length < 2) return;
    const mended = mendedBy(ledger, steps);
    if (mended < 2) return;
    const key = keyOf(steps);
    if (!found.has(key)) found.set(key, { move: { kind, steps }, mended });
  };
  rows.forEach((row, i) => {
    row.forEach((entry, j) => {
      consider('swap', exchanged(ledger, [entry], [row[j + 1] ?? null]));
      consider('swap', exchanged(ledger, [entry], [rows[i + 1]?.[j] ?? null]));
    });
    for (const steps of unshifted(ledger, row)) consider('shift', steps);
    for (const other of rows.slice(i + 1)) consider('rows', exchanged(ledger, row, other));
  });
  return [...found.values()].sort((a, b) => b.mended - a.mended).map(({ move }) => move);
}

/** Each figure of the one list in the place of the other's. */
function exchanged(ledger: Ledger, a: Row, b: Row): Step[] | null {
  const steps: Step[] = [];
  for (const [i, one] of a.entries()) {
    const other = b[i];
    if (!one || !other) return null;
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
  const now = (row as Entry[]).map(({ index }) => ledger.values[index]!);
  const total = now.length - 1;
  if (now.every((value) => value === 0)) return;
  for (let from = 0; from < total; from++) {
    for (const to of [total - 1, total]) {
      if (to <= from) continue;
      const part = now.slice(from, to + 1);
      const right = [...now.slice(0, from), ...part.slice(1), 0, ...now.slice(to + 1)];
      yield* restored(ledger, row as Entry[], now, right, to, now[from]!);
      const left = [...now.slice(0, from), 0, ...part.slice(0, -1), ...now.slice(to + 1)];
      yield* restored(ledger, row as Entry[], now, left, from, now[to]!);
    }
  }
}

/** @param lost the index of the figure that is not known, @param intruder what stands where there was nothing to move */
function* restored(
  ledger: Ledger,
  row: readonly Entry[],
  now: readonly number[],
  then: readonly number[],
  lost: number,
  intruder: number,
): Iterable<Step[]> {
  const total = row.length - 1;
  const addends = then.slice(0, total).reduce((sum, value) => sum + value, 0);
  const value = lost === total ? addends : then[total]! - addends;
  if ((intruder !== 0 && intruder !== value) || !ledger.mayHold(value)) return;
  yield row.flatMap((entry, i) => {
    const by = (i === lost ? value : then[i]!) - now[i]!;
    return by === 0 ? [] : [{ entry, by }];
  });
}

/** How many broken equations the steps mend; 0 where one of those they touch is broken afterwards. */
function mendedBy(ledger: Ledger, steps: readonly Step[]): number {
  const before = ledger.broken;
  for (const { entry, by } of steps) ledger.change(entry, by);
  const after = ledger.broken;
  const holds = steps.every(({ entry }) => entry.terms.every(({ equation }) => !ledger.isBroken(equation)));
  for (const { entry, by } of steps) ledger.change(entry, -by);
  return holds ? before - after : 0;
}
