/** A folder whose every file is generated: what in it is stale, and how it is brought up to date. */
import { mkdirSync, readdirSync, readFileSync, rmdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** Paths below the folder, with `/`, to the text each file must have. */
export type Files = ReadonlyMap<string, string>;

/** Files that differ, are missing, or should not be there, in alphabetical order. */
export function staleFiles(folder: string, files: Files): string[] {
  const there = filesBelow(folder);
  const gone = there.filter((file) => !files.has(file));
  const changed = [...files.keys()].filter(
    (file) => !there.includes(file) || readFileSync(path.join(folder, file), 'utf8') !== files.get(file),
  );
  return [...gone, ...changed].sort();
}

/** Writes what is stale and removes what should not be there, empty folders included. Returns the stale files. */
export function updateFiles(folder: string, files: Files): string[] {
  const stale = staleFiles(folder, files);
  for (const file of stale) {
    const target = path.join(folder, file);
    const text = files.get(file);
    if (text === undefined) {
      rmSync(target);
      removeIfEmpty(path.dirname(target), folder);
    } else {
      mkdirSync(path.dirname(target), { recursive: true });
      writeFileSync(target, text);
    }
  }
  return stale;
}

function filesBelow(folder: string): string[] {
  try {
    return readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((name) => statSync(path.join(folder, name)).isFile())
      .map((name) => name.replaceAll(path.sep, '/'));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  }
}

function removeIfEmpty(dir: string, stop: string): void {
  if (dir === stop || readdirSync(dir).length > 0) return;
  rmdirSync(dir);
  removeIfEmpty(path.dirname(dir), stop);
}
