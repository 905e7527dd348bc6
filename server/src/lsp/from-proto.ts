/** From the protocol to the core: positions of lines and characters to offsets. */
import type { Position, Range } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { type Span, span } from '../text/span';

/** Positions beyond the end of a line or of the text mean that end. */
export const toOffset = (document: TextDocument, position: Position): number => document.offsetAt(position);

export const toSpan = (document: TextDocument, { start, end }: Range): Span =>
  span(document.offsetAt(start), document.offsetAt(end));
