/**
 * The keys of our tables: Tab and Shift+Tab to the next and the previous figure, Enter to the one below. Who types faster
 * than the server answers finds every digit where it was meant to be.
 */
import * as vscode from 'vscode';
import type { Edit, StepParams } from '../../server/src/lsp/requests';
import type { Reports } from './reports';
import type { Server } from './server';
import { rangeOf, type Totals } from './totals';
import { type Replacement, TypedAhead } from './typing-ahead';

type Way = StepParams['way'];

/** What the key does where there is no way: as if it were not ours. */
const OTHERWISE: Readonly<Record<Way, () => Thenable<unknown>>> = {
  next: () => vscode.commands.executeCommand('tab'),
  previous: () => vscode.commands.executeCommand('outdent'),
  below: () => vscode.commands.executeCommand('type', { text: '\n' }),
};

/** How often a change is tried again that somebody's typing has come before. */
const TRIES = 50;
/** What is typed and what becomes of it are one thing to take back. */
const NO_STOPS = { undoStopBefore: false, undoStopAfter: false };

export class Keys implements vscode.Disposable {
  readonly #start: () => Promise<Server>;
  readonly #reports: Reports;
  readonly #totals: Totals;
  readonly #registered: vscode.Disposable[];
  /** Steps go one after the other, each from where the one before has led. */
  #steps: Promise<unknown> = Promise.resolve();
  #pending = 0;
  /** What is typed where the step on its way began. */
  #ahead: TypedAhead | undefined;
  /** Where the step before it began, until the cursor is known to have left. */
  #left: TypedAhead | undefined;
  /** At the goal, where no other step is asked for. */
  #goal: TypedAhead | undefined;
  /** A change of ours that is on its way, and what holds as soon as it is made. */
  #expected: { readonly changes: readonly Replacement[]; readonly made: () => void } | undefined;
  /** Something else was changed, or the cursor was set elsewhere: then nothing is moved. */
  #astray = false;

