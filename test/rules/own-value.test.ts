/** What the cells themselves say is the first of all that a reading may be: most sentences are judged by it alone. */
import assert from 'node:assert/strict';
import { editions, rowsOf } from '../../server/src/editions';
import { readReport } from '../../server/src/report/read';
import { ownValueOf, valuesOf } from '../../server/src/rules/prose/reading-values';
import type { Reading, Sum } from '../../server/src/rules/prose/readings';
import { randomFigures } from '../support/figures';
import { seeded } from '../support/random';
import { renderReport } from '../support/render';

describe('the own value of a reading', () => {
  it('is the first of its values, whatever is blank, a word or not there', () => {
    let told = 0;
    for (let seed = 1; seed <= 150; seed++) {
      const random = seeded(seed);
      const edition = editions[seed % editions.length]!;
      const figures = new Map(
        [...randomFigures(edition, random, random.int(0, 4))].map(([address, figure]) => [
          address,
          random.pick([figure, figure, figure, figure, '', '12', '若干', '3.5']),
        ]),
      );
      const year = edition.since + 1;
      const report = readReport(renderReport({ edition, figures, agency: '云岭县青石镇人民政府', year }));
      for (let i = 0; i < 40; i++) {
        const table = random.pick(['applications', 'reviews'] as const);
        const form = edition.tables[table];
        const ids = [...rowsOf(form).map(({ id }) => id), 'denied', 'unable', 'rejected', 'other'];
        const columns = [...form.blocks[0]!.columns.map(({ id }) => id), 'total', 'total', 'legal-persons'];
        const sum = (): Sum => ({
          rows: Array.from({ length: random.int(1, 3) }, () => random.pick(ids)),
          columns: [random.pick(columns)],
        });
        const reading: Reading = { table, sum: sum(), less: random.pick([null, sum()]), quiet: false };
        const own = ownValueOf(report, reading);
        if (!own) continue;
        told++;
        assert.equal(own.toFixed(), valuesOf(report, reading)[0]?.toFixed(), JSON.stringify({ seed, reading }));
      }
    }
    assert.ok(told > 1000, String(told));
  });
});
