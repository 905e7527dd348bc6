/** Every figure to its address, where it stands: by label and official order, never by column index alone. */
import {
  type Address,
  type ColumnForm,
  type Edition,
  editions,
  hasColumn,
  hasRow,
  type TableForm,
  type TableId,
} from '../editions';
import type { Document } from '../syntax/blocks';
import { beside } from '../text/beside';
import { normal } from '../text/normal';
import { cover, type Span, span } from '../text/span';
import { absorbedBy } from './absorbed';
import { align, fillGaps } from './align';
import { labelsIn } from './bound-labels';
import { type Entry, exactly, readEntries } from './entries';
import { labelIndex, wordingOf } from './labels';
import type { Located } from './locate';
import { Placer } from './place';
import type { BoundCell, BoundRow, BoundTable } from './report';
import { figuresKeyOf } from './same-figures';

/** Where no row could be bound: so many figures in one row tell that the table is there. */
const FEWEST_FIGURES = 5;

/** The table, or null where nothing of it is there. `due` decides where the table itself does not say its edition. */
export function bindTable(document: Document, id: TableId, located: Located, due: Edition): BoundTable | null {
  const entries = rejoin(id, readEntries(id, located.rows));
  const groupLike = groupLabelsInUse(id, entries);
  const named: number[] = [];
  entries.forEach((entry, i) => {
    if (isRow(id, entry) && !(entry.wording && groupLike.has(entry.wording.form))) named.push(i);
  });
  const alignment = align(id, entries, named);
  const { bound, repeated, unplaced } = alignment;
  const edition = editionOf(id, bound, entries, due);
  const form = edition.tables[id];
  const placer = new Placer(form, entries);

  const nameless = (entry: Entry, row: string) => isNameless(id, entry) && placer.fits(entry, row);
  const gaps = fillGaps(form, entries, alignment, nameless);

  const rows: BoundRow[] = [];
  const again = repeated.filter((i) => hasRow(form, entries[i]!.match!.id));
  const repeatedRows = again.map((i) => placer.row(entries[i]!, entries[i]!.match!.id));
  const lost: Span[] = unplaced.map((i) => entries[i]!.row.span);
  const settled = new Set([...again, ...unplaced]);
  entries.forEach((entry, i) => {
    const row = bound[i] ?? gaps[i] ?? null;
    const across = entry.numbers > 0 ? placer.across(entry) : null;
    if (across) (rows.length === 0 ? rows : repeatedRows).push(...across);
    else if (row !== null && hasRow(form, row)) {
      const placed = placer.row(entry, row);
      rows.push(placed);
      if (placed.cells.length === 0 && entry.numbers > 0) lost.push(entry.row.span);
    } else if (isRowOfFigures(entry) && !settled.has(i)) lost.push(entry.row.span);
  });
  if (rows.length === 0) {
    const blank = entries.find((entry) => !entry.head && !entry.label && placer.across(entry));
    if (blank) rows.push(...placer.across(blank)!);
  }
  if (rows.length === 0 && !entries.some((entry) => entry.numbers >= FEWEST_FIGURES && isRowOfFigures(entry)))
    return null;
  const absorbed = absorbedBy(id, entries, rows, located.headings);
  if (absorbed.length + lost.length === 0) return null;
  lost.sort(inTextOrder);
  const cells = new Map<Address, BoundCell>();
  for (const row of rows) for (const cell of row.cells) cells.set(cell.address, cell);
  const table: BoundTable = {
    form,
    edition,
    span: [...absorbed, ...lost].reduce(cover),
    head: headOf(document.text, absorbed, lost),
    rows,
    cells,
    labels: labelsIn(document, form, entries, rows, located.headings),
    repeated: repeatedRows,
    unplaced: lost,
    absorbed,
  };
  if (placer.looksAtValues) boundByValues.set(figuresKeyOf(table), true);
  return table;
}

const boundByValues = beside<object, true>();

/** Whether another value in a cell might have bound the table another way. */
export const hangsOnValues = (table: BoundTable): boolean => boundByValues.get(figuresKeyOf(table)) === true;

const inTextOrder = (a: Span, b: Span): number => a.start - b.start;

/** The first line of a table's parts. */
export function headOf(text: string, absorbed: readonly Span[], unplaced: readonly Span[]): Span {
  const [first, lost] = [absorbed[0], unplaced[0]];
  const { start, end } = lost && (!first || lost.start < first.start) ? lost : first!;
  const length = text.slice(start, end).search(/[\r\n]/);
  return span(start, length < 0 ? end : start + length);
}

