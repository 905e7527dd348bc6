/** Which files the paths, folders and patterns of a command line mean. */
import { type Dirent, readdirSync, type Stats, statSync } from 'node:fs';
import path from 'node:path';
import type { Message } from '../text/message';
import { InputFault, systemFault } from './fault';
import { IgnoreFiles } from './ignored';
import { STANDARD_INPUT } from './read';

/** What is read of a folder; whether it is a report, detection decides. */
const DRAFT = /\.(?:md|txt|nianbao)$/i;
/** Word keeps a file of its own beside one that is open. */
const skipped = (name: string) => name.startsWith('.') || name.startsWith('~$') || name === 'node_modules';

export const isDraftName = (name: string): boolean => DRAFT.test(name);

/** null where there is nothing, or nothing to be had: whoever reads it says why. */
function statOf(file: string): Stats | null {
  try {
    return statSync(file);
  } catch {
    return null;
  }
}

/**
 * The files of the arguments in the order given, each once; those of a folder and of a pattern sorted by name, without those
 * that a `.nianbaoignore` leaves out. What cannot be found comes as the fault it is, in its place. `taken`: which names of a
 * folder are read.
 */
export function* findFiles(
  args: readonly string[],
  taken: (name: string) => boolean = isDraftName,
): Generator<string | InputFault> {
  const seen = new Set<string>();
  const ignored = new IgnoreFiles();
  for (const arg of args) {
    for (const found of expand(arg, taken, ignored)) {
      if (found instanceof InputFault) {
        yield found;
        continue;
      }
      const key = found === STANDARD_INPUT ? found : path.resolve(found);
      if (seen.has(key)) continue;
      seen.add(key);
      yield found;
    }
  }
}

function* expand(arg: string, taken: (name: string) => boolean, ignored: IgnoreFiles): Generator<string | InputFault> {
  if (arg === STANDARD_INPUT) return yield arg;
  const stat = statOf(arg);
  if (stat?.isDirectory()) return yield* walk(arg, taken, ignored);
  if (stat || !/[*?[{]/.test(arg)) return yield arg;
  const matches = glob(arg);
  if (matches.length === 0) yield new InputFault(arg, NO_MATCH);
  yield* matches.filter((match) => !ignored.ignores(match));
}

const NO_MATCH: Message = { zh: '没有符合这一模式的文件', en: 'no file matches this pattern' };

function glob(pattern: string): string[] {
  // Required here: few command lines have a pattern, and the bundle evaluates a module when it is first required.
  const { globSync } = require('tinyglobby') as typeof import('tinyglobby');
  const matches = globSync(path.sep === '\\' ? pattern.replaceAll('\\', '/') : pattern, {
    ignore: ['**/node_modules/**'],
    expandDirectories: false,
    followSymbolicLinks: false,
  });
  return matches.sort().map((match) => path.normalize(match));
}

/** A link that leads nowhere is taken for one: whoever reads it says so. */
const isFile = (at: string, entry: Dirent): boolean =>
  entry.isFile() || (entry.isSymbolicLink() && (statOf(at)?.isFile() ?? true));

/** Depth first, folders among the files by their names. Links to folders are not followed: no circle, nothing twice. */
function* walk(folder: string, taken: (name: string) => boolean, ignored: IgnoreFiles): Generator<string | InputFault> {
  let entries: Dirent[];
  try {
    entries = readdirSync(folder, { withFileTypes: true });
  } catch (error) {
    const fault = systemFault(folder, { zh: '读取', en: 'read it' }, error);
    if (!(fault instanceof InputFault)) throw fault;
    return yield fault;
  }
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    if (skipped(entry.name)) continue;
    const at = path.join(folder, entry.name);
    if (entry.isDirectory()) {
      if (!ignored.ignores(at + path.sep)) yield* walk(at, taken, ignored);
    } else if (taken(entry.name) && isFile(at, entry) && !ignored.ignores(at)) yield at;
  }
}
