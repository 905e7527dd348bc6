/** What the three arithmetic rules share: a broken equation as a finding on its total, with its terms and choices. */
import type { Address, RelationKind } from '../../editions';
import { type Choice, choicesFor } from '../../relations/choices';
import { plain } from '../../relations/decimal';
import { type Broken, readingsOf } from '../../relations/judge';
import { type Relation, relationsOf } from '../../relations/relations';
import type { Group } from '../../relations/repair';
import { writeFigures } from '../../report/edits';
import { cellPlace, columnName, columnPlace, inQuotes } from '../../report/names';
import type { BoundCell, BoundTable } from '../../report/report';
import { counted, type Message } from '../../text/message';
import type { BrokenRelation, Fix, Found, Related, RuleContext } from '../rule';
import { choiceTitle } from './choice-title';
import { placeOf, termName } from './places';
import { unexplained } from './wrong';

/** Findings for the broken equations of one kind that no finding on a single figure stands for. */
export function* brokenEquations(context: RuleContext, kind: RelationKind): Iterable<Found> {
  const broken = context.verdicts.filter((verdict) => verdict.state === 'broken');
  for (const verdict of unexplained(context)) {
    if (verdict.relation.kind !== kind) continue;
    const table = context.report.tables[verdict.relation.table]!;
    const cell = table.cells.get(verdict.relation.actual.at(-1)!)!;
    const group = context.groups.find((one) => one.broken.includes(verdict));
    yield {
      span: placeOf(cell),
      address: cell.address,
      message: withOpposite(context, table, verdict, group),
      related: [...terms(table, verdict.relation, cell), ...ties(table, verdict, broken)],
      relations: [asRelation(verdict)],
      fixes: () =>
        choicesFor(readingsOf(table), verdict, group).map((choice) =>
          fixOf(context.text, table, choice, verdict.relation),
        ),
    };
  }
}

export const asRelation = ({ relation, expected, actual }: Broken): BrokenRelation => ({
  id: relation.id,
  expected: plain(expected),
  actual: plain(actual),
});

export const fixOf = (text: string, table: BoundTable, choice: Choice, relation: Relation): Fix => ({
  title: choiceTitle(table, choice, relation),
  safe: false,
  preferred: choice.preferred,
  edits: writeFigures(text, table, new Map(choice.changes.map(({ address, to }) => [address, plain(to)]))),
});

/** What does not agree with what: 表三“（一）予以公开”行“总计”列：各项之和为 14，填报为 13，相差 1。 */
export function describe(table: BoundTable, { relation, expected, actual }: Broken): Message {
  const [left, right, gap] = [plain(expected), plain(actual), plain(expected.minus(actual).abs())];
  const { row, column } = table.cells.get(relation.actual[0]!)!;
  if (relation.kind !== 'balance') {
    const place = cellPlace(table.form, row, column);
    const items = itemsOf(table, relation);
    return {
      zh: `${place.zh}：${items.zh}之和为 ${left}，填报为 ${right}，相差 ${gap}。`,
      en: `${place.en}: ${items.en} add up to ${left}, the report says ${right}, a difference of ${gap}.`,
    };
  }
  const place = columnPlace(table.form, row, column);
  return {
    zh: `${place.zh}：“一、本年新收”与“二、上年结转”之和为 ${left}，“（七）总计”与“四、结转下年度”之和为 ${right}，相差 ${gap}。`,
    en: `${place.en}: “一、本年新收” and “二、上年结转” make ${left}, “（七）总计” and “四、结转下年度” make ${right}, a difference of ${gap}.`,
  };
}

/** What a total sums up: which items those are has to be said where the sum of a row and that of a column meet. */
function itemsOf(table: BoundTable, { actual, across }: Relation): Message {
  const sums = relationsOf(table.form).filter((one) => one.actual.length === 1 && one.actual[0] === actual[0]);
  if (sums.length < 2) return { zh: '各项', en: 'the items' };
  return across === 'row'
    ? { zh: '本行各项', en: 'the items of the row' }
    : { zh: '本列各项', en: 'the items of the column' };
}

/** Names the pair where what one column has too many another has too few: a case filed under two kinds of applicant. */
function withOpposite(context: RuleContext, table: BoundTable, own: Broken, group: Group | undefined): Message {
  const said = describe(table, own);
  const other = group && opposite(context, own, group);
  if (!other) return said;
  const name = columnName(table.form, table.cells.get(other.relation.actual[0]!)!.row, other.relation.line);
  const [left, right, gap] = [plain(other.expected), plain(other.actual), plain(own.expected.minus(own.actual).abs())];
  const balance = own.relation.kind === 'balance';
  return {
    zh: `${said.zh}“${name}”列（${left} 对 ${right}）差额相同、方向相反，而总计相符：可能有 ${gap} 件${balance ? '在收到和办理时填入了不同类别的申请人' : '填错了列'}。`,
    en: `${said.en} Column “${name}” (${left} against ${right}) is off by as much the other way, and the totals agree: ${counted(Number(gap), 'application')} may have been ${balance ? 'filed under two kinds of applicant, one when received and one when dealt with' : 'entered in the wrong column'}.`,
  };
}

function opposite({ verdicts }: RuleContext, own: Broken, { broken }: Group): Broken | undefined {
  if (broken.length !== 2 || own.relation.across !== 'column') return undefined;
  const other = broken.find((one) => one !== own)!;
  const { kind, table } = own.relation;
  const off = ({ expected, actual }: Broken) => expected.minus(actual);
  const totals = verdicts.find(({ relation }) => relation.id === `${table}/total/${kind}`);
  const pair = other.relation.kind === kind && off(own).plus(off(other)).eq(0) && totals?.state === 'holds';
  return pair ? other : undefined;
}

/** Every other cell of the equation with what stands in it. */
function terms(table: BoundTable, relation: Relation, own: BoundCell): Related[] {
  return [...relation.expected, ...relation.actual].flatMap((address) => {
    const cell = table.cells.get(address);
    if (!cell || cell === own) return [];
    const name = inQuotes(termName(table, relation, address));
    const value = cell.figure.kind === 'number' ? cell.figure.value : null;
    return {
      span: placeOf(cell),
      message: {
        zh: `${name}：${value ?? '空白，按 0 计'}`,
        en: `${name}: ${value ?? 'blank, counted as 0'}`,
      },
    };
  });
}

/** Other broken equations that share a cell with this one: one mistake often breaks two or three. */
function ties(table: BoundTable, own: Broken, broken: readonly Broken[]): Related[] {
  const cells = new Set<Address>([...own.relation.expected, ...own.relation.actual]);
  return broken.flatMap((other) => {
    const { relation } = other;
    if (relation === own.relation || relation.table !== own.relation.table) return [];
    const shared = [...relation.expected, ...relation.actual].find((address) => cells.has(address));
    const total = table.cells.get(relation.actual.at(-1)!);
    if (!shared || !total) return [];
    const said = describe(table, other);
    const cell = table.cells.get(shared)!;
    const where = cellPlace(table.form, cell.row, cell.column);
    return {
      span: placeOf(total),
      message: {
        zh: `${where.zh}所在的另一等式也不符：${said.zh}`,
        en: `Another equation with ${where.en} does not hold either: ${said.en}`,
      },
    };
  });
}
