/** Rows of cells to lines of a Markdown table. */
import { type AmbiguousWidth, widthOf } from '../text/width';

export type Alignment = 'left' | 'right';

/** Writes rows as lines, the delimiter row behind the first. Rows have as many cells as there are alignments. */
export type WriteRows = (rows: readonly (readonly string[])[], alignments: readonly Alignment[]) => string[];

const DELIMITER: Readonly<Record<Alignment, string>> = { left: ':---', right: '---:' };

/** One line of a pipe table. */
export const line = (cells: readonly string[]): string =>
  `|${cells.map((cell) => (cell ? ` ${cell} |` : ' |')).join('')}`;

/** No more space than Markdown asks for. */
export const writePlain: WriteRows = (rows, alignments) => [
  line(rows[0]!),
  line(alignments.map((alignment) => DELIMITER[alignment])),
  ...rows.slice(1).map(line),
];

/** Cells of a column equally wide: labels to the left, figures to the right. */
export function writeAligned(ambiguous: AmbiguousWidth): WriteRows {
  return (rows, alignments) => {
    const { cells, delimiter } = alignedCells(rows, alignments, ambiguous);
    const [head, ...others] = cells.map((row) => `| ${row.join(' | ')} |`);
    return [head!, `| ${delimiter.join(' | ')} |`, ...others];
  };
}

/** The same cell by cell, without the separators. */
export function alignedCells(
  rows: readonly (readonly string[])[],
  alignments: readonly Alignment[],
  ambiguous: AmbiguousWidth,
): { readonly cells: string[][]; readonly delimiter: string[] } {
  const measured = rows.map((row) => row.map((cell) => widthOf(cell, ambiguous)));
  const widths = alignments.map((alignment, i) =>
    Math.max(DELIMITER[alignment].length, ...measured.map((row) => row[i]!)),
  );
  const cells = rows.map((row, r) =>
    row.map((cell, i) => {
      const room = ' '.repeat(widths[i]! - measured[r]![i]!);
      return alignments[i] === 'left' ? cell + room : room + cell;
    }),
  );
  const delimiter = alignments.map((alignment, i) => {
    const bar = '-'.repeat(widths[i]! - 1);
    return alignment === 'left' ? `:${bar}` : `${bar}:`;
  });
  return { cells, delimiter };
}
