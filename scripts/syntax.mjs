// What the checks of the source share: files of TypeScript, and the nodes of their syntax.
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'acorn';
import esbuild from 'esbuild';

/** All of ours that is shipped. */
export const SHIPPED = ['server/src', 'client/src', 'client/webview'];

/** @returns {string[]} the TypeScript files below the folders */
export const sourceFiles = (folders) =>
  folders.flatMap((folder) =>
    readdirSync(folder, { recursive: true })
      .filter((name) => name.endsWith('.ts') && !name.endsWith('.d.ts'))
      .sort()
      .map((name) => path.posix.join(folder, name.replaceAll('\\', '/'))),
  );

/** @returns {Generator<object>} every node of a file of TypeScript, as ESTree has them */
export function* nodesOf(file) {
  const source = readFileSync(file, 'utf8');
  const { code } = esbuild.transformSync(source, { loader: 'ts', charset: 'utf8', target: 'es2024' });
  yield* nodesIn(parse(code, { ecmaVersion: 'latest', sourceType: 'module' }));
}

function* nodesIn(value) {
  if (value === null || typeof value !== 'object') return;
  if (typeof value.type === 'string') yield value;
  for (const part of Object.values(value)) yield* nodesIn(part);
}
