/** Which of several explanations is the likelier: fewer mistakes, then slips of the keyboard, then totals before addends. */
import { plain } from './decimal';
import type { Ledger } from './ledger';
import type { Move, MoveKind } from './moves';
import { keyOf, type Step } from './search';
import { isSlip } from './slips';

/** Mistakes that together explain what is broken, and how likely they are to have been made. */
export interface Explanation {
  readonly moves: readonly Move[];
  readonly steps: readonly Step[];
  /** Equal for the same changes, whatever they are called. */
  readonly key: string;
  /** Of the evidence; the more, the less likely. */
  readonly cost: number;
  /** Totals are computed from addends: where nothing else tells, the mistake is in the total. */
  readonly addends: number;
}

const COST: Readonly<Record<MoveKind, number>> = { figure: 30, swap: 25, shift: 25, rows: 30 };
const SLIP = 20;
/** Most cells are 0 by right. */
const FROM_NOTHING = 5;
/** A mistake more is worse than any kind of mistake. */
const ANOTHER = 1000;

export function explain(ledger: Ledger, moves: readonly Move[]): Explanation {
  const steps = moves.flatMap((move) => move.steps);
  const addends = steps.filter(({ entry }) => !isTotal(entry)).length;
  // Where every figure stands in one equation alone, no figure is more suspect than another.
  const lone = ledger.equations.length === 1;
  const kinds = lone ? addends : moves.reduce((sum, move) => sum + costOf(ledger, move), 0);
  return { moves, steps, key: keyOf(steps), cost: moves.length * ANOTHER + kinds, addends };
}

/** Compares as `sort` wants it: the likelier first. */
export const likelier = (a: Explanation, b: Explanation): number => a.cost - b.cost || a.addends - b.addends;

function costOf(ledger: Ledger, { kind, steps }: Move): number {
  if (kind !== 'figure') return COST[kind];
  const { entry, by } = steps[0]!;
  const from = ledger.values[entry.index]!;
  const slip = !entry.blank && isSlip(plain(ledger.figure(from)), plain(ledger.figure(from + by)));
  return (slip ? SLIP : COST.figure) + (from === 0 ? FROM_NOTHING : 0);
}

const isTotal = ({ terms }: Step['entry']): boolean =>
  terms.some(({ sign, equation }) => sign < 0 && equation.relation.actual.length === 1);
