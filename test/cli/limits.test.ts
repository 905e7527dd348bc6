/** Files of any size and shape: checked or refused in bounded memory, the other files all the same. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { MAX_LINES } from '../../server/src/service';
import { buildCli, CLI } from './cli-file';
import { draft } from './draft';
import { Folder } from './run';

/** A fifth of what one object a character would take. */
const MEGABYTES = 400;
const SIZE = 16 * 1024 * 1024;
const HEAD = '# 云岭县2024年政府信息公开工作年度报告\n\n## 一、总体情况\n\n';

const SHAPES: Readonly<Record<string, string>> = {
  pipes: '|',
  'rows of pipes': `${'|'.repeat(99)}\n`,
  'brackets that open': '（',
  digits: '1',
  'one line of sentences': '收到政府信息公开申请12件，其中予以公开3件。',
  'lines of sentences': `${'收到政府信息公开申请12件，其中予以公开3件。'.repeat(5)}\n`,
  'comments that open': '<!--',
  'spaces between figures': '1 ',
};

describe('cli: limits', () => {
  let folder: Folder;
  before(buildCli);
  beforeEach(() => {
    folder = new Folder();
  });
  afterEach(() => folder.remove());

  const check = (...names: string[]) => {
    const { NODE_EXTRA_CA_CERTS: _, ...env } = process.env;
    const args = [`--max-old-space-size=${MEGABYTES}`, CLI, 'check', '--format', 'json', ...names];
    const ran = spawnSync(process.execPath, args, { cwd: folder.path, env, encoding: 'utf8', maxBuffer: 1 << 28 });
    return { ...ran, output: JSON.parse(ran.stdout) };
  };

  for (const [name, piece] of Object.entries(SHAPES)) {
    it(`checks 16 MB of ${name}, in a process of ${MEGABYTES} MB`, () => {
      const text = HEAD + piece.repeat((SIZE - HEAD.length) / piece.length);
      folder.write('big.nianbao.md', text);
      const { status, output } = check('big.nianbao.md');
      assert.equal(status, 1);
      const rules = output.files[0].diagnostics.map(({ rule }: { rule: string }) => rule);
      assert.ok(rules.includes('structure/section-missing'), String(rules));
    });
  }

  it('refuses more lines than any report has, and checks the other files', () => {
    folder.write('blank.nianbao.md', HEAD + '\n'.repeat(SIZE - HEAD.length));
    folder.write(
      'directives.nianbao.md',
      HEAD + '<!-- nianbao-disable-next-line text/radical-character -->\n'.repeat(MAX_LINES),
    );
    folder.write('good.nianbao.md', draft());
    const { status, stderr, output } = check('.');
    assert.equal(status, 2);
    assert.match(stderr, /blank\.nianbao\.md：文本过长：超过 1677 万个字符或 50 万行，未处理/);
    assert.match(stderr, /directives\.nianbao\.md：文本过长/);
    assert.deepEqual(
      output.files.map(({ path, diagnostics }: { path: string; diagnostics: unknown[] }) => [path, diagnostics.length]),
      [['good.nianbao.md', 0]],
    );
  });

  it('lists so many findings of a file and counts them all', () => {
    const text = draft().replace('## 二、', `${'## 七、其他\n\n未尽事宜。\n\n'.repeat(300)}## 二、`);
    folder.write('many.nianbao.md', text);
    const { output } = check('many.nianbao.md');
    const { diagnostics } = output.files[0];
    assert.equal(diagnostics.length, 200);
    assert.equal(diagnostics.at(-1).rule, 'nianbao/limit');
    assert.match(diagnostics.at(-1).message, /另有 \d+ 个没有列出/);
    const { errors, warnings, information, hints } = output.summary;
    const left = Number(/另有 (\d+) 个/.exec(diagnostics.at(-1).message)![1]);
    assert.equal(errors + warnings + information + hints, 199 + left);
  });
});
