/**
 * The reports of the workspace, as far as others are compared with them: whose and of which year for every file, figures
 * only of those that are asked for. An open document stands for its file.
 */
import type { Location, Position } from 'vscode-languageserver';
import { isReportFileName } from '../report/detect';
import type { Digest } from '../report/digest';
import type { Neighbour, Neighbours } from '../rules/rule';
import { SeriesIndex } from '../series';
import type { AnalyzeOptions, Service } from '../service';
import { type Line, lineAt, linesOf } from '../text/lines';
import { normal } from '../text/normal';
import type { Span } from '../text/span';
import type { ReportFiles } from './report-files';
import { inSlices } from './slices';
import { fileName, isBelow } from './uris';

/** More are no answer to a question. */
const MOST_FOUND = 500;
/** More are a disk, not a workspace. */
const MOST_FILES = 20_000;

export class Workspace {
  readonly #service: Service;
  readonly #files: ReportFiles;
  readonly #openText: (uri: string) => string | undefined;
  /** Of the workspace. */
  readonly #folders = new Set<string>();
  readonly #index = new SeriesIndex();
  /** Of closed files until they change; of open ones as long as the text is the same. */
  readonly #digests = new Map<string, { readonly text: string | undefined; readonly digest: Digest | null }>();
  /** Of those in which a place was shown. */
  readonly #lines = new WeakMap<Digest, readonly Line[]>();
  /** Open documents whose identity is to be read again. */
  readonly #edited = new Set<string>();

  /** Resolves when the first look is over. */
  #looked: Promise<void> = Promise.resolve();

  constructor(service: Service, files: ReportFiles, openText: (uri: string) => string | undefined) {
    this.#service = service;
    this.#files = files;
    this.#openText = openText;
  }

