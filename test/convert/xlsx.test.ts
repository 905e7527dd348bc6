/** Workbooks in: a sheet for each table, or all on one. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { editions, TABLE_IDS, type TableForm } from '../../server/src/editions';
import { type CellText, compactTable } from '../../server/src/layout/compact';
import { printedTable } from '../../server/src/layout/printed';
import { readReport } from '../../server/src/report/read';
import { renderReport } from '../support/render';
import { anyReport, figures, imported, service, words } from './figures';
import { renderWith, type Sheet, xlsx } from './office';

type Rows = (string | number | null)[][];

/** Merged cells are blank in a sheet; figures are numbers. */
function gridOf(form: TableForm, text: CellText): Rows {
  const { columns, rows } = printedTable(form);
  return rows.map((row) => {
    const cells: (string | number | null)[] = Array(columns).fill(null);
    for (const one of row) {
      const value = one.address ? text(one.address) : one.text;
      cells[one.column] = one.address && value !== '' ? Number(value) : value;
    }
    return cells;
  });
}

const read = (sheets: readonly Sheet[], styles = '') => imported('年报.xlsx', xlsx(sheets, styles), null);

describe('workbooks in', () => {
  for (const edition of editions) {
    it(`any tables in the form of ${edition.id}, a sheet each: every figure in its cell, each under its heading`, () =>
      fc.assert(
        fc.asyncProperty(fc.nat(), async (seed) => {
          const options = anyReport(edition, seed);
          const text: CellText = (address) => options.figures.get(address) ?? '';
          const sheets = TABLE_IDS.map((id) => ({ name: id, rows: gridOf(edition.tables[id], text) }));
          const made = await read(sheets);
          const { cells } = figures(readReport(renderReport(options)));
          assert.deepEqual(figures(made.report).cells, cells);
          assert.deepEqual(
            made.report.sections.map(({ form }) => form.table),
            TABLE_IDS,
          );
          assert.ok(service.isReport(made));
        }),
        { numRuns: 15 },
      ));

    it(`any report in the form of ${edition.id} on one sheet, prose included`, () =>
      fc.assert(
        fc.asyncProperty(fc.nat(), fc.constantFrom(0, 2), async (seed, indent) => {
          const options = anyReport(edition, seed);
          const rows: Rows = [];
          renderWith(
            options,
            (line) => {
              rows.push([line], []);
              return '';
            },
            (form, text) => {
              rows.push(...gridOf(form, text).map((row) => [...Array<null>(indent).fill(null), ...row]), []);
              return '';
            },
          );
          const made = await read([{ name: 'Sheet1', rows }]);
          const draft = renderReport(options);
          assert.deepEqual(figures(made.report), figures(readReport(draft)));
          assert.deepEqual(words(made.text), words(draft));
        }),
        { numRuns: 15 },
      ));
  }

  it('tables one below the other, labels in one column', async () => {
    const rows = TABLE_IDS.flatMap((id) =>
      compactTable(editions[1]!.tables[id], () => '7')
        .filter((line) => line.startsWith('|') && !line.includes('---'))
        .map((line) =>
          line
            .split('|')
            .slice(1, -1)
            .map((text) => (text.trim() === '7' ? 7 : text.trim())),
        ),
    );
    const { report } = await read([{ name: '表', rows }]);
    const counts = TABLE_IDS.map(
      (id) => [...(report.tables[id]?.cells.values() ?? [])].filter((one) => one.text === '7').length,
    );
    assert.deepEqual(counts, [10, 175, 15]);
  });

  it('a blank cell stays blank and moves no other figure', async () => {
    const form = editions[1]!.tables.disclosure;
    const grid = gridOf(form, (address) => (/issued|repealed/.test(address) ? '' : '5'));
    const wide = gridOf(editions[1]!.tables.reviews, () => '1');
    const { report } = await read([{ name: '一张', rows: [...grid, [], ...wide] }]);
    const cells = report.tables.disclosure!.cells;
    assert.equal(cells.get('disclosure/regulations/issued')?.text, '');
    assert.equal(cells.get('disclosure/regulations/in-force')?.text, '5');
  });

  it('numbers are the decimals people see, dates are dates', async () => {
    const styles =
      '<numFmts><numFmt numFmtId="164" formatCode="yyyy&quot;年&quot;m&quot;月&quot;d&quot;日&quot;"/><numFmt numFmtId="165" formatCode="0.00_);[Red]0.00"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="164"/><xf numFmtId="14"/><xf numFmtId="165"/></cellXfs>';
    const rows = [
      ['甲', { v: '0.28999999999999998' }, { v: '1.0000000000000001E-6' }, { v: '96171.600000000006', s: 3 }],
      ['乙', { v: '45306', s: 1 }, { v: '45306', s: 2 }, { v: '11400000' }],
    ];
    const { text } = await read([{ name: '数', rows }], styles);
    assert.match(text, /\| 甲 \| 0\.29 \| 0\.000001 \| 96171\.6 \|/);
    assert.match(text, /\| 乙 \| 2024年1月15日 \| 2024年1月15日 \| 11400000 \|/);
  });

  it('hidden sheets are told of and not read', async () => {
    const { text, unread } = await read([
      { name: '表', rows: [['一、总体情况'], ['正文。']] },
      { name: '草稿', rows: [['旧数']], state: 'hidden' },
    ]);
    assert.doesNotMatch(text, /旧数/);
    assert.match(unread[0]!.zh, /“草稿”没有读入/);
  });
});
