/** The cells that alone explain several broken equations: the findings on them stand for these. */
import type { Broken } from '../../relations/judge';
import type { Change, Group } from '../../relations/repair';
import type { BoundCell, BoundTable } from '../../report/report';
import type { RuleContext, RuleId } from '../rule';

export const WRONG_FIGURE: RuleId = 'arithmetic/wrong-figure';

export interface WrongFigure {
  readonly table: BoundTable;
  readonly cell: BoundCell;
  readonly change: Change;
  readonly group: Group;
}

export function wrongFigures({ groups, report }: RuleContext): WrongFigure[] {
  return groups.flatMap((group) => {
    const [change, ...more] = group.repairs[0]!.changes;
    const table = report.tables[group.broken[0]!.relation.table]!;
    if (!change || more.length > 0 || group.broken.length < 2 || !group.clear) return [];
    return { table, cell: table.cells.get(change.address)!, change, group };
  });
}

/** The broken equations no finding on a figure stands for; all of them where such findings are switched off. */
export function unexplained(context: RuleContext): Broken[] {
  const wrong = context.levels[WRONG_FIGURE] === 'off' ? [] : wrongFigures(context);
  const explained = new Set(wrong.flatMap(({ group }) => group.broken));
  return context.verdicts.filter((one): one is Broken => one.state === 'broken' && !explained.has(one));
}
