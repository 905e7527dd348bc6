/** Our own requests, for clients that know them: names and types alone, so that client/ may import them. */
import type { Diagnostic } from 'vscode-languageserver';

/** Among the options of a formatting request: `atx` makes the bare headings of the sections Markdown, too. */
export const HEADINGS = 'nianbao.headings';

/** A blank report, for a client to open in a document of its own. */
export const NEW_REPORT = 'nianbao/newReport';

export interface NewReportParams {
  readonly agency: string;
  readonly year: number;
}

/** A snippet for an empty document, or, in the user's language, why there is none. */
export type NewReportResult = { readonly snippet: string } | { readonly refused: string };

/** The reports of the workspace on a year, summed into a draft. */
export const ROLL_UP = 'nianbao/rollUp';

export interface RollUpParams {
  /** Whose report the sum is. */
  readonly agency: string;
  readonly year: number;
  /** URI of a folder; without it all of the workspace. */
  readonly folder?: string;
}

/** Everything said is in the user's language. */
export type RollUpResult =
  | {
      readonly text: string;
      /** How many went in. */
      readonly reports: number;
      /** What was left out and why, a line each. */
      readonly account: readonly string[];
    }
  | { readonly refused: string };

/** 检查文件夹: every report of a folder, open or not. Its findings come with `workspace/diagnostic` from then on. */
export const CHECK_FOLDER = 'nianbao/checkFolder';

export interface FolderParams {
  /** URI; without it all of the workspace. */
  readonly folder?: string;
}

/** Of a Word file, a page, a workbook or PDF: its findings say themselves where they are. */
export interface ForeignFindings {
  readonly uri: string;
  readonly items: Diagnostic[];
}

export interface CheckedFolder {
  /** How many reports there are, and how many of them have errors, or only warnings. */
  readonly reports: number;
  readonly wrong: number;
  readonly doubtful: number;
  /** Of these reports, the newest first. */
  readonly years: readonly number[];
  readonly foreign: readonly ForeignFindings[];
}

/** 上报一览: who has reported, and how far each has got. */
export const OVERVIEW = 'nianbao/overview';

export interface OverviewParams extends FolderParams {
  readonly year: number;
  /** Names of the units that are to report, as a file has them. */
  readonly expected?: string;
}

/** In the user's language. */
export interface OverviewResult {
  /** Markdown. */
  readonly text: string;
  readonly tally: string;
}

/** 退回意见: a page for each report of a folder that has something to be mended. */
export const RETURN_NOTES = 'nianbao/returnNotes';

export interface ReturnNotesParams extends FolderParams {
  /** Reports on another year get none. */
  readonly year: number;
  /** The office that returns them; '' leaves it open. */
  readonly office: string;
  /** As it is to be printed. */
  readonly date: string;
}

export interface ReturnedNote {
  /** Of a file: that of the report, without its ending. */
  readonly name: string;
  /** Markdown. */
  readonly text: string;
  /** Base64. */
  readonly word: string;
}

/** What was corrected in an open report since another version of it. */
export const DIFF = 'nianbao/diff';

export interface DiffParams {
  readonly textDocument: { readonly uri: string };
  /** The older version: what it is called, and its text. */
  readonly name: string;
  readonly text: string;
}

/** What directives of an open report have settled, and why. */
export const SETTLED = 'nianbao/settled';

export interface SettledParams {
  readonly textDocument: { readonly uri: string };
}

/** To be read as they are, in the user's language. */
export type Lines = { readonly lines: readonly string[] } | { readonly refused: string };

/** A file of another format, or a text in any shape, as a draft. Its bytes travel, since the server may not reach them. */
export const IMPORT = 'nianbao/import';

export interface ImportParams {
  /** With its ending. */
  readonly name: string;
  /** Base64. */
  readonly content: string;
}

/** Everything said is in the user's language. */
export type ImportResult =
  | {
      readonly text: string;
      /** What found its place and what did not, a line each. */
      readonly account: readonly string[];
      /** Numbers that are in their cells, and texts that have no place in the report. */
      readonly figures: number;
      readonly left: number;
    }
  | { readonly refused: string };