  constructor(start: () => Promise<Server>, reports: Reports, totals: Totals) {
    this.#start = start;
    this.#reports = reports;
    this.#totals = totals;
    this.#registered = [
      vscode.commands.registerCommand('nianbao.nextFigure', () => this.#press('next')),
      vscode.commands.registerCommand('nianbao.previousFigure', () => this.#press('previous')),
      vscode.commands.registerCommand('nianbao.figureBelow', () => this.#press('below')),
      vscode.workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
        const isHere = document === vscode.window.activeTextEditor?.document;
        if (this.#pending > 0 && isHere && contentChanges.length > 0) this.#note(contentChanges);
      }),
      vscode.window.onDidChangeTextEditorSelection(({ kind }) => {
        if (this.#pending > 0 && kind === vscode.TextEditorSelectionChangeKind.Mouse) this.#astray = true;
      }),
    ];
  }

  dispose(): void {
    vscode.Disposable.from(...this.#registered).dispose();
  }

  #press(way: Way): Promise<unknown> {
    const editor = vscode.window.activeTextEditor;
    if (!editor || !this.#reports.has(editor.document) || !isOneCell(editor)) return Promise.resolve(OTHERWISE[way]());
    this.#left?.cut();
    if (this.#ahead) this.#ahead.cut();
    else this.#ahead = this.#goal?.untouched ? this.#goal : new TypedAhead(editor.document, editor.selection);
    this.#goal = undefined;
    this.#pending++;
    this.#steps = this.#steps
      .then(() => (this.#astray ? undefined : this.#step(editor, way)))
      .catch(() => OTHERWISE[way]())
      .finally(() => {
        if (--this.#pending > 0) return;
        this.#ahead = undefined;
        this.#astray = false;
      });
    return this.#steps;
  }

  async #step(editor: vscode.TextEditor, way: Way): Promise<void> {
    const ahead = this.#ahead!;
    const { document, selection } = editor;
    const { grown } = ahead;
    const { line, character } = selection.active;
    const earlier = ahead.untouched ? this.#totals.earlier(document) : [];
    const textDocument = { uri: document.uri.toString() };
    const server = await this.#start();
    const result = await server.step({ textDocument, position: { line, character }, way, earlier });
    if (this.#astray) return;
    if (!result) {
      this.#arrive(document, selection);
      await OTHERWISE[way]();
    } else if (ahead.first !== '') {
      await this.#bring(editor, ahead, () => ahead.moved(rangeOf(result.goal), grown));
    } else {
      const goal = ahead.moved(rangeOf(result.goal), grown);
      const arrived = ahead.grown;
      this.#arrive(document, goal);
      editor.selection = new vscode.Selection(goal.start, goal.end);
      const selected = rangeOf(result.selection);
      const aligned = ahead.untouched && (await this.#align(editor, result.edits, selected));
      await allDone();
      if (ahead.any) await this.#follow(editor, ahead, () => ahead.moved(goal, arrived));
      else if (!ahead.untouched) await this.#restore(editor, ahead);
      else if (aligned && (this.#ahead ?? this.#goal)?.untouched && !editor.selection.isEqual(selected))
        editor.selection = new vscode.Selection(selected.start, selected.end);
    }
    this.#left = undefined;
    this.#goal = undefined;
    editor.revealRange(editor.selection);
  }

  /** From now on what is typed is typed here. */
  #arrive(document: vscode.TextDocument, here: vscode.Range, from = this.#ahead!): void {
    const next = from.next(document, here);
    this.#left = from;
    this.#ahead = this.#pending > 1 ? next : undefined;
    this.#goal = this.#pending > 1 ? undefined : next;
  }

  /** Not where somebody types on: the next step aligns the table then. */
  async #align(editor: vscode.TextEditor, edits: readonly Edit[], selected: vscode.Range): Promise<boolean> {
    const from = this.#left!;
    const changes = edits.map(({ range, newText }) => ({ range: rangeOf(range), text: newText }));
    this.#expected = { changes, made: () => this.#arrive(editor.document, selected, from) };
    const aligned = await this.#totals.apply(editor, edits);
    this.#expected = undefined;
    return aligned && edits.length > 0;
  }

  /** Text typed before the goal was known goes there together with the cursor. */
  async #bring(editor: vscode.TextEditor, ahead: TypedAhead, goal: () => vscode.Range): Promise<void> {
    const put = await this.#retry(() => {
      const [range, text] = [goal(), ahead.first];
      const end = range.start.translate(0, text.length);
      return this.#put(editor, { range, text }, () => this.#arrive(editor.document, new vscode.Range(end, end), ahead));
    });
    if (put) await this.#restore(editor, ahead, put);
  }

  /** Text typed while the cursor went to the goal follows it. */
  async #follow(editor: vscode.TextEditor, ahead: TypedAhead, found: () => vscode.Range): Promise<void> {
    const here = (this.#ahead ?? this.#goal)!;
    if (ahead.first === '') {
      ahead.passOn(here);
      return this.#restore(editor, ahead);
    }
    const behind = (text: string) => {
      here.goesBehind(text);
      ahead.passOn(here);
    };
    const put = await this.#retry(() => {
      const [goal, text] = [found(), ahead.first];
      const range = here.untouched ? goal : new vscode.Range(goal.start, goal.start);
      return this.#put(editor, { range, text }, () => behind(text), here.untouched);
    });
    if (put) await this.#restore(editor, ahead, put);
  }

  /** @param moves whether the cursor goes to the end of what is put there, in one move */
  async #put(editor: vscode.TextEditor, put: Replacement, made: () => void, moves = true): Promise<Replacement | null> {
    this.#totals.willChange(editor.document, put.range.start.line);
    this.#expected = { changes: [put], made };
    const snippet = new vscode.SnippetString().appendText(put.text);
    const done = await (moves
      ? editor.insertSnippet(snippet, put.range, NO_STOPS)
      : editor.edit((builder) => builder.insert(put.range.start, put.text), NO_STOPS));
    return done ? put : null;
  }

  async #restore(editor: vscode.TextEditor, ahead: TypedAhead, put?: Replacement): Promise<void> {
    if (ahead.untouched) return;
    if (put) ahead.shift(put);
    await this.#retry(async () => {
      const restored = ahead.restored();
      this.#expected = { changes: [restored], made: () => this.#shift(restored) };
      const { range, text } = restored;
      return (await editor.edit((builder) => builder.replace(range, text), NO_STOPS)) ? restored : null;
    });
  }

  async #retry(change: () => Promise<Replacement | null>): Promise<Replacement | null> {
    for (let i = 0; i < TRIES && !this.#astray; i++) {
      const done = await change();
      this.#expected = undefined;
      if (done) return done;
      await allDone();
    }
    return null;
  }

  #note(changes: readonly vscode.TextDocumentContentChangeEvent[]): void {
    const ours = this.#expected;
    const isOurs = (change: vscode.TextDocumentContentChangeEvent) =>
      ours?.changes.some(({ range, text }) => range.isEqual(change.range) && text === change.text);
    if (ours && changes.length === ours.changes.length && changes.every(isOurs)) {
      this.#expected = undefined;
      ours.made();
      return;
    }
    const [change, ...others] = changes;
    if (!change || others.length > 0) this.#astray = true;
    else if (this.#left?.takes(change)) this.#shift(change);
    else if (!this.#ahead?.takes(change) && !this.#goal?.takes(change)) this.#astray = true;
  }

  #shift(change: Replacement): void {
    this.#ahead?.shift(change);
    this.#goal?.shift(change);
  }
}

const isOneCell = ({ selections, selection }: vscode.TextEditor): boolean =>
  selections.length === 1 && selection.isSingleLine;

/** The window has done all that it was told so far, and has told what it did. */
const allDone = (): Thenable<unknown> => vscode.commands.executeCommand('setContext', 'nianbao.stepped', true);
