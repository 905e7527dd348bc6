/** What each piece of a table is, for colours: labels of groups, rows and columns, figures by column, totals, notes. */
import { relationsOf } from '../relations/relations';
import type { BoundTable, Report } from '../report/report';
import { type Span, span } from '../text/span';

export const TOKEN_TYPES = ['groupLabel', 'rowLabel', 'columnLabel', 'figure', 'total', 'note'] as const;
export type TokenType = (typeof TOKEN_TYPES)[number];
/** Two gentle colours by turns tell neighbouring columns apart. */
export const TOKEN_MODIFIERS = ['oddColumn'] as const;

export interface Token {
  readonly span: Span;
  readonly type: TokenType;
  readonly odd: boolean;
}

/** In the order of the text, never overlapping, none over a line break. */
export function tokensOf(report: Report): Token[] {
  const { text } = report.document;
  const tokens = Object.values(report.tables).flatMap((table) => (table ? tokensOfTable(table) : []));
  tokens.sort((a, b) => a.span.start - b.span.start);
  return tokens.filter(
    (token, i) =>
      token.span.start < token.span.end &&
      (i === 0 || tokens[i - 1]!.span.end <= token.span.start) &&
      !/[\r\n]/.test(text.slice(token.span.start, token.span.end)),
  );
}

const LABELS = { row: 'rowLabel', group: 'groupLabel', block: 'groupLabel', column: 'columnLabel' } as const;

function tokensOfTable(table: BoundTable): Token[] {
  const totals = new Set(relationsOf(table.form).flatMap(({ actual }) => (actual.length === 1 ? actual : [])));
  const labels = table.labels.map(({ span: at, role }): Token => ({ span: at, type: LABELS[role], odd: false }));
  const figures = table.rows.flatMap((row) =>
    row.cells.flatMap(({ span: at, figure, address }, i): Token[] => {
      const odd = i % 2 === 1;
      if (figure.kind !== 'number') return [];
      const number = span(at.start + figure.at.start, at.start + figure.at.end);
      const type = totals.has(address) ? 'total' : 'figure';
      return [
        { span: number, type, odd },
        { span: span(number.end, at.end), type: 'note', odd },
      ];
    }),
  );
  return [...labels, ...figures];
}
