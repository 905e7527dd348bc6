import { blockOf, type RowForm, rowsOf } from '../../editions';
import { type MissingRow, missingRows } from '../../layout/missing-rows';
import { plainText, skeletonOf } from '../../layout/skeleton';
import { inQuotes, rowName } from '../../report/names';
import type { BoundTable } from '../../report/report';
import { lineBreakOf, lineStart } from '../../text/lines';
import { span, type TextEdit } from '../../text/span';
import type { Fix, Rule, RuleContext } from '../rule';

/** A row of the form that the table does not have. */
export const rowMissing: Rule = {
  id: 'table/row-missing',
  level: 'error',
  source: {
    zh: '国办公开办函〔2021〕30号附件：表格的行不得增删',
    en: 'Annex of notice 〔2021〕30: the rows of the tables are fixed',
  },
  title: { zh: '缺行', en: 'Row missing' },
  description: {
    zh: '表中缺少规定的行。数量为 0 的行也要保留。缺行使有关等式无法判断。整张表缺失时只提示缺表，不再逐行提示。',
    en: 'A row of the form is not there. Rows of zeros are kept, too. Where the whole table is missing, that is the one finding.',
  },
  example: {
    bad: '| 1.信访举报投诉类申请 | 0 | …\n| 3.要求提供公开出版物 | 0 | …',
    good: '| 1.信访举报投诉类申请 | 0 | …\n| 2.重复申请 | 0 | …\n| 3.要求提供公开出版物 | 0 | …',
  },
  *find(context) {
    for (const table of context.tables) {
      // Figures that could not be placed may be the row's; they are a finding of their own.
      if (table.unplaced.length > 0) continue;
      const present = new Map(table.rows.map((row) => [row.form.id, row] as const));
      const forms = rowsOf(table.form);
      for (const [i, form] of forms.entries()) {
        if (present.has(form.id)) continue;
        const before = forms.slice(0, i).findLast((one) => present.has(one.id));
        const neighbour = before ? present.get(before.id)! : table.rows[0]!;
        const name = inQuotes(rowName(form));
        const last = inQuotes(rowName(neighbour.form));
        yield {
          span: neighbour.label?.span ?? neighbour.span,
          address: `${table.form.id}/${form.id}/${blockOf(table.form, form.id).columns[0]!.id}`,
          message: {
            zh: `${table.form.name}缺少${name}行（${before ? `应在${last}行之后` : '应为第一行'}）。`,
            en: `${table.form.nameEn} lacks the row ${name} (${before ? `after ${last}` : 'the first'}).`,
          },
          fixes: () => insertion(context, table, form),
        };
      }
    }
  },
};

/** A blank row in the shape of its neighbour. Only within a block: a block's first row needs its head, too. */
function insertion({ text, tidy }: RuleContext, table: BoundTable, form: RowForm): Fix[] {
  const row = missingRows(text, table, tidy.ambiguousWidth).find((one) => one.form === form);
  if (!row) return [];
  return [
    {
      title: {
        zh: `插入${inQuotes(rowName(form))}行（数字留空）`,
        en: `Insert the row ${inQuotes(rowName(form))}, figures left blank`,
      },
      safe: false,
      preferred: false,
      edits: [insertRow(text, row)],
    },
  ];
}

/** The row where it belongs. */
export function insertRow(
  text: string,
  { lines, above, below }: Pick<MissingRow, 'lines' | 'above' | 'below'>,
): TextEdit {
  const written = plainText(skeletonOf(lines)).replaceAll('\n', lineBreakOf(text));
  return above
    ? insertAt(lineEnd(text, above.end), lineBreakOf(text) + written)
    : insertAt(lineStart(text, below!.start), written + lineBreakOf(text));
}

const insertAt = (at: number, newText: string): TextEdit => ({ span: span(at, at), newText });

const lineEnd = (text: string, at: number): number => at + (/[\r\n]/.exec(text.slice(at))?.index ?? text.length - at);
