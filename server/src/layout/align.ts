/** Columns brought in line where a table is written in a standard layout: space and dashes alone, as the formatter would. */
import type { BoundTable } from '../report/report';
import type { Cell, Grid, GridRow } from '../syntax/blocks';
import { type Span, span, type TextEdit } from '../text/span';
import type { AmbiguousWidth } from '../text/width';
import { type Alignment, alignedCells } from './pipes';
import { layoutOf } from './tidy';

/** None for a table in a layout that is only read: it keeps its looks until somebody asks for another. */
export function alignTable(text: string, table: BoundTable, ambiguous: AmbiguousWidth): TextEdit[] {
  if (!layoutOf(table)) return [];
  const figures = new Set([...table.cells.values()].map(({ outer }) => outer.start));
  return [...new Set(table.rows.map(({ grid }) => grid))].flatMap((grid) => alignGrid(text, grid, figures, ambiguous));
}

/** @param figures where the rooms of figures begin */
function alignGrid(text: string, { rows }: Grid, figures: ReadonlySet<number>, ambiguous: AmbiguousWidth): TextEdit[] {
  const columns = rows[0]!.cells.length;
  const isRegular = rows.every(({ cells, delimiter }, i) => cells.length === columns && delimiter === (i === 1));
  if (!isRegular || !rows.every((row) => isClosed(text, row))) return [];
  const contents = rows.filter(({ delimiter }) => !delimiter);
  const alignments = Array.from(
    { length: columns },
    (_, i): Alignment => (contents.some(({ cells }) => figures.has(cells[i]!.outer.start)) ? 'right' : 'left'),
  );
  const raw = contents.map(({ cells }) => cells.map(({ span: at }) => text.slice(at.start, at.end)));
  const { cells, delimiter } = alignedCells(raw, alignments, ambiguous);
  const written = [cells[0]!, delimiter, ...cells.slice(1)];
  return rows.flatMap((row, r) => row.cells.flatMap((cell, i) => roomEdits(text, cell, ` ${written[r]![i]} `)));
}

/** Between pipes from its first cell to its last. */
const isClosed = (text: string, { cells }: GridRow): boolean =>
  cells.every(({ outer }) => text[outer.start - 1] === '|' && text[outer.end] === '|');

/** Space is added and taken away beside the pipes, so that a selected figure stays selected. */
function roomEdits(text: string, { outer, span: at }: Cell, newText: string): TextEdit[] {
  const content = text.slice(at.start, at.end);
  if (text.slice(outer.start, outer.end) === newText) return [];
  const from = content === '' ? newText.length : newText.indexOf(content);
  const left = span(outer.start, content === '' ? outer.end : at.start);
  const isSpace = /^ *$/.test(text.slice(left.start, left.end) + text.slice(at.end, outer.end));
  if (!isSpace || newText.trim() !== content) return [{ span: outer, newText }];
  const right = span(content === '' ? outer.end : at.end, outer.end);
  const behind = content === '' ? 0 : newText.length - from - content.length;
  return [...spaces(left, from, 'start'), ...spaces(right, behind, 'end')];
}

/** The edit that gives the space a width, made at one of its ends. */
function spaces({ start, end }: Span, width: number, where: 'start' | 'end'): TextEdit[] {
  const more = width - (end - start);
  if (more === 0) return [];
  const at = where === 'start' ? start : end;
  if (more > 0) return [{ span: span(at, at), newText: ' '.repeat(more) }];
  return [{ span: where === 'start' ? span(start, start - more) : span(end + more, end), newText: '' }];
}
