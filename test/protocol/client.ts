/** An editor in miniature: starts the built server over real stdio and speaks the protocol with it. */
import assert from 'node:assert/strict';
import { type ChildProcessByStdio, spawn } from 'node:child_process';
import type { Readable, Writable } from 'node:stream';
import {
  type ClientCapabilities,
  type CodeAction,
  type ConfigurationParams,
  createMessageConnection,
  type Diagnostic,
  type DocumentDiagnosticReport,
  type DocumentSymbol,
  type Hover,
  type InitializeResult,
  type LogMessageParams,
  type MessageConnection,
  type Position,
  type PublishDiagnosticsParams,
  type Range,
  StreamMessageReader,
  StreamMessageWriter,
  type SymbolInformation,
  type TextDocumentContentChangeEvent,
} from 'vscode-languageserver/node';
import { SERVER } from './server-file';

export interface Start {
  readonly capabilities?: ClientCapabilities;
  readonly initializationOptions?: unknown;
  readonly locale?: string;
  readonly processId?: number;
  readonly workspaceFolders?: readonly { readonly uri: string; readonly name: string }[];
  /** Answers `workspace/configuration` for our section; without a document for all. */
  readonly settings?: (document: string | undefined) => unknown;
}

/** A client that can do what VS Code can. */
export const FULL: ClientCapabilities = {
  workspace: {
    configuration: true,
    didChangeConfiguration: { dynamicRegistration: true },
    didChangeWatchedFiles: { dynamicRegistration: true },
    workspaceEdit: { documentChanges: true },
    diagnostics: { refreshSupport: true },
  },
  textDocument: {
    diagnostic: { relatedInformation: true },
    publishDiagnostics: { relatedInformation: true, versionSupport: true },
    codeAction: { codeActionLiteralSupport: { codeActionKind: { valueSet: ['quickfix', 'source.fixAll'] } } },
    documentSymbol: { hierarchicalDocumentSymbolSupport: true },
    hover: { contentFormat: ['markdown', 'plaintext'] },
  },
};

const { diagnostic: _, ...withoutPull } = FULL.textDocument!;
/** A client of the time before diagnostics could be asked for. */
export const PUSHED: ClientCapabilities = {
  workspace: { workspaceEdit: { documentChanges: true } },
  textDocument: withoutPull,
};

/** Ours are plain text, whatever LSP 3.18 allows. */
export type Said = Diagnostic & { readonly message: string };

type Published = PublishDiagnosticsParams & { readonly diagnostics: Said[] };

/** A report that is not `unchanged`. */
export interface Full {
  readonly resultId?: string;
  readonly items: Said[];
}

export class Editor {
  readonly process: ChildProcessByStdio<Writable, Readable, Readable>;
  readonly connection: MessageConnection;
  readonly exited: Promise<number | null>;
  readonly published: Published[] = [];
  readonly logged: LogMessageParams[] = [];
  readonly registered: string[] = [];
  readonly progress: unknown[] = [];
  refreshes = 0;
  stderr = '';
  initialized: InitializeResult = { capabilities: {} };
  #versions = new Map<string, number>();
  #watchers = new Set<() => void>();

  private constructor(settings: NonNullable<Start['settings']>) {
    const { NODE_EXTRA_CA_CERTS: _, ...env } = process.env;
    this.process = spawn(process.execPath, [SERVER, '--stdio'], { env, stdio: ['pipe', 'pipe', 'pipe'] });
    this.process.stderr.on('data', (chunk) => {
      this.stderr += chunk;
    });
    this.exited = new Promise((resolve) => this.process.on('exit', resolve));
    this.connection = createMessageConnection(
      new StreamMessageReader(this.process.stdout),
      new StreamMessageWriter(this.process.stdin),
    );
    this.connection.onNotification('textDocument/publishDiagnostics', (params: Published) => {
      this.published.push(params);
      this.#stir();
    });
    this.connection.onNotification('window/logMessage', (params: LogMessageParams) => {
      this.logged.push(params);
      this.#stir();
    });
    this.connection.onRequest('workspace/diagnostic/refresh', () => {
      this.refreshes++;
      this.#stir();
      return null;
    });
    this.connection.onRequest('window/workDoneProgress/create', () => null);
    this.connection.onNotification('$/progress', ({ value }: { value: unknown }) => {
      this.progress.push(value);
      this.#stir();
    });
    this.connection.onRequest('workspace/configuration', ({ items }: ConfigurationParams) =>
      items.map(({ section, scopeUri }) => (section === 'nianbao' ? settings(scopeUri) : null)),
    );
    this.connection.onRequest(
      'client/registerCapability',
      ({ registrations }: { registrations: { method: string }[] }) => {
        this.registered.push(...registrations.map(({ method }) => method));
        this.#stir();
        return null;
      },
    );
    this.connection.listen();
  }

