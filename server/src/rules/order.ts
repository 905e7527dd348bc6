/** What is out of order, so that as little as possible is asked to move. */

/** Whether no rank falls: nothing is out of order. */
export const rises = (ranks: readonly number[]): boolean => ranks.every((rank, i) => i === 0 || ranks[i - 1]! <= rank);

/** Indices of the longest run of ranks that does not fall. The ranks are places in a form, so there are few of them. */
export function longestRise(ranks: readonly number[]): Set<number> {
  const length: number[] = [];
  const before: number[] = [];
  /** For each rank, the first of the longest runs that end with it. */
  const ends = new Map<number, number>();
  let best = -1;
  ranks.forEach((rank, i) => {
    length[i] = 1;
    before[i] = -1;
    for (const [end, j] of ends) {
      const longer = length[j]! + 1 - length[i]!;
      if (end <= rank && (longer > 0 || (longer === 0 && j < before[i]!))) {
        length[i] = length[j]! + 1;
        before[i] = j;
      }
    }
    const known = ends.get(rank);
    if (known === undefined || length[i]! > length[known]!) ends.set(rank, i);
    if (best < 0 || length[i]! > length[best]!) best = i;
  });
  const kept = new Set<number>();
  for (let i = best; i >= 0; i = before[i]!) kept.add(i);
  return kept;
}
