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
  it('a wrong total: its computed value, with the equation, preferred', () => {
    assert.deepEqual(titles({ ...BALANCED, 'applications/received/total': '13' }), [
      ['★将总计改为 14（现为 13）：14＝14＋0＋…＋0'],
    ]);
  });
  it('a wrong addend: the figure that mends every equation', () => {
    assert.deepEqual(titles({ ...BALANCED, 'applications/granted/natural': '41' }), [
      ['★将“自然人”改为 14（现为 41）：14＝14＋0＋…＋0'],
    ]);
  });
  it('two figures of a row: both at once first, then what mends the equation alone and names what it breaks', () => {
    const [row] = titles({
      ...BALANCED,
      'applications/granted/natural': '41',
      'applications/granted/business': '3',
    });
    assert.deepEqual(row, [
      '★将“（一）予以公开”行“自然人”列改为 14（现为 41）、“（一）予以公开”行“商业企业”列改为 0（现为 3）：改后有关等式全部相符',
      '将“自然人”改为 11（现为 41）：14＝11＋3',
      '将总计改为 44（现为 14）：44＝41＋3；但会使表三“总计”列合计不符',
    ]);
  });
  it('neighbours exchanged, a row shifted, a case moved to another column', () => {
    const first = (changes: Record<string, string>) =>
      titles({ ...BALANCED, ...changes })
        .flat()
        .find((title) => title.startsWith('★'));
    assert.equal(
      first({ 'applications/granted/natural': '0', 'applications/granted/business': '14' }),
      '★将“（一）予以公开”行“自然人”列与“商业企业”列的数字对调（现为 0、14）：改后有关等式全部相符',
    );
    assert.equal(
      first({
        'applications/granted/natural': '',
        'applications/granted/business': '14',
        'applications/granted/total': '0',
      }),
      '★将“（一）予以公开”行的数字移回原列（□、14、0、0、0、0、0 → 14、0、0、0、0、0、14）：改后有关等式全部相符',
    );
    assert.equal(
      first({ 'applications/received/natural': '13', 'applications/received/research': '1' }),
      '★将“一、本年新收政府信息公开申请数量”行 1 件由“科研机构”列移到“自然人”列（1→0、13→14）：改后有关等式全部相符',
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

describe('wrong figure', () => {
  const said = (changes: Record<string, string>, levels = {}) => {
    const figures = zeros();
    for (const [address, value] of Object.entries({ ...BALANCED, ...changes })) figures.set(address as never, value);
    const { findings } = analyze(renderReport({ edition: currentEdition, figures }), levels);
    return findings.filter(({ relations }) => relations);
  };
  const wrong = { 'applications/granted/natural': '41' };

  it('says what it should be, and stands for the equations, which it has beside it', () => {
    const [finding, ...others] = said(wrong);
    assert.deepEqual(others, []);
    assert.equal(finding!.rule, 'arithmetic/wrong-figure');
    assert.equal(finding!.severity, 'error');
    assert.equal(finding!.address, 'applications/granted/natural');
    assert.equal(
      finding!.message.zh,
      '表三“（一）予以公开”行“自然人”列疑应为 14（填报 41）：改后该行、该列及勾稽关系全部相符。',
    );
    assert.deepEqual(finding!.relations, [
      { id: 'applications/granted/row-total', expected: '41', actual: '14' },
      { id: 'applications/natural/outcome-total', expected: '41', actual: '14' },
    ]);
    assert.deepEqual(
      finding!.related!.map(({ message }) => message.zh),
      [
        '表三“（一）予以公开”行“总计”列：各项之和为 41，填报为 14，相差 27。',
        '表三“（七）总计”行“自然人”列：各项之和为 41，填报为 14，相差 27。',
      ],
    );
  });
  it('switched off, the equations show by themselves, with the same choice first', () => {
    const findings = said(wrong, { 'arithmetic/wrong-figure': 'off' });
    assert.deepEqual(
      findings.map(({ rule, address }) => `${rule} ${address}`),
      [
        'arithmetic/row-total applications/granted/total',
        'arithmetic/outcome-total applications/outcome-total/natural',
      ],
    );
    assert.deepEqual(
      findings.map((finding) => fixesOf(finding)[0]!.title.zh),
      ['将“自然人”改为 14（现为 41）：14＝14＋0＋…＋0', '将“（一）予以公开”改为 14（现为 41）：14＝14＋0＋…＋0'],
    );
  });
  it('claims no more than can be judged', () => {
    const [finding] = said({ ...wrong, 'applications/carried-out/natural': '不详' });
    assert.equal(finding!.message.zh, '表三“（一）予以公开”行“自然人”列疑应为 14（填报 41）：改后该行及该列全部相符。');
  });
  it('names the pair where a case was filed under two kinds of applicant', () => {
    const findings = said({
      'applications/received/natural': '13',
      'applications/received/other': '1',
    });
    assert.deepEqual(
      findings.map(({ message }) => message.zh),
      [
        '表三“自然人”列：“一、本年新收”与“二、上年结转”之和为 13，“（七）总计”与“四、结转下年度”之和为 14，相差 1。“其他”列（1 对 0）差额相同、方向相反，而总计相符：可能有 1 件在收到和办理时填入了不同类别的申请人。',
        '表三“其他”列：“一、本年新收”与“二、上年结转”之和为 1，“（七）总计”与“四、结转下年度”之和为 0，相差 1。“自然人”列（13 对 14）差额相同、方向相反，而总计相符：可能有 1 件在收到和办理时填入了不同类别的申请人。',
      ],
    );
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
  it('and nothing else, for all short figures', () => {
    /** One digit gone, doubled or added, another one, or two neighbours exchanged. */
    const near = (typed: string): Set<string> => {
      const found = new Set<string>();
      for (let i = 0; i <= typed.length; i++) {
        const [before, behind] = [typed.slice(0, i), typed.slice(i)];
        found.add(before + behind.slice(1));
        found.add(before + behind.slice(1, 2) + behind.slice(0, 1) + behind.slice(2));
        for (const digit of '012') found.add(before + digit + behind).add(before + digit + behind.slice(1));
      }
      found.delete(typed);
      return found;
    };
    const all = Array.from({ length: 81 }, (_, i) => i.toString(3));
    for (const typed of all) {
      const slips = near(typed);
      for (const meant of all) assert.equal(isSlip(typed, meant), slips.has(meant), `${typed} for ${meant}`);
    }
  });
});
