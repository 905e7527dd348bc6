/** Which cell a place in the text is in, and which places a cell has. */
import type { BoundCell, BoundTable, Report } from '../report/report';
import { contains, type Span } from '../text/span';

export interface CellPlace {
  readonly table: BoundTable;
  readonly cell: BoundCell;
}

export function cellAtOffset(report: Report, offset: number): CellPlace | null {
  for (const table of Object.values(report.tables)) {
    if (!table || !contains(table.span, offset)) continue;
    // Rooms touch at the separators: the cell the offset is well inside of comes before one it only touches.
    const touched = [...table.cells.values()].filter((cell) => contains(cell.outer, offset));
    const cell = touched.find(({ outer }) => outer.start < offset && offset < outer.end) ?? touched[0];
    if (cell) return { table, cell };
  }
  return null;
}

/** What is shown of a cell: its figure, or the room of a blank. */
export const shownSpan = ({ span, outer }: BoundCell): Span => (span.start < span.end ? span : outer);
