/** From a figure to last year's report: the cell it follows from, and carrying over what was left open. */
import { type Address, addressOf } from '../editions';
import { cellOf } from '../report/digest';
import type { Fix, Neighbour, RuleContext } from '../rules/rule';
import { carryOver } from '../rules/series/last-year';
import type { Span } from '../text/span';
import { cellAtOffset } from './cells';

/** A place in another report. */
export interface FarPlace {
  readonly report: Neighbour;
  readonly span: Span;
}

/** The cell of last year's report that the cell at the offset follows from. */
export function lastYearCell({ report, neighbours: { lastYear } }: RuleContext, offset: number): FarPlace | null {
  const cell = lastYear && cellAtOffset(report, offset)?.cell;
  const address = cell && sourceOf(cell.address);
  const source = address && cellOf(lastYear.digest, address);
  return source ? { report: lastYear, span: source.span } : null;
}

/** 上年结转 follows from 结转下年度, documents in force from those in force. */
export function sourceOf(address: Address): Address | null {
  const [table, row, column] = address.split('/') as ['disclosure' | 'applications' | 'reviews', string, string];
  if (table === 'applications' && row === 'carried-in') return addressOf(table, 'carried-out', column);
  return table === 'disclosure' && column === 'in-force' ? address : null;
}

/** 自上年报告带入结转数, in the row of 上年结转 alone. */
export function carryOverAt(context: RuleContext, offset: number): Fix | null {
  const row = cellAtOffset(context.report, offset)?.cell.row;
  return row === 'carried-in' ? carryOver(context) : null;
}
