/** The suite inside VS Code in a browser: the same tests, in the worker that is the extension host there. */
import 'mocha';
import { runSuites } from './suites';
import { drive } from './support';
import { listenIn } from './wire-web';

/** Mocha for browsers leaves itself here. */
const { Mocha } = globalThis as unknown as { Mocha: typeof import('mocha') };

export async function run(): Promise<void> {
  listenIn();
  Mocha.reporters.Base.consoleLog = (...values: unknown[]) => void drive('say', format(values));
  const mocha = new Mocha({ ui: 'bdd', reporter: 'spec', timeout: 30_000, failZero: true });
  const { passed, failed, skipped } = await runSuites(mocha);
  await drive('report', { passed, failed, skipped });
  if (failed > 0) throw new Error(`${failed} failed`);
}

/** As Node's own `format` does for what reporters print. */
function format([template = '', ...values]: unknown[]): string {
  const said = String(template).replace(/%[sd]/g, () => String(values.shift() ?? ''));
  return [said, ...values].join(' ');
}
