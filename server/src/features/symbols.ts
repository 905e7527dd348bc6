/** The outline: title, sections, tables, rows with their total. */
import { TABLE_IDS } from '../editions';
import { rowName, sectionTitle } from '../report/names';
import type { BoundRow, BoundTable, Report } from '../report/report';
import { contains, cover, type Span } from '../text/span';

export interface OutlineSymbol {
  readonly name: string;
  readonly detail: string;
  readonly kind: 'title' | 'section' | 'table' | 'row';
  readonly span: Span;
  /** What is selected when the symbol is chosen; inside `span`. */
  readonly selection: Span;
  readonly children: readonly OutlineSymbol[];
}

/** @param unmarked without what has a heading of Markdown: an editor that has an outline of those shows them by itself. */
export function symbolsOf(report: Report, unmarked = false): OutlineSymbol[] {
  const { text, blocks } = report.document;
  const marked = blocks.filter((block) => block.kind === 'heading' && block.level !== null);
  const wanted = ({ start }: Span) => !unmarked || !marked.some(({ span }) => contains(span, start));
  const tables = TABLE_IDS.flatMap((id) => report.tables[id] ?? []);
  const title: OutlineSymbol[] =
    report.title && wanted(report.title.span)
      ? [
          {
            name: text.slice(report.title.span.start, report.title.span.end).replace(/\s+/g, ' ').trim(),
            detail: '',
            kind: 'title',
            span: report.title.span,
            selection: report.title.span,
            children: [],
          },
        ]
      : [];
  const sections = report.sections
    .filter(({ heading }) => wanted(heading.span))
    .map((section): OutlineSymbol => {
      const children = tables.filter((table) => contains(section.span, table.span.start)).map(tableSymbol);
      return {
        name: sectionTitle(section.form),
        detail: '',
        kind: 'section',
        span: children.map(({ span }) => span).reduce(cover, section.span), // a torn table may end in the next one
        selection: section.heading.content,
        children,
      };
    });
  return [...title, ...sections];
}

function tableSymbol(table: BoundTable): OutlineSymbol {
  const rows = table.rows.map(rowSymbol);
  return {
    name: table.form.name,
    detail: table.edition.notice.number,
    kind: 'table',
    span: rows.map((row) => row.span).reduce(cover, table.span), // cells put together may begin before it
    selection: table.head,
    children: rows,
  };
}

/** Detail: the figures of a row with up to five columns, else its total. */
function rowSymbol(row: BoundRow): OutlineSymbol {
  const cells = row.cells.length > 5 ? row.cells.filter((cell) => cell.column === 'total') : row.cells;
  const span = row.label
    ? row.span
    : row.cells.map((cell) => cell.outer).reduce(cover, row.cells[0]?.outer ?? row.span);
  return {
    name: rowName(row.form),
    detail: cells.map((cell) => (cell.figure.kind === 'number' ? cell.figure.value : cell.text || '空白')).join(' / '),
    kind: 'row',
    span,
    selection: row.label?.span ?? span,
    children: [],
  };
}
