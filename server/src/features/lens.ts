/** The line above a table: how many of its equations hold, and what can be done with it. */

import type { TableId } from '../editions';
import { layoutOf } from '../layout/tidy';
import type { RuleContext } from '../rules/rule';
import type { Message } from '../text/message';
import type { Span } from '../text/span';

export interface Lens {
  readonly span: Span;
  readonly table: TableId;
  readonly title: Message;
  /** What a click does; null for a line that only says something. */
  readonly action: 'recompute' | 'tidy' | null;
}

export function lensesOf({ tables, verdicts }: RuleContext): Lens[] {
  return tables.flatMap((table): Lens[] => {
    const own = verdicts.filter(({ relation }) => relation.table === table.form.id);
    const judged = own.filter(({ state }) => state !== 'undetermined');
    const holding = judged.filter(({ state }) => state === 'holds').length;
    const at = { span: table.head, table: table.form.id };
    const lenses: Lens[] = [];
    if (judged.length > 0) {
      lenses.push({
        ...at,
        title: { zh: `勾稽 ${holding}/${judged.length} 相符`, en: `${holding} of ${judged.length} equations hold` },
        action: null,
      });
    }
    if (own.length > 0) lenses.push({ ...at, title: { zh: '重算合计', en: 'Recompute totals' }, action: 'recompute' });
    if (!layoutOf(table)) lenses.push({ ...at, title: { zh: '整理', en: 'Tidy' }, action: 'tidy' });
    return lenses;
  });
}
