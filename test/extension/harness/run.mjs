// One run of the suite in one VS Code, in a scratch folder that is gone afterwards.
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { openWindow, runInWindow } from './browser.mjs';
import { startWorkbench } from './workbench.mjs';

const LIMIT = 180_000;

/**
 * @param {{ name: string, vscode: string, chromium: string, vsix?: string, only?: string }} options with `vsix`, the
 *   packaged extension is installed and tested, else the project's folder; with `only`, tests whose names contain it
 * @returns {Promise<boolean>} whether all tests passed; their counts the suite itself writes
 */
export async function runSuite({ name, vscode, chromium, vsix, only = '' }) {
  console.log(`\n${name}`);
  const root = process.cwd();
  const scratch = mkdtempSync(path.join(tmpdir(), 'nianbao-vscode-'));
  const folder = path.join(scratch, 'workspace');
  cpSync('test/extension/workspace', folder, { recursive: true });
  const log = path.resolve('test/.out', `${name}.log`);
  writeFileSync(log, '');
  const window = await openWindow({ program: chromium, screenshots: path.resolve('test/.out/screenshots', name) });
  let workbench;
  try {
    const env = { NIANBAO_SUITE: name, NIANBAO_DRIVER: window.driver, NIANBAO_ROOT: root, NIANBAO_ONLY: only };
    workbench = await startWorkbench({ vscode, scratch, vsix, env });
    const code = await runInWindow(window.page, {
      host: workbench.host,
      folder,
      extension: vsix ? emptyExtension(scratch) : root,
      tests: path.join(root, 'test/.out/extension/index.js'),
      limit: LIMIT,
      log,
    });
    if (code !== 0) console.log(`what VS Code itself said is in ${log}`);
    return code === 0;
  } catch (error) {
    console.error(error);
    return false;
  } finally {
    await window.close();
    await workbench?.stop();
    rmSync(scratch, { recursive: true, force: true, maxRetries: 5 });
  }
}

/** VS Code runs a suite only beside an extension under development. */
function emptyExtension(scratch) {
  const folder = path.join(scratch, 'empty');
  mkdirSync(folder);
  const manifest = { name: 'empty', publisher: 'nianbao-tests', version: '0.0.0', engines: { vscode: '*' } };
  writeFileSync(path.join(folder, 'package.json'), JSON.stringify(manifest));
  return folder;
}
