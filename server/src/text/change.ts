/** What two versions of a text have in common before and behind all that was changed. */

export interface CommonEnds {
  /** So many characters at the beginning. */
  readonly head: number;
  /** So many at the end, none of them of the head in either. */
  readonly tail: number;
}

/** Compared at once, as texts: a large draft is not looked at character by character for one that was typed. */
const PIECE = 4096;

export function commonEnds(before: string, after: string): CommonEnds {
  const shorter = Math.min(before.length, after.length);
  let head = 0;
  while (head + PIECE <= shorter && before.slice(head, head + PIECE) === after.slice(head, head + PIECE)) head += PIECE;
  while (head < shorter && before.charCodeAt(head) === after.charCodeAt(head)) head++;
  const most = shorter - head;
  const end = (text: string, from: number) => text.slice(text.length - from - PIECE, text.length - from);
  let tail = 0;
  while (tail + PIECE <= most && end(before, tail) === end(after, tail)) tail += PIECE;
  while (tail < most && before.charCodeAt(before.length - 1 - tail) === after.charCodeAt(after.length - 1 - tail))
    tail++;
  return { head, tail };
}
