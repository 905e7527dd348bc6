/**
 * Runs a bundle with what V8 compiled of it when it ran before. Most of a short run is compiling, and Node keeps compiled
 * code by itself only from version 22 on. Where nothing can be kept, the bundle is compiled as ever.
 */
import { mkdirSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { Script } from 'node:vm';

/** Code made of another build must never run: size and time of the bundle stand behind it, in this many bytes. */
const STAMP = 16;

/**
 * @param file the bundle, beside the caller's file, as which it loads its modules.
 * @param part what this run is for: of a large bundle each kind of run uses a part of its own.
 */
export function runCompiled(file: string, require: NodeJS.Require, part: string): void {
  const source = readFileSync(file, 'utf8');
  const stamp = stampOf(file);
  const kept = keptFile(file, part);
  const code = kept && codeIn(kept, stamp);
  const script = new Script(`(function (require, __filename, __dirname) {${source}\n})`, {
    filename: file,
    ...(code ? { cachedData: code } : {}),
  });
  if (kept && (!code || script.cachedDataRejected)) keepAtExit(kept, script, stamp);
  script.runInThisContext()(require, file, path.dirname(file));
}

function stampOf(file: string): Buffer {
  const { size, mtimeMs } = statSync(file);
  const stamp = Buffer.alloc(STAMP);
  stamp.writeDoubleLE(size, 0);
  stamp.writeDoubleLE(mtimeMs, 8);
  return stamp;
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
  const name = `${path.basename(file, '.js')}-${part}-${process.version}-${process.arch}.bin`;
  return folder && path.isAbsolute(folder) ? path.join(folder, 'nianbao', name) : null;
}

function codeIn(kept: string, stamp: Buffer): Buffer | null {
  try {
    const bytes = readFileSync(kept);
    return bytes.subarray(-STAMP).equals(stamp) ? bytes.subarray(0, -STAMP) : null;
  } catch {
    return null;
  }
}

/** Then all that such a run uses is compiled, and nobody waits any more. */
function keepAtExit(kept: string, script: Script, stamp: Buffer): void {
  // Required here: it is asked for once, and brings half of the streams with it.
  const { setFlagsFromString } = require('node:v8') as typeof import('node:v8');
  setFlagsFromString('--no-flush-bytecode'); // a server would have lost what it started with
  process.once('exit', () => {
    setFlagsFromString('--flush-bytecode'); // code is taken only under the flags it was kept under
    const begun = `${kept}.${process.pid}`;
    try {
      mkdirSync(path.dirname(kept), { recursive: true, mode: 0o700 });
      writeFileSync(begun, Buffer.concat([script.createCachedData(), stamp]), { mode: 0o600 });
      renameSync(begun, kept); // whole or not at all: others may be reading
    } catch {
      // A full disk or a folder that is not ours costs the next run some milliseconds, no more.
    }
  });
}
