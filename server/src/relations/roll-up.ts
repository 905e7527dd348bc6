/** Tables of many reports summed into one: cell by cell, where the cells mean the same and say a number in one unit. */
import { type Address, addressOf, type Edition, type RowForm, rowsOf, TABLE_IDS, type TableForm } from '../editions';
import { addressesOf, cellOf, type Digest, formsOf } from '../report/digest';
import { type Decimal, decimal, ZERO } from './decimal';

/** Why a cell of a part is not in the sum. `form`: the part's edition has it in another cut. */
export type Reason = 'blank' | 'not-a-number' | 'unit' | 'form' | 'table';

/** What of a part is not in the sums: cells of the target. */
export interface LeftOut {
  /** Index of the part. */
  readonly part: number;
  readonly reason: Reason;
  readonly addresses: readonly Address[];
}

export interface Share {
  readonly part: number;
  readonly value: Decimal;
}

export interface CellSum {
  readonly value: Decimal;
  /** What makes it, nothing that is 0. */
  readonly shares: readonly Share[];
  /** Every part has said its figure; else the sum is of some of them. */
  readonly whole: boolean;
}

export interface RollUp {
  /** Of every cell that at least one part has a figure for. */
  readonly cells: ReadonlyMap<Address, CellSum>;
  readonly leftOut: readonly LeftOut[];
}

/** The unit of money, prescribed in the head of its column or written in the cell. */
const WAN = '万元';
const isMoney = (address: Address): boolean => address.endsWith('/amount');
/** Beginnings of units that are not ones. */
const MANY = ['万', '亿'];

export function rollUp(edition: Edition, parts: readonly Digest[]): RollUp {
  const cells = new Map<Address, CellSum>();
  const gaps = parts.map(() => new Map<Reason, Address[]>());
  for (const id of TABLE_IDS) {
    const form = edition.tables[id];
    for (const address of addressesOf(form)) {
      let value = ZERO;
      let filled = 0;
      const shares: Share[] = [];
      parts.forEach((part, i) => {
        const read = figureFor(form, address, part);
        if (typeof read === 'string') {
          const known = gaps[i]!.get(read);
          if (known) known.push(address);
          else gaps[i]!.set(read, [address]);
          return;
        }
        filled++;
        value = value.plus(read);
        if (!read.eq(0)) shares.push({ part: i, value: read });
      });
      if (filled > 0) cells.set(address, { value, shares, whole: filled === parts.length });
    }
  }
  const leftOut = gaps.flatMap((of, part) => [...of].map(([reason, addresses]) => ({ part, reason, addresses })));
  return { cells, leftOut };
}

/** The part's figure for a cell of the target, or why it has none. */
function figureFor(form: TableForm, address: Address, part: Digest): Decimal | Reason {
  const own = formsOf(part).find(({ id }) => id === form.id);
  if (!own) return 'table';
  const [, row, column] = address.split('/') as [string, string, string];
  const rows = rowsOf(own);
  if (sameCell(form, own, row, column)) return partValue(part, address);
  // One row of the older form stands for all of the group in the newer one: a sum one way, told apart the other only if 0.
  const group = row.split('.')[0]!;
  const below = rows.filter(({ id }) => id.startsWith(`${row}.`));
  if (below.length > 0) return sumOf(below, (id) => partValue(part, addressOf(form.id, id, column)));
  if (group !== row && rows.some(({ id }) => id === group)) {
    const value = partValue(part, addressOf(form.id, group, column));
    return typeof value === 'string' || value.eq(0) ? value : 'form';
  }
  return 'form';
}

/** Whether both forms have the cell: ids mean the same in every edition. */
const sameCell = (a: TableForm, b: TableForm, row: string, column: string): boolean =>
  a === b || (hasCell(a, row, column) && hasCell(b, row, column));

const hasCell = (form: TableForm, row: string, column: string): boolean =>
  form.blocks.some(({ rows, columns }) => rows.some(({ id }) => id === row) && columns.some(({ id }) => id === column));

function sumOf(rows: readonly RowForm[], value: (row: string) => Decimal | Reason): Decimal | Reason {
  let sum = ZERO;
  for (const { id } of rows) {
    const one = value(id);
    if (typeof one === 'string') return one;
    sum = sum.plus(one);
  }
  return sum;
}

function partValue(part: Digest, address: Address): Decimal | Reason {
  const cell = cellOf(part, address);
  if (!cell || cell.value === null) return 'blank';
  if (cell.value === '') return 'not-a-number';
  const value = decimal(cell.value);
  return value.eq(0) || hasUnit(part, address, cell.unit) ? value : 'unit';
}

/** Money is in 万元; everything else is counted in ones. */
function hasUnit(part: Digest, address: Address, unit: string | null): boolean {
  if (!isMoney(address)) return unit === null || !MANY.some((many) => unit.startsWith(many));
  return unit === WAN || (unit === null && headSays(part, address));
}

function headSays(part: Digest, address: Address): boolean {
  const form = formsOf(part).find(({ id }) => address.startsWith(`${id}/`));
  const [, row, column] = address.split('/');
  const block = form?.blocks.find(({ rows }) => rows.some(({ id }) => id === row));
  return block?.columns.find(({ id }) => id === column)?.label.includes(WAN) ?? false;
}
