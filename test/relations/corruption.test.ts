/** Figures changed at random: exactly the relations that do not hold are named, in every layout. */
import assert from 'node:assert/strict';
import type { Edition } from '../../server/src/editions';
import { type Address, currentEdition, editions } from '../../server/src/editions';
import { relationsOfEdition } from '../../server/src/relations/relations';
import { analyze, applied, fixesOf } from '../support/check';
import { type FigureMap, randomFigures } from '../support/figures';
import { type Random, seeded } from '../support/random';
import { LAYOUTS, renderReport } from '../support/render';

/** The laws checked anew with plain integers, not by the engine. */
function brokenRelations(edition: Edition, figures: FigureMap): string[] {
  const sum = (side: readonly Address[]) => side.reduce((total, address) => total + Number(figures.get(address)), 0);
  return relationsOfEdition(edition)
    .filter(({ expected, actual }) => sum(expected) !== sum(actual))
    .map(({ id }) => id)
    .sort();
}

function corrupt(figures: FigureMap, count: number, random: Random): FigureMap {
  const changed = new Map(figures);
  const cells = [...figures.keys()].filter((address) => !address.startsWith('disclosure/'));
  for (let i = 0; i < count; i++) changed.set(random.pick(cells), String(random.int(0, 99999)));
  return changed;
}

describe('corrupted figures', () => {
  for (const edition of editions) {
    for (const layout of LAYOUTS) {
      it(`edition ${edition.id}, ${layout}: the broken relations, each in one finding, and no other`, () => {
        for (let seed = 1; seed <= 60; seed++) {
          const random = seeded(seed);
          const figures = corrupt(randomFigures(edition, random), random.int(1, 2), random);
          const { findings } = analyze(renderReport({ edition, figures, layout }));
          const named = findings.flatMap((finding) => finding.relations ?? []).map(({ id }) => id);
          assert.deepEqual(named.sort(), brokenRelations(edition, figures), `seed ${seed}`);
        }
      });
    }
  }

  it('each choice makes its equation hold; a preferred one all of them, and says nothing new', () => {
    for (let seed = 1; seed <= 25; seed++) {
      const random = seeded(seed);
      const figures = corrupt(randomFigures(currentEdition, random), random.int(1, 2), random);
      const before = analyze(renderReport({ edition: currentEdition, figures }));
      for (const finding of before.findings) {
        for (const fix of fixesOf(finding)) {
          const after = applied(before, fix);
          const own = after.context!.verdicts.find(({ relation }) => relation.id === finding.relations![0]!.id);
          assert.equal(own?.state, 'holds', `seed ${seed}: ${fix.title.zh}`);
          const broken = after.context!.verdicts.filter(({ state }) => state === 'broken');
          if (fix.preferred)
            assert.ok(broken.every(({ relation }) => relation.table !== finding.address!.split('/')[0]));
          const new_ = broken.filter(
            ({ relation }) => !before.findings.some((one) => one.relations![0]!.id === relation.id),
          );
          assert.equal(new_.length > 0, fix.title.zh.includes('但会使'), fix.title.zh);
        }
      }
    }
  });
});
