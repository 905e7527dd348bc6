import { cellPlace } from '../../report/names';
import type { Rule } from '../rule';
import { oddCells } from './odd-cells';

/** A cell with something that is no figure. */
export const notANumber: Rule = {
  id: 'table/not-a-number',
  level: 'error',
  source: {
    zh: '国办公开办函〔2021〕30号附件：表内各格填写数字',
    en: 'Annex of notice 〔2021〕30: the cells of the tables hold figures',
  },
  title: { zh: '不是数字', en: 'Not a number' },
  description: {
    zh: '单元格中的内容不能读作数字。数字后可以带单位或括号说明（如“22（其中修订16件）”“78.80 万元”），其他文字不可以。含有该单元格的等式不判断。',
    en: 'The cell holds something that cannot be read as a number. A unit or a remark in brackets behind the number is fine. Equations with this cell are not judged.',
  },
  example: { bad: '| （一）予以公开 | 十四 | 0 | …', good: '| （一）予以公开 | 14 | 0 | …' },
  *find({ tables }) {
    for (const table of tables) {
      for (const cell of oddCells(table)) {
        if (cell.figure.kind !== 'text') continue;
        const place = cellPlace(table.form, cell.row, cell.column);
        const text = cell.text.length > 20 ? `${cell.text.slice(0, 20)}…` : cell.text;
        yield {
          span: cell.span,
          address: cell.address,
          message: {
            zh: `${place.zh}：“${text}”不是数字，应填阿拉伯数字。`,
            en: `${place.en}: “${text}” is not a number; write it in digits.`,
          },
        };
      }
    }
  },
};
