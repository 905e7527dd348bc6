/** Where the cursor is: whether in a row of our tables, known at once; and in words, as soon as the server has answered. */
import * as vscode from 'vscode';
import type { WhereResult } from '../../server/src/lsp/requests';
import type { Health } from './health';
import type { Reports } from './reports';
import { Rooms } from './rooms';
import type { Server } from './server';

/** The context of the keys of tables. */
const IN_TABLE = 'nianbao.inTable';

/** Pause in the writing, in milliseconds, after which the server is asked again. A cursor that only moves asks at once. */
const PAUSE = 150;

interface Known extends WhereResult {
  /** Of the text these rows were found in, or moved along with since. */
  readonly version: number;
}

/** Follows the cursor of the active editor. */
export class Cells implements vscode.Disposable {
  readonly #start: () => Promise<Server>;
  readonly #reports: Reports;
  readonly #known = new WeakMap<vscode.TextDocument, Known>();
  /** Of the version they were read in, and followed along since. */
  readonly #rooms = new WeakMap<vscode.TextDocument, { readonly version: number; readonly rooms: Rooms }>();
  readonly #changed = new vscode.EventEmitter<void>();
  readonly #listeners: vscode.Disposable[];
  #inTable = false;
  #asking = false;
  #moved = false;
  #pause: NodeJS.Timeout | undefined;

  /** Something else is known of where the cursor is. */
  readonly onChanged = this.#changed.event;

  constructor(start: () => Promise<Server>, reports: Reports, health: Health) {
    this.#start = start;
    this.#reports = reports;
    this.#listeners = [
      this.#changed,
      reports.onFound(() => void this.#ask()),
      health.onChanged(() => {
        if (!health.stopped) void this.#ask();
      }),
      vscode.window.onDidChangeActiveTextEditor(() => this.#follow()),
      vscode.window.onDidChangeTextEditorSelection(({ textEditor }) => {
        if (textEditor === vscode.window.activeTextEditor) this.#follow();
      }),
      vscode.workspace.onDidChangeTextDocument((event) => {
        this.#shift(event);
        // What is written elsewhere moves no cursor, and what was being asked of the old text is of no use any more.
        if (event.document === vscode.window.activeTextEditor?.document) this.#follow();
      }),
    ];
  }

  /** What was last known of the report in the active editor; undefined where none is there, or nothing is known yet. */
  get current(): WhereResult | undefined {
    const document = vscode.window.activeTextEditor?.document;
    return document && this.#reports.has(document) ? this.#known.get(document) : undefined;
  }

  isInTable(document: vscode.TextDocument, line: number): boolean {
    const known = this.#reports.has(document) ? this.#known.get(document) : undefined;
    return known?.rows.some(({ first, last }) => first <= line && line <= last) ?? false;
  }

  /** undefined where they are not known, or no longer. */
  rooms(document: vscode.TextDocument): Rooms | undefined {
    const known = this.#rooms.get(document);
    return known?.rooms.lost ? undefined : known?.rooms;
  }

  /** undefined where somebody types on, or the server holds no such report. */
  async learnRooms(document: vscode.TextDocument): Promise<Rooms | undefined> {
    const { version } = document;
    const server = await this.#start();
    const read = await server.rooms({ textDocument: { uri: document.uri.toString() } });
    if (!read || document.version !== version) return undefined;
    const rooms = new Rooms(read);
    this.#rooms.set(document, { version, rooms });
    return rooms;
  }

  dispose(): void {
    clearTimeout(this.#pause);
    vscode.Disposable.from(...this.#listeners).dispose();
  }

  #follow(): void {
    this.#tell();
    const document = vscode.window.activeTextEditor?.document;
    clearTimeout(this.#pause);
    if (!document || !this.#reports.has(document)) this.#changed.fire();
    else if (this.#known.get(document)?.version === document.version) void this.#ask();
    else this.#pause = setTimeout(() => void this.#ask(), PAUSE);
  }

  #tell(): void {
    const editor = vscode.window.activeTextEditor;
    const inTable = editor !== undefined && this.isInTable(editor.document, editor.selection.active.line);
    if (inTable === this.#inTable) return;
    this.#inTable = inTable;
    void vscode.commands.executeCommand('setContext', IN_TABLE, inTable);
  }

  /** One question at a time: what happens meanwhile is asked for in one more. */
  async #ask(): Promise<void> {
    const editor = vscode.window.activeTextEditor;
    if (!editor || !this.#reports.has(editor.document)) return;
    this.#moved = true;
    if (this.#asking) return;
    this.#asking = true;
    try {
      const server = await this.#start();
      while (this.#moved) {
        this.#moved = false;
        await this.#learn(server).catch(() => {}); // of one that died; where the cursor went since is asked all the same
      }
    } catch {
      // the client has said why there is no server
    } finally {
      this.#asking = false;
    }
  }

  async #learn(server: Server): Promise<void> {
    const editor = vscode.window.activeTextEditor;
    if (!editor || !this.#reports.has(editor.document)) return;
    const { document, selection } = editor;
    const { version } = document;
    const { line, character } = selection.active;
    const textDocument = { uri: document.uri.toString() };
    const result = await server.where({ textDocument, position: { line, character } });
    if (!result || document.version !== version) return; // written on: that asks again
    this.#known.set(document, { ...result, version });
    this.#tell();
    this.#changed.fire();
    if (this.#rooms.get(document)?.version !== version) await this.learnRooms(document);
  }

  /** Rows and rooms move with what is written above them, until the server has read the text anew. */
  #shift({ document, contentChanges }: vscode.TextDocumentChangeEvent): void {
    for (const change of contentChanges) this.#rooms.get(document)?.rooms.follow(change);
    const known = this.#known.get(document);
    if (!known || contentChanges.length === 0) return;
    let { rows } = known;
    for (const { range, text } of contentChanges) {
      const by = text.split(/\r\n|\r|\n/).length - 1 - (range.end.line - range.start.line);
      const { line } = range.end;
      if (by !== 0)
        rows = rows.map(({ first, last }) => ({
          first: first > line ? first + by : first,
          last: last >= line ? last + by : last,
        }));
    }
    this.#known.set(document, { ...known, rows });
  }
}
