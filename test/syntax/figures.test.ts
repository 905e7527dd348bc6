/** Figures as people write them. */
import assert from 'node:assert/strict';
import { readFigure } from '../../server/src/syntax/figures';

const NUMBERS: [written: string, value: string, unit?: string | undefined, note?: string][] = [
  ['0', '0'],
  ['14', '14'],
  ['007', '7'],
  ['180.338174', '180.338174'],
  ['78.80 万元', '78.80', '万元'],
  ['251000元', '251000', '元'],
  ['+1036', '1036'],
  ['-3', '-3'],
  ['减3', '-3'],
  ['增加 12', '12'],
  ['-0', '0'],
  ['22（其中修订16件）', '22', undefined, '其中修订16件'],
  ['22 (含1件', '22', undefined, '含1件'],
  ['9件', '9', '件'],
  ['1,036', '1036'],
  ['1，036，000.5', '1036000.5'],
  ['１２．５', '12.5'],
  ['**14**', '14'],
];

describe('figures', () => {
  for (const [written, value, unit = null, note = null] of NUMBERS) {
    it(`“${written}” is ${value}`, () => {
      const figure = readFigure(written);
      assert.equal(figure.kind, 'number');
      if (figure.kind === 'number') assert.deepEqual([figure.value, figure.unit, figure.note], [value, unit, note]);
    });
  }
  it('keeps the place of the number itself', () => {
    const figure = readFigure('减 3 件（合并）');
    assert.ok(figure.kind === 'number' && '减 3 件（合并）'.slice(figure.at.start, figure.at.end) === '减 3');
  });
  for (const written of ['', '/', '-', '—', '——', '无', '不适用', '－']) {
    it(`“${written}” is blank`, () => {
      assert.deepEqual(readFigure(written), { kind: 'blank', placeholder: written !== '' });
    });
  }
  for (const written of ['十四', 'l4', '1.2.3', '72 64 178', '1,03', '12,3456', '约5', '5余件', '1.', '（3）', '0%']) {
    it(`“${written}” is no number`, () => assert.equal(readFigure(written).kind, 'text'));
  }
});
