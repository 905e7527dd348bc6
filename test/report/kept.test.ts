/** What is said in passages, taken over from the version before: the same as read anew, and read once where nothing changed. */
import assert from 'node:assert/strict';
import { sayingsOf } from '../../server/src/report/claims';
import { keepPassages, passagesOf } from '../../server/src/report/prose';
import { readReport } from '../../server/src/report/read';
import type { Report } from '../../server/src/report/report';
import { issuesOf } from '../../server/src/rules/prose/judge';
import { benchReport } from '../bench/reports';
import { reports } from '../fuzz/bases';
import { type Random, seeded } from '../support/random';

const WORDS =
  '， 。 件 12 0 未 均已办结 其中 （ ） 占25% 行政复议 全市 我镇 （一） <!-- x --> １２ 3万 另有 等 、 ； 一 年 2024年 共收到政府信息公开申请14件 \t | ```'.split(
    ' ',
  );

/** A few characters out, or words in, or a piece of the text again. */
function edited(text: string, random: Random): string {
  const at = random.int(0, text.length);
  const until = at + random.int(0, 8);
  const from = random.int(0, text.length);
  const piece = random.pick([...WORDS, '\n', '\n\n', '', text.slice(from, from + random.int(0, 80))]);
  return text.slice(0, at) + piece + text.slice(random.pick([at, until]));
}

/** All that is read in the prose, without what is kept of it. */
const readIn = (report: Report) => ({
  passages: passagesOf(report).map(({ wording: { kept: _, ...wording }, ...passage }) => ({ ...passage, wording })),
  said: sayingsOf(report).map(({ said }) => said),
  issues: issuesOf(report).map(({ issue }) => issue),
});

describe('passages of the version before', () => {
  it('say what they say when they are read anew, whatever is edited', () => {
    const random = seeded(9);
    for (const base of [...reports(), benchReport(1), benchReport(2)]) {
      let text = base;
      let report = readReport(text);
      readIn(report);
      for (let i = 0; i < 8; i++) {
        text = edited(text, random);
        const next = readReport(text);
        keepPassages(next, report);
        assert.deepEqual(readIn(next), readIn(readReport(text)));
        report = next;
      }
    }
  });

  it('are not read again, above the change or below it', () => {
    const text = benchReport(3);
    const before = readReport(text);
    const said = new Set(sayingsOf(before).map((saying) => saying.said));
    const at = text.indexOf('件', text.length / 3);
    const after = readReport(`${text.slice(0, at)}余${text.slice(at)}`);
    keepPassages(after, before);
    const anew = passagesOf(after).filter(({ wording }, i) => wording !== passagesOf(before)[i]!.wording);
    assert.equal(anew.length, 1);
    assert.equal(sayingsOf(after).filter((saying) => !said.has(saying.said)).length, 1);
  });
});
