/** Runs the built command line as a process, in a folder of its own. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { CLI } from './cli-file';

export interface Ran {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** A scratch folder with drafts in it; the command line runs there. */
export class Folder {
  readonly path = mkdtempSync(path.join(tmpdir(), 'nianbao-cli-'));

  at(name: string): string {
    return path.join(this.path, name);
  }

  write(name: string, content: string | Uint8Array): void {
    mkdirSync(path.dirname(this.at(name)), { recursive: true });
    writeFileSync(this.at(name), content);
  }

  bytes(name: string): Buffer {
    return readFileSync(this.at(name));
  }

  text(name: string): string {
    return readFileSync(this.at(name), 'utf8');
  }

  run(args: readonly string[], input: string | Uint8Array = ''): Ran {
    // Loading extra certificates would take longer than most runs.
    const { NODE_EXTRA_CA_CERTS: _, ...env } = process.env;
    const { status, stdout, stderr } = spawnSync(process.execPath, [CLI, ...args], {
      cwd: this.path,
      input,
      env,
      encoding: 'utf8',
      maxBuffer: 1 << 28,
    });
    return { code: status, stdout, stderr };
  }

  remove(): void {
    rmSync(this.path, { recursive: true, force: true });
  }
}
