/**
 * The reports of the workspace, as far as others are compared with them: whose and of which year for every file, figures
 * only of those that are asked for. An open document stands for its file.
 */

import { isReportFileName } from '../report/detect';
import type { Digest } from '../report/digest';
import type { Neighbour, Neighbours } from '../rules/rule';
import { SeriesIndex } from '../series';
import type { AnalyzeOptions, Service } from '../service';
import type { ReportFiles } from './report-files';

/** In milliseconds: longer than this at a time, requests would wait. */
const SLICE = 12;
/** More are a disk, not a workspace. */
const MOST_FILES = 20_000;

export class Workspace {
  readonly #service: Service;
  readonly #files: ReportFiles;
  readonly #openText: (uri: string) => string | undefined;
  readonly #index = new SeriesIndex();
  /** Of closed files until they change; of open ones as long as the text is the same. */
  readonly #digests = new Map<string, { readonly text: string | undefined; readonly digest: Digest | null }>();
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
    let count = 0;
    let begun = performance.now();
    for (const folder of folders) {
      for (const uri of this.#files.list(folder)) {
        if (this.#openText(uri) === undefined) this.#take(uri, this.#files.text(uri));
        if (++count >= MOST_FILES) return;
        if (performance.now() - begun < SLICE) continue;
        await new Promise((resolve) => setImmediate(resolve));
        if (!told(count)) return;
        begun = performance.now();
      }
    }
  }

  /** A document was opened or edited. */
  edited(uri: string): void {
    this.#edited.add(uri);
  }

  /** A file was made, changed or deleted, or the document that stood for it was closed. */
  fileChanged(uri: string): void {
    if (this.#openText(uri) !== undefined) return;
    this.#edited.delete(uri);
    this.#take(uri, this.#files.text(uri));
  }

  /** Files below a folder that has left the workspace. */
  forget(folder: string): void {
    const below = `${folder.replace(/\/$/, '')}/`;
    for (const uri of [...this.#index.ids()]) if (uri.startsWith(below)) this.#take(uri, null);
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

  /** The reports on a year, below a folder where one is given; read a few at a time. */
  async reportsOn(year: number, folder?: string): Promise<Neighbour[]> {
    await this.#looked;
    this.#takeEdited();
    const below = folder === undefined ? '' : `${folder.replace(/\/$/, '')}/`;
    const found: Neighbour[] = [];
    let begun = performance.now();
    for (const uri of [...this.#index.ids()].sort()) {
      if (!uri.startsWith(below) || this.#index.get(uri)?.year !== year) continue;
      const neighbour = this.#neighbour(uri);
      if (neighbour) found.push(neighbour);
      if (performance.now() - begun < SLICE) continue;
      await new Promise((resolve) => setImmediate(resolve));
      begun = performance.now();
    }
    return found;
  }

  /** The text a place in a neighbour is of. */
  textOf(uri: string): string | null {
    return this.#openText(uri) ?? this.#files.text(uri);
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
    return known.digest && { id: uri, name: nameOf(uri), digest: known.digest };
  }
}

/** Whether both are compared with the same. */
export const sameNeighbours = (a: Neighbours, b: Neighbours): boolean =>
  a.lastYear?.digest === b.lastYear?.digest &&
  a.parts?.length === b.parts?.length &&
  (a.parts ?? []).every(({ digest }, i) => digest === b.parts?.[i]?.digest);

function nameOf(uri: string): string {
  const name = uri.slice(uri.lastIndexOf('/') + 1);
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}
