/**
 * Figures run together, or one figure split in two: the row's own total proves where one ends and the next begins.
 * What the total does not prove is left alone.
 */
import { type Span, span } from '../text/span';

/** Work is bounded: rows that need more are not proved. */
const MOST_STEPS = 20_000;
/**
 * Where fewer runs than figures may as well mean that some cells are blank, a sum proves something if chance would not
 * make it: from so many digits on.
 */
const PROOF = 3;
/** So many figures of a row may be split in two. */
const MOST_SPLIT = 2;
/** Digits of one figure; and of a row. */
const LONGEST_FIGURE = 9;
const LONGEST_ROW = 80;

export interface Segment {
  /** In the text; over the gap where two pieces are one figure. */
  readonly span: Span;
  readonly value: string;
}

interface Digit {
  readonly char: string;
  readonly at: number;
  /** Whether a piece ends behind it. */
  readonly ends: boolean;
}

/**
 * `pieces` are runs of plain digits with their places. The answer has `groups` × `size` figures, the last of each group
 * the sum of those before it; null where there is no such reading, or more than one.
 */
export function segment(
  pieces: readonly { span: Span; text: string }[],
  size: number,
  groups = 1,
): readonly Segment[] | null {
  const digits: Digit[] = pieces.flatMap(({ span: { start }, text }) =>
    [...text].map((char, i) => ({ char, at: start + i, ends: i === text.length - 1 })),
  );
  if (digits.length > LONGEST_ROW || digits.length < size * groups || pieces.length > size * groups + MOST_SPLIT)
    return null;
  if (digits.some(({ char }) => char < '0' || char > '9')) return null;
  // As few boundaries changed as possible: what changes more of the text would prove too much.
  const found = readings(digits, size, groups, Math.abs(pieces.length - size * groups));
  if (found?.length !== 1) return null;
  const segments = found[0]!.map(([from, to]) => segmentOf(digits, from, to));
  const lacking = pieces.length < size * groups && !pieces.some(({ text }) => isRunTogether(text, size));
  return lacking && !segments.some(({ value }) => value.length >= PROOF) ? null : segments;
}

/** A run of digits that is no single figure: it begins with 0, or would do for a whole row. */
const isRunTogether = (text: string, size: number): boolean =>
  (text.length > 1 && text[0] === '0') || text.length >= size;

function segmentOf(digits: readonly Digit[], from: number, to: number): Segment {
  const run = digits.slice(from, to);
  return { span: span(run[0]!.at, run.at(-1)!.at + 1), value: run.map(({ char }) => char).join('') };
}

type Cuts = readonly (readonly [number, number])[];

/** Up to two readings with at most so many boundaries changed; null where the work is too much. */
function readings(digits: readonly Digit[], size: number, groups: number, changes: number): Cuts[] | null {
  const found: Cuts[] = [];
  const cuts: [number, number][] = [];
  let steps = 0;
  const count = size * groups;

  const step = (at: number, sum: number, left: number): void => {
    if (found.length > 1 || ++steps > MOST_STEPS) return;
    if (cuts.length === count) {
      if (at === digits.length) found.push([...cuts]);
      return;
    }
    const isTotal = cuts.length % size === size - 1;
    const room = digits.length - at - (count - cuts.length - 1);
    let value = 0;
    let used = 0; // boundaries inside the figure that are taken away
    for (let length = 1; length <= Math.min(room, LONGEST_FIGURE); length++) {
      if (length === 2 && digits[at]!.char === '0') break;
      if (length > 1 && digits[at + length - 2]!.ends) used++;
      const last = digits[at + length - 1]!;
      value = value * 10 + Number(last.char);
      const cost = used + (last.ends ? 0 : 1);
      if (used > left || (isTotal && value > sum)) break;
      if (cost > left || (isTotal && value !== sum)) continue;
      cuts.push([at, at + length]);
      step(at + length, isTotal ? 0 : sum + value, left - cost);
      cuts.pop();
    }
  };
  step(0, 0, changes);
  return steps > MOST_STEPS ? null : found;
}
