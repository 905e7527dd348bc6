/** What a standard table says instead of a table in the text: the lines that are taken out when it is written anew. */
import type { TableId } from '../editions';
import type { Cell, Grid, GridRow, Heading } from '../syntax/blocks';
import { cover, type Span } from '../text/span';
import type { Entry } from './entries';
import { labelIndex, SHORTEST_LABEL, type Wording, wordingOf } from './labels';
import type { BoundRow } from './report';

/** Up to the last row and the blank rows behind it: words of labels further down are prose. */
export function absorbedBy(
  id: TableId,
  entries: readonly Entry[],
  rows: readonly BoundRow[],
  headings: readonly Heading[],
): Span[] {
  const sources = new Set<GridRow>();
  for (const row of rows) if (row.cells.length > 0) sources.add(row.source);
  const last = entries.findLastIndex((entry) => sources.has(entry.row));
  const below = delimitersBelow(entries);
  const spans: Span[] = [];
  entries.forEach((entry, i) => {
    if (!sources.has(entry.row)) {
      const blank = isBlank(entry.row);
      if (!blank || entry.grid !== entries[last]?.grid) {
        if (i > last || entry.numbers > 0) return;
        if (!blank && !entry.head && !entry.row.cells.every((cell, j) => isWordOf(id, cell, entry.words[j]!))) return;
      }
    }
    const { span: at } = entry.row;
    const delimiter = below.get(at.start);
    spans.push(delimiter ? cover(at, delimiter) : at);
  });
  for (const heading of headings) spans.push(heading.span);
  return spans.sort((a, b) => a.start - b.start);
}

const isBlank = ({ cells }: GridRow): boolean => cells.every(({ text }) => text === '');

/** A delimiter row goes with the row above it, wherever a converter has put it. By where that row begins. */
function delimitersBelow(entries: readonly Entry[]): Map<number, Span> {
  const below = new Map<number, Span>();
  let last: Grid | null = null;
  for (const { grid, delimited } of entries) {
    if (grid === last) continue;
    last = grid;
    if (!delimited) continue;
    for (let i = 1; i < grid.rows.length; i++) {
      if (grid.rows[i]!.delimiter) below.set(grid.rows[i - 1]!.span.start, grid.rows[i]!.span);
    }
  }
  return below;
}

/** A label, or nothing but characters of labels. */
function isWordOf(id: TableId, { text }: Cell, word: Wording | null): boolean {
  if (text === '') return true;
  const wording = word ?? wordingOf(text);
  return (
    wording.isDebris(id) ||
    (text.length >= SHORTEST_LABEL &&
      (['groups', 'blocks', 'columns'] as const).some((role) => labelIndex(id, role).matchOf(wording)))
  );
}
