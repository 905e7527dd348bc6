/** What the three arithmetic rules share: a broken equation as a finding on its total, with its terms and choices. */
import type { Address, RelationKind } from '../../editions';
import { type Choice, choicesFor } from '../../relations/choices';
import { plain } from '../../relations/decimal';
import type { Broken, Verdict } from '../../relations/judge';
import type { Relation } from '../../relations/relations';
import { writeFigure } from '../../report/edits';
import { cellPlace, columnName, columnPlace, rowName, rowPlace } from '../../report/names';
import type { BoundCell, BoundTable } from '../../report/report';
import type { Message } from '../../text/message';
import type { Fix, Found, Related, RuleContext } from '../rule';

/** Findings for every broken equation of one kind. `describe` says what does not agree with what. */
export function* brokenEquations(
  context: RuleContext,
  kind: RelationKind,
  describe: (table: BoundTable, broken: Broken) => Message,
): Iterable<Found> {
  const broken = context.verdicts.filter((verdict) => verdict.state === 'broken');
  for (const verdict of broken) {
    if (verdict.relation.kind !== kind) continue;
    const table = context.report.tables[verdict.relation.table]!;
    const cell = table.cells.get(verdict.relation.actual.at(-1)!)!;
    yield {
      span: cell.span.start < cell.span.end ? cell.span : cell.outer,
      address: cell.address,
      message: describe(table, verdict),
      related: [...terms(table, verdict.relation, cell), ...ties(table, verdict, broken)],
      relations: [{ id: verdict.relation.id, expected: plain(verdict.expected), actual: plain(verdict.actual) }],
      fixes: () => choicesFor(table, verdict).map((choice, i) => fixOf(context.text, table, choice, i === 0)),
    };
  }
}

/** “各项之和为 14，填报为 13，相差 1。” */
export function totalMismatch(place: Message, { expected, actual }: Broken): Message {
  const [sum, filled, gap] = [plain(expected), plain(actual), plain(expected.minus(actual).abs())];
  return {
    zh: `${place.zh}：各项之和为 ${sum}，填报为 ${filled}，相差 ${gap}。`,
    en: `${place.en}: the items add up to ${sum}, the report says ${filled}, a difference of ${gap}.`,
  };
}

/** Every other cell of the equation with what stands in it. */
function terms(table: BoundTable, relation: Relation, own: BoundCell): Related[] {
  return [...relation.expected, ...relation.actual].flatMap((address) => {
    const cell = table.cells.get(address);
    if (!cell || cell === own) return [];
    const name = termName(table, relation, address);
    const value = cell.figure.kind === 'number' ? cell.figure.value : null;
    return {
      span: cell.span.start < cell.span.end ? cell.span : cell.outer,
      message: {
        zh: `“${name}”：${value ?? '空白，按 0 计'}`,
        en: `“${name}”: ${value ?? 'blank, counted as 0'}`,
      },
    };
  });
}

/** Other broken equations that share a cell with this one: one mistake often breaks two or three. */
function ties(table: BoundTable, own: Broken, broken: readonly Verdict[]): Related[] {
  const cells = new Set<Address>([...own.relation.expected, ...own.relation.actual]);
  return broken.flatMap(({ relation }) => {
    if (relation === own.relation || relation.table !== own.relation.table) return [];
    const shared = [...relation.expected, ...relation.actual].find((address) => cells.has(address));
    const total = table.cells.get(relation.actual.at(-1)!);
    if (!shared || !total) return [];
    const place = relationPlace(table, relation);
    const cell = table.cells.get(shared)!;
    const where = cellPlace(table.form, cell.row, cell.column);
    return {
      span: total.span.start < total.span.end ? total.span : total.outer,
      message: {
        zh: `共用${where.zh}的另一等式也不符：${place.zh}`,
        en: `Another equation with ${where.en} does not hold either: ${place.en}`,
      },
    };
  });
}

function fixOf(text: string, table: BoundTable, choice: Choice, first: boolean): Fix {
  const { cell, value, from, relation, breaks } = choice;
  const name = choice.isTotal ? totalName(table, relation) : `“${termName(table, relation, cell.address)}”`;
  const equation = equationWith(table, choice);
  const broken = breaks.map((one) => relationPlace(table, one));
  return {
    title: {
      zh: `将${name}改为 ${value}（现为 ${from ?? '空白'}）：${equation}${broken.length > 0 ? `；但会使${broken.map((one) => one.zh).join('、')}不符` : ''}`,
      en: `Change ${name} to ${value} (now ${from ?? 'blank'}): ${equation}${broken.length > 0 ? `; breaks ${broken.map((one) => one.en).join(' and ')}` : ''}`,
    },
    safe: false,
    preferred: first && choice.holdsAll,
    edits: [writeFigure(text, cell, value)],
  };
}

/** The whole equation as it would be, zeros left out: 14＝9＋5. */
function equationWith(table: BoundTable, { cell, value, relation }: Choice): string {
  const side = (addresses: readonly Address[]) => {
    const figures = addresses.map((address) => {
      const one = table.cells.get(address)!;
      return address === cell.address ? value : one.figure.kind === 'number' ? one.figure.value : '0';
    });
    const shown = figures.filter((figure) => figure !== '0');
    return shown.length > 0 ? shown.join('＋') : '0';
  };
  return `${side(relation.actual)}＝${side(relation.expected)}`;
}

const totalName = (table: BoundTable, relation: Relation): string =>
  relation.across === 'row' ? '总计' : `“${termName(table, relation, relation.actual[0]!)}”`;

/** A term is told apart by its column in a row's equation, by its row in a column's. */
function termName(table: BoundTable, relation: Relation, address: Address): string {
  const { row, column } = table.cells.get(address)!;
  const form = table.rows.find((one) => one.form.id === row)!.form;
  return relation.across === 'row' ? columnName(table.form, row, column) : rowName(form);
}

/** Where an equation stands: its row, or its column and what it is about. */
export function relationPlace(table: BoundTable, relation: Relation): Message {
  if (relation.across === 'row') {
    const place = rowPlace(table.form, relation.line);
    return { zh: `${place.zh}合计`, en: `the sum of ${place.en}` };
  }
  const place = columnPlace(table.form, table.rows[0]!.form.id, relation.line);
  return relation.actual.length === 1
    ? { zh: `${place.zh}合计`, en: `the sum of ${place.en}` }
    : { zh: `${place.zh}勾稽关系`, en: `the balance of ${place.en}` };
}
