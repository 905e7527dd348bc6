import { writeFigure } from '../../report/edits';
import { cellPlace } from '../../report/names';
import { normal } from '../../text/normal';
import type { Rule } from '../rule';
import { isChange } from './kinds';
import { oddCells } from './odd-cells';

/** A figure below zero, where none can be. */
export const negative: Rule = {
  id: 'table/negative',
  level: 'error',
  source: {
    zh: '国办公开办函〔2021〕30号附件：各表填写件数、金额',
    en: 'Annex of notice 〔2021〕30: the tables hold counts and amounts',
  },
  title: { zh: '数字为负', en: 'A negative figure' },
  description: {
    zh: '件数和金额不能是负数。只有“本年增/减”一列可以带正负号。',
    en: 'Counts and amounts are not negative. Only the column 本年增/减 may have a sign.',
  },
  example: { bad: '| 行政处罚 | -3 |', good: '| 行政处罚 | 3 |' },
  *find({ text, tables }) {
    for (const table of tables) {
      for (const cell of oddCells(table)) {
        const { figure } = cell;
        if (figure.kind !== 'number' || isChange(cell) || !figure.value.startsWith('-')) continue;
        const place = cellPlace(table.form, cell.row, cell.column);
        const value = figure.value.slice(1);
        const written = normal(cell.text.slice(figure.at.start, figure.at.end));
        yield {
          span: cell.span,
          address: cell.address,
          message: {
            zh: `${place.zh}：“${written}”是负数，应为 0 或正数。`,
            en: `${place.en}: “${written}” is negative; it should be 0 or more.`,
          },
          fixes: () => [
            {
              title: { zh: `改为 ${value}（现为 ${figure.value}）`, en: `Change to ${value} (now ${figure.value})` },
              safe: false,
              preferred: false,
              edits: [writeFigure(text, cell, value)],
            },
          ],
        };
      }
    }
  },
};
