/** What folds: sections, tables, and the groups of rows inside a table. */
import { TABLE_IDS } from '../editions';
import type { BoundTable, Report } from '../report/report';
import { cover, type Span, span } from '../text/span';

/** Spans over whole lines; the first line stays in view. */
export function foldsOf(report: Report): Span[] {
  const { text } = report.document;
  const sections = report.sections.map(({ span: at }) => span(at.start, endOfContent(text, at)));
  const tables = TABLE_IDS.flatMap((id) => report.tables[id] ?? []);
  return [...sections, ...tables.map((table) => table.span), ...tables.flatMap(groupsOf)];
}

/** Rows under one group label, the label's line included where it has one of its own. */
export function groupsOf(table: BoundTable): Span[] {
  const groups = new Map<string, Span>();
  for (const row of table.rows) {
    for (const [level, group] of row.form.groups.entries()) {
      const key = `${level} ${group}`;
      groups.set(key, groups.has(key) ? cover(groups.get(key)!, row.span) : row.span);
    }
  }
  return [...groups].map(([key, rows]) => {
    const name = key.slice(key.indexOf(' ') + 1);
    const label = table.labels.findLast((one) => one.standard === name && one.span.start <= rows.start);
    return label ? cover(label.span, rows) : rows;
  });
}

function endOfContent(text: string, { start, end }: Span): number {
  let at = end;
  while (at > start && /\s/.test(text[at - 1]!)) at--;
  return at;
}
