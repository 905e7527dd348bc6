import type { ColumnForm } from '../../editions';
import type { BoundTable } from '../../report/report';
import { span } from '../../text/span';
import type { Fix, Rule } from '../rule';
import { type BlockColumns, evenRows, headOf, indexOf, oddColumns } from './columns';

/** A column of the form that the table does not have. */
export const columnMissing: Rule = {
  id: 'table/column-missing',
  level: 'error',
  source: {
    zh: '国办公开办函〔2021〕30号附件：表格的列不得增删',
    en: 'Annex of notice 〔2021〕30: the columns of the tables are fixed',
  },
  title: { zh: '缺列', en: 'Column missing' },
  description: {
    zh: '表头里没有规定的某一列，该列的数字也不在。全部为 0 的列也要保留。缺列使有关等式无法判断。',
    en: 'A column of the form is neither in the head nor in the rows. Columns of zeros are kept, too. Equations with the column are not judged.',
  },
  example: {
    bad: '| 类别 | 结果维持 | 结果纠正 | 其他结果 | 总计 |',
    good: '| 类别 | 结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计 |',
  },
  *find({ tables }) {
    for (const table of tables) {
      for (const columns of oddColumns(table)) {
        const { block, heads, present } = columns;
        for (const column of block.columns) {
          if (present.includes(column) || headOf(heads, column)) continue;
          const before = block.columns.slice(0, block.columns.indexOf(column)).findLast((one) => headOf(heads, one));
          const where = before ? `在“${before.label}”列之后` : '为第一列';
          const label = block.label ? `“${block.label}”` : '';
          yield {
            span: (before ? headOf(heads, before)! : heads[0]!).span,
            message: {
              zh: `${table.form.name}${label}缺少“${column.label}”列（应${where}）。`,
              en: `${table.form.nameEn} lacks the column “${column.label}”${label && ` of ${label}`} (${before ? `after “${before.label}”` : 'the first'}).`,
            },
            fixes: () => insertion(table, columns, column),
          };
        }
      }
    }
  },
};

/** A blank column, in tables with one cell a column. */
function insertion(table: BoundTable, columns: BlockColumns, column: ColumnForm): Fix[] {
  const rows = evenRows(table, columns);
  const { columns: all } = columns.block;
  const before = all.slice(0, all.indexOf(column)).findLast((one) => columns.present.includes(one));
  const label = columns.row.source.cells.findIndex((cell) => cell.span.start === columns.row.label!.span.start);
  const index = before ? indexOf(columns, before) : label;
  if (!rows || index < 0) return [];
  const heads = new Set(columns.heads.map((head) => head.span.start));
  const edits = rows.map(({ cells, delimiter }) => {
    const isHead = cells.some((cell) => heads.has(cell.span.start));
    const at = cells[index]!.outer.end;
    return { span: span(at, at), newText: delimiter ? '| ---: ' : isHead ? `| ${column.label} ` : '|  ' };
  });
  return [
    {
      title: {
        zh: `插入“${column.label}”列（数字留空）`,
        en: `Insert the column “${column.label}”, figures left blank`,
      },
      safe: false,
      preferred: false,
      edits,
    },
  ];
}
