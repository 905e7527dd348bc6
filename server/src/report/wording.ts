/** What lines of prose say, read through widths, spaces and line breaks, whatever their place in the draft. */
import { isSpace, normal } from '../text/normal';
import type { Span } from '../text/span';

/**
 * Folded text: without spaces, widths and radicals. Full stops stay `。`. It knows no place in the draft but its own
 * beginning, and no other text, so that it can be kept with all that is read in it when the draft around it changes.
 */
export interface Wording {
  readonly text: string;
  /** Where in `text` each line begins. */
  readonly starts: readonly number[];
  /** Runs of characters that follow each other in the draft: where each begins in `text`, and in the draft from its beginning. */
  readonly runs: readonly number[];
  /** Places in `text` of half-width commas behind digits: they may group them, as those of a sentence do not. */
  readonly commas: ReadonlySet<number>;
  /** What is read in it, by {@link keptWith}. */
  readonly kept: unknown[];
}

/** How many things are read in wordings. */
let readers = 0;

/** @param base where the first line begins. */
export function wordingOf(text: string, lines: readonly Span[], base: number): Wording {
  const starts: number[] = [];
  const runs: number[] = [];
  let commas: Set<number> | null = null;
  let length = 0;
  let shift = -1; // from a place in the folded text to the one in the draft, as long as the run goes on
  for (const { start, end } of lines) {
    starts.push(length);
    for (let i = start; i < end; i++) {
      const code = text.charCodeAt(i);
      const fold = isPlain(code) ? code : folds[code] || foldOf(code);
      if (fold === NO_CHARACTER) continue;
      const at = i - base;
      if (at - length !== shift) {
        runs.push(length, at);
        shift = at - length;
      }
      if (code === COMMA && length > 0 && isDigit(codes[length - 1]!)) {
        commas ??= new Set();
        commas.add(length);
      }
      codes[length++] = fold;
      if (fold !== CHARACTERS) continue;
      const plain = normal(text[i]!);
      codes[length - 1] = plain.charCodeAt(0);
      for (let n = 1; n < plain.length; n++) {
        runs.push(length, at);
        shift = at - length;
        codes[length++] = plain.charCodeAt(n);
      }
    }
  }
  const folded = textOf(length);
  return { text: folded, starts, runs, commas: commas ?? NO_COMMAS, kept: new Array(readers).fill(undefined) };
}

/** What is folded at the moment: an array that grows anew for every paragraph would be more than all that is kept of it. */
const codes: number[] = [];

/** By the code of a character its normal form, where that is one character; 0 as long as nobody has asked. */
const folds = new Uint16Array(0x10000);
/** In its place, for what has none and for what has several: full-width marks, of which there are none in a normal form. */
const NO_CHARACTER = 0xff01;
const CHARACTERS = 0xff02;

function foldOf(code: number): number {
  const plain = isSpace(code) ? '' : normal(String.fromCharCode(code));
  const fold = plain.length === 1 ? plain.charCodeAt(0) : plain === '' ? NO_CHARACTER : CHARACTERS;
  folds[code] = fold;
  return fold;
}

const NO_COMMAS: ReadonlySet<number> = new Set();

const COMMA = 0x2c;
const FULL_STOP = 0x3002;

/** Han characters, full stops and digits are their own normal form, or stay as they are. */
const isPlain = (code: number): boolean =>
  (code >= 0x4e00 && code <= 0x9fff) || code === FULL_STOP || (code >= 0x30 && code <= 0x39);

const isDigit = (code: number): boolean => code >= 0x30 && code <= 0x39;

/** What a call takes as arguments. */
const MOST_CODES = 8192;

function textOf(length: number): string {
  let text = '';
  for (let i = 0; i < length; i += MOST_CODES) {
    text += String.fromCharCode(...codes.slice(i, Math.min(length, i + MOST_CODES)));
  }
  if (codes.length > MOST_CODES) codes.length = MOST_CODES;
  return text;
}

/** Where in the draft a character stands, from the beginning of the wording. */
export function placeIn({ runs }: Pick<Wording, 'runs'>, at: number): number {
  let low = 0;
  let high = runs.length / 2 - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (runs[2 * middle]! <= at) low = middle;
    else high = middle - 1;
  }
  return runs[2 * low + 1]! + at - runs[2 * low]!;
}

/** Reads once in a wording what depends on nothing else. */
export function keptWith<T extends object | boolean | null>(
  read: (wording: Wording) => T,
): (of: { readonly wording: Wording }) => T {
  const reader = readers++;
  return ({ wording }) => {
    const known = wording.kept[reader];
    if (known !== undefined) return known as T;
    const made = read(wording);
    wording.kept[reader] = made;
    return made;
  };
}
