import { inQuotes, rowName, rowPlace } from '../../report/names';
import type { BoundRow } from '../../report/report';
import { counted } from '../../text/message';
import { type Span, span, type TextEdit } from '../../text/span';
import type { Fix, Rule } from '../rule';
import { compared, differing, repeatsOf } from './repeats';

/** A row of the form that the table has twice. */
export const rowDuplicate: Rule = {
  id: 'table/row-duplicate',
  level: 'error',
  source: {
    zh: '国办公开办函〔2021〕30号附件：表格的行不得增删',
    en: 'Annex of notice 〔2021〕30: the rows of the tables are fixed',
  },
  title: { zh: '行重复', en: 'Row repeated' },
  description: {
    zh: '同一行在表中出现两次，只读取第一次。两行数字相同的，可以直接删去后一行；不同的，请核对哪一行是对的。整张表重复的，由“表格重复”提示。',
    en: 'A row occurs twice, and the first is read. Where both have the same figures, the second can go; where they differ, find out which is right. A whole table that is there twice is another finding.',
  },
  example: {
    bad: '| 2.重复申请 | 3 | 0 | …\n| 2.重复申请 | 3 | 0 | …',
    good: '| 2.重复申请 | 3 | 0 | …',
  },
  *find({ text, report, tables }) {
    for (const table of tables) {
      for (const row of repeatsOf(report, table).rows) {
        const place = rowPlace(table.form, row.form.id);
        const bound = table.rows.find((one) => one.form === row.form)!;
        const others = differing(table, row);
        yield {
          span: row.label?.span ?? row.span,
          message: {
            zh: `${place.zh}重复出现，${others.length === 0 ? '数字与首次出现时相同' : `有 ${others.length} 格与首次出现时不同，请核对后删去其一`}。`,
            en: `${place.en}, occurs again, ${others.length === 0 ? 'with the same figures' : `and ${counted(others.length, 'figure differs', 'figures differ')}; check them and delete one of the rows`}.`,
          },
          related: [
            {
              span: bound.label?.span ?? bound.span,
              message: { zh: '首次出现在此', en: 'First here' },
            },
            ...compared(table, others),
          ],
          fixes: () => deletion(text, row, others.length === 0),
        };
      }
    }
  },
};

/** The row without its line, where it has one of its own. */
function deletion(text: string, row: BoundRow, preferred: boolean): Fix[] {
  if (row.grid.reader !== 'pipes') return [];
  const name = inQuotes(rowName(row.form));
  return [
    {
      title: { zh: `删去重复的${name}行`, en: `Delete the second row ${name}` },
      safe: false,
      preferred,
      edits: [deleteLine(text, row.span)],
    },
  ];
}

/** @param line from its first character to its last. */
export function deleteLine(text: string, { start, end }: Span): TextEdit {
  const lineBreak = /^(?:\r\n|\r|\n)/.exec(text.slice(end, end + 2));
  return { span: span(start, end + (lineBreak?.[0].length ?? 0)), newText: '' };
}
