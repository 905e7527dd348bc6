/** `npm run new-rule` on a copy of the project: what it makes compiles, stands in its place and finds what it says. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

const ROOT = path.resolve(__dirname, '../..');
/** What a rule is made of and tested with. */
const COPIED = [
  ...['server/src', 'test/rules', 'test/support', 'test/fixtures'],
  ...['package.json', 'biome.json', 'tsconfig.json', '.gitignore'],
];
const CATALOGUE = 'server/src/rules/index.ts';

describe('new-rule', () => {
  let copy: string;

  beforeEach(() => {
    copy = mkdtempSync(path.join(tmpdir(), 'nianbao-new-rule-'));
    for (const name of COPIED) {
      cpSync(path.join(ROOT, name), path.join(copy, name), { recursive: true });
    }
    symlinkSync(path.join(ROOT, 'node_modules'), path.join(copy, 'node_modules'), 'junction');
  });
  afterEach(() => rmSync(copy, { recursive: true, force: true }));

  const newRule = (...args: string[]) => run(path.join(ROOT, 'scripts/new-rule.mjs'), ...args);
  const run = (script: string, ...args: string[]) =>
    spawnSync(process.execPath, [script, ...args], { cwd: copy, encoding: 'utf8' });
  const read = (name: string) => readFileSync(path.join(copy, name), 'utf8');

  it('makes a rule that compiles and passes the tests of every rule', () => {
    const made = newRule('prose/left-over-word');
    assert.equal(made.status, 0, made.stderr);
    assert.match(read('test/fixtures/prose/left-over-word/found.md'), /⟦示例⟧\{prose\/left-over-word\}/);

    const compiled = run(path.join(ROOT, 'node_modules/typescript/bin/tsc'), '--noEmit', '-p', '.');
    assert.doesNotMatch(compiled.stdout, /rules\/(?:index|prose\/left-over-word)\.ts/);

    const mocha = path.join(ROOT, 'node_modules/mocha/bin/mocha.js');
    const args = ['--no-config', '--require', 'tsx/cjs', '--fgrep', 'prose/left-over-word', '--reporter', 'json'];
    const tested = run(mocha, ...args, 'test/rules/fixtures.test.ts');
    assert.equal(tested.status, 0, tested.stdout + tested.stderr);
    const { tests } = JSON.parse(tested.stdout) as { tests: { title: string }[] };
    assert.deepEqual(
      tests.map(({ title }) => title),
      ['has drafts it must find and drafts it must leave alone', 'found.md', 'silent.md'],
    );
  });

  it('puts each rule into its group by the alphabet, imports by their path', () => {
    for (const id of ['zebra/middle', 'zebra/last', 'zebra/next', 'alpha/first']) {
      assert.equal(newRule(id).status, 0);
    }
    const text = read(CATALOGUE);
    const imports = [...text.matchAll(/^import .* from '(.+)';$/gm)].map(([, from]) => from!);
    assert.deepEqual(imports, [...imports].sort());
    const words = text.slice(text.indexOf('= [')).match(/\w+/g)!;
    assert.deepEqual(words.slice(-4), ['last', 'middle', 'next', 'first']);
    assert.ok(text.startsWith('/**'), 'the first sentence of the file stays first');
  });

  it('gives a rule whose name another group has the name of its group too', () => {
    assert.equal(newRule('zebra/twin').status, 0);
    assert.equal(newRule('alpha/twin').status, 0);
    assert.match(read(CATALOGUE), /import \{ twin \} from '\.\/zebra\/twin';/);
    assert.match(read(CATALOGUE), /import \{ alphaTwin \} from '\.\/alpha\/twin';/);
    assert.match(read('server/src/rules/alpha/twin.ts'), /export const alphaTwin: Rule = \{/);
  });

  it('overwrites nothing', () => {
    assert.equal(newRule('zebra/once').status, 0);
    const before = read(CATALOGUE);
    const again = newRule('zebra/once');
    assert.equal(again.status, 1);
    assert.match(again.stderr, /is there already/);
    assert.equal(read(CATALOGUE), before);
  });

  it('refuses what is no id', () => {
    for (const id of [[], ['balance'], ['Arithmetic/Balance'], ['a/b/c'], ['../x'], ['prose/-x']]) {
      const refused = newRule(...id);
      assert.equal(refused.status, 2, `${id}`);
      assert.match(refused.stderr, /Usage/);
    }
  });
});
