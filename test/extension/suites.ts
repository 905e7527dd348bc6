/** The tests in the order they run in: all under Node, in a browser those of what differs there. */
import type Mocha from 'mocha';
import { inBrowser } from './support';

/** @returns how many passed, failed, and were left out. */
export async function runSuites(mocha: Mocha): Promise<{ passed: number; failed: number; skipped: number }> {
  if (process.env.NIANBAO_ONLY) mocha.fgrep(process.env.NIANBAO_ONLY);
  mocha.suite.emit('pre-require', globalThis, '', mocha); // the tests are bundled, mocha loads no file
  await import('./suite/silence.test'); // first: it needs a window in which no report was ever open
  await import('./suite/manifest.test');
  await import('./suite/walkthrough.test');
  await import('./suite/fixes.test');
  if (!inBrowser) await importOthers();
  await import('./suite/review.test');
  await import('./suite/settings.test');
  await import('./suite/word.test');
  await import('./suite/preview.test');
  await import('./suite/server.test');

  return new Promise((resolve) => {
    const runner = mocha.run(() => {
      const { passes, failures, pending } = runner.stats!;
      resolve({ passed: passes, failed: failures, skipped: pending });
    });
  });
}

/** What is the same wherever extension and server run is tested once. */
async function importOthers(): Promise<void> {
  await import('./suite/reports.test');
  await import('./suite/recompute.test');
  await import('./suite/decorations.test');
  await import('./suite/form.test');
  await import('./suite/tidy.test');
  await import('./suite/typing.test');
  await import('./suite/totals.test');
  await import('./suite/paste.test');
  await import('./suite/status.test');
  await import('./suite/new-report.test');
  await import('./suite/folder.test');
  await import('./suite/samples.test');
}
