import type { Rule } from '../rule';

/** Of the line that is quoted. */
const LONGEST = 60;

/** Figures in a table that cannot be given to a cell with certainty. */
export const unplacedFigures: Rule = {
  id: 'table/unplaced-figures',
  level: 'warning',
  source: {
    zh: '国办公开办函〔2021〕30号附件：表格的行、列',
    en: 'Annex of notice 〔2021〕30: rows and columns of the tables',
  },
  title: { zh: '有数字未能对应到单元格', en: 'Figures without a place' },
  description: {
    zh: '这些数字在表格中，但无法确定属于哪一行哪一列（行名缺失，或数字多于、少于列数）。不作猜测，也不参与等式判断；请补全行名或单元格。',
    en: 'These figures stand in a table, but which row and column they belong to cannot be told. They are not guessed at, and no equation uses them.',
  },
  example: { bad: '| 0 | 0 | 3 | 0 | 0 | 3 |', good: '| 2.重复申请 | 0 | 0 | 3 | 0 | 0 | 0 | 3 |' },
  *find({ text, tables }) {
    for (const table of tables) {
      for (const span of table.unplaced) {
        const end = Math.min(span.end, span.start + LONGEST);
        const quoted = text.slice(span.start, end).replace(/\s+/g, ' ') + (end < span.end ? '…' : '');
        yield {
          span,
          message: {
            zh: `${table.form.name}：“${quoted}”中的数字未能对应到行和列，请核对行名和格数。`,
            en: `${table.form.nameEn}: the figures in “${quoted}” could not be given a row and a column; check the label and the number of cells.`,
          },
        };
      }
    }
  },
};
