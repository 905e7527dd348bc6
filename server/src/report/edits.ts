/** Edits of single cells: the figure changes, unit, note and the table's shape stay. */
import type { Address } from '../editions';
import { span, type TextEdit } from '../text/span';
import type { BoundCell, BoundTable } from './report';

const isPipe = (char: string | undefined) => char === '|' || char === '｜';

/** Writes plain decimals into cells of a table. A line that ended early gets cells up to the last that has a figure. */
export function writeFigures(text: string, table: BoundTable, figures: ReadonlyMap<Address, string>): TextEdit[] {
  const edits: TextEdit[] = [];
  const missing = new Map<number, BoundCell[]>();
  for (const cell of table.rows.flatMap(({ cells }) => cells)) {
    const value = figures.get(cell.address);
    if (isMissing(text, cell)) missing.set(cell.outer.start, [...(missing.get(cell.outer.start) ?? []), cell]);
    else if (value !== undefined) edits.push(writeFigure(text, cell, value));
  }
  for (const [at, cells] of missing) {
    const made = cells.slice(0, cells.findLastIndex(({ address }) => figures.has(address)) + 1);
    const newText = made.map(({ address }) => newCell(text, at, figures.get(address) ?? '')).join('');
    if (made.length > 0) edits.push({ span: span(at, at), newText });
  }
  return edits;
}

/** Writes a plain decimal into the cell. */
export function writeFigure(text: string, cell: BoundCell, value: string): TextEdit {
  const { figure, span: at, outer } = cell;
  if (figure.kind === 'number') {
    return { span: span(at.start + figure.at.start, at.start + figure.at.end), newText: value };
  }
  if (at.start < at.end) return { span: at, newText: value };
  if (isMissing(text, cell)) return { span: outer, newText: newCell(text, outer.start, value) };
  return { span: outer, newText: text[outer.start - 1] === '\t' ? value : ` ${value} ` };
}

/** Whether its line ended before the cell. */
export function isMissing(text: string, { figure, span: at, outer }: BoundCell): boolean {
  if (figure.kind === 'number' || at.start < at.end || outer.start < outer.end) return false;
  return !isPipe(text[outer.end]) && text[outer.start - 1] !== '\t';
}

const newCell = (text: string, at: number, value: string): string =>
  isPipe(text[at - 1]) ? ` ${value} |` : ` | ${value}`;
