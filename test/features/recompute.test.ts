/** Totals computed anew: of a row, of a table, of the report; what the sums do not say stays as it is. */
import assert from 'node:assert/strict';
import { type Address, currentEdition } from '../../server/src/editions';
import type { Recomputed, Scope } from '../../server/src/features/recompute';
import type { Analysis } from '../../server/src/service';
import { applyEdits } from '../../server/src/text/span';
import { analyze, service } from '../support/check';
import { randomFigures } from '../support/figures';
import { seeded } from '../support/random';
import { LAYOUTS, type Layout, renderReport } from '../support/render';

/** A report of zeros with these figures; a place is `row/column` of table three, or a whole address. */
function draft(changes: Record<string, string>, layout: Layout = 'compact'): Analysis {
  const figures = randomFigures(currentEdition, seeded(1), 0);
  for (const [place, value] of Object.entries(changes)) {
    figures.set((place.split('/').length === 3 ? place : `applications/${place}`) as Address, value);
  }
  return analyze(renderReport({ edition: currentEdition, figures, layout }));
}

const FOURTEEN = {
  'received/natural': '14',
  'received/total': '14',
  'granted/natural': '9',
  'granted/business': '5',
  'granted/total': '14',
  'received/business': '0',
  'outcome-total/natural': '9',
  'outcome-total/business': '5',
  'outcome-total/total': '14',
};

const at = (analysis: Analysis, place: string): number => {
  const address = (place.split('/').length === 3 ? place : `applications/${place}`) as Address;
  return analysis.report!.tables[address.split('/')[0] as 'applications']!.cells.get(address)!.outer.start + 1;
};

const run = (analysis: Analysis, scope: Scope, place: string): Recomputed | null =>
  service.recompute(analysis, scope, at(analysis, place));

const shown = (recomputed: Recomputed | null) =>
  recomputed?.changes.map(({ place, from, to }) => `${place.zh} ${from ?? '空白'}→${to}`);

const mend = (analysis: Analysis, recomputed: Recomputed): Analysis =>
  analyze(applyEdits(analysis.text, recomputed.edits));

describe('recompute', () => {
  it('the total of a row', () => {
    const analysis = draft({ ...FOURTEEN, 'granted/total': '13', 'received/total': '1' });
    const recomputed = run(analysis, 'row', 'granted/research')!;
    assert.equal(recomputed.title.zh, '重算本行合计');
    assert.deepEqual(shown(recomputed), ['表三“（一）予以公开”行“总计”列 13→14']);
    const figures = service.figures(mend(analysis, recomputed))!.cells;
    assert.equal(figures['applications/granted/total'], '14');
    assert.equal(figures['applications/received/total'], '1');
  });

  it('every figure of the row of totals', () => {
    const analysis = draft({ ...FOURTEEN, 'outcome-total/natural': '', 'outcome-total/business': '6' });
    assert.deepEqual(shown(run(analysis, 'row', 'outcome-total/total')), [
      '表三“（七）总计”行“自然人”列 空白→9',
      '表三“（七）总计”行“商业企业”列 6→5',
    ]);
  });

  it('a table: totals of rows first, totals of these next', () => {
    const wrong = { 'granted/business': '6', 'granted/total': '', 'outcome-total/total': '' };
    const analysis = draft({ ...FOURTEEN, ...wrong, 'reviews/review/upheld': '1' });
    const recomputed = run(analysis, 'table', 'granted/total')!;
    assert.equal(recomputed.title.zh, '重算表三全部合计');
    assert.deepEqual(shown(recomputed), [
      '表三“（一）予以公开”行“总计”列 空白→15',
      '表三“（七）总计”行“商业企业”列 5→6',
      '表三“（七）总计”行“总计”列 空白→15',
    ]);
    assert.deepEqual(shown(run(mend(analysis, recomputed), 'table', 'granted/total')), []);
  });

  it('all tables with totals', () => {
    const analysis = draft({ ...FOURTEEN, 'granted/total': '13', 'reviews/review/upheld': '1' });
    const recomputed = run(analysis, 'document', 'granted/total')!;
    assert.equal(recomputed.title.zh, '重算全部合计');
    assert.deepEqual(shown(recomputed), ['表三“（一）予以公开”行“总计”列 13→14', '表四“行政复议”行“总计”列 0→1']);
    assert.equal(recomputed.account.zh, '表三“（一）予以公开”行“总计”列 13→14；表四“行政复议”行“总计”列 0→1');
  });

  it('leaves alone what nothing tells: rows of blanks, sums over what is no number, the balance', () => {
    const blank = ['natural', 'business', 'research', 'nonprofit', 'legal', 'other', 'total'];
    const analysis = draft({
      ...FOURTEEN,
      'received/natural': '99',
      'received/total': '99',
      'granted/natural': '不详',
      ...Object.fromEntries(blank.map((column) => [`partial/${column}`, ''])),
    });
    assert.deepEqual(shown(run(analysis, 'document', 'granted/total')), []);
  });

  it('is nothing outside of tables with totals', () => {
    const analysis = draft(FOURTEEN);
    assert.equal(service.recompute(analysis, 'row', 0), null);
    assert.equal(service.recompute(analysis, 'table', 0), null);
    assert.equal(run(analysis, 'table', 'disclosure/penalties/decisions'), null);
    const head = analysis.report!.tables.applications!.head.start + 1;
    assert.equal(service.recompute(analysis, 'row', head), null);
    assert.ok(service.recompute(analysis, 'table', head));
    assert.equal(service.recompute(analyze('# 说明\n'), 'document', 0), null);
  });

  it('keeps units, notes and the shape of the row', () => {
    const { text } = draft({ ...FOURTEEN, 'granted/total': '13' });
    const analysis = analyze(
      text.replace('| 9 | 5 | 0 | 0 | 0 | 0 | 13 |', '| 9件 | 5 | 0 | 0 | 0 | 0 | 13件（含上年） |'),
    );
    const recomputed = run(analysis, 'table', 'granted/natural')!;
    assert.match(applyEdits(analysis.text, recomputed.edits), /\| 9件 \| 5 \| 0 \| 0 \| 0 \| 0 \| 14件（含上年） \|/);
  });

  it('lengthens a row that ended early, and writes the total under its own head', () => {
    const { text } = draft({ ...FOURTEEN, 'granted/total': '13' });
    const analysis = analyze(text.replace('| 9 | 5 | 0 | 0 | 0 | 0 | 13 |', '| 9 | 5 |'));
    const mended = mend(analysis, run(analysis, 'row', 'granted/natural')!);
    const figures = service.figures(mended)!.cells;
    assert.equal(figures['applications/granted/total'], '14');
    assert.equal(figures['applications/granted/research'], null);
  });

  for (const layout of LAYOUTS) {
    it(`agrees with itself in any report, ${layout}`, () => {
      for (let seed = 1; seed <= 20; seed++) {
        const random = seeded(seed);
        const figures = randomFigures(currentEdition, random);
        const cells = [...figures.keys()].filter((address) => !address.startsWith('disclosure/'));
        for (let i = 0; i < 10; i++) figures.set(random.pick(cells), random.pick(['', '7', '120']));
        const analysis = analyze(renderReport({ edition: currentEdition, figures, layout }));
        const mended = mend(analysis, service.recompute(analysis, 'document', 0)!);
        const sums = mended.context!.verdicts.filter(({ relation }) => relation.kind !== 'balance');
        assert.deepEqual(
          sums.filter(({ state }) => state === 'broken').map(({ relation }) => relation.id),
          [],
          `seed ${seed}`,
        );
      }
    });
  }
});
