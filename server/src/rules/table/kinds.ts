/** What a figure counts: cases and documents, or money. */
import { columnForm } from '../../editions';
import type { BoundCell, BoundTable } from '../../report/report';

/** Money in 万元; every other column counts. */
export const isMoney = (cell: BoundCell): boolean => cell.column === 'amount';

/** 本年增/减: the one column whose figures may have a sign. */
export const isChange = (cell: BoundCell): boolean => cell.column === 'change';

/** The unit that the column's head prescribes: 单位：万元. */
export function prescribedUnit({ form }: BoundTable, cell: BoundCell): string | null {
  return /单位：([^：）]+)）/.exec(columnForm(form, cell.row, cell.column).label)?.[1] ?? null;
}

/** What one of a unit is in the unit the column counts in, for units other than that. */
const OF_MONEY: Readonly<Record<string, string>> = { 元: '0.0001', 亿元: '10000' };
const OF_COUNTS: Readonly<Record<string, string>> = { 万件: '10000' };

/** By what a figure with the unit is multiplied for the unit of its column; undefined where there is nothing to convert. */
export const factorOf = (cell: BoundCell, unit: string | null): string | undefined =>
  unit === null ? undefined : (isMoney(cell) ? OF_MONEY : OF_COUNTS)[unit];
