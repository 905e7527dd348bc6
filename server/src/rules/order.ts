/** What is out of order, so that as little as possible is asked to move. */

/** Indices of the longest run of ranks that does not fall. Time is quadratic: for sections, rows and columns of a form. */
export function longestRise(ranks: readonly number[]): Set<number> {
  const length: number[] = [];
  const before: number[] = [];
  let best = -1;
  ranks.forEach((rank, i) => {
    length[i] = 1;
    before[i] = -1;
    for (let j = 0; j < i; j++) {
      if (ranks[j]! <= rank && length[j]! + 1 > length[i]!) {
        length[i] = length[j]! + 1;
        before[i] = j;
      }
    }
    if (best < 0 || length[i]! > length[best]!) best = i;
  });
  const kept = new Set<number>();
  for (let i = best; i >= 0; i = before[i]!) kept.add(i);
  return kept;
}
