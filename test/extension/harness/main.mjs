// `npm run test:vscode`: the suite inside a real VS Code, once from the source and once from the packaged extension.
import { execFileSync } from 'node:child_process';
import path from 'node:path';
import { requirePrograms } from './programs.mjs';
import { runSuite } from './run.mjs';
import { obtainVsCode } from './vscode.mjs';

const CACHE = '.vscode-test';

process.chdir(path.resolve(import.meta.dirname, '../../..'));
const node = (...args) => execFileSync(process.execPath, args, { stdio: 'inherit' });

try {
  const { chromium, ripgrep } = requirePrograms();
  const vscode = obtainVsCode(CACHE, ripgrep);

  node('scripts/build.mjs', '--tests');
  const source = await runSuite({ name: 'vscode-source', vscode, chromium });

  const vsix = path.join(CACHE, 'nianbao.vsix');
  node('scripts/package.mjs', '--out', vsix);
  const packaged = await runSuite({ name: 'vscode-packaged', vscode, chromium, vsix });

  process.exitCode = source && packaged ? 0 : 1;
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
}
