/** `.nianbaoignore`: what is not read of folders and patterns, in the syntax of `.gitignore`. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Ignore } from 'ignore';
import { decode } from './encoding';

export const IGNORE_FILE_NAME = '.nianbaoignore';

/** Reads each file once. As with Git, the file nearest to a path has the last word. */
export class IgnoreFiles {
  readonly #files = new Map<string, Ignore | null>();

  /** Whether a path is left out; that of a folder ends with a separator. */
  ignores(target: string): boolean {
    const whole = path.resolve(target);
    const slash = /[\\/]$/.test(target) ? '/' : '';
    for (let folder = path.dirname(whole); ; folder = path.dirname(folder)) {
      const verdict = this.#in(folder)?.test(path.relative(folder, whole).replaceAll(path.sep, '/') + slash);
      if (verdict?.ignored) return true;
      if (verdict?.unignored || path.dirname(folder) === folder) return false;
    }
  }

  #in(folder: string): Ignore | null {
    let rules = this.#files.get(folder);
    if (rules === undefined) {
      rules = read(path.join(folder, IGNORE_FILE_NAME));
      this.#files.set(folder, rules);
    }
    return rules;
  }
}

function read(file: string): Ignore | null {
  let text: string;
  try {
    ({ text } = decode(readFileSync(file), file));
  } catch {
    return null; // none, or none that can be read
  }
  // Required here: few folders have one.
  const ignore = require('ignore') as typeof import('ignore');
  return ignore().add(text);
}
