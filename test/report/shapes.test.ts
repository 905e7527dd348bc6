/** Reports in every shape they are pasted in: data exact, relations exact; what a shape hides is named, never guessed. */
import assert from 'node:assert/strict';
import { type Address, currentEdition, type Edition, editions } from '../../server/src/editions';
import { analyze, service } from '../support/check';
import { brokenRelations, corrupted } from '../support/corrupt';
import { type FigureMap, randomFigures } from '../support/figures';
import { seeded } from '../support/random';
import { renderShape, SHAPE_NAMES, type ShapeName } from '../support/shapes';

const SEEDS = 12;

/** A report with none to two figures corrupted; every other one noisy. */
function report(name: ShapeName, edition: Edition, seed: number, change = (_: FigureMap) => {}) {
  const random = seeded(seed);
  const figures = corrupted(randomFigures(edition, random), seed % 3, random);
  change(figures);
  const analysis = analyze(renderShape(name, { edition, figures }, random, seed % 2 === 0));
  return { figures, analysis, cells: service.figures(analysis)!.cells };
}

describe('the shapes reports are pasted in', () => {
  for (const name of SHAPE_NAMES) {
    it(`${name}: every figure at its address, the broken relations and no others`, () => {
      for (const edition of editions) {
        for (let seed = 1; seed <= SEEDS; seed++) {
          const { figures, analysis, cells } = report(name, edition, seed);
          assert.deepEqual(cells, Object.fromEntries(figures), `edition ${edition.id}, seed ${seed}`);
          const broken = analysis.context!.verdicts.filter(({ state }) => state === 'broken');
          assert.deepEqual(broken.map(({ relation }) => relation.id).sort(), brokenRelations(edition, figures));
        }
      }
    });

    it(`${name}: figures that are left out are blank, or their row is named; no other figure moves`, () => {
      for (let seed = 1; seed <= SEEDS; seed++) {
        const { figures, analysis, cells } = report(name, currentEdition, seed, (all) => {
          const random = seeded(seed);
          const inTotals = [...all.keys()].filter((address) => /^(?:applications|reviews)\/.*\/total$/.test(address));
          for (let i = 0; i < 4; i++) all.set(random.pick(inTotals), '');
          all.set(random.pick([...all.keys()]), '');
        });
        for (const [address, value] of Object.entries(cells)) {
          assert.equal(value ?? '', figures.get(address as Address), `seed ${seed}: ${address}`);
        }
        const unplaced = Object.values(analysis.report!.tables).flatMap((table) => table?.unplaced ?? []);
        const lost = [...figures].some(([address, value]) => value !== '' && cells[address] === undefined);
        assert.ok(!lost || unplaced.length > 0, `seed ${seed}: what is lost is named`);
      }
    });
  }
});
