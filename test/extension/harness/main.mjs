// `npm run test:vscode`: the suite inside a real VS Code, once from the source and once from the packaged extension.
// `npm run test:vscode -- --only TEXT` runs the tests whose names contain the text, from the source alone.
import { execFileSync } from 'node:child_process';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { requirePrograms } from './programs.mjs';
import { runSuite } from './run.mjs';
import { obtainVsCode } from './vscode.mjs';

const CACHE = '.vscode-test';
const { values } = parseArgs({ options: { only: { type: 'string' } } });

process.chdir(path.resolve(import.meta.dirname, '../../..'));
const node = (...args) => execFileSync(process.execPath, args, { stdio: 'inherit' });

try {
  const { chromium, ripgrep } = requirePrograms();
  const vscode = obtainVsCode(CACHE, ripgrep);

  node('scripts/build.mjs', '--tests');
  const source = await runSuite({ name: 'vscode-source', vscode, chromium, only: values.only });

  const vsix = path.join(CACHE, 'nianbao.vsix');
  const packaged = values.only !== undefined || (await fromPackage({ vscode, chromium, vsix }));

  process.exitCode = source && packaged ? 0 : 1;
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
}

function fromPackage(options) {
  node('scripts/package.mjs', '--out', options.vsix);
  return runSuite({ name: 'vscode-packaged', ...options });
}
