/** What a draft is made of. Every character of the text lies in exactly one block or in the break between two lines. */
import type { Span } from '../text/span';
import type { Figure } from './figures';

export interface Ordinal {
  readonly span: Span;
  /** 一、 is 1; two characters are enough for any form. */
  readonly value: number;
}

/** An ATX heading, or a short bare line that begins with a chapter's ordinal (`一、`). */
export interface Heading {
  readonly kind: 'heading';
  /** The whole line. */
  readonly span: Span;
  /** 1–6 for ATX, null for a bare line. */
  readonly level: number | null;
  /** The text without the marks of the heading, ordinal included. */
  readonly content: Span;
  readonly ordinal: Ordinal | null;
  /** What follows the ordinal, or all of the content. */
  readonly wording: Span;
}

export interface Cell {
  /** From separator to separator, or whatever the reader of the grid takes for the cell's room. */
  readonly outer: Span;
  /** The content without the space around it; empty and inside `outer` for a blank cell. */
  readonly span: Span;
  readonly text: string;
  /** What the text says as a figure. */
  readonly figure: Figure;
}

export interface GridRow {
  readonly span: Span;
  readonly cells: readonly Cell[];
  /** GFM's `| --- |`, which carries no content. */
  readonly delimiter: boolean;
}

/**
 * Which reader made a grid. `pipes`: Markdown. `tabs`: a row a line, cells between tabs. `columns`: a row a line, cells
 * between spaces. `cells`: a cell a line behind a tab, rows between blank lines. `flow`: a cell a line, no sign of rows.
 */
export type GridReader = 'pipes' | 'tabs' | 'columns' | 'cells' | 'flow';

/** Rows of cells, as any reader of grids hands them over. */
export interface Grid {
  readonly kind: 'grid';
  readonly reader: GridReader;
  readonly span: Span;
  readonly rows: readonly GridRow[];
  /** An identity of what the rows say, their places left out: the same grid, moved, has the same. */
  readonly content: object;
}

/** One line of prose. */
export interface TextLine {
  readonly kind: 'text';
  readonly span: Span;
}

/** Front matter, fenced code, an HTML comment: read by others or by nobody, never prose. */
export interface Aside {
  readonly kind: 'front-matter' | 'code' | 'comment';
  readonly span: Span;
}

export interface BlankLine {
  readonly kind: 'blank';
  readonly span: Span;
}

export type Block = Heading | Grid | TextLine | Aside | BlankLine;

export interface Document {
  readonly text: string;
  readonly blocks: readonly Block[];
}

/** The blocks that begin from `start` on and before `end`, found without a look at all the others. */
export function blocksBetween({ blocks }: Document, start: number, end: number): readonly Block[] {
  return blocks.slice(firstFrom(blocks, start), firstFrom(blocks, end));
}

/** The index of the first block that begins at the offset or behind it. */
export function firstFrom(blocks: readonly Block[], offset: number): number {
  let low = 0;
  let high = blocks.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (blocks[middle]!.span.start < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
