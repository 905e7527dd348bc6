/** The suite inside VS Code under Node: what the extension host calls, and what it reports. */
import { appendFileSync } from 'node:fs';
import { format } from 'node:util';
import Mocha from 'mocha';
import { runSuites } from './suites';
import { listenIn } from './wire-node';

/** Resolves when every test passed; each test has its own window state, the server outlives them. */
export async function run(): Promise<void> {
  listenIn();
  Mocha.reporters.Base.consoleLog = (...values) => console.log(`[suite]${format(...values)}`); // the harness asks for it
  const { passed, failed } = await runSuites(new Mocha({ ui: 'bdd', timeout: 30_000, failZero: true }));
  report(passed, failed);
  if (failed > 0) throw new Error(`${failed} failed`);
}

/** One JSON line for whoever adds up the suites. */
function report(passed: number, failed: number): void {
  const { NIANBAO_COUNTS: file, NIANBAO_SUITE: suite } = process.env;
  if (file) appendFileSync(file, `${JSON.stringify({ suite, passed, failed })}\n`);
}
