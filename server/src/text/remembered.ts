/**
 * What was made of short texts, kept as long as they come again: in the next keystroke’s version of a draft, in the next
 * report of a batch. Two halves: what was asked for since the halves were changed, and what before. Memory is bounded by
 * the characters of the keys.
 */

/** What a key is reckoned at beside its characters. */
const ENTRY = 16;
/** V8 makes a shorter part of a text a text of its own. */
const LONGEST_COPIED = 12;

export class Remembered<T> {
  readonly #most: number;
  #young = new Map<string, T>();
  #old = new Map<string, T>();
  #size = 0;

  /** @param most characters of the keys, sixteen added for each. */
  constructor(most: number) {
    this.#most = most / 2;
  }

  /** @param make of the key alone, and the same whenever it is asked; what it makes holds no part of a longer text. */
  get(key: string, make: (key: string) => T): T {
    const known = this.#young.get(key);
    if (known !== undefined) return known;
    const own = ownCopy(key);
    const older = this.#old.get(key);
    const value = older === undefined ? make(own) : older;
    if (this.#size > this.#most) {
      this.#old = this.#young;
      this.#young = new Map();
      this.#size = 0;
    }
    this.#young.set(own, value);
    this.#size += key.length + ENTRY;
    return value;
  }
}

/** A part of a draft keeps all of the draft in memory; the copy does not. */
export function ownCopy(text: string): string {
  return text.length <= LONGEST_COPIED ? text : ` ${text}`.slice(1);
}
