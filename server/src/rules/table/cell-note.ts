import { cellPlace } from '../../report/names';
import { span } from '../../text/span';
import type { Rule } from '../rule';
import { oddCells } from './odd-cells';

/** A remark behind a figure, in the cell. */
export const cellNote: Rule = {
  id: 'table/cell-note',
  level: 'hint',
  source: {
    zh: '国办公开办函〔2021〕30号附件：表内各格填写数字',
    en: 'Annex of notice 〔2021〕30: the cells of the tables hold figures',
  },
  title: { zh: '数字后带有说明', en: 'A remark behind a figure' },
  description: {
    zh: '单元格里的数字后面带有括号说明，如“22（其中修订16件）”。数字照常读作 22；汇总和上传系统只收数字，说明宜写在正文里。',
    en: 'A figure has a remark in brackets behind it. The figure is read all the same; sums and upload forms take figures alone, so a remark is better placed in the text.',
  },
  example: { bad: '| 行政规范性文件 | 22（其中修订16件） | 0 | 60 |', good: '| 行政规范性文件 | 22 | 0 | 60 |' },
  *find({ tables }) {
    for (const table of tables) {
      for (const cell of oddCells(table)) {
        const { figure } = cell;
        if (figure.kind !== 'number' || figure.note === null) continue;
        const place = cellPlace(table.form, cell.row, cell.column);
        const from = cell.span.start + cell.text.slice(figure.at.end).search(/[（(]/) + figure.at.end;
        const at = span(from, cell.text.endsWith('**') ? cell.span.end - 2 : cell.span.end);
        yield {
          span: at,
          address: cell.address,
          message: {
            zh: `${place.zh}：数字 ${figure.value} 后带有说明“${figure.note}”，宜写在正文里。`,
            en: `${place.en}: the figure ${figure.value} has a remark, “${figure.note}”, which belongs in the text.`,
          },
          fixes: () => [
            {
              title: { zh: '删去说明（先把内容写入正文）', en: 'Delete the remark (put it into the text first)' },
              safe: false,
              preferred: false,
              edits: [{ span: at, newText: '' }],
            },
          ],
        };
      }
    }
  },
};
