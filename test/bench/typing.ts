/** What a server takes to start, and from a keystroke to its diagnostics, over stdio as an editor speaks to it. */
import { type ChildProcess, spawn } from 'node:child_process';
import { createMessageConnection, StreamMessageReader, StreamMessageWriter } from 'vscode-languageserver/node';
import { env, median, peakOf, quantile } from './measure';

const URI = 'file:///bench/2024.nianbao.md';

export interface Start {
  /** Milliseconds from spawn to the answer to `initialize`, and from there to the first diagnostics. */
  readonly initialized: number;
  readonly diagnostics: number;
}

class Client {
  readonly process: ChildProcess;
  readonly #connection;
  #version = 0;
  #shown: (version: number | undefined) => void = () => {};

  constructor(file: string) {
    this.process = spawn(process.execPath, [file, '--stdio'], { env, stdio: ['pipe', 'pipe', 'ignore'] });
    this.#connection = createMessageConnection(
      new StreamMessageReader(this.process.stdout!),
      new StreamMessageWriter(this.process.stdin!),
    );
    this.#connection.onNotification('textDocument/publishDiagnostics', ({ version }) => this.#shown(version));
    this.#connection.listen();
  }

  async initialize(): Promise<void> {
    const capabilities = { textDocument: { publishDiagnostics: { versionSupport: true } } };
    await this.#connection.sendRequest('initialize', { processId: null, rootUri: null, capabilities });
    void this.#connection.sendNotification('initialized', {});
  }

  /** Milliseconds until the diagnostics are there. */
  open(text: string): Promise<number> {
    const textDocument = { uri: URI, languageId: 'nianbao', version: ++this.#version, text };
    return this.#timed('textDocument/didOpen', { textDocument });
  }

  insert(line: number, character: number, text: string, over = 0): Promise<number> {
    const range = { start: { line, character }, end: { line, character: character + over } };
    const textDocument = { uri: URI, version: ++this.#version };
    return this.#timed('textDocument/didChange', { textDocument, contentChanges: [{ range, text }] });
  }

  /** As editors do it: a server that is killed keeps nothing of what it compiled for the next. */
  async end(): Promise<void> {
    const ended = new Promise((resolve) => this.process.once('exit', resolve));
    await this.#connection.sendRequest('shutdown');
    await this.#connection.sendNotification('exit');
    await ended;
    this.#connection.dispose();
  }

  #timed(method: string, params: object): Promise<number> {
    const begun = performance.now();
    return new Promise((resolve) => {
      this.#shown = (version) => {
        if (version === this.#version) resolve(performance.now() - begun);
      };
      void this.#connection.sendNotification(method, params);
    });
  }
}

export async function startOf(file: string, text: string): Promise<Start> {
  const begun = performance.now();
  const client = new Client(file);
  await client.initialize();
  const initialized = performance.now() - begun;
  const diagnostics = await client.open(text);
  await client.end();
  return { initialized, diagnostics };
}

export interface Typing {
  readonly p50: number;
  readonly p95: number;
  readonly p99: number;
  /** Megabytes held at most, after a tenth of the edits and after all. */
  readonly early: number | null;
  readonly late: number | null;
}

/** A character in and out again, in a line of prose and in a row of figures by turns, after as many again to warm up. */
export async function typingOf(file: string, text: string, edits: number): Promise<Typing> {
  const client = new Client(file);
  await client.initialize();
  await client.open(text);
  const lines = text.split('\n');
  const prose = lines.findIndex((line) => line.length > 60 && !line.startsWith('|'));
  const figures = lines.findIndex((line) => /^\|.*\| 0 \|/.test(line));
  const places = [prose, figures].map((line) => ({ line, character: lines[line]!.indexOf('|', 1) + 2 || 20 }));
  const times: number[] = [];
  let early: number | null = null;
  for (let i = 0; i < edits; i++) {
    const { line, character } = places[(i >> 1) % 2]!;
    const time = i % 2 === 0 ? await client.insert(line, character, '1') : await client.insert(line, character, '', 1);
    if (i >= Math.min(200, edits / 2)) times.push(time);
    if (i === Math.floor(edits / 10)) early = peakOf(client.process.pid!);
  }
  const late = peakOf(client.process.pid!);
  await client.end();
  return { p50: median(times), p95: quantile(times, 0.95), p99: quantile(times, 0.99), early, late };
}
