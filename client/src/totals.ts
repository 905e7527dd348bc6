/**
 * What becomes of a table when a figure is left: totals follow (`nianbao.totals.update`), by key the columns are brought in
 * line; one undo takes it back together with what was typed.
 */
import * as vscode from 'vscode';
import type { Edit } from '../../server/src/lsp/requests';
import type { Reports } from './reports';
import type { Server } from './server';

/** So many texts between typing and totals are remembered: as many updates as anybody takes back. */
const MOST_BETWEEN = 50;

/** The cell the cursor is in, as far as a look at its line tells. */
interface Spot {
  readonly document: vscode.TextDocument;
  readonly line: number;
  readonly cell: number;
}

/** Follows what is typed into the cell of the active editor, and tells when it is left. */
export class Totals implements vscode.Disposable {
  readonly #start: () => Promise<Server>;
  readonly #reports: Reports;
  readonly #listeners: vscode.Disposable[];
  /** Texts of documents between a figure that was typed and its totals: undo and redo do not stop there. */
  readonly #between = new WeakMap<vscode.TextDocument, Set<string>>();
  #spot: Spot | undefined;
  /** The line of the spot before it was typed in. */
  #text = '';
  /** Lines that were changed, as they were; until totals have followed. */
  readonly #earlier = new Map<number, string>();
  #typed = false;
  #updating = false;
  /** Where a key of ours was pressed, until the cursor has gone on. */
  #byKey: { readonly document: vscode.TextDocument; readonly at: vscode.Position } | undefined;

  constructor(start: () => Promise<Server>, reports: Reports) {
    this.#start = start;
    this.#reports = reports;
    this.#listeners = [
      vscode.window.onDidChangeActiveTextEditor((editor) => this.#moveTo(editor)),
      vscode.window.onDidChangeTextEditorSelection(({ textEditor }) => {
        if (textEditor === vscode.window.activeTextEditor) this.#moveTo(textEditor);
      }),
      vscode.workspace.onDidChangeTextDocument((event) => this.#note(event)),
    ];
  }

  /** The cursor is about to go on from here by key. */
  leavesByKey(document: vscode.TextDocument, at: vscode.Position): void {
    this.#byKey = { document, at };
  }

  dispose(): void {
    vscode.Disposable.from(...this.#listeners).dispose();
  }

  #settle(): void {
    this.#earlier.clear();
    this.#typed = false;
    const spot = this.#spot;
    if (spot && spot.line < spot.document.lineCount) this.#text = spot.document.lineAt(spot.line).text;
  }

  #moveTo(editor: vscode.TextEditor | undefined): void {
    const here = editor && this.#reports.has(editor.document) ? spotOf(editor) : undefined;
    const left = this.#spot;
    if (left && here && isSame(left, here)) return;
    if (left && !this.#updating) {
      const byKey = this.#byKey?.document === left.document ? this.#byKey.at : undefined;
      const totals = this.#earlier.size > 0 && isWanted(left.document);
      if (left.document === here?.document && (byKey || totals))
        this.#update(editor!, byKey ?? new vscode.Position(left.line, 0), byKey !== undefined).catch(() => {}); // the editor is gone, or the server
      else this.#earlier.clear();
    }
    this.#byKey = undefined;
    this.#spot = here;
    this.#typed = false;
    this.#text = here ? here.document.lineAt(here.line).text : '';
  }

  #note({ document, contentChanges, reason }: vscode.TextDocumentChangeEvent): void {
    if (reason !== undefined && contentChanges.length > 0) this.#pass(document, reason);
    if (this.#spot?.document !== document || contentChanges.length === 0) return;
    if (this.#updating) {
      this.#refresh();
      return;
    }
    const { line } = this.#spot;
    const inLine = contentChanges.every(
      ({ range, text }) =>
        range.isSingleLine &&
        !/[\r\n]/.test(text) &&
        (range.start.line === line || this.#earlier.has(range.start.line)),
    );
    if (reason !== undefined || !inLine) {
      this.#settle(); // another edit than a figure typed
      return;
    }
    this.#typed = true;
    if (!this.#earlier.has(line) && contentChanges.some(({ range }) => range.start.line === line))
      this.#earlier.set(line, this.#text);
  }

  #refresh(): void {
    if (!this.#typed && this.#spot) this.#text = this.#spot.document.lineAt(this.#spot.line).text;
  }

  /** Nothing is done where something else is typed before the server has answered: then with the next cell that is left. */
  async #update(editor: vscode.TextEditor, position: vscode.Position, align: boolean): Promise<void> {
    const { document } = editor;
    const { version } = document;
    const textDocument = { uri: document.uri.toString() };
    const earlier = isWanted(document) ? [...this.#earlier].map(([line, text]) => ({ line, text })) : [];
    const server = await this.#start();
    const edits = await server.leave({ textDocument, position, earlier, align });
    if (document.version === version) await this.#apply(editor, edits ?? []);
  }

  /** Edits that belong to what was typed: behind them nothing is left to follow. */
  async #apply(editor: vscode.TextEditor, edits: readonly Edit[]): Promise<void> {
    const { document } = editor;
    const typed = document.getText();
    const joined = this.#earlier.size > 0;
    this.#updating = true;
    try {
      const done = edits.length === 0 || (await replace(editor, edits, joined));
      if (done && joined && edits.length > 0) this.#remember(document, typed);
      if (done) this.#settle();
    } finally {
      this.#updating = false;
    }
  }

  #remember(document: vscode.TextDocument, text: string): void {
    const between = this.#between.get(document) ?? new Set();
    this.#between.set(document, between.add(text));
    if (between.size > MOST_BETWEEN) between.delete(between.values().next().value!);
  }

  #pass(document: vscode.TextDocument, reason: vscode.TextDocumentChangeReason): void {
    if (!this.#between.get(document)?.has(document.getText())) return;
    const on = reason === vscode.TextDocumentChangeReason.Undo ? 'undo' : 'redo';
    if (vscode.window.activeTextEditor?.document === document) void vscode.commands.executeCommand(on);
  }
}

/** @param joined taken back together with what was typed, where the cursor has not moved since */
const replace = (editor: vscode.TextEditor, edits: readonly Edit[], joined: boolean): Thenable<boolean> =>
  editor.edit(
    (builder) => {
      for (const { range, newText } of edits) builder.replace(rangeOf(range), newText);
    },
    { undoStopBefore: !joined, undoStopAfter: true },
  );

export const rangeOf = ({ start, end }: Edit['range']): vscode.Range =>
  new vscode.Range(start.line, start.character, end.line, end.character);

const isWanted = (document: vscode.TextDocument): boolean =>
  vscode.workspace.getConfiguration('nianbao', document).get('totals.update') === 'onLeaveCell';

function spotOf({ document, selection: { active } }: vscode.TextEditor): Spot {
  const before = document.lineAt(active.line).text.slice(0, active.character);
  return { document, line: active.line, cell: before.match(/[|｜\t]/g)?.length ?? 0 };
}

const isSame = (a: Spot, b: Spot): boolean => a.document === b.document && a.line === b.line && a.cell === b.cell;
