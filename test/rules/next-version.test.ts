/** What is kept from version to version is kept by what it depends on, and by nothing else. */
import assert from 'node:assert/strict';
import { currentEdition } from '../../server/src/editions';
import { readReport } from '../../server/src/report/read';
import type { Analysis } from '../../server/src/service';
import { service } from '../support/check';
import { randomFigures } from '../support/figures';
import { seeded } from '../support/random';
import { renderReport } from '../support/render';

const clean = renderReport({ edition: currentEdition, figures: randomFigures(currentEdition, seeded(3)), year: 2024 });
const first = (text: string): Analysis => service.analyze(text, { assumeReport: true });
const next = (text: string, previous: Analysis): Analysis => service.analyze(text, { assumeReport: true, previous });
const rulesIn = ({ findings }: Analysis): string[] => findings.map(({ rule }) => rule);

describe('the next version', () => {
  it('has the labels in accepted wordings of a table that moved', () => {
    const text = clean.replace('行政诉讼（复议后起诉）', '复议后起诉');
    const before = first(text);
    const after = next(text.replace('一、总体情况\n', '一、总体情况\n\n一句话。\n'), before);
    assert.notEqual(after.report!.tables.reviews, before.report!.tables.reviews);
    assert.ok(!rulesIn(after).includes('table/label-wording'));
  });

  it('has a table again that did not change, and has it no more', () => {
    const { span } = readReport(clean).tables.reviews!;
    const twice = `${clean}\n${clean.slice(span.start, span.end)}\n`;
    const before = first(clean);
    const after = next(twice, before);
    assert.ok(!rulesIn(before).includes('structure/table-duplicate'));
    assert.ok(rulesIn(after).includes('structure/table-duplicate'));
    assert.deepEqual(rulesIn(next(clean, after)), rulesIn(before));
  });

  it('has the levels that hold then', () => {
    const blank = clean.replace(/(?<=行政许可 +\| +)\d+/, '');
    const off = service.readLayer({ kind: 'editor' }, { rules: { 'table/blank-cell': 'off' } });
    const rules = (...layers: (typeof off)[]) => rulesIn(service.analyze(blank, { assumeReport: true, layers }));
    assert.ok(rules().includes('table/blank-cell'));
    assert.ok(!rules(off).includes('table/blank-cell'));
    assert.ok(rules().includes('table/blank-cell'));
  });
});
