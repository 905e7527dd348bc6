/** Every figure of the nine published reports, in the shapes they were found in, at its address. */
import assert from 'node:assert/strict';
import { addressOf, blockOf, editionById, rowsOf, type TableId } from '../../server/src/editions';
import { analyze, service } from '../support/check';
import { itWith } from '../support/shared';
import { type ExpectedFigures, expectedFigures } from './expected-figures';

function cellsOf(expected: ExpectedFigures): Record<string, string | null> {
  const cells: Record<string, string | null> = {};
  const add = (table: TableId, edition: '2019' | '2021', rows: readonly string[]) => {
    const form = editionById(edition).tables[table];
    const forms = rowsOf(form);
    assert.equal(rows.length, forms.length, `${expected.file} ${table}: as many rows typed as the form has`);
    forms.forEach((row, i) => {
      if (rows[i] === '?') return;
      const figures = rows[i]!.split(' ');
      const { columns } = blockOf(form, row.id);
      assert.equal(figures.length, columns.length);
      columns.forEach((column, j) => {
        cells[addressOf(table, row.id, column.id)] = figures[j] === '_' ? null : figures[j]!;
      });
    });
  };
  add('disclosure', expected.disclosure.edition, expected.disclosure.rows);
  add('applications', expected.applications.edition, expected.applications.rows);
  add('reviews', '2021', expected.reviews);
  return cells;
}

describe('the nine reports', () => {
  for (const expected of expectedFigures) {
    itWith(expected.file, `${expected.file}: every figure`, (text) => {
      const analysis = analyze(text);
      const { agency, year, cells, tableEditions } = service.figures(analysis)!;
      assert.deepEqual([agency, year], [expected.agency, expected.year]);
      assert.deepEqual(tableEditions, {
        disclosure: expected.disclosure.edition,
        applications: expected.applications.edition,
      });
      assert.deepEqual(cells, cellsOf(expected));
      const unplaced = expected.applications.rows.filter((row) => row === '?').length;
      assert.equal(analysis.report!.tables.applications!.unplaced.length, unplaced);
    });
  }
});
