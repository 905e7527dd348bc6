/** The built command line these tests run: built here only where it is missing or older than its sources. */
import { execFileSync } from 'node:child_process';
import { readdirSync, statSync } from 'node:fs';
import path from 'node:path';

const root = path.join(__dirname, '..', '..');

export const CLI = path.join(root, 'dist', 'cli.js');

const age = (file: string): number => statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0;

/** Mocha's before-hook of every suite here. */
export function buildCli(): void {
  const sources = readdirSync(path.join(root, 'server', 'src'), { recursive: true, encoding: 'utf8' });
  const newest = Math.max(...sources.map((file) => age(path.join(root, 'server', 'src', file))));
  if (age(CLI) > newest) return;
  execFileSync(process.execPath, ['scripts/build.mjs', '--only', 'cli'], { cwd: root, stdio: 'inherit' });
}
