/** The generated pages: what stands on them, and that a stale one is noticed. */
import assert from 'node:assert/strict';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { staleFiles, updateFiles } from '../../scripts/generated-files';
import { rulePages } from '../../scripts/rule-pages';
import { rules } from '../../server/src/rules/index';
import type { Rule } from '../../server/src/rules/rule';

const rule: Rule = {
  id: 'text/tick',
  level: 'hint',
  source: { zh: '某通知', en: 'a notice' },
  title: { zh: '撇号 | 竖线', en: 'Tick | pipe' },
  description: { zh: '说明。', en: 'What it is.' },
  example: { bad: '```\r\ncode\r\n```\n', good: '| 合计 | 14 |' },
  find: () => [],
};

describe('rule pages', () => {
  const pages = rulePages([rule]);
  const page = pages.get('text/tick.md')!;

  it('are one a rule and one of all', () => {
    assert.deepEqual([...pages.keys()], ['README.md', 'sources.md', 'text/tick.md']);
    assert.equal(rulePages(rules).size, rules.length + 2);
  });

  it('say the same in Chinese, then in English', () => {
    const [chinese, english] = page.split('\n## English\n') as [string, string];
    for (const text of ['# 撇号 | 竖线', '默认级别：提示', '说明。', '依据：某通知', '理由 -->']) {
      assert.ok(chinese.includes(text), text);
    }
    for (const text of ['**Tick | pipe**', 'default level: hint', 'What it is.', 'Source: a notice', 'reason -->']) {
      assert.ok(english.includes(text), text);
    }
    for (const half of [chinese, english]) {
      assert.ok(half.includes('<!-- nianbao-disable-next-line text/tick '));
      assert.ok(half.includes('"text/tick": "off"'));
      assert.ok(half.includes('```markdown\n| 合计 | 14 |\n```'));
    }
  });

  it('fence an example that has a fence of its own, in LF', () => {
    assert.ok(page.includes('````markdown\n```\ncode\n```\n````'));
    assert.ok(!page.includes('\r'));
  });

  it('keep a pipe inside its cell of the catalogue', () => {
    assert.ok(
      pages.get('README.md')!.includes('| [`text/tick`](text/tick.md) | 提示 hint | 撇号 \\| 竖线 | Tick \\| pipe |'),
    );
  });
});

describe('generated files', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'nianbao-generated-'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  const files = new Map([
    ['README.md', 'all\n'],
    ['text/tick.md', 'one\n'],
  ]);

  it('are written where there are none', () => {
    const target = path.join(folder, 'rules');
    assert.deepEqual(staleFiles(target, files), ['README.md', 'text/tick.md']);
    updateFiles(target, files);
    assert.equal(readFileSync(path.join(target, 'text', 'tick.md'), 'utf8'), 'one\n');
    assert.deepEqual(staleFiles(target, files), []);
    assert.deepEqual(updateFiles(target, files), []);
  });

  it('are stale when they differ, are missing or are left over; checking writes nothing', () => {
    updateFiles(folder, files);
    rmSync(path.join(folder, 'README.md'));
    writeFileSync(path.join(folder, 'text', 'tick.md'), 'one, edited\n');
    mkdirSync(path.join(folder, 'old'));
    writeFileSync(path.join(folder, 'old', 'gone.md'), 'gone\n');
    const stale = ['README.md', 'old/gone.md', 'text/tick.md'];
    assert.deepEqual(staleFiles(folder, files), stale);
    assert.deepEqual(staleFiles(folder, files), stale);

    updateFiles(folder, files);
    assert.deepEqual(staleFiles(folder, files), []);
    assert.ok(!existsSync(path.join(folder, 'old')));
    assert.deepEqual(readdirSync(folder).sort(), ['README.md', 'text']);
  });
});
