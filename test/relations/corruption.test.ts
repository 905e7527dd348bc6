/** Figures changed at random: exactly the relations that do not hold are named, in every layout. */
import assert from 'node:assert/strict';
import { currentEdition, editions } from '../../server/src/editions';
import type { Analysis } from '../../server/src/service';
import { analyze, applied, fixesOf, identity } from '../support/check';
import { brokenRelations, corrupted } from '../support/corrupt';
import { randomFigures } from '../support/figures';
import { seeded } from '../support/random';
import { LAYOUTS, renderReport } from '../support/render';

describe('corrupted figures', () => {
  for (const edition of editions) {
    for (const layout of LAYOUTS) {
      it(`edition ${edition.id}, ${layout}: the broken relations, each in one finding, and no other`, () => {
        for (let seed = 1; seed <= 25; seed++) {
          const random = seeded(seed);
          const figures = corrupted(randomFigures(edition, random), random.int(1, 2), random);
          const { findings } = analyze(renderReport({ edition, figures, layout }));
          const named = findings.flatMap((finding) => finding.relations ?? []).map(({ id }) => id);
          assert.deepEqual(named.sort(), brokenRelations(edition, figures), `seed ${seed}`);
        }
      });
    }
  }

  it('each choice makes its equations hold and names what it breaks; a preferred one leaves nothing new', () => {
    for (let seed = 1; seed <= 20; seed++) {
      const random = seeded(seed);
      const figures = corrupted(randomFigures(currentEdition, random), random.int(1, 4), random);
      const before = analyze(renderReport({ edition: currentEdition, figures }));
      const said = before.findings.map(identity);
      for (const finding of before.findings.filter(({ relations }) => relations)) {
        for (const fix of fixesOf(finding)) {
          const after = applied(before, fix);
          const broken = brokenIn(after);
          const about = `seed ${seed}: ${fix.title.zh}`;
          for (const { id } of finding.relations!) assert.ok(!broken.includes(id), about);
          const added = broken.filter((id) => !brokenIn(before).includes(id));
          assert.equal(added.length > 0, fix.title.zh.includes('但会使'), about);
          if (!fix.preferred) continue;
          assert.deepEqual(
            after.findings.map(identity).filter((one) => !said.includes(one)),
            [],
            about,
          );
        }
      }
    }
  });

  it('only the first choice may be preferred', () => {
    for (let seed = 1; seed <= 20; seed++) {
      const random = seeded(seed);
      const figures = corrupted(randomFigures(currentEdition, random), random.int(1, 4), random);
      for (const finding of analyze(renderReport({ edition: currentEdition, figures })).findings) {
        assert.ok(fixesOf(finding).every(({ preferred }, i) => !preferred || i === 0));
      }
    }
  });
});

const brokenIn = ({ context }: Analysis): string[] =>
  context!.verdicts.flatMap(({ state, relation }) => (state === 'broken' ? [relation.id] : []));
