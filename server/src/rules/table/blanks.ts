/** What blank-cell and not-filled share: writing zeros by row and by table, and totals their computed value. */

import { plain } from '../../relations/decimal';
import { verdictsOf } from '../../relations/judge';
import { writeFigures } from '../../report/edits';
import { cellPlace } from '../../report/names';
import type { BoundCell, BoundRow, BoundTable } from '../../report/report';
import { keptWithFigures } from '../../report/same-figures';
import { wrongFigures } from '../arithmetic/wrong';
import type { Fix, RuleContext } from '../rule';
import { oddCells } from './odd-cells';

export const isBlank = (cell: BoundCell): boolean => cell.figure.kind === 'blank';

/** Whether any figure of the table is filled in, placed or not. */
export const isFilled = keptWithFigures((table) => {
  const odd = oddCells(table);
  return table.unplaced.length > 0 || odd.length < table.cells.size || !odd.every(isBlank);
});

/** “本行空白补 0”. A total over figures is not 0 but their sum, and gets a choice of its own. */
export function zerosInRow(context: RuleContext, table: BoundTable, row: BoundRow): Fix[] {
  const edits = zeros(context, table, row.cells);
  if (edits.length === 0) return [];
  return [
    { title: { zh: '本行空白补 0', en: 'Fill the blanks of this row with 0' }, safe: false, preferred: false, edits },
  ];
}

/** “本表空白补 0”. */
export function zerosInTable(context: RuleContext, table: BoundTable): Fix[] {
  const edits = zeros(context, table, [...table.cells.values()]);
  if (edits.length === 0) return [];
  return [
    {
      title: { zh: '本表空白补 0', en: 'Fill the blanks of this table with 0' },
      safe: false,
      preferred: false,
      edits,
    },
  ];
}

function zeros(context: RuleContext, table: BoundTable, cells: readonly BoundCell[]) {
  const others = new Set([
    ...computedTotals(table).map(({ cell }) => cell),
    ...unknownTotals(table),
    ...explainedBlanks(context).keys(),
  ]);
  const blanks = cells.filter((cell) => isBlank(cell) && !others.has(cell));
  return writeFigures(context.text, table, new Map(blanks.map(({ address }) => [address, '0'])));
}

/** Blanks that alone explain several broken equations, each with the figure they ask for. */
export const explainedBlanks = (context: RuleContext): ReadonlyMap<BoundCell, string> =>
  new Map(
    wrongFigures(context).flatMap(({ cell, change: { from, to } }) => (from === null ? [[cell, plain(to)]] : [])),
  );

/** Blank totals of items that cannot be read: what they are nobody knows, and 0 they are hardly. */
function unknownTotals(table: BoundTable): BoundCell[] {
  return verdictsOf(table).flatMap(({ relation: { expected, actual } }) => {
    const total = actual.length === 1 ? table.cells.get(actual[0]!) : undefined;
    const isUnreadable = expected.some((address) => table.cells.get(address)?.figure.kind === 'text');
    return total && isUnreadable ? [total] : [];
  });
}

/** Blank totals whose items say what they are. */
export function computedTotals(table: BoundTable): { cell: BoundCell; value: string }[] {
  const totals = new Map<BoundCell, string>();
  for (const verdict of verdictsOf(table)) {
    if (verdict.state !== 'undetermined' || !verdict.computed) continue;
    const cell = table.cells.get(verdict.relation.actual[0]!);
    if (cell && !totals.has(cell)) totals.set(cell, plain(verdict.computed));
  }
  return [...totals].map(([cell, value]) => ({ cell, value }));
}

/** “将总计填为 14” for each blank total of the row. */
export function totalsOfRow({ text }: RuleContext, table: BoundTable, row: BoundRow): Fix[] {
  return computedTotals(table).flatMap(({ cell, value }) => {
    if (!row.cells.includes(cell)) return [];
    const place = cellPlace(table.form, cell.row, cell.column);
    return {
      title: {
        zh: `将${place.zh}填为 ${value}（各项之和）`,
        en: `Fill ${place.en} with ${value}, the sum of its items`,
      },
      safe: false,
      preferred: false,
      edits: writeFigures(text, table, new Map([[cell.address, value]])),
    };
  });
}
