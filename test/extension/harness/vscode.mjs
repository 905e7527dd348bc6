// A VS Code that runs anywhere Node does: server and web workbench out of the npm package code-server, fetched once.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, symlinkSync } from 'node:fs';
import path from 'node:path';

const PACKAGE = 'code-server@4.100.3'; // VS Code 1.100.3; the last that runs on Node 20
const INTEGRITY = 'sha512-q/Fh2DOxCRNhC/WiG/6sAhSKnj7ZACTVBaeeZ+rWjol//0FCbl/qg1ln5ecZ99jYcfqMxZZAyWcN+YBIo0DgpA==';

/**
 * The folder of VS Code below `cache`, fetched where it is not there yet.
 * @param {string} cache a folder to keep it in
 * @param {string} ripgrep the program, which the package leaves out
 */
export function obtainVsCode(cache, ripgrep) {
  const home = path.resolve(cache, PACKAGE);
  if (!existsSync(home)) {
    const partial = `${home}.partial`;
    rmSync(partial, { recursive: true, force: true });
    mkdirSync(partial, { recursive: true });
    fetchInto(partial, ripgrep);
    renameSync(partial, home); // all of it is there, or nothing
  }
  return path.join(home, 'package/lib/vscode');
}

function fetchInto(folder, ripgrep) {
  console.log(`fetching ${PACKAGE}`);
  const quiet = { cwd: folder, stdio: ['ignore', 'pipe', 'inherit'], encoding: 'utf8' };
  const archive = path.join(folder, execFileSync('npm', ['pack', PACKAGE, '--silent'], quiet).trim());
  const digest = `sha512-${createHash('sha512').update(readFileSync(archive)).digest('base64')}`;
  if (digest !== INTEGRITY) throw new Error(`${PACKAGE} is not what it was: ${digest}`);
  execFileSync('tar', ['xzf', archive, 'package/lib/vscode'], quiet);
  rmSync(archive);

  const vscode = path.join(folder, 'package/lib/vscode');
  const install = ['install', '--omit=dev', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];
  execFileSync('npm', install, { ...quiet, cwd: vscode });
  const programs = path.join(vscode, 'node_modules/@vscode/ripgrep/bin');
  mkdirSync(programs, { recursive: true });
  symlinkSync(ripgrep, path.join(programs, 'rg'));
}
