/** Where the server finds reports that are not open; each place it runs in has its own. URIs, as the client writes them. */

export interface ReportFiles {
  /** Files below a folder that may be reports, as they are come upon. */
  list(folder: string): Iterable<string>;
  /** Word files, pages, workbooks and PDF below a folder; none where they cannot be read. */
  foreign(folder: string): Iterable<string>;
  /** Of such a file; null for what cannot be read, or is too large. */
  bytes(uri: string): Uint8Array | null;
  /** null for what cannot be read, or is no text. */
  text(uri: string): string | null;
  /** The files that patterns mean from the folder of a document. */
  matching(uri: string, patterns: readonly string[]): string[];
}

/** Files that are watched, as their names may be those of reports. Our own client tells of those alone that are. */
export const REPORT_GLOB = '**/*.{md,txt,nianbao}';
