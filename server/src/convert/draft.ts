/** The content of a file as text of the dialect: every paragraph and every cell, in the order of the file. */
import { type Alignment, line, writePlain } from '../layout/pipes';
import { labelIndex } from '../report/labels';
import { readFigure } from '../syntax/figures';
import { escapeCell, escapeLine } from './escape';
import type { Flat, Grid, Line } from './grid';

/** A line styled as a heading that is longer is a paragraph whose author liked the style. */
const LONGEST_HEADING = 48;

/** Lines end with LF; blocks stand between blank lines. */
export function draftOf(flats: readonly Flat[]): string {
  const blocks = flats.map((flat, i) =>
    flat.kind === 'grid' ? gridLines(flat).join('\n') : lineOf(flat, flats[i + 1]?.kind === 'grid'),
  );
  return `${blocks.join('\n\n')}\n`;
}

function lineOf({ text, level }: Line, aboveGrid: boolean): string {
  const escaped = escapeLine(text);
  if (text.length > LONGEST_HEADING || /[。；！？]/.test(text)) return escaped;
  const block = aboveGrid && labelIndex('disclosure', 'blocks').match(text)?.certainty === 1;
  return block || level !== null ? `${'#'.repeat(depthOf(text))} ${escaped}` : escaped;
}

/** By its ordinal: （一） stands below a section, 1. below that. */
const depthOf = (text: string): number => (/^\d/.test(text) ? 4 : 3);

function gridLines({ rows }: Grid): string[] {
  if (rows.length === 1) return [line(rows[0]!.map(escapeCell))]; // a head over nothing is no head
  const last = rows.at(-1)!;
  const alignments = last.map((text): Alignment => (readFigure(text).kind === 'number' ? 'right' : 'left'));
  return writePlain(
    rows.map((row) => row.map(escapeCell)),
    alignments,
  );
}
