/** What fuzzing starts from: published reports where they are at hand, the sample, every fixture, every shape. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { editions } from '../../server/src/editions';
import { unmark } from '../support/check';
import { randomFigures } from '../support/figures';
import { seeded } from '../support/random';
import { renderShape, SHAPE_NAMES } from '../support/shapes';

const ROOT = path.join(__dirname, '../..');
const PUBLISHED = path.join(ROOT, '../shared/reports');

/** Whole reports first: they are picked as often as all that is smaller. */
export function reports(): string[] {
  const published = filesBelow(PUBLISHED).filter((file) => /\.(?:txt|md)$/.test(file));
  const sample = path.join(ROOT, 'examples/sample.nianbao.md');
  const shaped = SHAPE_NAMES.map((name, i) => {
    const random = seeded(i);
    const edition = editions[i % editions.length]!;
    return renderShape(name, { edition, figures: randomFigures(edition, random) }, random, true);
  });
  return [...[...published, sample].map((file) => readFileSync(file, 'utf8')), ...shaped];
}

/** The drafts of all rules, without their marks. */
export const fixtures = (): string[] =>
  filesBelow(path.join(ROOT, 'test/fixtures'))
    .filter((file) => file.endsWith('.md'))
    .map((file) => unmark(readFileSync(file, 'utf8')).text);

function filesBelow(folder: string): string[] {
  try {
    return (readdirSync(folder, { recursive: true }) as string[]).sort().map((name) => path.join(folder, name));
  } catch {
    return []; // the published reports are not part of the project
  }
}
