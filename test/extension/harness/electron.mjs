// `npm run test:electron`: the same suite in a desktop VS Code, where one can be downloaded and there is a screen.
import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { runTests } from '@vscode/test-electron';

const root = path.resolve(import.meta.dirname, '../../..');
process.chdir(root);
execFileSync(process.execPath, ['scripts/build.mjs', '--tests'], { stdio: 'inherit' });

const scratch = mkdtempSync(path.join(tmpdir(), 'nianbao-electron-'));
const workspace = path.join(scratch, 'workspace');
cpSync('test/extension/workspace', workspace, { recursive: true });
try {
  process.exitCode = await runTests({
    extensionDevelopmentPath: root,
    extensionTestsPath: path.join(root, 'test/.out/extension/index.js'),
    launchArgs: [workspace, '--disable-extensions', '--disable-workspace-trust'],
    extensionTestsEnv: { NIANBAO_SUITE: 'vscode-electron', NIANBAO_ROOT: root },
  });
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
} finally {
  rmSync(scratch, { recursive: true, force: true, maxRetries: 5 });
}
