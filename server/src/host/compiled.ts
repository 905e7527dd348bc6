/**
 * Runs a bundle with what V8 compiled of it when it ran before. Most of a short run is compiling, and Node keeps compiled
 * code by itself only from version 22 on. Where nothing can be kept, the bundle is compiled as ever.
 */
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { Script } from 'node:vm';
import { hashOf } from '../text/hash';

/**
 * A bundle ends with this many characters that no other build has, and what is kept of it ends with the same: V8 itself
 * looks only at the length of a source, and package managers give every file the same time.
 */
const STAMP = 16;
/** Milliseconds. What is older is of a build that has gone, or was never finished; else it is made once more. */
const LONGEST_KEPT = 30 * 24 * 60 * 60 * 1000;

/**
 * @param file the bundle, beside the caller's file, as which it loads its modules: a function in nothing but ASCII, and the
 * stamp, see `scripts/build.mjs`.
 * @param part what this run is for: of a large bundle each kind of run uses a part of its own.
 */
export function runCompiled(file: string, require: NodeJS.Require, part: string): void {
  const source = readFileSync(file, 'latin1'); // bytes are characters, and a half of what two-byte text would take
  const stamp = source.slice(-STAMP);
  const kept = keptFile(file, part);
  const code = kept && codeIn(kept, stamp);
  const script = new Script(source, { filename: file, ...(code ? { cachedData: code } : {}) });
  if (kept && (!code || script.cachedDataRejected)) keepAtExit(kept, script, stamp);
  script.runInThisContext()(require, file, path.dirname(file));
}

/** In a folder that is the user's alone: whoever can write it can run code. null where the system names none. */
function keptFile(file: string, part: string): string | null {
  const { LOCALAPPDATA, XDG_CACHE_HOME, HOME } = process.env;
  const folder =
    process.platform === 'win32'
      ? LOCALAPPDATA
      : process.platform === 'darwin'
        ? HOME && path.join(HOME, 'Library', 'Caches')
        : XDG_CACHE_HOME || (HOME && path.join(HOME, '.cache'));
  if (!folder || !path.isAbsolute(folder)) return null;
  const name = `${path.basename(file, '.js')}-${part}-${process.version}-${process.arch}-${installed(file)}.bin`;
  return path.join(folder, 'nianbao', name);
}

/** Two installations, or two ways to start Node, would else make each other's code anew with every run. */
function installed(file: string): string {
  const { NODE_OPTIONS = '' } = process.env;
  const from = [file, ...process.execArgv, NODE_OPTIONS].join('\n');
  return hashOf(from).toString(36);
}

function codeIn(kept: string, stamp: string): Buffer | null {
  try {
    const bytes = readFileSync(kept);
    return bytes.toString('latin1', bytes.length - STAMP) === stamp ? bytes.subarray(0, -STAMP) : null;
  } catch {
    return null;
  }
}

/** Then all that such a run uses is compiled, and nobody waits any more. */
function keepAtExit(kept: string, script: Script, stamp: string): void {
  // Required here: it is asked for once, and brings half of the streams with it.
  const { setFlagsFromString } = require('node:v8') as typeof import('node:v8');
  setFlagsFromString('--no-flush-bytecode'); // a server would have lost what it started with
  process.once('exit', () => {
    setFlagsFromString('--flush-bytecode'); // code is taken only under the flags it was kept under
    const folder = path.dirname(kept);
    try {
      mkdirSync(folder, { recursive: true, mode: 0o700 });
      writeWhole(kept, Buffer.concat([script.createCachedData(), Buffer.from(stamp, 'latin1')]));
      removeOld(folder);
    } catch {
      // A full disk or a folder that is not ours costs the next run some milliseconds, no more.
    }
  });
}

/** Or not at all: others may be reading. */
function writeWhole(file: string, bytes: Buffer): void {
  const begun = `${file}.${process.pid}`;
  try {
    writeFileSync(begun, bytes, { mode: 0o600 });
    renameSync(begun, file);
  } catch (error) {
    rmSync(begun, { force: true });
    throw error;
  }
}

function removeOld(folder: string): void {
  for (const name of readdirSync(folder)) {
    const file = path.join(folder, name);
    if (statSync(file).mtimeMs < Date.now() - LONGEST_KEPT) rmSync(file, { force: true });
  }
}
