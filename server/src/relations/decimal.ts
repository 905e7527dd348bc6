/** Exact decimals. Counts and money alike are summed with these, never as floats. */
import Big from 'big.js';

export type Decimal = Big;

export const ZERO: Decimal = new Big(0);
export const decimal = (value: string): Decimal => new Big(value);
/** Plain decimal string, never with an exponent. */
export const plain = (value: Decimal): string => value.toFixed();
