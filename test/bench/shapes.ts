/** `npm run bench:shapes`: how many reports of each shape are read exactly, of how many. */
import { editions } from '../../server/src/editions';
import { analyze, service } from '../support/check';
import { brokenRelations, corrupted } from '../support/corrupt';
import { randomFigures } from '../support/figures';
import { seeded } from '../support/random';
import { renderShape, SHAPE_NAMES, type ShapeName } from '../support/shapes';

const REPORTS = Number(process.argv[2] ?? 200);

interface Share {
  figures: number;
  relations: number;
  lost: number;
  of: number;
}

/** Reports of both editions, with none to two figures corrupted, every other one noisy. */
function measure(name: ShapeName): Share {
  const share: Share = { figures: 0, relations: 0, lost: 0, of: 0 };
  for (const edition of editions) {
    for (let seed = 1; seed <= REPORTS; seed++) {
      const random = seeded(seed);
      const figures = corrupted(randomFigures(edition, random), seed % 3, random);
      const analysis = analyze(renderShape(name, { edition, figures }, random, seed % 2 === 0));
      const read = new Map(Object.entries(service.figures(analysis)!.cells));
      const same = read.size === figures.size && [...figures].every(([address, value]) => read.get(address) === value);
      const wrong = [...read].some(([address, value]) => value !== figures.get(address as never));
      const broken = analysis
        .context!.verdicts.filter(({ state }) => state === 'broken')
        .map(({ relation }) => relation.id);
      const exact = JSON.stringify(broken.sort()) === JSON.stringify(brokenRelations(edition, figures));
      share.of++;
      if (same) share.figures++;
      if (exact) share.relations++;
      if (!same && !wrong) share.lost++;
      if (!same && process.env.SHOW === name)
        process.stderr.write(`${edition.id} seed ${seed}${wrong ? ' WRONG' : ''}\n`);
    }
  }
  return share;
}

const percent = (part: number, of: number) => `${((part / of) * 100).toFixed(1)} %`.padStart(9);

process.stdout.write(`${'shape'.padEnd(38)}  figures  relations   some unplaced, none wrong\n`);
for (const name of SHAPE_NAMES) {
  const { figures, relations, lost, of } = measure(name);
  process.stdout.write(`${name.padEnd(38)}${percent(figures, of)}  ${percent(relations, of)}  ${percent(lost, of)}\n`);
}
