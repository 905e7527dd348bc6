/** What the rules on two years share: figures of both, and carrying over what was left open. */
import { type Address, addressOf } from '../../editions';
import { type Decimal, decimal } from '../../relations/decimal';
import { cellOf, type DigestCell } from '../../report/digest';
import { writeFigures } from '../../report/edits';
import type { BoundCell, BoundTable } from '../../report/report';
import type { Message } from '../../text/message';
import type { Fix, Neighbour, RuleContext } from '../rule';

/** What a cell of the other report says; null where that is nothing that can be computed with. */
export const theirValue = (cell: DigestCell | undefined): Decimal | null => (cell?.value ? decimal(cell.value) : null);

export const ownValue = (cell: BoundCell | undefined): Decimal | null =>
  cell?.figure.kind === 'number' ? decimal(cell.figure.value) : null;

/** 云岭县水务局2023年 */
export const nameOf = ({ digest }: Neighbour): string => `${digest.agency}${digest.year}年`;

/** The table, and last year's figures of 结转下年度 by the cells of 上年结转 they belong in; null where one is missing. */
export function carriedOver({
  report,
  neighbours,
}: RuleContext): { table: BoundTable; figures: Map<Address, string> } | null {
  const { lastYear } = neighbours;
  const table = report.tables.applications;
  if (!lastYear || !table) return null;
  const figures = new Map<Address, string>();
  for (const { id } of table.form.blocks[0]!.columns) {
    const value = theirValue(cellOf(lastYear.digest, addressOf('applications', 'carried-out', id)));
    if (!value || !table.cells.has(addressOf('applications', 'carried-in', id))) return null;
    figures.set(addressOf('applications', 'carried-in', id), value.toFixed());
  }
  return { table, figures };
}

/** 自上年报告带入结转数: null where there is nothing to carry over, or it has been done. */
export function carryOver(context: RuleContext): Fix | null {
  const over = carriedOver(context);
  if (!over) return null;
  const { table, figures } = over;
  const differs = [...figures].filter(([address, value]) => ownValue(table.cells.get(address))?.toFixed() !== value);
  if (differs.length === 0) return null;
  const total = figures.get('applications/carried-in/total');
  const name = nameOf(context.neighbours.lastYear!);
  const title: Message = {
    zh: `自上年报告带入结转数（${name}：总计 ${total}）`,
    en: `Carry over what last year’s report left open (${name}: total ${total})`,
  };
  return { title, safe: false, preferred: false, edits: writeFigures(context.text, table, new Map(differs)) };
}
