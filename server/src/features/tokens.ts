/** What each piece of a table is, for colours: labels of groups, rows and columns, figures by column, totals, notes. */
import { blockOf } from '../editions';
import { relationsOf } from '../relations/relations';
import type { BoundTable, Report } from '../report/report';
import { type Span, span, touches } from '../text/span';

/** The names are those of the manifest; clients of other editors give them colours by these. */
export const TOKEN_TYPES = [
  'tableGroupLabel',
  'tableRowLabel',
  'tableColumnLabel',
  'tableFigure',
  'tableTotal',
  'tableNote',
] as const;
export type TokenType = (typeof TOKEN_TYPES)[number];
/** Two gentle colours by turns tell neighbouring columns apart. */
export const TOKEN_MODIFIERS = ['oddColumn'] as const;

export interface Token {
  readonly span: Span;
  readonly type: TokenType;
  readonly odd: boolean;
}

/** In the order of the text, never overlapping, none over a line break; those that touch a span, where one is given. */
export function tokensOf(report: Report, within?: Span): Token[] {
  const { text } = report.document;
  const tables = Object.values(report.tables).flatMap((table) =>
    table && (!within || touches(table.span, within)) ? table : [],
  );
  const tokens = tables
    .flatMap((table) => tokensOfTable(report, table))
    .filter(
      ({ span: at }) =>
        at.start < at.end && (!within || touches(at, within)) && !/[\r\n]/.test(text.slice(at.start, at.end)),
    )
    .sort((a, b) => a.span.start - b.span.start);
  let end = 0;
  return tokens.filter(({ span: at }) => {
    if (at.start < end) return false;
    end = at.end;
    return true;
  });
}

const LABELS = {
  row: 'tableRowLabel',
  group: 'tableGroupLabel',
  block: 'tableGroupLabel',
  column: 'tableColumnLabel',
} as const;

function tokensOfTable({ document }: Report, table: BoundTable): Token[] {
  const { form } = table;
  const totals = new Set(relationsOf(form).flatMap(({ actual }) => (actual.length === 1 ? actual : [])));
  // A block's label may be a heading, which has its colour as one.
  const headings = new Set(document.blocks.flatMap((block) => (block.kind === 'heading' ? block.content.start : [])));
  const labels = table.labels
    .filter(({ span: at }) => !headings.has(at.start))
    .map(({ span: at, role }): Token => ({ span: at, type: LABELS[role], odd: false }));
  const figures = table.rows.flatMap((row) => {
    const columns = blockOf(form, row.form.id).columns.map(({ id }) => id);
    return row.cells.flatMap(({ span: at, figure, address, column }): Token[] => {
      if (figure.kind !== 'number') return [];
      const odd = columns.indexOf(column) % 2 === 1;
      const number = span(at.start + figure.at.start, at.start + figure.at.end);
      return [
        { span: number, type: totals.has(address) ? 'tableTotal' : 'tableFigure', odd },
        { span: span(number.end, at.end), type: 'tableNote', odd },
      ];
    });
  });
  return [...labels, ...figures];
}
