/** Which rows of which grids make which table. */
import { TABLE_IDS, type TableId } from '../editions';
import { blocksBetween, type Document, type Grid, type GridRow, type Heading } from '../syntax/blocks';
import { joinCellLines } from '../syntax/cell-lines';
import { readLoose } from '../syntax/loose';
import { contains, type Span } from '../text/span';
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
  const loose = looseRows(document, sections);
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
    const grid = joinCellLines(block);
    const tables = tablesOfRows(grid, home);
    grid.rows.forEach((row, i) => {
      const table = tables[i];
      if (table && !row.delimiter) rows[table].push({ grid, row });
    });
  }
  const located = {} as Record<TableId, Located>;
  for (const id of TABLE_IDS) {
    const home = sections.filter((section) => section.form.table === id);
    const inside = (one: { span: { start: number } }) => home.some(({ span }) => contains(span, one.span.start));
    const own = [...rows[id].filter(({ row }) => inside(row)), ...loose[id]];
    own.sort((a, b) => a.row.span.start - b.row.span.start);
    const found = own.some(({ row }) => row.cells.length > 1) ? own : [...rows[id], ...own];
    located[id] = { rows: found, headings: headings[id].filter(inside) };
  }
  return located;
}

/** Lines without pipes in the sections that have a table, as rows of whatever grid they make. */
function looseRows(document: Document, sections: readonly Section[]): Record<TableId, LocatedRow[]> {
  const rows: Record<TableId, LocatedRow[]> = { disclosure: [], applications: [], reviews: [] };
  for (const section of sections) {
    const { table } = section.form;
    if (!table) continue;
    const blocks = blocksBetween(document, section.heading.span.end, section.span.end);
    const beside = blocks.some((block) => block.kind === 'grid');
    const lines = blocks.flatMap((block) => {
      if (block.kind === 'heading') return block.level ? block.content : block.span;
      if (block.kind === 'blank') return block.span;
      return block.kind === 'text' && !isSentence(document.text, block.span) ? block.span : [];
    });
    for (const grid of readLoose(document.text, lines, beside)) {
      for (const row of grid.rows) rows[table].push({ grid, row });
    }
  }
  return rows;
}

/** Prose between tables: no label and no row of figures ends a sentence. */
function isSentence(text: string, { start, end }: Span): boolean {
  return text.slice(start, end).includes('。');
}

function tablesOfRows(grid: Grid, home: TableId | null): (TableId | null)[] {
  const tables = grid.rows.map((row) => evidence(row, home));
  let last: TableId | null = tables.find((table) => table !== null) ?? home;
  return tables.map((table) => {
    last = table ?? last;
    return last;
  });
}

/** The one table whose labels occur in the row; null where none or several do. At home 其他 or 总计 is no other's. */
function evidence(row: GridRow, home: TableId | null): TableId | null {
  const weight: Record<TableId, number> = { disclosure: 0, applications: 0, reviews: 0 };
  if (home) weight[home] = 3;
  for (const { text } of row.cells) {
    if (text === '' || text.length > LONGEST_LABEL) continue;
    // A longer label says more: 行政复议 more than 总计.
    for (const id of tablesWithLabel(text) ?? []) weight[id] += Math.min(text.length, 12);
  }
  const most = Math.max(...TABLE_IDS.map((id) => weight[id]));
  const best = TABLE_IDS.filter((id) => weight[id] === most);
  return most > 0 && best.length === 1 ? best[0]! : null;
}