  static async start({ capabilities = FULL, settings = () => null, ...rest }: Start = {}): Promise<Editor> {
    const editor = new Editor(settings);
    editor.initialized = await editor.request('initialize', { processId: null, rootUri: null, capabilities, ...rest });
    editor.notify('initialized', {});
    return editor;
  }

  request<R>(method: string, params: unknown): Promise<R> {
    return this.connection.sendRequest(method, params);
  }

  /** Sends payloads as they are, all in one piece: nothing of it is handled before the last has arrived. */
  raw(...payloads: readonly (string | object)[]): void {
    const bodies = payloads.map((payload) => (typeof payload === 'string' ? payload : JSON.stringify(payload)));
    this.process.stdin.write(
      bodies.map((body) => `Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`).join(''),
    );
  }

  notify(method: string, params: unknown): void {
    void this.connection.sendNotification(method, params);
  }

  open(uri: string, text: string, languageId = 'nianbao'): void {
    this.#versions.set(uri, 1);
    this.notify('textDocument/didOpen', { textDocument: { uri, languageId, version: 1, text } });
  }

  /** Returns the new version. */
  change(uri: string, ...contentChanges: TextDocumentContentChangeEvent[]): number {
    const version = (this.#versions.get(uri) ?? 0) + 1;
    this.#versions.set(uri, version);
    this.notify('textDocument/didChange', { textDocument: { uri, version }, contentChanges });
    return version;
  }

  close(uri: string): void {
    this.notify('textDocument/didClose', { textDocument: { uri } });
  }

  pull(uri: string, previousResultId?: string): Promise<DocumentDiagnosticReport> {
    return this.request('textDocument/diagnostic', { textDocument: { uri }, previousResultId });
  }

  /** What is pulled, which must be a full report. */
  async full(uri: string, previousResultId?: string): Promise<Full> {
    const report = await this.pull(uri, previousResultId);
    assert.equal(report.kind, 'full');
    return report as Full;
  }

  async diagnostics(uri: string): Promise<Said[]> {
    return (await this.full(uri)).items;
  }

  /** The diagnostics pushed for one version of a document, or for its close. */
  async pushed(uri: string, version: number | undefined): Promise<Said[]> {
    const find = () => this.published.find((one) => one.uri === uri && one.version === version);
    await this.until(() => find() !== undefined);
    return find()!.diagnostics;
  }

  actions(uri: string, range: Range, only?: string[], diagnostics: Diagnostic[] = []): Promise<CodeAction[]> {
    const context = { diagnostics, ...(only ? { only } : {}) };
    return this.request('textDocument/codeAction', { textDocument: { uri }, range, context });
  }

  hover(uri: string, position: Position): Promise<Hover | null> {
    return this.request('textDocument/hover', { textDocument: { uri }, position });
  }

  symbols<S extends DocumentSymbol | SymbolInformation = DocumentSymbol>(uri: string): Promise<S[]> {
    return this.request('textDocument/documentSymbol', { textDocument: { uri } });
  }

  /** Waits until it is so; mocha's own limit ends the wait. */
  async until(isSo: () => boolean): Promise<void> {
    while (!isSo()) {
      await new Promise<void>((resolve) => {
        const watcher = () => {
          this.#watchers.delete(watcher);
          resolve();
        };
        this.#watchers.add(watcher);
      });
    }
  }

  /** Waits until the server has done all that it was told so far, pushes included. */
  async settled(): Promise<void> {
    for (let i = 0; i < 3; i++) await this.symbols('file:///nowhere.md');
  }

  /** The server's exit code. */
  async stop(): Promise<number | null> {
    if (this.process.exitCode === null) {
      await this.request('shutdown', undefined);
      this.notify('exit', undefined);
    }
    return this.exited;
  }

  #stir(): void {
    for (const watcher of [...this.#watchers]) watcher();
  }
}
