/** Slips of the keyboard between two figures: two digits swapped, one dropped, doubled or mistyped. */

/** Both are plain decimals without sign. */
export function isSlip(typed: string, meant: string): boolean {
  if (typed === meant) return false;
  const [short, long] = typed.length < meant.length ? [typed, meant] : [meant, typed];
  if (long.length - short.length > 1) return false;
  let at = 0;
  while (at < short.length && short[at] === long[at]) at++;
  if (long.length > short.length) return short.slice(at) === long.slice(at + 1);
  const rest = short.slice(at + 1) === long.slice(at + 1);
  const swapped =
    short[at] === long[at + 1] && short[at + 1] === long[at] && short.slice(at + 2) === long.slice(at + 2);
  return rest || swapped;
}