/** Figures and nothing else, or a label of another kind before them. A number in a line of words is none. */
const isRowOfFigures = (entry: Entry): boolean =>
  entry.grid.reader === 'pipes'
    ? entry.numbers > 0
    : entry.numbers >= FEWEST_FIGURES || (entry.numbers > 1 && !entry.wordy);

/** Without a label of its own; shreds of official labels, as PDFs leave them between the columns, are none. */
const isNameless = (id: TableId, { match, numbers, label, wording }: Entry): boolean =>
  !match && numbers > 0 && (label === null || (wording ?? wordingOf(label.text)).isDebris(id));

/** Rows that a page break cut in two: their figures together are a row's. */
function rejoin(id: TableId, entries: readonly Entry[]): Entry[] {
  const joined: Entry[] = [];
  for (const entry of entries) {
    const last = joined.at(-1);
    const cut = last?.match && entry.label === null && entry.numbers > 0 && last.numbers > 0;
    const count = cut ? columnsOf(id, last.match!.id).length : 0;
    if (!cut || last.grid.reader === 'pipes' || last.numbers + entry.numbers !== count) joined.push(entry);
    else {
      const row = {
        ...last.row,
        span: cover(last.row.span, entry.row.span),
        cells: [...last.row.cells, ...entry.row.cells],
      };
      const filled = entry.tail.filter((cell) => cell.text !== '');
      const words = [...last.words, ...entry.words];
      joined[joined.length - 1] = { ...last, row, words, tail: [...last.tail, ...filled], numbers: count };
    }
  }
  return joined;
}

/** A named row with figures; or an all-blank row with an official label and room for its figures. */
function isRow(id: TableId, { match, numbers, tail, words, row, width, delimited }: Entry): boolean {
  if (!match) return false;
  if (numbers > 0) return true;
  const count = columnsOf(id, match.id).length;
  if (tail.every(({ figure }) => figure.kind !== 'text')) {
    return tail.length >= count || (delimited && row.cells.length + count > width);
  }
  // Words in the figures' places are wrong figures, unless they are labels: then the row is a head.
  const labelled = words.slice(words.length - tail.length).some((word) => word && word.tables.length > 0);
  return !labelled && (delimited || exactly(tail, count) !== null);
}

/** What a row is in whatever edition has it. */
interface RowOfAny {
  readonly columns: readonly ColumnForm[];
  /** Normal forms of the labels of its groups. */
  readonly groups: readonly string[];
}

const rowsOfAny = new Map<TableId, ReadonlyMap<string, RowOfAny>>();

function rowOfAny(id: TableId, row: string): RowOfAny {
  let rows = rowsOfAny.get(id);
  if (!rows) {
    const places = editions.flatMap((edition) => edition.tables[id].blocks);
    const all = new Map<string, RowOfAny>();
    for (const { columns, rows: own } of places) {
      for (const { id: name, groups } of own) {
        const known = all.get(name)?.groups ?? [];
        all.set(name, { columns, groups: [...known, ...groups.map(normal)] });
      }
    }
    rows = all;
    rowsOfAny.set(id, rows);
  }
  return rows.get(row)!;
}

const columnsOf = (id: TableId, row: string): readonly ColumnForm[] => rowOfAny(id, row).columns;

/** （六）其他处理 is a row of one edition and a group of the other: a group where rows of that group are there. */
function groupLabelsInUse(id: TableId, entries: readonly Entry[]): Set<string> {
  const groups = new Set<string>();
  for (const { match } of entries) if (match) for (const group of rowOfAny(id, match.id).groups) groups.add(group);
  return groups;
}

/** The edition most of the rows and columns found belong to alone. */
function editionOf(id: TableId, bound: readonly (string | null)[], entries: readonly Entry[], due: Edition): Edition {
  const columns = new Set<string>();
  const index = labelIndex(id, 'columns');
  for (const { words, others } of entries) {
    for (let i = 0; i < others; i++) {
      const match = words[i] ? index.matchOf(words[i]!) : null;
      if (match) columns.add(match.id);
    }
  }
  let best = due;
  let most = evidenceFor(due.tables[id], bound, columns);
  for (const edition of editions) {
    const count = edition === due ? most : evidenceFor(edition.tables[id], bound, columns);
    if (count <= most) continue;
    best = edition;
    most = count;
  }
  return best;
}

/** A row is bound once. */
function evidenceFor(form: TableForm, bound: readonly (string | null)[], columns: ReadonlySet<string>): number {
  let count = 0;
  for (const row of bound) if (row !== null && hasRow(form, row)) count++;
  for (const column of columns) if (hasColumn(form, column)) count++;
  return count;
}
