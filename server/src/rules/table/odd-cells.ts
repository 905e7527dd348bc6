/** The cells of a table that are not simply a count in plain digits: all that most rules on cells need to look at. */
import type { BoundCell, BoundTable } from '../../report/report';
import { keptWithFigures } from '../../report/same-figures';
import { beside } from '../../text/beside';

const known = beside<BoundTable, readonly BoundCell[]>();
const NONE: readonly BoundCell[] = [];

/** In the order of the text. In a table without a flaw there is none. */
export function oddCells(table: BoundTable): readonly BoundCell[] {
  if (!hasOdd(table)) return NONE;
  let odd = known.get(table);
  if (!odd) {
    odd = findOdd(table);
    known.set(table, odd);
  }
  return odd;
}

const hasOdd = keptWithFigures((table) => findOdd(table).length > 0);

function findOdd(table: BoundTable): BoundCell[] {
  const odd: BoundCell[] = [];
  for (const cell of table.cells.values()) if (!isCount(cell)) odd.push(cell);
  return odd;
}

/** Whole, not below zero, written as it is read, nothing before or behind it. */
function isCount({ figure, text }: BoundCell): boolean {
  if (figure.kind !== 'number' || figure.value !== text) return false;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code < 0x30 || code > 0x39) return false;
  }
  return true;
}
