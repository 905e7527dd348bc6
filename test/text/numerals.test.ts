/** Numbers of prose: what is read, how far, and that nothing takes long. */
import assert from 'node:assert/strict';
import { numberAt } from '../../server/src/text/numerals';

const read = (text: string, groups = true) => {
  const number = numberAt(text, 0, () => groups);
  return number && [number.value, text.slice(number.end)];
};

describe('numbers of prose', () => {
  for (const [text, value, rest] of [
    ['12件', '12', '件'],
    ['3,607件', '3607', '件'],
    ['12,345,678人', '12345678', '人'],
    ['12,34件', '12', ',34件'],
    ['1234,567件', '1234', ',567件'],
    ['07件', '7', '件'],
    ['59237.2449万元', '592372449', '元'],
    ['62.5%', '62.5', '%'],
    ['1.17万条', '11700', '条'],
    ['18万余条', '180000', '余条'],
    ['1.加强', '1', '.加强'],
    ['十四件', '14', '件'],
    ['两起', '2', '起'],
    ['〇件', '0', '件'],
    ['一百零三件', '103', '件'],
    ['一千二百余条', '1200', '余条'],
    ['三万五千件', '35000', '件'],
    ['十二万三千四百五十六元', '123456', '元'],
    ['二〇二四年', '2024', '年'],
    ['二十是', '20', '是'],
  ] as const) {
    it(text, () => assert.deepEqual(read(text), [value, rest]));
  }

  it('takes a comma of the sentence for no grouping', () => {
    assert.deepEqual(read('12,345件', false), ['12', ',345件']);
  });

  it('finds none where none is', () => {
    for (const text of ['件', '百姓', '千方百计', '万众', '', ',12']) assert.equal(read(text), null, text);
  });

  it('takes a run of digits without end for no figure', () => {
    const number = numberAt('9'.repeat(100_000), 0, () => true)!;
    assert.equal(number.end, 100_000);
    assert.ok(number.rounded);
  });
});
