/** The text of a printed page: columns by spaces, labels wrapped over lines, group labels written downwards. */
import { type PrintedCell, type PrintedTable, printedTable } from '../../server/src/layout/printed';
import { widthOf } from '../../server/src/text/width';
import type { Random } from './random';
import { type Draft, textOf } from './shapes';

/** Display columns of the narrowest and widest figure column, and of a label column that stands before another. */
const FIGURE = 6;
const NARROW = 6;

export function columnsOnPaper(draft: Draft): string[] {
  const grid = printedTable(draft.form);
  const { random } = draft;
  const starts = columnStarts(draft, grid);
  const wrapped = grid.rows.map((row) =>
    row.map((cell) => {
      const right = starts[cell.column + cell.colSpan]!;
      return { cell, lines: wrap(textOf(draft, cell), right - starts[cell.column]! - 1, cell.role, random) };
    }),
  );
  const heights = wrapped.map((row) =>
    Math.max(...row.filter(({ cell }) => cell.rowSpan === 1).map(({ lines }) => lines.length), 1),
  );
  const tops = heights.map((_, i) => heights.slice(0, i).reduce((sum, one) => sum + one, 0));
  const paper: Paper = [];
  const written = wrapped.flatMap((row, i) => row.map((one) => ({ ...one, row: i })));
  for (const { cell, lines, row } of written.sort((a, b) => a.cell.column - b.cell.column)) {
    const height = heights.slice(row, row + cell.rowSpan).reduce((sum, one) => sum + one, 0);
    const from = tops[row]! + Math.max(0, (height - lines.length) >> 1);
    lines.forEach((text, i) => {
      paper[from + i] ??= [];
      paper[from + i]!.push({ at: starts[cell.column]!, text });
    });
  }
  const pages = random.int(0, 1) ? tops[random.int(4, Math.max(4, tops.length - 1))] : undefined;
  return Array.from({ length: tops.at(-1)! + heights.at(-1)! }, (_, i) => {
    const line = typeset(paper[i] ?? []);
    return i === pages ? `${' '.repeat(random.int(0, 60))}- 3 -\n\n${line}` : line;
  });
}

type Paper = { at: number; text: string }[][];

/** Pieces at their columns; where one is too long the next follows behind a space. */
function typeset(pieces: readonly { at: number; text: string }[]): string {
  let line = '';
  for (const { at, text } of pieces) {
    if (text === '') continue;
    const room = at - widthOf(line, 'wide');
    line += ' '.repeat(Math.max(room, line === '' ? 0 : 1)) + text;
  }
  return line;
}

function columnStarts({ form, random }: Draft, { columns, rows }: PrintedTable): number[] {
  const first = Math.min(...rows.flat().flatMap((cell) => (cell.address ? cell.column : [])));
  const figure = form.id === 'applications' || form.id === 'reviews' ? FIGURE : 20;
  const widths = Array.from({ length: columns }, (_, i) => {
    if (i >= first) return figure + random.int(0, 1);
    return i === first - 1 ? random.int(24, 34) : i === 0 ? NARROW : NARROW + 6;
  });
  const indent = random.int(1, 4);
  return [...widths, 0].map((_, i) => indent + widths.slice(0, i).reduce((sum, one) => sum + one, 0));
}

/** Lines of a cell. A label that is a little too long is sometimes left on its line, and pushes what follows. */
function wrap(text: string, width: number, role: PrintedCell['role'], random: Random): string[] {
  const room = role === 'label' ? width + random.pick([0, 0, 0, 2, 4]) : width;
  if (role === 'figure') return [' '.repeat(random.int(0, 2)) + text];
  const lines: string[] = [];
  let line = '';
  for (const char of text) {
    if (line !== '' && widthOf(line + char, 'wide') > Math.max(room, 2)) {
      lines.push(line);
      line = '';
    }
    line += char;
  }
  return [...lines, line];
}
