/** Edits of single cells: the figure changes, unit, note and the table's shape stay. */
import { span, type TextEdit } from '../text/span';
import type { BoundCell } from './report';

const isPipe = (char: string | undefined) => char === '|' || char === '｜';

/** Writes a plain decimal into the cell. */
export function writeFigure(text: string, cell: BoundCell, value: string): TextEdit {
  const { figure, span: at, outer } = cell;
  if (figure.kind === 'number') {
    return { span: span(at.start + figure.at.start, at.start + figure.at.end), newText: value };
  }
  if (at.start < at.end) return { span: at, newText: value };
  if (text[outer.start - 1] === '\t') return { span: outer, newText: value };
  if (outer.start < outer.end || isPipe(text[outer.end])) return { span: outer, newText: ` ${value} ` };
  // A row that ended early: the cell is made.
  return { span: outer, newText: isPipe(text[outer.start - 1]) ? ` ${value} |` : ` | ${value}` };
}
