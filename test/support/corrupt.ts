/** Figures changed at random, and the laws that then do not hold, reckoned without the engine. */
import { type Address, type Edition, TABLE_IDS } from '../../server/src/editions';
import { relationsOf } from '../../server/src/relations/relations';
import type { FigureMap } from './figures';
import type { Random } from './random';

/** `count` cells of the tables that have relations get any other figure. */
export function corrupted(figures: FigureMap, count: number, random: Random): FigureMap {
  const changed = new Map(figures);
  const cells = [...figures.keys()].filter((address) => !address.startsWith('disclosure/'));
  for (let i = 0; i < count; i++) changed.set(random.pick(cells), String(random.int(0, 99999)));
  return changed;
}

/** Ids of the broken relations, sorted; by plain integers. */
export function brokenRelations(edition: Edition, figures: FigureMap): string[] {
  const sum = (side: readonly Address[]) => side.reduce((total, address) => total + Number(figures.get(address)), 0);
  return TABLE_IDS.flatMap((id) => relationsOf(edition.tables[id]))
    .filter(({ expected, actual }) => sum(expected) !== sum(actual))
    .map(({ id }) => id)
    .sort();
}
