/** How alike two short texts are. */
import { distance } from 'fastest-levenshtein';

/** Longer texts are no labels; comparing them costs the product of their lengths. */
const LONGEST = 64;

/** 1 for equal, 0 for nothing in common: one less the edit distance over the longer length. Bounded to short texts. */
export function similarity(a: string, b: string): number {
  if (a === b) return 1;
  const longer = Math.max(a.length, b.length);
  if (longer > LONGEST) return 0;
  return 1 - distance(a, b) / longer;
}
