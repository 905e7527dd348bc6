/** The outline: title, sections, tables, rows. */
import type { Report } from '../report/report';
import type { Span } from '../text/span';

export interface OutlineSymbol {
  readonly name: string;
  readonly detail: string;
  readonly kind: 'title' | 'section' | 'table' | 'row';
  readonly span: Span;
  /** What is selected when the symbol is chosen; inside `span`. */
  readonly selection: Span;
  readonly children: readonly OutlineSymbol[];
}

export function symbolsOf(_report: Report): OutlineSymbol[] {
  return [];
}
