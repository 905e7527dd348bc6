/** `npm run new-rule` on a copy of the project: what it makes compiles, stands in its place and finds what it says. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Service } from '../../server/src/service';

const ROOT = path.resolve(__dirname, '../..');
const CATALOGUE = 'server/src/rules/index.ts';

describe('new-rule', () => {
  let copy: string;

  beforeEach(() => {
    copy = mkdtempSync(path.join(tmpdir(), 'nianbao-new-rule-'));
    for (const name of ['server/src', 'biome.json', 'tsconfig.json', '.gitignore']) {
      cpSync(path.join(ROOT, name), path.join(copy, name), { recursive: true });
    }
    symlinkSync(path.join(ROOT, 'node_modules'), path.join(copy, 'node_modules'), 'junction');
  });
  afterEach(() => rmSync(copy, { recursive: true, force: true }));

  const newRule = (...args: string[]) => run(path.join(ROOT, 'scripts/new-rule.mjs'), ...args);
  const run = (script: string, ...args: string[]) =>
    spawnSync(process.execPath, [script, ...args], { cwd: copy, encoding: 'utf8' });
  const read = (name: string) => readFileSync(path.join(copy, name), 'utf8');

  /** Ids in the order of the catalogue, read from the copy itself. */
  const service = () =>
    (require(path.join(copy, 'server/src/service.ts')) as { createService(): Service }).createService();

  it('makes a rule that compiles, finds the marked place and is silent in the other draft', () => {
    const made = newRule('prose/left-over-word');
    assert.equal(made.status, 0, made.stderr);

    const compiled = run(path.join(ROOT, 'node_modules/typescript/bin/tsc'), '--noEmit', '-p', '.');
    assert.equal(compiled.status, 0, compiled.stdout);

    const marked = read('test/fixtures/prose/left-over-word/found.md');
    const marker = /⟦(.+?)⟧\{prose\/left-over-word\}/.exec(marked);
    assert.ok(marker, marked);
    const { analyze, rules } = service();
    assert.ok(rules.some((rule) => rule.id === 'prose/left-over-word'));
    const own = (text: string) => analyze(text).findings.filter((finding) => finding.rule === 'prose/left-over-word');
    const found = own(marked.replace(marker[0], marker[1]!));
    assert.deepEqual(
      found.map((finding) => finding.span),
      [{ start: marker.index, end: marker.index + marker[1]!.length }],
    );
    const silent = analyze(read('test/fixtures/prose/left-over-word/silent.md'));
    assert.ok(silent.report, 'the silent draft is read as a report');
    assert.deepEqual(
      silent.findings.filter((finding) => finding.rule === 'prose/left-over-word'),
      [],
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
