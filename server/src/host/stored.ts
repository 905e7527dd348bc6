/** Reports on the disk that others are compared with: read at once, and in silence where they cannot be. */
import { readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { decode } from './encoding';
import { InputFault } from './fault';
import { findFiles, isDraftName } from './files';

/** In bytes. A larger text is no report that one is compared with. */
const LARGEST = 4 * 1024 * 1024;

/** null for what is no file, too large, or no text; whoever checks the file itself says so. */
export function storedText(file: string): string | null {
  try {
    const stat = statSync(file);
    return stat.isFile() && stat.size <= LARGEST ? decode(readFileSync(file), file).text : null;
  } catch {
    return null;
  }
}

/** In bytes. Scans of paper are larger, and no report that can be read. */
const LARGEST_FOREIGN = 32 * 1024 * 1024;

/** null for what is no file, or too large. */
export function storedBytes(file: string): Uint8Array | null {
  try {
    const stat = statSync(file);
    return stat.isFile() && stat.size <= LARGEST_FOREIGN ? readFileSync(file) : null;
  } catch {
    return null;
  }
}

const staysBelow = (pattern: string): boolean => !pattern.includes('..') && !path.isAbsolute(pattern);
const isPattern = (text: string): boolean => /[*?[{(!]/.test(text);

/** More are no parts of a report. */
const MOST_FILES = 5000;

/**
 * The files that patterns mean from a folder on; what they do not find is left out. They stand in a draft, which may come from
 * anybody: out of the folder leads only the name of a single file.
 */
export function filesFrom(folder: string, patterns: readonly string[]): string[] {
  const within = patterns.filter((pattern) => staysBelow(pattern) || (!isPattern(pattern) && isDraftName(pattern)));
  const absolute = within.map((pattern) => path.resolve(folder, pattern));
  const files: string[] = [];
  for (const file of findFiles(absolute)) {
    if (files.length === MOST_FILES) break;
    if (!(file instanceof InputFault)) files.push(path.resolve(file));
  }
  return files;
}