/** The printed form of an open draft. */
export const EXPORT = 'nianbao/export';

export interface ExportParams {
  readonly textDocument: { readonly uri: string };
  readonly to: 'docx' | 'html';
}

export interface ExportResult {
  /** Base64. */
  readonly content: string;
  /** What is wrong with the draft, and with the file then. */
  readonly errors: readonly string[];
}

/** The printed table at a place, or the whole report, for a clipboard. */
export const COPY = 'nianbao/copy';

export interface CopyParams {
  readonly textDocument: { readonly uri: string };
  readonly position: { readonly line: number; readonly character: number };
}

export interface CopyResult {
  readonly html: string;
  readonly text: string;
}

/** The printed form of an open report, to be shown beside it. */
export const PREVIEW = 'nianbao/preview';

export interface PreviewParams {
  readonly textDocument: { readonly uri: string };
}

export interface PreviewResult {
  /** Of the document it shows. */
  readonly version: number;
  /**
   * The body of a page, without script and without styles of its own. `data-from` of an element is the UTF-16 offset in
   * the document of what it shows; a figure's cell has `data-to`, too, and `data-broken` where an equation is broken.
   */
  readonly html: string;
  /** CSS of its classes, always the same. */
  readonly style: string;
}

/** The first message to a server that is a worker, before the protocol begins: it cannot tell where it was loaded from. */
export interface Birth {
  /** Address of the extension's folder, with a slash at its end. */
  readonly extension: string;
}

/** Tells a server that reads no files what is in those it may want to know of; sent before it is told that they have changed. */
export const FILES = 'nianbao/files';

export interface FilesParams {
  readonly files: readonly {
    readonly uri: string;
    /** null for a file that has gone, or is none of ours. */
    readonly text: string | null;
  }[];
}

interface Place {
  readonly textDocument: { readonly uri: string };
  readonly position: Position;
}

/** As in the protocol: zero-based, characters in UTF-16 units. */
export interface Position {
  readonly line: number;
  readonly character: number;
}

export interface Range {
  readonly start: Position;
  readonly end: Position;
}

export interface Edit {
  readonly range: Range;
  readonly newText: string;
}

/** A line as it was before figures in it were changed: totals that were right then follow. */
export interface EarlierLine {
  readonly line: number;
  readonly text: string;
}

/** The rooms of the figures in the official tables, for a client that goes from one to the next by itself. */
export const ROOMS = 'nianbao/rooms';

export interface RoomsParams {
  readonly textDocument: { readonly uri: string };
}

export interface RoomsResult {
  /** Of each room its line, its first character and the one behind its last, in the order of the text. */
  readonly rooms: readonly number[];
  /** Indices of rooms, column by column. */
  readonly down: readonly number[];
  /** Where to go from the last one. */
  readonly behind: Position;
}

/** What to change when a figure is left. */
export const LEAVE = 'nianbao/leave';

export interface LeaveParams extends Place {
  /** None where totals are not to follow. */
  readonly earlier: readonly EarlierLine[];
  /** Whether the columns are brought in line. */
  readonly align: boolean;
}

/** Where the cursor is, and what report it is in. */
export const WHERE = 'nianbao/where';

export type WhereParams = Place;

export interface WhereResult {
  /** Table, row and column, or the section, from the large to the small, in the user's language. */
  readonly path: readonly string[];
  readonly edition: string;
  readonly year: number | null;
  /** First and last line of each grid of the official tables, in the order of the text. */
  readonly rows: readonly { readonly first: number; readonly last: number }[];
}

/** What a clipboard holds, as a standard table. */
export const PASTE = 'nianbao/paste';

export interface PasteParams {
  readonly textDocument: { readonly uri: string };
  /** What is selected. */
  readonly range: Range;
  readonly clip: { readonly html: string } | { readonly text: string };
}

/** null: no official table is in it. */
export interface PasteResult extends Edit {
  readonly title: string;
  /** Whether it is surely an official table. */
  readonly sure: boolean;
}
