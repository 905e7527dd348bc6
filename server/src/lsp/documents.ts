/** The open documents, each with the analysis of its newest version, computed when first asked for. */
import type { Connection } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Layer } from '../config/layers';
import { isReportFileName, LANGUAGE_ID } from '../report/detect';
import type { Neighbours } from '../rules/rule';
import { type Analysis, isTooLong, type Service } from '../service';
import type { Language } from '../text/message';
import { TextDocuments } from './protocol';
import type { Settings } from './settings';
import { sameNeighbours, type Workspace } from './workspace';

/** Where drafts live. Everything else is a view of one: `git:`, a diff, a review; nothing is said there. */
const SCHEMES = new Set(['file', 'untitled', 'vscode-remote', 'vscode-vfs', 'vscode-test-web', 'memfs']);
/** UTF-16 units at the beginning of a text too long to read, in which to look whether it means to be a report. */
const BEGINNING = 64 * 1024;

/** An open document and what is known of its newest version. */
export interface Draft {
  readonly document: TextDocument;
  /** Without a report where the text is none, or too long. */
  readonly analysis: Analysis;
  /** A report by its beginning, and too long to be read. */
  readonly tooLong: boolean;
  /** Of what is said of it. */
  readonly language: Language;
  /** Names this analysis among all since the start of the server. */
  readonly serial: number;
}

/** An opened document has changed, too. */
export interface DocumentEvents {
  opened?(uri: string): void;
  changed(uri: string): void;
  closed(uri: string): void;
}

interface Known {
  readonly text: string;
  readonly layers: readonly Layer[];
  /** Other reports it was compared with, and how they are found. */
  readonly compared: { readonly find: () => Neighbours; readonly with: Neighbours } | null;
  readonly draft: Draft;
}

export class Documents {
  readonly #service: Service;
  readonly #settings: () => Settings;
  readonly #workspace: () => Workspace;
  readonly #open = new TextDocuments(TextDocument);
  readonly #drafts = new Map<string, Known>();
  readonly #restated = new Set<string>();
  #serial = 0;

  constructor(service: Service, settings: () => Settings, workspace: () => Workspace) {
    this.#service = service;
    this.#settings = settings;
    this.#workspace = workspace;
  }

  /** Follows what the client opens, edits and closes; each event goes to the listeners in their order. */
  listen(connection: Connection, listeners: readonly DocumentEvents[]): void {
    this.#open.onDidOpen(({ document: { uri } }) => {
      for (const listener of listeners) listener.opened?.(uri);
    });
    this.#open.onDidChangeContent(({ document: { uri } }) => {
      for (const listener of listeners) listener.changed(uri);
    });
    this.#open.onDidClose(({ document: { uri } }) => {
      this.#drafts.delete(uri);
      for (const listener of listeners) listener.closed(uri);
    });
    this.#open.listen(connection);
  }

  uris(): string[] {
    return this.#open.keys();
  }

  all(): TextDocument[] {
    return this.#open.all();
  }

  /** undefined for a document that is not open, or not one to speak of. */
  get(uri: string): Draft | undefined {
    const document = this.#open.get(uri);
    if (!document || !SCHEMES.has(schemeOf(uri))) return undefined;
    const text = document.getText();
    const layers = this.#settings().layers(uri);
    const known = this.#drafts.get(uri);
    // The text, not the version: a change that failed halfway has altered the one and not the other.
    const same = known?.draft.document === document && known.text === text && known.layers === layers;
    if (known && same && !isStale(known)) return known.draft;
    if (known && same) this.#restated.add(uri);
    const read = this.#read(document, text, layers, known?.draft.analysis);
    this.#drafts.set(uri, read);
    return read.draft;
  }

  /** A report that is not open, read for this once. */
  stored(uri: string, text: string): Draft {
    return this.#read(TextDocument.create(uri, '', 0, text), text, this.#settings().layers(uri)).draft;
  }

  text(uri: string): string | undefined {
    return this.#open.get(uri)?.getText();
  }

  /** Documents of which something else is to be said since this was last asked, because of the reports they are compared with. */
  restated(): string[] {
    for (const [uri, known] of this.#drafts) if (isStale(known)) this.#restated.add(uri);
    const uris = [...this.#restated];
    this.#restated.clear();
    return uris;
  }

  #read(document: TextDocument, text: string, layers: readonly Layer[], previous?: Analysis): Known {
    const assumeReport = document.languageId === LANGUAGE_ID || isReportFileName(pathOf(document.uri));
    const excess = isTooLong(text, (most) => document.lineCount > most);
    const begins = excess && this.#service.analyze(text.slice(0, BEGINNING), { assumeReport }).report !== null;
    let compared: Known['compared'] = null;
    const analysis = this.#service.analyze(excess ? '' : text, {
      assumeReport,
      layers,
      ...(previous ? { previous } : {}),
      neighbours: (identity, parts) => {
        const find = () => this.#workspace().neighbours(document.uri)(identity, parts);
        compared = { find, with: find() };
        return compared.with;
      },
    });
    const language = this.#settings().languageOf(analysis.settings);
    const draft: Draft = { document, analysis, tooLong: begins, language, serial: ++this.#serial };
    return { text, layers, compared, draft };
  }
}

const isStale = ({ compared }: Known): boolean => compared !== null && !sameNeighbours(compared.find(), compared.with);

const schemeOf = (uri: string): string => uri.slice(0, Math.max(0, uri.indexOf(':'))).toLowerCase();

function pathOf(uri: string): string {
  try {
    return decodeURIComponent(new URL(uri).pathname);
  } catch {
    return uri; // no URI, or one with a stray %: then only its bare letters count
  }
}
