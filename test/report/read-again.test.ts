/** A report read again is what it is when it is read afresh, and has the very tables of the version before where nothing moves. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { editions, TABLE_IDS } from '../../server/src/editions';
import { readDocument, readReport } from '../../server/src/report/read';
import type { Report } from '../../server/src/report/report';
import { figuresKeyOf } from '../../server/src/report/same-figures';
import { parse } from '../../server/src/syntax/parse';
import { reports } from '../fuzz/bases';
import { randomFigures } from '../support/figures';
import { plain } from '../support/plain';
import { seeded } from '../support/random';
import { LAYOUTS, renderReport } from '../support/render';
import { anyVersions } from '../support/versions';

const again = (text: string, previous: Report | null): Report =>
  readDocument(parse(text, previous?.document), previous);

/** All of it; a row has its grid, which has all rows, so that is told by {@link ties}. */
const shown = (report: Report): string =>
  JSON.stringify(plain(report), (key, value) => (key === 'grid' ? value.span : value));

/** Which of its parts each part of a table is: what two reports that are alike must have alike, too. */
const ties = ({ document, tables }: Report) =>
  TABLE_IDS.map((id) =>
    tables[id]?.rows.map(({ label, source, grid, cells }) => [
      label && source.cells.indexOf(label),
      grid.rows.indexOf(source),
      document.blocks.indexOf(grid),
      cells.map((cell) => tables[id]!.cells.get(cell.address) === cell),
    ]),
  );

const rendered = LAYOUTS.flatMap((layout, i) =>
  editions.map((edition) => renderReport({ edition, layout, figures: randomFigures(edition, seeded(i)) })),
);

describe('a report that is read again', () => {
  it('is the same as read afresh', function () {
    this.timeout(60_000);
    fc.assert(
      fc.property(anyVersions(fc.constantFrom(...reports(), ...rendered)), (versions) => {
        let report: Report | null = null;
        for (const text of versions) {
          report = again(text, report);
          const fresh = readReport(text);
          assert.equal(shown(report), shown(fresh));
          assert.deepEqual(ties(report), ties(fresh));
        }
      }),
      { numRuns: 40 },
    );
  });

  it('is the same as read afresh where figures get other values, and its tables are not bound anew', function () {
    this.timeout(60_000);
    const random = seeded(7);
    let taken = 0;
    for (const text of [...reports(), ...rendered]) {
      let report = readReport(text);
      for (let i = 0; i < 12; i++) {
        const figures = TABLE_IDS.flatMap((id) => [...(report.tables[id]?.cells.values() ?? [])]);
        if (figures.length === 0) break;
        const { span, address } = random.pick(figures);
        const value = random.pick(['0', '7', '12', '1204', '3件', '', '/', '字', '5（注）']);
        const draft = report.document.text;
        report = again(draft.slice(0, span.start) + value + draft.slice(span.end), report);
        const fresh = readReport(report.document.text);
        assert.equal(shown(report), shown(fresh), address);
        assert.deepEqual(ties(report), ties(fresh), address);
        const table = report.tables[address.split('/')[0] as (typeof TABLE_IDS)[number]];
        if (table && Object.getPrototypeOf(table) !== Object.prototype) taken++;
      }
    }
    assert.ok(taken > 50, `${taken} are taken over`);
  });

  for (const text of rendered) {
    const before = readReport(text);
    const { applications } = before.tables;
    it('has the very tables where nothing in them changes or moves', () => {
      const after = again(text.replace('登记、办理', '登记，办理'), before);
      for (const id of TABLE_IDS) assert.equal(after.tables[id], before.tables[id], id);
    });
    it('has tables that are known by the same key where they move', () => {
      const after = again(text.replace('登记、办理', '登记、办结'.repeat(2)), before);
      for (const id of TABLE_IDS) {
        assert.notEqual(after.tables[id], before.tables[id], id);
        assert.equal(figuresKeyOf(after.tables[id]!), figuresKeyOf(before.tables[id]!), id);
      }
    });
    it('has a table that is known by another key where a figure in it changes', () => {
      const { span } = applications!.cells.get('applications/granted/natural')!;
      const after = again(`${text.slice(0, span.start)}123456789${text.slice(span.end)}`, before);
      assert.equal(after.tables.disclosure, before.tables.disclosure);
      assert.notEqual(figuresKeyOf(after.tables.applications!), figuresKeyOf(applications!));
      assert.equal(figuresKeyOf(after.tables.reviews!), figuresKeyOf(before.tables.reviews!));
    });
  }
});
