/** The suite inside VS Code: what the extension host calls, and what it reports. */
import { appendFileSync } from 'node:fs';
import { format } from 'node:util';
import Mocha from 'mocha';
import { listenIn } from './wire';

/** Resolves when every test passed; each test has its own window state, the server outlives them. */
export async function run(): Promise<void> {
  listenIn();
  Mocha.reporters.Base.consoleLog = (...values) => console.log(`[suite]${format(...values)}`); // the harness asks for it
  const mocha = new Mocha({ ui: 'bdd', timeout: 30_000, failZero: true });
  if (process.env.NIANBAO_ONLY) mocha.fgrep(process.env.NIANBAO_ONLY);
  mocha.suite.emit('pre-require', globalThis, '', mocha); // the tests are bundled, mocha loads no file
  await import('./suite/silence.test'); // first: it needs a window in which no report was ever open
  await import('./suite/manifest.test');
  await import('./suite/reports.test');
  await import('./suite/fixes.test');
  await import('./suite/recompute.test');
  await import('./suite/decorations.test');
  await import('./suite/form.test');
  await import('./suite/tidy.test');
  await import('./suite/new-report.test');
  await import('./suite/review.test');
  await import('./suite/folder.test');
  await import('./suite/settings.test');
  await import('./suite/word.test');
  await import('./suite/preview.test');
  await import('./suite/server.test');
  await import('./suite/samples.test');

  const failed = await new Promise<number>((resolve) => {
    const runner = mocha.run(() => {
      const { passes, failures } = runner.stats!;
      report(passes, failures);
      resolve(failures);
    });
  });
  if (failed > 0) throw new Error(`${failed} failed`);
}

/** One JSON line for whoever adds up the suites. */
function report(passed: number, failed: number): void {
  const { NIANBAO_COUNTS: file, NIANBAO_SUITE: suite } = process.env;
  if (file) appendFileSync(file, `${JSON.stringify({ suite, passed, failed })}\n`);
}
