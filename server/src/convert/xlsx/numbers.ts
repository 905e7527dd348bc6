/** Numbers of a workbook as a person reads them. */
import Big from 'big.js';
import { child, type Element, elementsOf } from '../xml';

/**
 * A workbook stores doubles: 0.29 as 0.28999999999999998, a fee of one fen as 9.9999999999999995E-7. What is shown has
 * fifteen digits at most.
 */
export function plainNumber(text: string): string {
  const value = Number(text);
  return Number.isFinite(value) ? new Big(value.toPrecision(15)).toFixed() : text;
}

/** Formats 14 to 22, and those of Chinese workbooks, show a date. */
const BUILT_IN = (id: number): boolean => (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 50 && id <= 58);

/** Indices of the cell styles that show a date. */
export function dateStyles(root: Element | undefined): Set<number> {
  const formats = new Map(
    elementsIn(root, 'x:numFmts').map(({ attributes }) => [Number(attributes.numFmtId), attributes.formatCode ?? '']),
  );
  const dates = new Set<number>();
  elementsIn(root, 'x:cellXfs').forEach(({ attributes }, i) => {
    const id = Number(attributes.numFmtId ?? 0);
    const code = formats.get(id);
    // Literals and colours aside, a year and a day make a date.
    const bare = code?.replace(/"[^"]*"|\[[^[\]]*\]|\\./g, '');
    if (bare === undefined ? BUILT_IN(id) : /y/i.test(bare) || /d/i.test(bare)) dates.add(i);
  });
  return dates;
}

const elementsIn = (root: Element | undefined, name: string): Element[] => {
  const list = child(root, name);
  return list ? elementsOf(list) : [];
};

const DAY = 86_400_000;

/** 2024年1月15日, of the days since the end of 1899, or since the beginning of 1904. */
export function dateOf(days: number, from1904: boolean): string {
  const date = new Date((Math.floor(days) - 25569 + (from1904 ? 1462 : 0)) * DAY);
  return Number.isFinite(date.getTime())
    ? `${date.getUTCFullYear()}年${date.getUTCMonth() + 1}月${date.getUTCDate()}日`
    : String(days);
}
