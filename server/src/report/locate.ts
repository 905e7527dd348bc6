/** Which rows of which grids make which table. */
import { TABLE_IDS, type TableId } from '../editions';
import { blocksBetween, type Cell, type Document, type Grid, type GridRow, type Heading } from '../syntax/blocks';
import { joinCellLines } from '../syntax/cell-lines';
import { readLoose } from '../syntax/loose';
import { beside } from '../text/beside';
import { contains, type Span } from '../text/span';
import { labelIndex, SHORTEST_LABEL, type Wording, wordingOf } from './labels';
import type { Section } from './report';

/** In characters, the spaces that portals leave inside included. */
const LONGEST_LABEL = 100;

export interface LocatedRow {
  readonly grid: Grid;
  /** Which of the grid's rows it is. */
  readonly index: number;
  readonly row: GridRow;
  /** What each of its cells may be a label of; null for blanks, figures and what is too short for a label. */
  readonly words: readonly (Wording | null)[];
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
  const own: Record<TableId, LocatedRow[]> = { disclosure: [], applications: [], reviews: [] };
  const headings: Record<TableId, Heading[]> = { disclosure: [], applications: [], reviews: [] };
  let at = 0;
  for (const block of document.blocks) {
    if (block.kind !== 'grid' && (block.kind !== 'heading' || block.ordinal !== null)) continue;
    while (at < sections.length - 1 && sections[at + 1]!.span.start <= block.span.start) at++;
    const section = sections[at];
    const home = section && contains(section.span, block.span.start) ? section.form.table : null;
    if (block.kind === 'grid') giveRows(block, home, rows, own);
    else if (home && blockLabelled(document.text, block.content) === home) headings[home].push(block);
  }
  addLooseRows(document, sections, own);
  const located = {} as Record<TableId, Located>;
  for (const id of TABLE_IDS) {
    const atHome = own[id].some(({ words }) => words.length > 1);
    located[id] = { rows: atHome ? own[id] : [...rows[id], ...own[id]], headings: headings[id] };
  }
  return located;
}

const LONGEST_HEADING = 40;

/** The table that has a block with the heading's label. */
function blockLabelled(text: string, { start, end }: Span): TableId | undefined {
  if (end - start > LONGEST_HEADING) return undefined;
  const words = text.slice(start, end);
  return TABLE_IDS.find((id) => labelIndex(id, 'blocks').match(words));
}

/** The rows of a grid to the tables they belong to; those in a table's own section (`home`) are its own, besides. */
function giveRows(
  grid: Grid,
  home: TableId | null,
  rows: Record<TableId, LocatedRow[]>,
  own: Record<TableId, LocatedRow[]>,
): void {
  // What is known was not put together of lines.
  const { located, tables } = locatedGrid(known.get(grid.content) ? grid : joinCellLines(grid), home);
  located.forEach((one, i) => {
    const table = tables[i];
    if (!table) return;
    rows[table].push(one);
    if (table === home) own[table].push(one);
  });
}

/** The rows of a grid in the section of a table, with the table each belongs to. */
interface LocatedGrid {
  readonly grid: Grid;
  readonly home: TableId | null;
  readonly located: readonly LocatedRow[];
  /** null for rows of none. */
  readonly tables: readonly (TableId | null)[];
}

/** By what grids say: in the next version they mostly say the same, wherever they are. */
const known = beside<object, LocatedGrid>();

function locatedGrid(grid: Grid, home: TableId | null): LocatedGrid {
  const last = known.get(grid.content);
  if (last?.grid === grid && last.home === home) return last;
  const located = last ? last.located.map(({ words }, i) => new RowOfGrid(grid, i, words)) : rowsOf(grid);
  const tables = last?.home === home ? last.tables : tablesOf(located, home);
  const next: LocatedGrid = { grid, home, located, tables };
  known.set(grid.content, next);
  return next;
}

/** A row that says nothing goes with the one above it, the first with the next that says something. */
function tablesOf(rows: readonly LocatedRow[], home: TableId | null): (TableId | null)[] {
  const tables = rows.map((row) => evidence(row, home));
  let last: TableId | null = tables.find((table) => table !== null) ?? home;
  return tables.map((table, i) => {
    last = table ?? last;
    return rows[i]!.row.delimiter ? null : last;
  });
}

/** Asks its grid for the row when it is asked itself: a grid that was moved has none until then. */
class RowOfGrid implements LocatedRow {
  constructor(
    readonly grid: Grid,
    readonly index: number,
    readonly words: readonly (Wording | null)[],
  ) {}

  get row(): GridRow {
    return this.grid.rows[this.index]!;
  }
}

const rowsOf = (grid: Grid): LocatedRow[] =>
  grid.rows.map(({ cells }, i) => new RowOfGrid(grid, i, cells.map(wordingOfCell)));

/** No figure is like a label, unless by what is remarked on it. */
function wordingOfCell({ text, figure }: Cell): Wording | null {
  if (figure.kind === 'blank' || (figure.kind === 'number' && figure.note === null)) return null;
  return text.length < SHORTEST_LABEL ? null : wordingOf(text);
}

/** Lines without pipes in the sections that have a table, as rows of whatever grid they make, put in among the others. */
function addLooseRows(document: Document, sections: readonly Section[], own: Record<TableId, LocatedRow[]>): void {
  const { text } = document;
  const mixed = new Set<TableId>();
  for (const section of sections) {
    const { table } = section.form;
    if (!table) continue;
    let beside = false;
    let filled = false;
    const lines: Span[] = [];
    for (const block of blocksBetween(document, section.heading.span.end, section.span.end)) {
      if (block.kind === 'grid') beside = true;
      else if (block.kind === 'blank') lines.push(block.span);
      else if (block.kind === 'heading' || (block.kind === 'text' && !isSentence(text, block.span))) {
        lines.push(block.kind === 'heading' && block.level ? block.content : block.span);
        filled = true;
      }
    }
    if (!filled) continue;
    mixed.add(table);
    for (const grid of readLoose(text, lines, beside)) {
      own[table].push(...rowsOf(grid));
    }
  }
  for (const id of mixed) own[id].sort((a, b) => startOf(a) - startOf(b));
}

/** No line of text stands among the lines of a table with pipes, whose rows need not be asked for. */
const startOf = (one: LocatedRow): number => (one.grid.reader === 'pipes' ? one.grid : one.row).span.start;

/** Prose between tables: no label and no row of figures ends a sentence. */
function isSentence(text: string, { start, end }: Span): boolean {
  return text.slice(start, end).includes('。');
}

/** The one table whose labels occur in the row; null where none or several do. At home 其他 or 总计 is no other's. */
function evidence({ words }: LocatedRow, home: TableId | null): TableId | null {
  let weight: Record<TableId, number> | null = null;
  for (const word of words) {
    if (!word || word.tables.length === 0 || word.length > LONGEST_LABEL) continue;
    if (!weight) {
      weight = { disclosure: 0, applications: 0, reviews: 0 };
      if (home) weight[home] = 3;
    }
    // A longer label says more: 行政复议 more than 总计.
    for (const id of word.tables) weight[id] += Math.min(word.length, 12);
  }
  if (!weight) return home;
  const most = Math.max(weight.disclosure, weight.applications, weight.reviews);
  let best: TableId | null = null;
  for (const id of TABLE_IDS) {
    if (weight[id] !== most) continue;
    if (best) return null;
    best = id;
  }
  return best;
}
