/** What each piece of a table is, for colours: labels of groups, rows and columns, figures by column, totals, notes. */
import { type Address, blockOf, type TableForm } from '../editions';
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
export function tokensOf({ document, tables }: Report, within?: Span): Token[] {
  const { text, blocks } = document;
  // A block's label may be a heading, which has its colour as one.
  const headings = new Set<number>();
  for (const block of blocks) if (block.kind === 'heading') headings.add(block.content.start);
  const found: Token[] = [];
  for (const table of Object.values(tables)) {
    if (!table || (within && !touches(table.span, within))) continue;
    for (const token of tokensOfTable(table, headings)) {
      const { span: at } = token;
      if (at.start < at.end && (!within || touches(at, within)) && !hasBreak(text, at)) found.push(token);
    }
  }
  found.sort((a, b) => a.span.start - b.span.start);
  let end = 0;
  return found.filter(({ span: at }) => {
    if (at.start < end) return false;
    end = at.end;
    return true;
  });
}

function hasBreak(text: string, { start, end }: Span): boolean {
  for (let i = start; i < end; i++) if (text[i] === '\n' || text[i] === '\r') return true;
  return false;
}

const LABELS = {
  row: 'tableRowLabel',
  group: 'tableGroupLabel',
  block: 'tableGroupLabel',
  column: 'tableColumnLabel',
} as const;

function* tokensOfTable(table: BoundTable, headings: ReadonlySet<number>): Iterable<Token> {
  const { form } = table;
  const totals = totalsOf(form);
  for (const { span: at, role } of table.labels) {
    if (!headings.has(at.start)) yield { span: at, type: LABELS[role], odd: false };
  }
  for (const row of table.rows) {
    const { columns } = blockOf(form, row.form.id);
    for (const { span: at, figure, address, column } of row.cells) {
      if (figure.kind !== 'number') continue;
      const odd = columns.findIndex(({ id }) => id === column) % 2 === 1;
      const number = span(at.start + figure.at.start, at.start + figure.at.end);
      yield { span: number, type: totals.has(address) ? 'tableTotal' : 'tableFigure', odd };
      if (number.end < at.end) yield { span: span(number.end, at.end), type: 'tableNote', odd };
    }
  }
}

const totalsByForm = new Map<TableForm, ReadonlySet<Address>>();

function totalsOf(form: TableForm): ReadonlySet<Address> {
  let known = totalsByForm.get(form);
  if (!known) {
    known = new Set(relationsOf(form).flatMap(({ actual }) => (actual.length === 1 ? actual : [])));
    totalsByForm.set(form, known);
  }
  return known;
}
