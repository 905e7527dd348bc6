import { decimal, plain } from '../../relations/decimal';
import { writeFigure } from '../../report/edits';
import { cellPlace } from '../../report/names';
import { counted } from '../../text/message';
import type { Rule } from '../rule';
import { isMoney } from './kinds';
import { oddCells } from './odd-cells';

/** 0.000001 万元 is one fen. */
const MOST = 6;

/** An amount in 万元 that goes below one fen. */
export const feeDecimals: Rule = {
  id: 'table/fee-decimals',
  level: 'warning',
  source: {
    zh: '国办公开办函〔2021〕30号附件：本年收费金额（单位：万元），一分即 0.000001 万元',
    en: 'Annex of notice 〔2021〕30: fees are in 万元, of which one fen is 0.000001',
  },
  title: { zh: '金额多于六位小数', en: 'An amount with more than six decimals' },
  description: {
    zh: '以万元为单位的金额，六位小数已精确到分，再多就不是实际金额，多由换算或公式带出。请核对单位和金额。末尾的 0 不计。',
    en: 'Six decimals of 万元 go down to one fen; more come out of a formula or a conversion, not out of an account. Zeros at the end do not count.',
  },
  example: { bad: '| 行政事业性收费 | 180.3381743 |', good: '| 行政事业性收费 | 180.338174 |' },
  *find({ text, tables }) {
    for (const table of tables) {
      for (const cell of oddCells(table)) {
        const { figure } = cell;
        if (figure.kind !== 'number' || !isMoney(cell) || (figure.unit !== null && figure.unit !== '万元')) continue;
        const decimals = /\.(\d+)$/.exec(figure.value)?.[1] ?? '';
        let count = decimals.length;
        while (count > 0 && decimals[count - 1] === '0') count--;
        if (count <= MOST) continue;
        const place = cellPlace(table.form, cell.row, cell.column);
        const rounded = plain(decimal(figure.value).round(MOST));
        yield {
          span: cell.span,
          address: cell.address,
          message: {
            zh: `${place.zh}：“${figure.value}”有 ${count} 位小数，以万元为单位最多 ${MOST} 位（精确到分）。`,
            en: `${place.en}: “${figure.value}” has ${counted(count, 'decimal')}; in 万元 there are at most ${MOST}, down to one fen.`,
          },
          fixes: () => [
            {
              title: {
                zh: `四舍五入为 ${rounded}（现为 ${figure.value}）`,
                en: `Round to ${rounded} (now ${figure.value})`,
              },
              safe: false,
              preferred: false,
              edits: [writeFigure(text, cell, rounded)],
            },
          ],
        };
      }
    }
  },
};
