/** Totals computed anew when asked for: of one row, of one table, of the whole report; never by themselves. */
import { type Address, TABLE_IDS, type TableForm } from '../editions';
import { type Decimal, plain } from '../relations/decimal';
import { judgeTable, readingsOf, type Verdict, withFigures } from '../relations/judge';
import { type Relation, relationsOf } from '../relations/relations';
import { writeFigures } from '../report/edits';
import { cellPlace } from '../report/names';
import type { BoundCell, BoundTable, Report } from '../report/report';
import type { Message } from '../text/message';
import { contains, type TextEdit } from '../text/span';
import { cellAtOffset } from './cells';

/** How much is computed anew; the row and the table are those at an offset. */
export type Scope = 'row' | 'table' | 'document';

/** A total that is not what it was. */
export interface NewTotal {
  /** 表三“（一）予以公开”行“总计”列 */
  readonly place: Message;
  readonly address: Address;
  /** Plain decimals; null for a blank. */
  readonly from: string | null;
  readonly to: string;
}

export interface Recomputed {
  /** 重算表三全部合计 */
  readonly title: Message;
  /** What it changes, in words. */
  readonly account: Message;
  /** In the order of the text; empty where every total is right, or none can be told. */
  readonly changes: readonly NewTotal[];
  readonly edits: readonly TextEdit[];
}

/** null where no row, no table with totals is at the offset. */
export function recompute(report: Report, scope: Scope, offset: number): Recomputed | null {
  if (scope === 'document') {
    const tables = TABLE_IDS.flatMap((id) => report.tables[id] ?? []).filter(hasTotals);
    return tables.length === 0 ? null : written(report, tables, TITLES.document, () => true);
  }
  const at = placeAt(report, offset);
  if (!at || !hasTotals(at.table)) return null;
  if (scope === 'table') return written(report, [at.table], TITLES.table(at.table.form), () => true);
  const { row } = at;
  return row === null ? null : written(report, [at.table], TITLES.row, (cell) => cell.row === row);
}

const TITLES = {
  row: { zh: '重算本行合计', en: 'Recompute the totals of this row' },
  table: ({ name, nameEn }: TableForm): Message => ({
    zh: `重算${name}全部合计`,
    en: `Recompute all totals of ${nameEn}`,
  }),
  document: { zh: '重算全部合计', en: 'Recompute all totals' },
};

/** The table at the offset, and the row; null where it is in the head. */
function placeAt(report: Report, offset: number): { table: BoundTable; row: string | null } | null {
  const place = cellAtOffset(report, offset);
  if (place) return { table: place.table, row: place.cell.row };
  const table = TABLE_IDS.map((id) => report.tables[id]).find((one) => one && contains(one.span, offset));
  return table ? { table, row: table.rows.find(({ span }) => contains(span, offset))?.form.id ?? null } : null;
}

function written(
  { document: { text } }: Report,
  tables: readonly BoundTable[],
  title: Message,
  wanted: (total: BoundCell) => boolean,
): Recomputed {
  const changes: NewTotal[] = [];
  const edits: TextEdit[] = [];
  for (const table of tables) {
    const totals = newTotals(table, wanted);
    for (const { address, row, column, figure } of table.cells.values()) {
      const to = totals.get(address);
      if (!to) continue;
      const from = figure.kind === 'number' ? figure.value : null;
      changes.push({ place: cellPlace(table.form, row, column), address, from, to: plain(to) });
    }
    const figures = [...totals].map(([address, value]): [Address, string] => [address, plain(value)]);
    edits.push(...writeFigures(text, table, new Map(figures)));
  }
  return { title, account: accountOf(changes), changes, edits };
}

/** Changes named one by one; of more, their number. */
const MOST_NAMED = 8;

function accountOf(changes: readonly NewTotal[]): Message {
  if (changes.length === 0) return { zh: '各合计没有需要改动的', en: 'no total to change' };
  const named = changes.slice(0, MOST_NAMED);
  const more = changes.length > named.length;
  return {
    zh: `${named.map(({ place, from, to }) => `${place.zh} ${from ?? '空白'}→${to}`).join('；')}${more ? `；等 ${changes.length} 处` : ''}`,
    en: `${named.map(({ place, from, to }) => `${place.en}: ${from ?? 'blank'}→${to}`).join('; ')}${more ? `; ${changes.length} in all` : ''}`,
  };
}

/** What the engine says of each total, sums of addends before sums of totals; what it cannot tell stays as it is. */
function newTotals(table: BoundTable, wanted: (total: BoundCell) => boolean): Map<Address, Decimal> {
  const changed = new Map<Address, Decimal>();
  const told = new Set<Address>();
  for (const relation of sumsOf(table.form)) {
    const total = relation.actual[0]!;
    const cell = table.cells.get(total);
    if (!cell || !wanted(cell) || told.has(total)) continue;
    const verdict = judgeTable(withFigures(readingsOf(table), changed)).find((one) => one.relation === relation)!;
    const value = sumBy(verdict);
    if (!value) continue;
    told.add(total);
    if (verdict.state !== 'holds') changed.set(total, value);
  }
  return changed;
}

const sumBy = (verdict: Verdict): Decimal | null =>
  verdict.state === 'undetermined' ? verdict.computed : verdict.expected;

/** The relations that say what one total is; those whose items are totals themselves come last. */
export function sumsOf(form: TableForm): Relation[] {
  const sums = relationsOf(form).filter(({ actual }) => actual.length === 1);
  const totals = new Set(sums.map(({ actual }) => actual[0]!));
  const ofTotals = ({ expected }: Relation): boolean => expected.some((address) => totals.has(address));
  return [...sums.filter((sum) => !ofTotals(sum)), ...sums.filter(ofTotals)];
}

const hasTotals = ({ form }: BoundTable): boolean => sumsOf(form).length > 0;
