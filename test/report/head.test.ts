/** The first lines say the same of whose report it is as all of them, or nothing. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { isReportDocument } from '../../server/src/report/detect';
import { type Identity, identityOf } from '../../server/src/report/digest';
import { identityFromHead } from '../../server/src/report/head';
import { readTitle } from '../../server/src/report/read';
import { parse } from '../../server/src/syntax/parse';
import { reports } from '../fuzz/bases';
import { anyVersions } from '../support/versions';

const TITLE = '# 云岭县青石镇2023年政府信息公开工作年度报告';
const CHAPTERS = ['一、总体情况', '二、主动公开政府信息情况', '三、收到和处理政府信息公开申请情况'];
/** Lines that make, part, open, close and hide titles and chapters. */
const LINES = [
  ...[...CHAPTERS, ...CHAPTERS, TITLE, '云岭县青石镇', '2023年政府信息公开', '工作年度报告', '2022年'],
  ...['云岭县财政局2022年政府信息公开工作年度报告', '政府信息公开工作年度报告', '2023年政务信息公开年报', '财政局报告'],
  ...[
    '六、其他需要报告的事项',
    '一、2023年工作',
    '<!--',
    '-->',
    '<!-- 注 -->',
    '```',
    '~~~',
    '---',
    '',
    '严格落实制度。',
    '| 规章 | 1 | 2 |',
    '\r',
  ],
];

function identityOfAll(text: string): Identity | null {
  const document = parse(text);
  return isReportDocument(document) ? identityOf(readTitle(document)) : null;
}

describe('the head of a draft', () => {
  const check = (draft: fc.Arbitrary<string>, numRuns: number) => {
    let told = 0;
    const cut = fc.double({ min: 0, max: 1, noNaN: true });
    const property = fc.property(draft, cut, (text, part) => {
      const seen = identityFromHead(text, Math.floor(text.length * part));
      if (!seen) return;
      told++;
      assert.deepEqual(seen, identityOfAll(text));
    });
    fc.assert(property, { numRuns });
    assert.ok(told > numRuns / 80, `told of ${told}`);
  };

  it('says what all of any text says, wherever it ends', () =>
    check(
      fc.array(fc.constantFrom(...LINES), { minLength: 5, maxLength: 25 }).map((lines) => [TITLE, ...lines].join('\n')),
      20_000,
    ));

  it('says what all of an edited report says', () =>
    check(
      anyVersions(fc.constantFrom(...reports())).map((versions) => versions.at(-1)!),
      1500,
    ));

  it('is enough for a published report of usual length', () => {
    const long = reports().filter((text) => text.length > 3500 && identityOfAll(text) !== null);
    assert.ok(long.filter((text) => identityFromHead(text)).length > long.length / 2, String(long.length));
  });
});
