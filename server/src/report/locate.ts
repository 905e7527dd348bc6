/** Which rows of which grids make which table. */
import { TABLE_IDS, type TableId } from '../editions';
import type { Document, Grid, GridRow, Heading } from '../syntax/blocks';
import { contains } from '../text/span';
import { labelIndex, tablesWithLabel } from './labels';
import type { Section } from './report';

/** In characters, the spaces that portals leave inside included. */
const LONGEST_LABEL = 100;

export interface LocatedRow {
  readonly grid: Grid;
  readonly row: GridRow;
}

export interface Located {
  readonly rows: readonly LocatedRow[];
  /** Headings that name a block (`### 第二十条第（一）项`). */
  readonly headings: readonly Heading[];
}

/**
 * Rows are given to a table by what they say; a row that says nothing goes with the rows around it, a whole grid that
 * says nothing with its section. Where a table's own section has rows of it, rows elsewhere are none.
 */
export function locateTables(document: Document, sections: readonly Section[]): Record<TableId, Located> {
  const rows: Record<TableId, LocatedRow[]> = { disclosure: [], applications: [], reviews: [] };
  const headings: Record<TableId, Heading[]> = { disclosure: [], applications: [], reviews: [] };
  let at = 0;
  for (const block of document.blocks) {
    if (block.kind === 'heading' && block.ordinal === null) {
      const text = document.text.slice(block.content.start, block.content.end);
      const table = text.length > 40 ? undefined : TABLE_IDS.find((id) => labelIndex(id, 'blocks').match(text));
      if (table) headings[table].push(block);
    }
    if (block.kind !== 'grid') continue;
    while (at < sections.length - 1 && sections[at + 1]!.span.start <= block.span.start) at++;
    const section = sections[at];
    const home = section && contains(section.span, block.span.start) ? section.form.table : null;
    const tables = tablesOfRows(block, home);
    block.rows.forEach((row, i) => {
      const table = tables[i];
      if (table && !row.delimiter) rows[table].push({ grid: block, row });
    });
  }
  const located = {} as Record<TableId, Located>;
  for (const id of TABLE_IDS) {
    const home = sections.filter((section) => section.form.table === id);
    const inside = (one: { span: { start: number } }) => home.some(({ span }) => contains(span, one.span.start));
    const own = rows[id].filter(({ row }) => inside(row));
    located[id] = { rows: own.length > 0 ? own : rows[id], headings: headings[id].filter(inside) };
  }
  return located;
}

function tablesOfRows(grid: Grid, home: TableId | null): (TableId | null)[] {
  const tables = grid.rows.map((row) => evidence(row));
  let last: TableId | null = tables.find((table) => table !== null) ?? home;
  return tables.map((table) => {
    last = table ?? last;
    return last;
  });
}

/** The one table whose labels occur in the row; null where none or several do. */
function evidence(row: GridRow): TableId | null {
  const weight: Record<TableId, number> = { disclosure: 0, applications: 0, reviews: 0 };
  for (const { text } of row.cells) {
    if (text === '' || text.length > LONGEST_LABEL) continue;
    // A longer label says more: 行政复议 more than 总计.
    for (const id of tablesWithLabel(text) ?? []) weight[id] += Math.min(text.length, 12);
  }
  const most = Math.max(...TABLE_IDS.map((id) => weight[id]));
  const best = TABLE_IDS.filter((id) => weight[id] === most);
  return most > 0 && best.length === 1 ? best[0]! : null;
}
