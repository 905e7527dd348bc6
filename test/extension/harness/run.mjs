// One run of the suite in one VS Code, in a scratch folder that is gone afterwards.
import { appendFileSync, cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { developInWindow, openWindow, runInWindow } from './browser.mjs';
import { serveFolder } from './serve.mjs';
import { startWorkbench } from './workbench.mjs';

const LIMIT = 600_000;
/** The suite for a browser, as a path on the server of the project's folder. */
const WEB_SUITE = '/test/.out/extension/web.js';

/**
 * @param {{ name: string, vscode: string, chromium: string, vsix?: string, only?: string, web?: boolean }} options with `vsix`,
 *   the packaged extension is installed and tested, else the project's folder; with `only`, tests whose names contain it; with
 *   `web`, extension and suite run in the browser
 * @returns {Promise<boolean>} whether all tests passed; their counts the suite itself writes
 */
export async function runSuite({ name, vscode, chromium, vsix, only = '', web = false }) {
  console.log(`\n${name}`);
  const root = process.cwd();
  const scratch = mkdtempSync(path.join(tmpdir(), 'nianbao-vscode-'));
  const folder = path.join(scratch, 'workspace');
  cpSync('test/extension/workspace', folder, { recursive: true });
  const log = path.resolve('test/.out', `${name}.log`);
  writeFileSync(log, '');
  const window = await openWindow({ program: chromium, screenshots: path.resolve('test/.out/screenshots', name), web });
  let workbench;
  let files;
  try {
    const env = { NIANBAO_SUITE: name, NIANBAO_DRIVER: window.driver, NIANBAO_ROOT: root, NIANBAO_ONLY: only };
    workbench = await startWorkbench({ vscode, scratch, vsix, env });
    if (web) {
      files = await serveFolder(root, {
        path: WEB_SUITE,
        before: `globalThis.NIANBAO_ENV = ${JSON.stringify(env)};\n`,
      });
      await developInWindow(window.page, { authority: files.authority, extension: '/', tests: WEB_SUITE });
    }
    const code = await runInWindow(window.page, {
      host: workbench.host,
      folder,
      extension: web ? null : vsix ? emptyExtension(scratch) : root,
      tests: web ? null : path.join(root, 'test/.out/extension/index.js'),
      limit: LIMIT,
      log,
    });
    if (web) tell(name, window.reported());
    if (code !== 0) console.log(`what VS Code itself said is in ${log}`);
    return code === 0;
  } catch (error) {
    console.error(error);
    return false;
  } finally {
    await window.close();
    files?.close();
    await workbench?.stop();
    rmSync(scratch, { recursive: true, force: true, maxRetries: 5 });
  }
}

/** For whoever adds up the suites: what the suite itself does where it has files. */
function tell(suite, counts) {
  const { passed, failed, skipped } = counts ?? { passed: 0, failed: 1, skipped: 0 };
  console.log(`${passed + failed} of ${passed + failed + skipped} tests are for a browser, too`);
  if (process.env.NIANBAO_COUNTS)
    appendFileSync(process.env.NIANBAO_COUNTS, `${JSON.stringify({ suite, passed, failed })}\n`);
}

/** VS Code runs a suite only beside an extension under development. */
function emptyExtension(scratch) {
  const folder = path.join(scratch, 'empty');
  mkdirSync(folder);
  const manifest = { name: 'empty', publisher: 'nianbao-tests', version: '0.0.0', engines: { vscode: '*' } };
  writeFileSync(path.join(folder, 'package.json'), JSON.stringify(manifest));
  return folder;
}
