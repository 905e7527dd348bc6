/** Exact decimals. Counts and money alike are summed with these, never as floats. */
import Big from 'big.js';

/** So many digits make an integer that a number holds. */
const MOST_DIGITS = 15;

/** What can be reckoned with a decimal; a number is an integer. */
type Operand = Decimal | string | number;

/**
 * An exact decimal that never changes. Nearly all figures of a report are small integers: those that a number holds
 * exactly are one, so that only amounts with decimals cost what exactness costs.
 */
export class Decimal {
  /** NaN for what is no integer, or too large for a number. */
  readonly #integer: number;
  readonly #big: Big | null;

  /** @param big null for an integer that a number holds. */
  constructor(integer: number, big: Big | null = null) {
    this.#integer = integer;
    this.#big = big;
  }

  get #exact(): Big {
    return this.#big ?? new Big(this.#integer);
  }

  plus(other: Operand): Decimal {
    const that = operand(other);
    const sum = this.#integer + that.#integer;
    return Number.isSafeInteger(sum) ? integer(sum) : fromBig(this.#exact.plus(that.#exact));
  }

  minus(other: Operand): Decimal {
    const that = operand(other);
    const difference = this.#integer - that.#integer;
    return Number.isSafeInteger(difference) ? integer(difference) : fromBig(this.#exact.minus(that.#exact));
  }

  times(other: Operand): Decimal {
    const that = operand(other);
    const product = this.#integer * that.#integer;
    return Number.isSafeInteger(product) ? integer(product) : fromBig(this.#exact.times(that.#exact));
  }

  /** To twenty decimals. */
  div(other: Operand): Decimal {
    return fromBig(this.#exact.div(operand(other).#exact));
  }

  mod(other: Operand): Decimal {
    return fromBig(this.#exact.mod(operand(other).#exact));
  }

  pow(exponent: number): Decimal {
    return fromBig(this.#exact.pow(exponent));
  }

  /** To so many decimals, halves away from 0. */
  round(decimals: number): Decimal {
    return this.#big ? fromBig(this.#big.round(decimals)) : this;
  }

  abs(): Decimal {
    return this.lt(0) ? this.neg() : this;
  }

  neg(): Decimal {
    return ZERO.minus(this);
  }

  /** Below 0, 0 or above it as this one is less, equal or greater. */
  cmp(other: Operand): number {
    const that = operand(other);
    const difference = this.#integer - that.#integer;
    return Number.isNaN(difference) ? this.#exact.cmp(that.#exact) : difference;
  }

  eq(other: Operand): boolean {
    return this.cmp(other) === 0;
  }

  lt(other: Operand): boolean {
    return this.cmp(other) < 0;
  }

  lte(other: Operand): boolean {
    return this.cmp(other) <= 0;
  }

  gt(other: Operand): boolean {
    return this.cmp(other) > 0;
  }

  gte(other: Operand): boolean {
    return this.cmp(other) >= 0;
  }

  /** How many decimals it has. */
  get decimals(): number {
    return this.#big ? Math.max(0, this.#big.c.length - 1 - this.#big.e) : 0;
  }

  /** Plain, never with an exponent; to so many decimals where that is said. */
  toFixed(decimals?: number): string {
    return this.#big === null && decimals === undefined ? String(this.#integer) : this.#exact.toFixed(decimals);
  }

  valueOf(): number | string {
    return this.#big?.valueOf() ?? this.#integer;
  }
}

/** Figures below this are made once. */
const SHARED = 1000;
const shared: Decimal[] = [];

function integer(value: number): Decimal {
  if (value < 0 || value >= SHARED) return new Decimal(value);
  while (shared.length <= value) shared.push(new Decimal(shared.length));
  return shared[value]!;
}

function fromBig(big: Big): Decimal {
  const { c, e } = big;
  const whole = e <= MOST_DIGITS && c.length <= e + 1 ? Number(big.toFixed()) : Number.NaN;
  return Number.isSafeInteger(whole) ? integer(whole) : new Decimal(Number.NaN, big);
}

const operand = (value: Operand): Decimal =>
  value instanceof Decimal ? value : typeof value === 'string' ? decimal(value) : integer(value);

/** @param value a plain decimal. */
export function decimal(value: string): Decimal {
  if (value.length > MOST_DIGITS || value === '') return fromBig(new Big(value));
  let sum = 0;
  for (let i = 0; i < value.length; i++) {
    const digit = value.charCodeAt(i) - 0x30;
    if (digit < 0 || digit > 9) return fromBig(new Big(value));
    sum = sum * 10 + digit;
  }
  return integer(sum);
}

export const ZERO: Decimal = integer(0);

/** Plain decimal string, never with an exponent. */
export const plain = (value: Decimal): string => value.toFixed();

/** The sum of all; 0 of none. */
export function sumOf(values: readonly Decimal[]): Decimal {
  let sum = ZERO;
  for (const value of values) sum = sum.plus(value);
  return sum;
}

export const equal = (a: Decimal, b: Decimal): boolean => a === b || a.eq(b);
