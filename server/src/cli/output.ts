/**
 * Standard output and standard error. Into files and pipes is written at once: a run of one file prints once, and what Node
 * makes its streams of takes as long to load as the report to check. Terminals, and what would have to wait, have the stream.
 */
import { fstatSync, statSync, writeSync } from 'node:fs';

/** What we ask of a stream. */
export interface Output {
  readonly isTTY?: boolean | undefined;
  on(event: 'error', listener: (error: NodeJS.ErrnoException) => void): unknown;
  /** `done` is called when it is written, or never will be. */
  write(data: string | Uint8Array, done?: () => void): unknown;
}

class StandardOutput implements Output {
  readonly #fd: 1 | 2;
  readonly #open: () => Output;
  readonly #failed: ((error: NodeJS.ErrnoException) => void)[] = [];
  #stream: Output | null = null;
  #looked = false;

  constructor(fd: 1 | 2, open: () => Output) {
    this.#fd = fd;
    this.#open = open;
  }

  get isTTY(): boolean {
    return Boolean(this.#needed()?.isTTY);
  }

  on(_: 'error', listener: (error: NodeJS.ErrnoException) => void): void {
    this.#failed.push(listener);
    this.#stream?.on('error', listener);
  }

  write(data: string | Uint8Array, done: () => void = () => {}): void {
    const stream = this.#needed();
    if (stream) return void stream.write(data, () => done());
    let left = typeof data === 'string' ? Buffer.from(data) : data;
    try {
      while (left.length > 0) left = left.subarray(writeSync(this.#fd, left));
    } catch (error) {
      const fault = error as NodeJS.ErrnoException;
      // Whoever reads has no room now, and the pipe was told not to wait for it: the stream knows how to.
      if (fault.code === 'EAGAIN') return void this.#opened().write(left, () => done());
      for (const failed of this.#failed) failed(fault);
    }
    done();
  }

  /** null as long as there is a way without. */
  #needed(): Output | null {
    if (!this.#looked && !isWrittenAtOnce(this.#fd)) this.#opened();
    this.#looked = true;
    return this.#stream;
  }

  #opened(): Output {
    const stream = this.#open();
    for (const failed of this.#failed) stream.on('error', failed);
    this.#stream = stream;
    return stream;
  }
}

/** Under Windows, pipes have ways of their own. */
function isWrittenAtOnce(fd: number): boolean {
  if (process.platform === 'win32') return false;
  try {
    const stat = fstatSync(fd);
    // Node gives its children sockets for pipes. What else is a device is a terminal, or may be.
    return !stat.isCharacterDevice() || stat.rdev === statSync('/dev/null').rdev;
  } catch {
    return false; // it is closed: the stream says so
  }
}

export const standardStreams: { readonly stdout: Output; readonly stderr: Output } = {
  stdout: new StandardOutput(1, () => process.stdout),
  stderr: new StandardOutput(2, () => process.stderr),
};
