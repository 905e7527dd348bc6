/** Hints inside the text: what a blank total would be. Nothing where a total is filled: then diagnostics speak. */
import { plain } from '../relations/decimal';
import type { RuleContext } from '../rules/rule';
import type { Message } from '../text/message';

export interface InlayHint {
  readonly offset: number;
  readonly label: string;
  readonly tooltip: Message;
}

export function inlayHintsOf({ tables, verdicts }: RuleContext): InlayHint[] {
  const hints = new Map<number, InlayHint>();
  for (const verdict of verdicts) {
    if (verdict.state !== 'undetermined' || !verdict.computed) continue;
    const table = tables.find(({ form }) => form.id === verdict.relation.table)!;
    const cell = table.cells.get(verdict.relation.actual[0]!);
    if (!cell || hints.has(cell.span.end)) continue;
    hints.set(cell.span.end, {
      offset: cell.span.end,
      label: `＝${plain(verdict.computed)}`,
      tooltip: { zh: '总计空白，各项之和如此', en: 'The total is blank; its items add up to this' },
    });
  }
  return [...hints.values()].sort((a, b) => a.offset - b.offset);
}
