/** What a draft means: its title, its sections, and every figure at its address, each with its place in the text. */
import type { Address, Edition, EditionId, RowForm, SectionForm, TableForm, TableId } from '../editions';
import type { Cell, Document, Grid, GridRow, Heading } from '../syntax/blocks';
import type { Figure } from '../syntax/figures';
import type { Span } from '../text/span';

export interface Title {
  /** From the first to the last line of the title; the agency's own line above it included. */
  readonly span: Span;
  /** The title on one line, without spaces. */
  readonly text: string;
  readonly agency: string | null;
  readonly year: number | null;
}

export interface Section {
  readonly form: SectionForm;
  readonly heading: Heading;
  /** From its heading to the next section's, or to the end of the text. */
  readonly span: Span;
}

/** A figure's cell where it stands. */
export interface BoundCell {
  readonly address: Address;
  readonly row: string;
  readonly column: string;
  /** The figure's text; for a blank cell an empty span in its room. */
  readonly span: Span;
  /** The room between the separators: what a replacement of a blank may use. */
  readonly outer: Span;
  readonly text: string;
  readonly figure: Figure;
}

export interface BoundRow {
  readonly form: RowForm;
  /** The cell that names the row; null where it stands without a label. */
  readonly label: Cell | null;
  /** The line of the text that holds it. */
  readonly source: GridRow;
  readonly grid: Grid;
  readonly span: Span;
  readonly cells: readonly BoundCell[];
}

/** A label of the form (row, group, block, column) as the draft words it. */
export interface BoundLabel {
  readonly span: Span;
  readonly text: string;
  /** The official wording. */
  readonly standard: string;
  readonly role: 'row' | 'group' | 'block' | 'column';
}

export interface BoundTable {
  readonly form: TableForm;
  readonly edition: Edition;
  /** From its first to its last line. */
  readonly span: Span;
  /** The first line that belongs to it. */
  readonly head: Span;
  /** In the order of the text; none where not one of its figures could be placed. */
  readonly rows: readonly BoundRow[];
  readonly cells: ReadonlyMap<Address, BoundCell>;
  /** Every label that was recognised, standard or not. */
  readonly labels: readonly BoundLabel[];
  /** Rows with a label that is bound already. */
  readonly repeated: readonly BoundRow[];
  /** Rows of figures that could not be placed. */
  readonly unplaced: readonly Span[];
  /** What a standard table says instead: rows that are bound, heads, group labels and shreds of labels, blank rows. */
  readonly absorbed: readonly Span[];
}

export interface Report {
  readonly document: Document;
  readonly title: Title | null;
  readonly agency: string | null;
  readonly year: number | null;
  /** The edition due for the year. */
  readonly edition: Edition;
  /** In the order of the text. */
  readonly sections: readonly Section[];
  /** Headings with a chapter's ordinal that are none of the six sections. */
  readonly strangers: readonly Heading[];
  readonly tables: Readonly<Record<TableId, BoundTable | null>>;
}

export const cellAt = (report: Report, address: Address): BoundCell | undefined =>
  report.tables[address.slice(0, address.indexOf('/')) as TableId]?.cells.get(address);

export type { Address, Edition, EditionId, TableId };
