/** Exact decimals. Counts and money alike are summed with these, never as floats. */
import Big from 'big.js';
import { Remembered } from '../text/remembered';

export type Decimal = Big;

export const ZERO: Decimal = new Big(0);

/** Figures repeat, and a decimal never changes. */
const known = new Remembered<Decimal>(40_000);
const LONGEST_REMEMBERED = 12;

export const decimal = (value: string): Decimal =>
  value.length > LONGEST_REMEMBERED ? new Big(value) : known.get(value, (text) => new Big(text));

/** Plain decimal string, never with an exponent. */
export const plain = (value: Decimal): string => value.toFixed();

/** Integers below this are summed as such: so many of them as a table has cells are exact in a number, too. */
const MOST_DIGITS = 9;

/** The sum of all; 0 of none. */
export function sumOf(values: readonly Decimal[]): Decimal {
  let whole = 0;
  let rest = ZERO;
  for (const value of values) {
    const integer = integerOf(value);
    if (integer === null) rest = rest.plus(value);
    else whole += integer;
  }
  const sum = decimal(String(whole));
  return rest === ZERO ? sum : rest.plus(sum);
}

/** null for one with decimals, or a large one. */
function integerOf({ s, e, c }: Decimal): number | null {
  if (e < 0 || e >= MOST_DIGITS || c.length > e + 1) return null;
  let integer = 0;
  for (let i = 0; i <= e; i++) integer = integer * 10 + (c[i] ?? 0);
  return s * integer;
}

export const equal = (a: Decimal, b: Decimal): boolean => a === b || a.eq(b);
