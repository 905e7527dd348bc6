/** Normal forms set widths, spaces and look-alikes aside, and nothing that makes a difference. */
import assert from 'node:assert/strict';
import { normal, sameWording } from '../../server/src/text/normal';
import { widthOf } from '../../server/src/text/width';

describe('normal form', () => {
  for (const [text, expected] of [
    ['（七） 总　计', '(七)总计'],
    ['(七)总计', '(七)总计'],
    ['⼀、总体情况', '一、总体情况'],
    ['⺠政⻔⻅⻛⻓⻬', '民政门见风长齐'],
    ['３．危及“三安全一稳定”', '3.危及"三安全一稳定"'],
    ['第二十条【第】〔一〕项', '第二十条(第)(一)项'],
    ['**商业<br>企业**&nbsp;', '商业企业'],
    ['1、其他', '1、其他'],
    ['\ud800🀄', '\ud800🀄'],
  ] as const) {
    it(`“${text}” is “${expected}”`, () => assert.equal(normal(text), expected));
  }
  it('an ordinal with 、 is another wording than one with a point', () =>
    assert.ok(!sameWording('1、其他', '1.其他') && sameWording('1．其他', '1.其他')));
});

describe('width', () => {
  it('two columns for Han characters, and for the quotation marks of Chinese fonts', () => {
    assert.equal(widthOf('3.危及“三安全一稳定”', 'wide'), 22);
    assert.equal(widthOf('3.危及“三安全一稳定”', 'narrow'), 20);
    assert.equal(widthOf('14', 'wide'), 2);
    assert.equal(widthOf('e\u0301', 'wide'), 1);
  });
});
