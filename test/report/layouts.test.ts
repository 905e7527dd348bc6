/** Figures rendered in every written layout are read back to the cell, in both editions, and a clean report is silent. */
import assert from 'node:assert/strict';
import { editions } from '../../server/src/editions';
import { analyze, service } from '../support/check';
import { randomFigures } from '../support/figures';
import { seeded } from '../support/random';
import { LAYOUTS, renderReport } from '../support/render';

describe('reading the layouts', () => {
  for (const edition of editions) {
    for (const layout of LAYOUTS) {
      it(`edition ${edition.id}, ${layout}: every figure at its address, no finding but that a layout is only read`, () => {
        for (let seed = 1; seed <= 40; seed++) {
          const figures = randomFigures(edition, seeded(seed));
          const text = renderReport({ edition, figures, layout });
          const analysis = analyze(text);
          const { cells, tableEditions, agency, year } = service.figures(analysis)!;
          assert.deepEqual(cells, Object.fromEntries(figures), `seed ${seed}`);
          assert.deepEqual(tableEditions, { disclosure: edition.id, applications: edition.id });
          assert.deepEqual([agency, year], ['云岭县青石镇人民政府', edition.since]);
          assert.deepEqual(
            analysis.findings.map((finding) => finding.rule),
            layout === 'bare' ? Array(3).fill('table/nonstandard-layout') : [],
            `seed ${seed}`,
          );
        }
      });
    }
  }
});
