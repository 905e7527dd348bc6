/** Which reports a report says it sums up. */
import assert from 'node:assert/strict';
import { partsOf } from '../../server/src/report/parts';
import { parse } from '../../server/src/syntax/parse';

const parts = (frontMatter: string) =>
  partsOf(parse(`---\n${frontMatter}\n---\n# 青石县2024年政府信息公开工作年度报告\n`));

describe('the parts of a report', () => {
  it('are one pattern, several in brackets, or one a line', () => {
    assert.deepEqual(parts('rollup: "*.md"'), ['*.md']);
    assert.deepEqual(parts('rollup: [乡镇/*.md, "部门/*.md"]'), ['乡镇/*.md', '部门/*.md']);
    assert.deepEqual(parts('rollup:\n- 一.md\n- 二.md'), ['一.md', '二.md']);
    assert.equal(parts('year: 2024'), null);
  });

  it('are no patterns longer than any path', () => {
    assert.deepEqual(parts(`rollup: ["${'{'.repeat(50_000)}", "*.md"]`), ['*.md']);
    assert.equal(parts(`rollup: ${'{'.repeat(50_000)}`), null);
  });
});
