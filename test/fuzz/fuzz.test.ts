/** A few seconds of what `npm run fuzz` does for longer, and what it has found. */
import assert from 'node:assert/strict';
import { after, before } from 'mocha';
import { assertMended, assertSound } from './soundness';
import { TARGETS } from './targets';

/** As short as they could be made. */
const FOUND: Readonly<Record<string, string>> = {
  'completion before an empty first line': '\n',
  'figures of one table taken by another that is tidied':
    '三、收到和处理政府信息公开申请情况\n|\n二、主动公开\n\t息\n\t购\n\t政府集中\n\t5\n\t7\n三、收到和处理政府信息公开申请情况\n\t一、收政府信息公开申\n\t1\n\t9\n\t8\n\t0\n\t0\n\t0\r7',
  'a number in a label that is made standard': '（三）不予公开|1.5于国家秘密|0',
  'a section of two headings, of which one is made standard':
    '三、收到公开申请\r二、主动公开\r三、处理公开申请\r合法权益\r6\r0\r0\r0\r０\r0\r6',
  'a total torn over two cells': '一、本年新收政府信息公开申请数量|30|4|0|0|0|0|3|4',
  'blank cells of a row before its only figure': '四、复议诉讼\n\t\t\t\t\t\t\t\t\t\t\t\t\t0\t',
  'two figures with a directive between them': '2<!--nianbao-disable -->24',
  'a first character of two units': '\ud83c\udc04',
};

/** The whole takes a few seconds. */
const RUNS: Readonly<Record<string, number>> = { drafts: 15, fixes: 5, files: 40, exports: 3, versions: 8, edits: 8 };

describe('fuzzing', () => {
  for (const [name, text] of Object.entries(FOUND)) {
    it(`found: ${name}`, () => assertMended(text, assertSound(text, [0, 0.25, 0.5, 0.75, 1])));
  }
  for (const [name, target] of Object.entries(TARGETS)) {
    describe(name, () => {
      before(target.begin);
      after(target.end);
      it(`${RUNS[name]} inputs are all sound`, async () => {
        const failure = await target.check({ seed: 1, numRuns: RUNS[name]! });
        assert.equal(failure, null, `${failure?.error}\n${JSON.stringify(failure?.input)}`);
      });
    });
  }
});
