/** The sum of the whole test run: real steps that pass, fail, break off or run nothing. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

const ROOT = path.resolve(__dirname, '../..');
const TALLY = pathToFileURL(path.join(ROOT, 'scripts/tally.mjs')).href;

type Step = { name: string; command: string[]; suite?: boolean };

const node = (code: string) => [process.execPath, '-e', code];
const counts = (...lines: object[]) =>
  `for (const line of ${JSON.stringify(lines.map((line) => JSON.stringify(line)))})
     require('fs').appendFileSync(process.env.NIANBAO_COUNTS, line + '\\n');`;

/** Runs the steps in a process of their own: what it prints and how it ends is what a person sees. */
function tally(steps: Step[], env: NodeJS.ProcessEnv = process.env, limit?: number) {
  const script = `import { printTally, runSteps } from ${JSON.stringify(TALLY)};
    process.exitCode = printTally(runSteps(${JSON.stringify(steps)}, ${limit}));`;
  return spawnSync(process.execPath, ['--input-type=module', '-e', script], { cwd: ROOT, encoding: 'utf8', env });
}
const lastLine = (text: string) => text.trimEnd().split('\n').at(-1);

describe('the tally of all tests', () => {
  it('adds every suite, and one for each check', () => {
    const run = tally([
      { name: 'check', command: node('') },
      { name: 'two', command: node(counts({ passed: 3, failed: 0 }, { passed: 4, failed: 0 })), suite: true },
    ]);
    assert.equal(lastLine(run.stdout), '8 passed, 0 failed');
    assert.equal(run.status, 0);
  });

  it('fails where a test failed, shows what it printed, and runs the rest', () => {
    const run = tally([
      {
        name: 'bad',
        command: node(`console.log('expected 14, was 13'); ${counts({ passed: 2, failed: 1 })} process.exit(1)`),
        suite: true,
      },
      { name: 'check', command: node('') },
    ]);
    assert.match(run.stdout, /expected 14, was 13/);
    assert.equal(lastLine(run.stdout), '3 passed, 1 failed');
    assert.equal(run.status, 1);
  });

  it('fails where a check failed', () => {
    const run = tally([{ name: 'check', command: node('process.exit(3)') }]);
    assert.equal(lastLine(run.stdout), '0 passed, 1 failed');
    assert.equal(run.status, 1);
  });

  it('counts a suite that breaks off, or runs nothing, as failed', () => {
    const run = tally([
      { name: 'broken off', command: node(`${counts({ passed: 5, failed: 0 })} process.exit(1)`), suite: true },
      { name: 'ran nothing', command: node(''), suite: true },
      { name: 'is not there', command: ['no-such-program-of-nianbao'], suite: true },
    ]);
    assert.equal(lastLine(run.stdout), '5 passed, 3 failed');
    assert.equal(run.status, 1);
  });

  it('fails where nothing ran', () => {
    const run = tally([]);
    assert.equal(lastLine(run.stdout), '0 passed, 0 failed');
    assert.equal(run.status, 1);
  });

  it('ends a step that hangs, and counts it as failed', () => {
    const hanging = `${counts({ passed: 5, failed: 0 })} setInterval(() => {}, 1000)`;
    const run = tally([{ name: 'hangs', command: node(hanging), suite: true }], process.env, 1000);
    assert.equal(lastLine(run.stdout), '5 passed, 1 failed');
    assert.equal(run.status, 1);
  });

  it('hides NODE_EXTRA_CA_CERTS from the steps', () => {
    const step = { name: 'env', command: node(`process.exit('NODE_EXTRA_CA_CERTS' in process.env ? 1 : 0)`) };
    assert.equal(tally([step], { ...process.env, NODE_EXTRA_CA_CERTS: '/none.pem' }).status, 0);
  });

  it('takes the counts of mocha itself', () => {
    const suite = path.join(mkdtempSync(path.join(tmpdir(), 'nianbao-mocha-')), 'suite.cjs');
    writeFileSync(suite, `it('a', () => {}); it('b', () => {}); it('c', () => { throw new Error('c is wrong'); });`);
    const command = ['mocha', '--no-config', '--reporter', 'scripts/mocha-counts.cjs', suite];
    const run = tally([{ name: 'mocha', command, suite: true }]);
    rmSync(path.dirname(suite), { recursive: true });
    assert.match(run.stdout, /c is wrong/);
    assert.equal(lastLine(run.stdout), '2 passed, 1 failed');
  });
});
