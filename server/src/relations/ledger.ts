/**
 * A table's equations in whole numbers, and by how much each is off while other figures are tried in its cells. What can
 * be judged at all, and what a blank counts as, the engine has decided before; here figures only change.
 */
import type { Address } from '../editions';
import { type Decimal, decimal } from './decimal';
import type { Reading, Readings, Verdict } from './judge';
import type { Relation } from './relations';

/** A cell in an equation: +1 on the expected side, -1 on the actual one. */
export interface Term {
  readonly entry: Entry;
  readonly equation: Equation;
  readonly sign: 1 | -1;
}

/** A cell that may be changed: a figure, or a blank, which counts as 0. */
export interface Entry {
  readonly index: number;
  readonly address: Address;
  readonly column: string;
  readonly blank: boolean;
  /** Its places in the equations of the ledger. */
  readonly terms: readonly Term[];
}

/** An equation that can be judged. */
export interface Equation {
  readonly index: number;
  readonly relation: Relation;
  readonly terms: readonly Term[];
}

/** A trial balance: changes are made and taken back, and what is broken is known at every moment. */
export class Ledger {
  readonly equations: readonly Equation[];
  /** Ten to the decimals of the finest figure: the numbers here are figures times this. */
  readonly scale: number;
  /** By the index of the entry. */
  readonly values: number[] = [];
  /** Expected less actual, by the index of the equation. */
  readonly off: number[] = [];
  /** How many equations are broken. */
  broken = 0;
  readonly #entries = new Map<Address, Entry>();
  readonly #brokenRows = new Tally();
  readonly #brokenColumns = new Tally();

  private constructor(readings: ReadonlyMap<Address, Reading>, verdicts: readonly Verdict[], scale: number) {
    this.scale = scale;
    const equations: Equation[] = [];
    for (const [address, reading] of readings) if (reading !== 'unusable') this.#enter(address, reading);
    for (const verdict of verdicts) {
      if (verdict.state === 'undetermined') continue;
      const { relation } = verdict;
      const terms: Term[] = [];
      const equation: Equation = { index: equations.length, relation, terms };
      const add = (address: Address, sign: Term['sign']) => {
        const entry = this.#entries.get(address);
        if (!entry) return;
        const term: Term = { entry, equation, sign };
        terms.push(term);
        (entry.terms as Term[]).push(term);
      };
      for (const address of relation.expected) add(address, 1);
      for (const address of relation.actual) add(address, -1);
      equations.push(equation);
      this.off.push(whole(verdict.expected.minus(verdict.actual), scale));
      if (this.isBroken(equation)) this.#count(equation, 1);
    }
    this.equations = equations;
  }

  /**
   * Of one table's verdicts, or some of them. Null where the figures are too large to be added without loss: what is
   * sure then is only what the engine says.
   */
  static of(readings: Readings, verdicts: readonly Verdict[]): Ledger | null {
    const known = new Map<Address, Reading>();
    let decimals = 0;
    let sum = 0;
    const read = (address: Address) => {
      if (known.has(address)) return;
      const reading = readings.at(address);
      known.set(address, reading);
      if (typeof reading === 'string') return;
      decimals = Math.max(decimals, reading.decimals);
      sum += Math.abs(Number(reading));
    };
    for (const { relation } of verdicts) {
      for (const address of relation.expected) read(address);
      for (const address of relation.actual) read(address);
    }
    const scale = 10 ** decimals;
    // Thrice: a total is off by no more than the sum, and what is tried in its place is again no more.
    return sum * scale * 3 < Number.MAX_SAFE_INTEGER ? new Ledger(known, verdicts, scale) : null;
  }

  entry(address: Address): Entry | undefined {
    return this.#entries.get(address);
  }

  isBroken({ index }: Equation): boolean {
    return this.off[index] !== 0;
  }

  /** No fewer cells than this can mend what is broken: each stands in one row and one column. */
  get need(): number {
    return Math.max(this.#brokenRows.lines, this.#brokenColumns.lines);
  }

  change({ index, terms }: Entry, by: number): void {
    this.values[index]! += by;
    for (const { equation, sign } of terms) {
      const before = this.off[equation.index]!;
      const after = before + sign * by;
      this.off[equation.index] = after;
      if ((before === 0) !== (after === 0)) this.#count(equation, after === 0 ? -1 : 1);
    }
  }

  /** Whether a cell may hold the number: counts are whole, and none is below nothing. */
  mayHold(value: number): boolean {
    return value >= 0 && value % this.scale === 0;
  }

  /** A number of this ledger as a figure. */
  figure(value: number): Decimal {
    return decimal(String(value)).div(this.scale);
  }

  #enter(address: Address, reading: Exclude<Reading, 'unusable'>): void {
    const blank = reading === 'blank';
    const column = address.slice(address.lastIndexOf('/') + 1);
    this.#entries.set(address, { index: this.values.length, address, column, blank, terms: [] });
    this.values.push(blank ? 0 : whole(reading, this.scale));
  }

  #count({ relation: { across, line } }: Equation, by: 1 | -1): void {
    this.broken += by;
    (across === 'row' ? this.#brokenRows : this.#brokenColumns).add(line, by);
  }
}

/** How many lines have a broken equation, or two. */
class Tally {
  lines = 0;
  readonly #broken = new Map<string, number>();

  add(line: string, by: 1 | -1): void {
    const count = (this.#broken.get(line) ?? 0) + by;
    this.#broken.set(line, count);
    if (count === 0) this.lines--;
    else if (count === by) this.lines++;
  }
}

const whole = (value: Decimal, scale: number): number => Number(value.times(scale));