  /** A first look is to come: who wants all reports waits for it. Returns what ends the wait. */
  expectScan(): () => void {
    let over = (): void => {};
    this.#looked = new Promise<void>((resolve) => {
      over = resolve;
    });
    return over;
  }

  /** Takes up all files below the folders, a few at a time. `told` hears how many so far; it ends the scan with false. */
  async scan(folders: readonly string[], told: (count: number) => boolean): Promise<void> {
    for (const folder of folders) this.#folders.add(folder);
    const files = this.#files;
    const all = function* () {
      for (const folder of folders) yield* files.list(folder);
    };
    await this.#takeAll(all(), told);
  }

  /** What may be reports below a folder, or in all of the workspace, as the disk has it now. */
  *filesBelow(folder?: string): Generator<string> {
    for (const one of folder === undefined ? this.#folders : [folder]) yield* this.#files.list(one);
  }

  /** Word files and the like below a folder, or in all of the workspace. */
  *foreignBelow(folder?: string): Generator<string> {
    for (const one of folder === undefined ? this.#folders : [folder]) yield* this.#files.foreign(one);
  }

  /** Of such a file. */
  bytesOf(uri: string): Uint8Array | null {
    return this.#files.bytes(uri);
  }

  /** The report of the same agency on the year after; null where there is none. */
  nextYear(uri: string): string | null {
    const identity = this.#index.get(uri);
    return identity ? this.#index.nextYear(uri, identity) : null;
  }

  /** The text of a file as it is now: in the editor, else on the disk; null for what cannot be read. */
  textOf(uri: string): string | null {
    return this.#openText(uri) ?? this.#files.text(uri);
  }

  /** Files were made, changed or deleted. */
  filesChanged(uris: readonly string[]): Promise<void> {
    return this.#takeAll(uris, () => true);
  }

  /** A document was opened or edited. */
  edited(uri: string): void {
    this.#edited.add(uri);
  }

  /** The document that stood for the file was closed. */
  closed(uri: string): void {
    if (this.#openText(uri) !== undefined) return;
    this.#edited.delete(uri);
    this.#take(uri, this.#files.text(uri));
  }

  /** Files below a folder that has left the workspace. */
  forget(folder: string): void {
    for (const uri of [...this.#index.ids()]) if (isBelow(uri, folder)) this.#take(uri, null);
    this.#folders.delete(folder);
  }

  /** What the document is compared with. The same objects as long as nothing of it has changed. */
  neighbours(uri: string): NonNullable<AnalyzeOptions['neighbours']> {
    return (identity, patterns): Neighbours => {
      this.#takeEdited();
      const last = this.#index.lastYear(uri, identity);
      const parts = patterns && this.#files.matching(uri, patterns).filter((one) => one !== uri);
      return {
        lastYear: last ? this.#neighbour(last) : null,
        parts: parts?.flatMap((one) => this.#neighbour(one) ?? []) ?? null,
      };
    };
  }

  /**
   * The reports on a year, below a folder where one is given; read a few at a time. Looks at the disk again: of files that
   * were put there a moment ago the client may not have told yet.
   */
  async reportsOn(year: number, folder?: string): Promise<Neighbour[]> {
    await this.#looked;
    await this.#takeAll(this.filesBelow(folder), () => true);
    this.#takeEdited();
    const found: Neighbour[] = [];
    for await (const uri of inSlices([...this.#index.ids()].sort(), () => true)) {
      if (!isBelow(uri, folder) || this.#index.get(uri)?.year !== year) continue;
      const neighbour = this.#neighbour(uri);
      if (neighbour) found.push(neighbour);
    }
    return found;
  }

  /** Reports whose agency and year have every word of the query, in any order; by agency, the newest first. */
  async find(query: string): Promise<{ readonly uri: string; readonly title: string; readonly file: string }[]> {
    await this.#looked;
    this.#takeEdited();
    const words = query.split(/\s+/).map(normal);
    return [...this.#index.ids()]
      .map((uri) => ({ uri, ...this.#index.get(uri)! }))
      .map((one) => ({ ...one, title: `${one.agency}${one.year}年政府信息公开工作年度报告`, file: fileName(one.uri) }))
      .filter(({ title }) => words.every((word) => normal(title).includes(word)))
      .sort((a, b) => a.key.localeCompare(b.key) || b.year - a.year || a.uri.localeCompare(b.uri))
      .slice(0, MOST_FOUND);
  }

  /** A place in a neighbour; null where its file has gone. */
  locate({ id, digest }: Neighbour, { start, end }: Span): Location | null {
    let lines = this.#lines.get(digest);
    if (!lines) {
      const text = this.textOf(id);
      if (text === null) return null;
      lines = linesOf(text);
      this.#lines.set(digest, lines);
    }
    return { uri: id, range: { start: positionIn(lines, start), end: positionIn(lines, end) } };
  }

  async #takeAll(uris: Iterable<string>, told: (count: number) => boolean): Promise<void> {
    let count = 0;
    for await (const uri of inSlices(uris, told)) {
      this.closed(uri);
      if (++count >= MOST_FILES) return;
    }
  }

  #takeEdited(): void {
    for (const one of this.#edited) this.#take(one, this.#openText(one) ?? null);
    this.#edited.clear();
  }

  #take(uri: string, text: string | null): void {
    this.#digests.delete(uri);
    this.#index.set(uri, text === null ? null : this.#service.identify(text, isReportFileName(uri)));
  }

  #neighbour(uri: string): Neighbour | null {
    const open = this.#openText(uri);
    let known = this.#digests.get(uri);
    if (!known || known.text !== open) {
      const text = open ?? this.#files.text(uri);
      known = { text: open, digest: text === null ? null : this.#service.digest(text) };
      this.#digests.set(uri, known);
    }
    return known.digest && { id: uri, name: fileName(uri), digest: known.digest };
  }
}

function positionIn(lines: readonly Line[], offset: number): Position {
  const line = lineAt(lines, offset);
  return { line, character: offset - lines[line]!.start };
}

/** Whether both are compared with the same. */
export const sameNeighbours = (a: Neighbours, b: Neighbours): boolean =>
  a.lastYear?.digest === b.lastYear?.digest &&
  a.parts?.length === b.parts?.length &&
  (a.parts ?? []).every(({ digest }, i) => digest === b.parts?.[i]?.digest);
