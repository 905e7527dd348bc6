// Runs the steps of the whole test run one after the other and adds up what passed and what failed.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

/**
 * @typedef {object} Step
 * @property {string} name
 * @property {string[]} command program and arguments; programs of node_modules are found by their name
 * @property {boolean} [suite] reports its own counts: appends `{"suite","passed","failed"}` as JSON lines to the file
 *   named by NIANBAO_COUNTS. Any other step counts as one.
 */

/** Milliseconds after which a step hangs, and has failed. The whole run takes a few minutes. */
const LIMIT = 30 * 60_000;

/**
 * Every step runs, whatever the ones before it did; its output goes through untouched.
 * @param {readonly Step[]} steps
 * @param {number} [limit] milliseconds a step may take
 * @returns {{ name: string, passed: number, failed: number }[]} one entry a step
 */
export function runSteps(steps, limit = LIMIT) {
  return steps.map(({ name, command, suite = false }) => {
    console.log(`\n== ${name}: ${command.join(' ')}`);
    const folder = mkdtempSync(path.join(tmpdir(), 'nianbao-counts-'));
    const counts = path.join(folder, 'counts.jsonl');
    const ok = run(command, { NIANBAO_COUNTS: counts }, limit);
    const reported = suite ? sum(counts) : { passed: Number(ok), failed: Number(!ok) };
    rmSync(folder, { recursive: true });
    // A suite that breaks off, or that runs nothing, has not passed.
    const brokeOff = reported.failed === 0 && (!ok || reported.passed === 0);
    return { name, passed: reported.passed, failed: reported.failed + Number(brokeOff) };
  });
}

/**
 * Prints one line a step, and `N passed, N failed` as the last line of all.
 * @returns {number} the exit code: 0 where something ran and nothing failed
 */
export function printTally(results) {
  const passed = results.reduce((total, result) => total + result.passed, 0);
  const failed = results.reduce((total, result) => total + result.failed, 0);
  console.log('');
  for (const result of results) console.log(`${result.name}: ${result.passed} passed, ${result.failed} failed`);
  console.log(`\n${passed} passed, ${failed} failed`);
  return passed > 0 && failed === 0 ? 0 : 1;
}

function run([program, ...args], extra, timeout) {
  const { NODE_EXTRA_CA_CERTS: _, ...env } = process.env; // Node warns on stderr where the file is missing
  const binaries = path.resolve('node_modules', '.bin');
  const result = spawnSync(program, args, {
    stdio: 'inherit',
    timeout,
    shell: process.platform === 'win32', // npm and the programs of node_modules are command files there
    env: { ...env, ...extra, PATH: [binaries, env.PATH].join(path.delimiter) },
  });
  if (result.error) console.error(result.error.message);
  return result.status === 0;
}

function sum(file) {
  const total = { passed: 0, failed: 0 };
  if (!existsSync(file)) return total;
  for (const line of readFileSync(file, 'utf8').split('\n').filter(Boolean)) {
    const { passed, failed } = JSON.parse(line);
    total.passed += passed;
    total.failed += failed;
  }
  return total;
}
