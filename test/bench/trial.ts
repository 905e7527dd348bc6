/** Trials of repair: a mistake is made in a table that agrees, and the first choice taken until nothing is broken. */
import type { Address, TableForm } from '../../server/src/editions';
import { decimal, plain } from '../../server/src/relations/decimal';
import { judgeTable, type Reading, type Readings } from '../../server/src/relations/judge';
import { type Group, repairTable } from '../../server/src/relations/repair';
import type { FigureMap } from '../support/figures';

/** A table as the engine sees it; no text is behind it. */
export function readingsOfFigures(form: TableForm, figures: FigureMap): Readings {
  const readings = new Map<Address, Reading>();
  for (const [address, figure] of figures) readings.set(address, figure === '' ? 'blank' : decimal(figure));
  return { form, at: (address) => readings.get(address) ?? 'unusable' };
}

export function groupsIn(form: TableForm, figures: FigureMap): Group[] {
  const readings = readingsOfFigures(form, figures);
  return repairTable(readings, judgeTable(readings));
}

export const agrees = (form: TableForm, figures: FigureMap): boolean =>
  judgeTable(readingsOfFigures(form, figures)).every(({ state }) => state !== 'broken');

export interface Outcome {
  /** Every figure is again what it was; a blank and a 0 are the same. */
  readonly restored: boolean;
  /** The cells of the first choice are cells with a mistake. */
  readonly named: boolean;
  /** Something else explains as much: it is shown beside the first choice. */
  readonly ambiguous: boolean;
}

/** @param takes how many times a first choice is taken at most. */
export function attempt(form: TableForm, right: FigureMap, wrong: FigureMap, takes: number): Outcome {
  let figures = wrong;
  let ambiguous = false;
  let named = true;
  for (let take = 0; take < takes && !agrees(form, figures); take++) {
    const [group] = groupsIn(form, figures);
    if (!group) break;
    if (!group.clear) ambiguous = true;
    const { changes } = group.repairs[0]!;
    if (take === 0) named = changes.every(({ address }) => !same(right.get(address), wrong.get(address)));
    figures = new Map([...figures, ...changes.map(({ address, to }): [Address, string] => [address, plain(to)])]);
  }
  const restored = [...right].every(([address, figure]) => same(figure, figures.get(address)));
  return { restored, named: named && figures !== wrong, ambiguous };
}

const same = (a: string | undefined, b: string | undefined): boolean => Number(a) === Number(b);
