import { decimal, plain } from '../../relations/decimal';
import { cellPlace } from '../../report/names';
import type { BoundCell } from '../../report/report';
import type { NumberFigure } from '../../syntax/figures';
import type { Rule } from '../rule';
import { factorOf, isMoney } from './kinds';
import { oddCells } from './odd-cells';

/** A count with decimals. */
export const notAnInteger: Rule = {
  id: 'table/not-an-integer',
  level: 'error',
  source: {
    zh: '国办公开办函〔2021〕30号附件：各表以件数填报，只有收费金额以万元计',
    en: 'Annex of notice 〔2021〕30: the tables count pieces; only fees are amounts',
  },
  title: { zh: '件数不是整数', en: 'A count that is no integer' },
  description: {
    zh: '除收费、采购的金额外，表中数字都是件数，应为整数。小数点多为误打，或者由千位分隔号误写而来。',
    en: 'All figures but amounts of money are counts. A decimal point is often a slip, or was meant to separate thousands.',
  },
  example: { bad: '| 行政许可 | 1.250 |', good: '| 行政许可 | 1250 |' },
  *find({ tables }) {
    for (const table of tables) {
      for (const cell of oddCells(table)) {
        const { figure } = cell;
        if (figure.kind !== 'number' || isMoney(cell) || !isFraction(cell, figure)) continue;
        const place = cellPlace(table.form, cell.row, cell.column);
        yield {
          span: cell.span,
          address: cell.address,
          message: {
            zh: `${place.zh}：“${figure.value}”带有小数，件数应为整数。`,
            en: `${place.en}: “${figure.value}” has decimals; a count should be an integer.`,
          },
        };
      }
    }
  },
};

/** 1.5万件 is a whole number of cases. */
function isFraction(cell: BoundCell, { value, unit }: NumberFigure): boolean {
  const factor = factorOf(cell, unit);
  return /\.\d*[1-9]/.test(factor ? plain(decimal(value).times(factor)) : value);
}
