/** What every reader makes of a file: its paragraphs and tables in reading order, whatever the format. */
import type { Message } from '../text/message';

export interface Paragraph {
  readonly kind: 'paragraph';
  /** Line breaks inside a paragraph stay `\n`; automatic numbers stand in front of it. */
  readonly text: string;
  /** 1 for the highest heading of the file's own styles, null for body text. */
  readonly level: number | null;
}

export interface TableCell {
  /** How many columns and rows of the grid it spans. */
  readonly columns: number;
  readonly rows: number;
  /** A cell may hold tables of its own. */
  readonly content: readonly Piece[];
}

export interface Table {
  readonly kind: 'table';
  /** Each row's own cells from left to right; cells merged into one above are left out where that one spans the rows. */
  readonly rows: readonly (readonly TableCell[])[];
}

export type Piece = Paragraph | Table;

export interface Content {
  readonly pieces: readonly Piece[];
  /** Texts that stand outside the flow of the file: footnotes and their like. */
  readonly asides: readonly string[];
  /** What is in the file and could not be read as text: pictures, embedded objects. */
  readonly unread: readonly Message[];
}

/** A reader of one format; throws a {@link ConvertFault} for what it cannot read. */
export type ReadFile = (bytes: Uint8Array) => Content | Promise<Content>;

export const paragraph = (text: string, level: number | null = null): Paragraph => ({ kind: 'paragraph', text, level });

export const cell = (content: readonly Piece[], columns = 1, rows = 1): TableCell => ({ columns, rows, content });
