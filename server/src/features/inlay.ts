/**
 * Hints inside the text: what a blank total would be. They stand at the end of the line, so that no column moves, and only
 * where no finding gives the same number: one channel for one fact.
 */
import type { Address } from '../editions';
import { plain } from '../relations/decimal';
import { writeFigures } from '../report/edits';
import { columnName, rowName } from '../report/names';
import type { BoundCell, BoundRow, BoundTable } from '../report/report';
import type { Finding, RuleContext } from '../rules/rule';
import { blankCell, namedTotal } from '../rules/table/blank-cell';
import type { Message } from '../text/message';
import type { TextEdit } from '../text/span';

export interface InlayHint {
  readonly offset: number;
  readonly label: string;
  readonly tooltip: Message;
  /** Writes the number, for whoever accepts the hint. */
  readonly edits: readonly TextEdit[];
}

/** In the order of the text. */
export function inlayHintsOf({ text, tables, verdicts }: RuleContext, findings: readonly Finding[]): InlayHint[] {
  const computed = new Map<Address, Set<string>>();
  for (const verdict of verdicts) {
    if (verdict.state !== 'undetermined' || !verdict.computed) continue;
    const total = verdict.relation.actual[0]!;
    computed.set(total, (computed.get(total) ?? new Set()).add(plain(verdict.computed)));
  }
  if (computed.size === 0) return [];
  const hints = tables.flatMap((table) => {
    const told = toldTotals(table, findings);
    return table.rows.flatMap((row) =>
      row.cells.flatMap((cell): InlayHint[] => {
        const [value, ...others] = computed.get(cell.address) ?? [];
        if (value === undefined || others.length > 0 || told.has(cell)) return [];
        return [
          {
            offset: lineEnd(text, cell.outer.end),
            label: `${nameOf(table, row, cell)}＝${value}`,
            tooltip: {
              zh: `总计空白，各项之和为 ${value}。双击填入。`,
              en: `The total is blank; its items make ${value}. Double-click to fill it in.`,
            },
            edits: writeFigures(text, table, new Map([[cell.address, value]])),
          },
        ];
      }),
    );
  });
  return hints.sort((a, b) => a.offset - b.offset);
}

/** Blank totals whose number a finding gives. */
function toldTotals(table: BoundTable, findings: readonly Finding[]): ReadonlySet<BoundCell> {
  const found = new Set(findings.flatMap(({ rule, address }) => (rule === blankCell.id && address ? address : [])));
  return new Set(
    table.rows.flatMap((row) =>
      row.cells.some(({ address }) => found.has(address)) ? (namedTotal(table, row)?.cell ?? []) : [],
    ),
  );
}

/** The column; with its row where several stand on one line. */
function nameOf({ form, rows }: BoundTable, row: BoundRow, { column }: BoundCell): string {
  const name = columnName(form, row.form.id, column);
  const alone = rows.every((other) => other === row || other.source !== row.source);
  return alone ? name : `${rowName(row.form)}${name}`;
}

function lineEnd(text: string, from: number): number {
  let end = from;
  while (end < text.length && text[end] !== '\n' && text[end] !== '\r') end++;
  return end;
}
