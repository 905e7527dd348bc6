// `npm run test:vscode`: the suite inside a real VS Code, from the source, in the browser, and from the packaged extension.
// `npm run test:vscode -- --only TEXT` runs the tests whose names contain the text, from the source alone; with `--web` in the
// browser alone.
import { execFileSync } from 'node:child_process';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { requirePrograms } from './programs.mjs';
import { runSuite } from './run.mjs';
import { obtainVsCode } from './vscode.mjs';

const CACHE = '.vscode-test';
const { values } = parseArgs({ options: { only: { type: 'string' }, web: { type: 'boolean', default: false } } });

process.chdir(path.resolve(import.meta.dirname, '../../..'));
const node = (...args) => execFileSync(process.execPath, args, { stdio: 'inherit' });

try {
  const { chromium, ripgrep } = requirePrograms();
  const vscode = obtainVsCode(CACHE, ripgrep);

  node('scripts/build.mjs', '--tests');
  const { only, web } = values;
  const whole = only === undefined && !web;
  const runs = [
    ...(web ? [] : [() => runSuite({ name: 'vscode-source', vscode, chromium, only })]),
    ...(web || whole ? [() => runSuite({ name: 'vscode-web', vscode, chromium, only, web: true })] : []),
    ...(whole ? [() => fromPackage({ vscode, chromium, vsix: path.join(CACHE, 'nianbao.vsix') })] : []),
  ];
  const passed = [];
  for (const run of runs) passed.push(await run());
  process.exitCode = passed.every(Boolean) ? 0 : 1;
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
}

function fromPackage(options) {
  node('scripts/package.mjs', '--out', options.vsix);
  return runSuite({ name: 'vscode-packaged', ...options });
}
