import type { Address, RelationKind } from '../../editions';
import { repairsOf } from '../../relations/choices';
import { type Decimal, plain } from '../../relations/decimal';
import { judgeTable, readingsOf, withFigures } from '../../relations/judge';
import { cellPlace } from '../../report/names';
import { listed, type Message } from '../../text/message';
import type { Rule, RuleContext } from '../rule';
import { asRelation, describe, fixOf } from './equation';
import { placeOf } from './places';
import { WRONG_FIGURE, type WrongFigure, wrongFigures } from './wrong';

/** The figure whose change alone makes several broken equations hold. */
export const wrongFigure: Rule = {
  id: WRONG_FIGURE,
  level: 'error',
  source: {
    zh: '国办公开办函〔2021〕30号附件（表三合计与勾稽关系）',
    en: 'Annex of notice 〔2021〕30 (sums and balance of table 3)',
  },
  title: { zh: '数字疑有误', en: 'Figure is probably wrong' },
  description: {
    zh: '表三每个数字同时出现在本行合计、本列合计或勾稽关系中。几个等式同时不符，而只要改一个数字就全部相符时，提示这个数字，并给出应为多少；这几个等式不再各自提示。找不出这样一个数字时，仍在各总计上提示。表四每个数字只在一个等式中，不适用。',
    en: 'In table 3 every figure stands in the sum of its row and in a sum or the balance of its column. Where several equations are broken and one changed figure makes all of them hold, the finding is on that figure, says what it should be, and stands for the equations. Where no single figure does, the findings are on the totals. In table 4 every figure stands in one equation alone.',
  },
  example: {
    bad: '| （一）予以公开 | 41 | 0 | 0 | 0 | 0 | 0 | 14 |\n| （七）总计 | 14 | 0 | 0 | 0 | 0 | 0 | 14 |',
    good: '| （一）予以公开 | 14 | 0 | 0 | 0 | 0 | 0 | 14 |\n| （七）总计 | 14 | 0 | 0 | 0 | 0 | 0 | 14 |',
  },
  *find(context) {
    for (const wrong of wrongFigures(context)) {
      const { table, cell, group } = wrong;
      const first = group.broken[0]!.relation;
      yield {
        span: placeOf(cell),
        address: cell.address,
        message: say(context, wrong),
        related: group.broken.map((broken) => ({
          span: placeOf(table.cells.get(broken.relation.actual.at(-1)!)!),
          message: describe(table, broken),
        })),
        relations: group.broken.map(asRelation),
        fixes: () => repairsOf(group).map((choice) => fixOf(context.text, table, choice, first)),
      };
    }
  },
};

/** 表三“（一）予以公开”行“自然人”列疑应为 14（填报 41）：改后该行、该列及勾稽关系全部相符。 */
function say(context: RuleContext, wrong: WrongFigure): Message {
  const { table, cell, change } = wrong;
  const place = cellPlace(table.form, cell.row, cell.column);
  const [to, from] = [plain(change.to), change.from && plain(change.from)];
  const lines = agreeing(context, wrong);
  return {
    zh: `${place.zh}疑应为 ${to}（${from === null ? '现为空白' : `填报 ${from}`}）：改后${listed(
      lines.map(({ zh }) => zh),
      '、',
      '及',
    )}全部相符。`,
    en: `${place.en} should probably be ${to} (${from === null ? 'now blank' : `the report says ${from}`}): then ${listed(lines.map(({ en }) => en))} agree.`,
  };
}

/**
 * What holds once the figure is changed: of its row, its column and the balance of the column. Mistakes elsewhere that
 * have a finding of their own count as mended, so that mending one leaves what is said of another as it is.
 */
function agreeing({ groups }: RuleContext, { table, cell }: WrongFigure): Message[] {
  const mended = groups
    .filter(({ broken }) => broken[0]!.relation.table === table.form.id)
    .flatMap(({ repairs }) => repairs[0]!.changes.map(({ address, to }): [Address, Decimal] => [address, to]));
  const after = judgeTable(withFigures(readingsOf(table), new Map(mended)));
  const holds = (kind: RelationKind, line: string) =>
    after.some(({ relation, state }) => state === 'holds' && relation.kind === kind && relation.line === line);
  return [
    ...(holds('row-total', cell.row) ? [{ zh: '该行', en: 'its row' }] : []),
    ...(holds('outcome-total', cell.column) ? [{ zh: '该列', en: 'its column' }] : []),
    ...(holds('balance', cell.column) ? [{ zh: '勾稽关系', en: 'the balance' }] : []),
  ];
}
