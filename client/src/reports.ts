/** Which of the open documents are reports: asked when one opens, and again while one is written. */
import * as vscode from 'vscode';
import { isReport, LANGUAGE_ID } from '../../server/src/report/detect';
import { adopt } from './adopt';

/** Languages of which a document may be a report. */
export const LANGUAGES: readonly string[] = [LANGUAGE_ID, 'markdown', 'plaintext'];

/** Pause in the writing, in milliseconds, after which a document that is no report yet is asked again. */
const PAUSE = 300;

/** Keeps the set of open reports, and says of every document once that it is one. */
export class Reports implements vscode.Disposable {
  readonly #reports = new Set<vscode.TextDocument>();
  readonly #pauses = new Map<vscode.TextDocument, NodeJS.Timeout>();
  readonly #found = new vscode.EventEmitter<vscode.TextDocument>();
  readonly #listeners: vscode.Disposable[] = [];

  /** A document opened as a report, or became one. */
  readonly onFound = this.#found.event;

  has(document: vscode.TextDocument): boolean {
    return this.#reports.has(document);
  }

  get any(): boolean {
    return this.#reports.size > 0;
  }

  /** Looks at what is open, and from now on at what opens and changes. */
  watch(): void {
    this.#listeners.push(
      vscode.workspace.onDidOpenTextDocument((document) => this.#consider(document)),
      vscode.workspace.onDidChangeTextDocument(({ document }) => this.#considerLater(document)),
      vscode.workspace.onDidCloseTextDocument((document) => this.#forget(document)),
    );
    for (const document of vscode.workspace.textDocuments) this.#consider(document);
  }

  dispose(): void {
    for (const pause of this.#pauses.values()) clearTimeout(pause);
    vscode.Disposable.from(...this.#listeners, this.#found).dispose();
  }

  #consider(document: vscode.TextDocument): void {
    if (this.#reports.has(document) || !mayBeReport(document)) return;
    if (document.languageId !== LANGUAGE_ID && !isReport(document.getText())) return;
    if (adopt(document)) return;
    this.#reports.add(document);
    this.#found.fire(document);
  }

  #considerLater(document: vscode.TextDocument): void {
    if (this.#reports.has(document) || !mayBeReport(document)) return;
    clearTimeout(this.#pauses.get(document));
    const look = () => {
      this.#pauses.delete(document);
      if (!document.isClosed) this.#consider(document);
    };
    this.#pauses.set(document, setTimeout(look, PAUSE));
  }

  #forget(document: vscode.TextDocument): void {
    this.#reports.delete(document);
    clearTimeout(this.#pauses.get(document));
    this.#pauses.delete(document);
  }
}

/**
 * A draft is a text that can be written: untitled, or in a file system that takes writes. That leaves out what only shows
 * a text: `git:` and other sides of a comparison, output, cells of a notebook.
 */
function mayBeReport({ uri, languageId }: vscode.TextDocument): boolean {
  if (!LANGUAGES.includes(languageId)) return false;
  return uri.scheme === 'untitled' || vscode.workspace.fs.isWritableFileSystem(uri.scheme) === true;
}
