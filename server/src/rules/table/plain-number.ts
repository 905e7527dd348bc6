import { decimal, plain } from '../../relations/decimal';
import { cellPlace } from '../../report/names';
import type { BoundCell, BoundTable } from '../../report/report';
import type { NumberFigure } from '../../syntax/figures';
import { normal } from '../../text/normal';
import { span } from '../../text/span';
import type { Rule } from '../rule';
import { factorOf, isChange, isMoney, prescribedUnit } from './kinds';
import { oddCells } from './odd-cells';

/** A figure that is read, but not written as digits alone. Full-width digits are text/full-width-digit alone. */
export const plainNumber: Rule = {
  id: 'table/plain-number',
  level: 'hint',
  source: {
    zh: '国办公开办函〔2021〕30号附件：表内填写数字，单位见表头',
    en: 'Annex of notice 〔2021〕30: the cells hold figures, the unit is in the head',
  },
  title: { zh: '数字的写法', en: 'How a figure is written' },
  description: {
    zh: '数字能够读出，但带有千位分隔号、单位、“增”“减”字样、多余的 0 或正号。表内只写数字便于汇总。“本年增/减”可以带正负号；采购总金额没有规定单位，可以带单位。',
    en: 'The figure can be read, but has separators, a unit, words for signs, or needless zeros. Digits alone are easier to sum up. 本年增/减 may have a sign, 采购总金额 a unit.',
  },
  example: { bad: '| 行政许可 | 1,250件 |', good: '| 行政许可 | 1250 |' },
  *find({ tables }) {
    for (const table of tables) {
      for (const cell of oddCells(table)) {
        const { figure } = cell;
        // One below zero is no matter of how it is written.
        if (figure.kind !== 'number' || (figure.value.startsWith('-') && !isChange(cell))) continue;
        const written = writtenPlain(table, cell, figure);
        if (!written) continue;
        const { at, value, converted } = written;
        const old = cell.text.slice(at.start, at.end);
        const place = cellPlace(table.form, cell.row, cell.column);
        yield {
          span: span(cell.span.start + at.start, cell.span.start + at.end),
          address: cell.address,
          message: {
            zh: `${place.zh}：“${old}”宜写为“${value}”${converted ? '（按该列的单位换算）' : ''}。`,
            en: `${place.en}: “${old}” is “${value}”${converted ? ' in the unit of the column' : ' in plain digits'}.`,
          },
          fixes: () => [
            {
              title: { zh: `改为“${value}”`, en: `Change to “${value}”` },
              safe: !converted && sameDigits(old, value),
              preferred: !converted,
              edits: [{ span: span(cell.span.start + at.start, cell.span.start + at.end), newText: value }],
            },
          ],
        };
      }
    }
  },
};

/** The plain form, and the part of the cell it stands for; null where the figure is plain. */
function writtenPlain(table: BoundTable, cell: BoundCell, figure: NumberFigure) {
  const { value, unit, at } = figure;
  const money = isMoney(cell);
  const own = unit !== null && money && prescribedUnit(table, cell) === null ? null : unit;
  const written = normal(cell.text.slice(at.start, at.end));
  const plus = written.startsWith('+');
  const needless =
    written.includes(',') ||
    /^[增减]/.test(written) ||
    (plus && !isChange(cell)) ||
    /^[+-]?0\d/.test(written) ||
    (!money && /\.0+$/.test(written));
  if (!needless && own === null) return null;
  const factor = factorOf(cell, own);
  const whole = !money && /\.0+$/.test(value) ? value.slice(0, value.indexOf('.')) : value;
  const end = own === null ? at.end : cell.text.indexOf(own, at.end) + own.length;
  return {
    at: span(at.start, end),
    value: factor ? plain(decimal(value).times(factor)) : plus && isChange(cell) ? `+${whole}` : whole,
    converted: factor !== undefined,
  };
}

const digitsOf = (text: string): string => [...normal(text).matchAll(/\d+(?:\.\d+)?/g)].join(' ');

/** No figure changes where every run of digits is still there. */
const sameDigits = (a: string, b: string): boolean => digitsOf(a) === digitsOf(b);
