import { blockOf, type RowForm, rowsOf } from '../../editions';
import { inQuotes, rowName, rowPlace } from '../../report/names';
import type { BoundRow, BoundTable } from '../../report/report';
import { keptWithFigures } from '../../report/same-figures';
import { lineBreakOf } from '../../text/lines';
import { span, type TextEdit } from '../../text/span';
import { longestRise, rises } from '../order';
import type { Fix, Rule } from '../rule';

/** A row that does not stand where the form has it: those are named that would have to move. */
export const rowOrder: Rule = {
  id: 'table/row-order',
  level: 'warning',
  source: {
    zh: '国办公开办函〔2021〕30号附件：表格各行的顺序',
    en: 'Annex of notice 〔2021〕30: the order of rows',
  },
  title: { zh: '行的顺序不符', en: 'Rows out of order' },
  description: {
    zh: '表格的行应按规定顺序排列。只提示需要移动的行。数字按行名读取，不受顺序影响；快速修复整行移动，不改动数字。',
    en: 'The rows of a table stand in a fixed order. Only those that would have to move are named. Figures are read by label all the same; the fix moves the row whole.',
  },
  example: {
    bad: '| 2.重复申请 | 0 | …\n| 1.信访举报投诉类申请 | 0 | …',
    good: '| 1.信访举报投诉类申请 | 0 | …\n| 2.重复申请 | 0 | …',
  },
  *find({ text, tables }) {
    for (const table of tables) {
      if (isInOrder(table)) continue;
      const rows = labelled(table);
      const forms = rowsOf(table.form);
      const inOrder = longestRise(ranksOf(table));
      for (const [i, row] of rows.entries()) {
        if (inOrder.has(i)) continue;
        const kept = rows.filter((_, j) => inOrder.has(j));
        const rank = forms.indexOf(row.form);
        const isThere = (form: RowForm) => rows.some((one) => one.form === form);
        const before = forms.slice(0, rank).findLast(isThere);
        const after = forms.slice(rank + 1).find(isThere);
        const place = rowPlace(table.form, row.form.id);
        const where = before
          ? { zh: `应在${inQuotes(rowName(before))}行之后`, en: `it should follow ${inQuotes(rowName(before))}` }
          : rank === 0
            ? { zh: '应为第一行', en: 'it should come first' }
            : { zh: `应在${inQuotes(rowName(after!))}行之前`, en: `it should precede ${inQuotes(rowName(after!))}` };
        yield {
          span: row.label!.span,
          message: {
            zh: `${place.zh}的位置不符合规定顺序，${where.zh}。`,
            en: `${place.en}, is out of order; ${where.en}.`,
          },
          fixes: () => move(text, table, row, kept),
        };
      }
    }
  },
};

const labelled = (table: BoundTable): BoundRow[] => table.rows.filter((row) => row.label !== null);

function ranksOf(table: BoundTable): number[] {
  const forms = rowsOf(table.form);
  return labelled(table).map((row) => forms.indexOf(row.form));
}

const isInOrder = keptWithFigures((table) => rises(ranksOf(table)));

/** The row's line beside its neighbour's, in its group; none where it shares its line with the group's label. */
function move(text: string, table: BoundTable, row: BoundRow, kept: readonly BoundRow[]): Fix[] {
  if (row.grid.reader !== 'pipes' || !standsAlone(row)) return [];
  const block = blockOf(table.form, row.form.id);
  const rank = block.rows.indexOf(row.form);
  const siblings = kept.filter(({ form }) => block.rows.includes(form));
  const last = siblings.findLast(({ form }) => block.rows.indexOf(form) < rank);
  const next = siblings.find(({ form }) => block.rows.indexOf(form) > rank);
  const before = last && row.form.groups.every((group) => last.form.groups.includes(group)) ? last : undefined;
  const after = next && next.form.groups.join() === row.form.groups.join() && standsAlone(next) ? next : undefined;
  const neighbour = before ?? after;
  if (!neighbour) return [];
  const line = text.slice(row.span.start, row.span.end);
  const lineBreak = lineBreakOf(text);
  let { end } = row.span;
  if (text[end] === '\r') end++;
  if (text[end] === '\n') end++;
  // The last line of a text takes the break before it along.
  const start = end === row.span.end && row.span.start > 0 ? row.span.start - lineBreak.length : row.span.start;
  const at = before ? neighbour.span.end : neighbour.span.start;
  const edits: TextEdit[] = [
    { span: span(start, end), newText: '' },
    { span: span(at, at), newText: before ? lineBreak + line : line + lineBreak },
  ];
  const name = inQuotes(rowName(neighbour.form));
  return [
    {
      title: {
        zh: `将本行移到${name}行之${before ? '后' : '前'}（数字不变）`,
        en: `Move the row ${before ? 'behind' : 'before'} ${name}, figures unchanged`,
      },
      safe: false,
      preferred: true,
      edits,
    },
  ];
}

/** Nothing but blanks stands before its label. */
const standsAlone = ({ source, label }: BoundRow): boolean =>
  source.cells.slice(0, source.cells.indexOf(label!)).every((cell) => cell.text === '');
