/** The order of choices, and what their titles say. */
import assert from 'node:assert/strict';
import { currentEdition } from '../../server/src/editions';
import { isSlip } from '../../server/src/relations/slips';
import { analyze, fixesOf } from '../support/check';
import { randomFigures } from '../support/figures';
import { seeded } from '../support/random';
import { renderReport } from '../support/render';

const zeros = () => randomFigures(currentEdition, seeded(1), 0);

function titles(changes: Record<string, string>): string[][] {
  const figures = zeros();
  for (const [address, value] of Object.entries(changes)) figures.set(address as never, value);
  return analyze(renderReport({ edition: currentEdition, figures })).findings.map((finding) =>
    fixesOf(finding).map((fix) => `${fix.preferred ? '★' : ''}${fix.title.zh}`),
  );
}

const BALANCED = {
  'applications/received/natural': '14',
  'applications/received/total': '14',
  'applications/granted/natural': '14',
  'applications/granted/total': '14',
  'applications/outcome-total/natural': '14',
  'applications/outcome-total/total': '14',
};

describe('choices', () => {
  it('a wrong total: its computed value first, with the equation, preferred', () => {
    const [received] = titles({ ...BALANCED, 'applications/received/total': '13' });
    assert.equal(received![0], '★将总计改为 14（现为 13）：14＝14');
    assert.equal(received![1], '将“自然人”改为 13（现为 14）：13＝13；但会使表三“自然人”列勾稽关系不符');
  });
  it('a wrong addend: the change that mends every equation first', () => {
    const found = titles({ ...BALANCED, 'applications/granted/natural': '41' });
    assert.deepEqual(
      found.map((choices) => choices[0]),
      ['★将“自然人”改为 14（现为 41）：14＝14', '★将“（一）予以公开”改为 14（现为 41）：14＝14'],
    );
  });
  it('table four, where every figure stands in one equation: the total first', () => {
    const [choices] = titles({ 'reviews/review/upheld': '10', 'reviews/review/corrected': '1' });
    assert.deepEqual(choices, ['★将总计改为 11（现为 0）：11＝10＋1']);
  });
  it('no choice writes a negative figure', () => {
    const [choices] = titles({
      'reviews/review/upheld': '5',
      'reviews/review/corrected': '1',
      'reviews/review/total': '2',
    });
    assert.deepEqual(choices, ['★将总计改为 6（现为 2）：6＝5＋1', '将“结果维持”改为 1（现为 5）：2＝1＋1']);
  });
});

describe('slips of the keyboard', () => {
  for (const [typed, meant] of [
    ['41', '14'],
    ['14', '114'],
    ['3119', '319'],
    ['13', '14'],
    ['1', '10'],
  ] as const) {
    it(`${typed} for ${meant}`, () => assert.ok(isSlip(typed, meant)));
  }
  for (const [typed, meant] of [
    ['14', '14'],
    ['14', '95'],
    ['123', '321'],
    ['1', '100'],
  ] as const) {
    it(`not ${typed} for ${meant}`, () => assert.ok(!isSlip(typed, meant)));
  }
});
