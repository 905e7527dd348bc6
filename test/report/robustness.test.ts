/** Any string is read without an exception, with spans inside the text; the same text always gives the same findings. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { currentEdition } from '../../server/src/editions';
import { analyze, fixesOf, identity, service } from '../support/check';
import { randomFigures } from '../support/figures';
import { seeded } from '../support/random';
import { LAYOUTS, renderReport } from '../support/render';
import { anyDraft } from '../syntax/any-draft';

function assertSound(text: string): void {
  const analysis = analyze(text);
  const inside = ({ start, end }: { start: number; end: number }) => 0 <= start && start <= end && end <= text.length;
  for (const finding of analysis.findings) {
    assert.ok(inside(finding.span) && (finding.related ?? []).every(({ span }) => inside(span)), identity(finding));
    for (const fix of fixesOf(finding)) assert.ok(fix.edits.every((edit) => inside(edit.span)));
  }
  const again = analyze(text);
  assert.deepEqual(again.findings.map(identity), analysis.findings.map(identity));
  service.symbols(analysis);
  service.figures(analysis);
  for (let offset = 0; offset < text.length; offset += 29) service.hover(analysis, offset);
}

describe('robustness', () => {
  it('any string', () => {
    fc.assert(fc.property(anyDraft, assertSound), { numRuns: 200 });
  });

  it('reports with pieces cut out, doubled and moved', () => {
    const random = seeded(7);
    for (let i = 0; i < 60; i++) {
      let text = renderReport({
        edition: currentEdition,
        figures: randomFigures(currentEdition, random),
        layout: random.pick(LAYOUTS),
      });
      for (let cut = random.int(1, 6); cut > 0; cut--) {
        const at = random.int(0, text.length);
        const piece = text.slice(at, at + random.int(1, 200));
        const to = random.int(0, text.length);
        text = random.int(0, 1) ? text.replace(piece, '') : text.slice(0, to) + piece + text.slice(to);
      }
      assertSound(text);
    }
  });

  it('a long table of garbage and a long line take linear time', () => {
    const row = '| 其他类别的申请 | 1 | 二 | 3 | 4 | 5 | 6 | 7 |\n';
    const head = '青石镇2024年政府信息公开工作年度报告\n三、收到和处理政府信息公开申请情况\n';
    const garbage = Array.from({ length: 20000 }, (_, i) => row.replace('其他', `第${i}`)).join('');
    assert.ok(analyze(head + garbage).findings.length > 0);
    analyze(head + row.replace('其他类别的申请', '（七）总计').repeat(20000));
    analyze(head + '|'.repeat(400000));
    analyze(head + '（'.repeat(400000));
    analyze(`${head}${'| '.repeat(100000)}\n`.repeat(3));
  });

  it('very many headings, and very many figures one a line, take linear time', () => {
    const head = '青石镇2024年政府信息公开工作年度报告\n一、总体情况\n二、主动公开政府信息情况\n';
    const section = '三、收到和处理政府信息公开申请情况\n';
    analyze(head + section.repeat(20000));
    analyze(head + Array.from({ length: 10000 }, (_, i) => `## 三、章节${i}\n`).join(''));
    analyze(`${head}${section}${'0\n\n'.repeat(20000)}`);
  });
});
