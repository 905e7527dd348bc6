import type { BoundTable } from '../../report/report';
import type { Cell } from '../../syntax/blocks';
import { listed } from '../../text/message';
import type { TextEdit } from '../../text/span';
import { longestRise, rises } from '../order';
import type { Fix, Rule } from '../rule';
import { type BlockColumns, evenRows, headOf, indexOf, oddColumns } from './columns';

/** Columns in another order than the form's. One finding a block. */
export const columnOrder: Rule = {
  id: 'table/column-order',
  level: 'warning',
  source: {
    zh: '国办公开办函〔2021〕30号附件：表格各列的顺序',
    en: 'Annex of notice 〔2021〕30: the order of columns',
  },
  title: { zh: '列的顺序不符', en: 'Columns out of order' },
  description: {
    zh: '表头各列的顺序与规定不同。数字按列名读取，不受顺序影响；快速修复整列移动，不改动数字。',
    en: 'The columns stand in another order than the form has them. Figures are read by their heads all the same; the fix moves whole columns.',
  },
  example: {
    bad: '| 信息内容 | 本年废止件数 | 本年制发件数 | 现行有效件数 |',
    good: '| 信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数 |',
  },
  *find({ text, tables }) {
    for (const table of tables) {
      for (const columns of oddColumns(table)) {
        const { block, heads, present } = columns;
        const ranks = present.map((column) => block.columns.indexOf(column));
        if (rises(ranks)) continue;
        const inOrder = longestRise(ranks);
        const moved = present.filter((_, i) => !inOrder.has(i));
        const names = moved.map((column) => `“${column.label}”`);
        const order = block.columns.filter((column) => present.includes(column)).map((column) => column.label);
        const label = block.label ? `“${block.label}”` : '';
        yield {
          span: (headOf(heads, moved[0]!) ?? heads[0]!).span,
          message: {
            zh: `${table.form.name}${label}${names.join('')}列的位置不符合规定顺序，各列应依次为：${order.join('、')}。`,
            en: `${table.form.nameEn}${label && `, ${label}`}: ${listed(names)} ${names.length === 1 ? 'is' : 'are'} out of order; the columns should be ${order.join(', ')}.`,
          },
          fixes: () => reorder(text, table, columns),
        };
      }
    }
  },
};

/** Every row's cells in the official order, in tables with one cell a column. */
function reorder(text: string, table: BoundTable, columns: BlockColumns): Fix[] {
  const rows = evenRows(table, columns);
  const { block, present } = columns;
  const from = block.columns.filter((column) => present.includes(column)).map((column) => indexOf(columns, column));
  const to = [...from].sort((a, b) => a - b);
  if (!rows || from.includes(-1)) return [];
  const room = ({ outer }: Cell) => text.slice(outer.start, outer.end);
  const edits = rows.flatMap(({ cells }): TextEdit[] =>
    to.flatMap((index, i) => {
      const newText = room(cells[from[i]!]!);
      return newText === room(cells[index]!) ? [] : { span: cells[index]!.outer, newText };
    }),
  );
  return [
    {
      title: { zh: '按规定顺序排列各列（整列移动，数字不变）', en: 'Put the columns in order, figures unchanged' },
      safe: false,
      preferred: true,
      edits,
    },
  ];
}
