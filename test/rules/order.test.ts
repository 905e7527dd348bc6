/** What stays where it is when things are out of order, against every choice there is; and the order of findings. */
import assert from 'node:assert/strict';
import { longestRise } from '../../server/src/rules/order';
import { analyze } from '../support/check';

/** Of the longest choices that do not fall, the one that stands first, compared from its end. */
function first(ranks: readonly number[]): number[] {
  let best: number[] = [];
  for (let chosen = 0; chosen < 1 << ranks.length; chosen++) {
    const kept = ranks.flatMap((_, i) => (chosen & (1 << i) ? i : []));
    if (kept.some((i, k) => k > 0 && ranks[kept[k - 1]!]! > ranks[i]!) || kept.length < best.length) continue;
    const sooner = kept.findLast((i, k) => i !== best[k])! < best.findLast((i, k) => i !== kept[k])!;
    if (kept.length > best.length || sooner) best = kept;
  }
  return best;
}

describe('the longest run in order', () => {
  it('of all lists of up to six ranks', () => {
    for (let size = 0; size <= 6; size++) {
      for (let code = 0; code < 4 ** size; code++) {
        const ranks = Array.from({ length: size }, (_, i) => Math.floor(code / 4 ** i) % 4);
        assert.deepEqual(
          [...longestRise(ranks)].sort((a, b) => a - b),
          first(ranks),
          ranks.join(),
        );
      }
    }
  });
});

describe('findings', () => {
  it('stand in the order of the text, those that end first before others, those of one place by rule', () => {
    const text =
      '# 青石镇人民政府2024年政府信息公开工作年度报告\n\n## ⼀、总体情况\n\n按时公开,渠道畅通。\n\n## 四、行政复议、行政诉讼情况\n';
    const found = analyze(text).findings.map(({ span, rule }) => ({ ...span, rule }));
    const heading = found.filter(({ start }) => start === text.indexOf('⼀'));
    assert.deepEqual(
      [...new Set(heading.map(({ rule }) => rule))],
      ['text/radical-character', 'structure/government-duties', 'structure/overview-aspect'],
    );
    const sorted = found.toSorted((a, b) => a.start - b.start || a.end - b.end || (a.rule < b.rule ? -1 : 1));
    assert.deepEqual(found, sorted);
  });
});
