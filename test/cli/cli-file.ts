/** The built command line these tests run: built here only where it is missing or older than its sources. */
import { readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { build } from 'esbuild';

const root = path.join(__dirname, '..', '..');

export const CLI = path.join(root, 'dist', 'cli.js');

const age = (file: string): number => statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0;

/** Mocha's before-hook of every suite here. */
export async function buildCli(): Promise<void> {
  const sources = readdirSync(path.join(root, 'server', 'src'), { recursive: true, encoding: 'utf8' });
  const newest = Math.max(...sources.map((file) => age(path.join(root, 'server', 'src', file))));
  if (age(CLI) > newest) return;
  await build({
    absWorkingDir: root,
    entryPoints: { cli: 'server/src/cli/main.ts' },
    outdir: 'dist',
    bundle: true,
    platform: 'node',
    target: 'node20.9',
    format: 'cjs',
    charset: 'utf8',
    mainFields: ['module', 'main'],
    external: ['./server.js'],
    logLevel: 'silent',
  });
}
