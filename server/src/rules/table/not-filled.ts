import type { Rule } from '../rule';
import { isFilled, zerosInTable } from './blanks';

/** A table without a single figure: one finding, not one a row. */
export const notFilled: Rule = {
  id: 'table/not-filled',
  level: 'information',
  source: {
    zh: '国办公开办函〔2021〕30号附件：各表逐格填写',
    en: 'Annex of notice 〔2021〕30: every cell is filled in',
  },
  title: { zh: '整张表未填', en: 'Table not filled in' },
  description: {
    zh: '表格已经插入，但还没有填任何数字。填入第一个数字后，空白单元格改为逐行提示。',
    en: 'The table is there, but without a single figure. Once one is filled in, blanks are shown row by row.',
  },
  example: { bad: '| 行政许可 |  |', good: '| 行政许可 | 97 |' },
  *find(context) {
    for (const table of context.tables) {
      if (isFilled(table)) continue;
      const count = table.cells.size;
      yield {
        span: table.head,
        message: {
          zh: `${table.form.name}尚未填写：${count} 格全部空白。`,
          en: `${table.form.nameEn} is not filled in: all ${count} cells are blank.`,
        },
        fixes: () => zerosInTable(context, table),
      };
    }
  },
};
