/** The line above a table: how many of its equations hold, and what can be done with it. */
import type { TableId } from '../editions';
import { keptWithFigures } from '../report/same-figures';
import type { RuleContext } from '../rules/rule';
import type { Message } from '../text/message';
import type { Span } from '../text/span';
import { isTidy } from './format';

export interface Lens {
  readonly span: Span;
  readonly table: TableId;
  readonly title: Message;
  /** What a click does; null for a line that only says something. */
  readonly action: 'recompute' | 'tidy' | null;
}

/** Every table has its line from the first character on, whatever is filled in: a line that came and went would move the text. */
export function lensesOf(context: RuleContext): Lens[] {
  return context.tables.flatMap((table): Lens[] => {
    const { form } = table;
    const at = { span: table.head, table: form.id };
    const own = context.verdicts.filter(({ relation }) => relation.table === form.id);
    const lenses: Lens[] = [];
    if (own.length > 0) {
      const count = (state: string) => own.filter((verdict) => verdict.state === state).length;
      const [holding, open] = [count('holds'), count('undetermined')];
      const title = {
        zh: `${form.name} 勾稽 ${holding}/${own.length} 相符${open > 0 ? `，${open} 项待填` : ''}`,
        en: `${form.nameEn}: ${holding} of ${own.length} equations hold${open > 0 ? `, ${open} to be filled in` : ''}`,
      };
      lenses.push({ ...at, title, action: null });
      lenses.push({ ...at, title: { zh: '重算合计', en: 'Recompute totals' }, action: 'recompute' });
    } else {
      const { filled, all } = countsOf(table);
      const title = {
        zh: `${form.name} 已填 ${filled}/${all} 格`,
        en: `${form.nameEn}: ${filled} of ${all} cells filled in`,
      };
      lenses.push({ ...at, title, action: null });
    }
    if (!isTidy(context, table)) lenses.push({ ...at, title: { zh: '整理', en: 'Tidy' }, action: 'tidy' });
    return lenses;
  });
}

const countsOf = keptWithFigures(({ cells }) => {
  const filled = [...cells.values()].filter(({ figure }) => figure.kind !== 'blank').length;
  return { filled, all: cells.size };
});
