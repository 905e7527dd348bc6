/** Every figure to its address, where it stands: by label and official order, never by column index alone. */
import {
  blockOf,
  type ColumnForm,
  type Edition,
  editions,
  hasRow,
  rowsOf,
  type TableForm,
  type TableId,
} from '../editions';
import type { Cell, Document } from '../syntax/blocks';
import { readFigure } from '../syntax/figures';
import { normal } from '../text/normal';
import { cover, type Span, span } from '../text/span';
import { align, fillGaps } from './align';
import { type Entry, exactly, readEntries } from './entries';
import { isDebris, labelIndex, splitOrdinal, tablesWithLabel } from './labels';
import type { Located } from './locate';
import { Placer } from './place';
import type { BoundLabel, BoundRow, BoundTable } from './report';

/** Where no row could be bound: so many figures in one row tell that the table is there. */
const FEWEST_FIGURES = 5;

/** The table, or null where nothing of it is there. `due` decides where the table itself does not say its edition. */
export function bindTable(document: Document, id: TableId, located: Located, due: Edition): BoundTable | null {
  const entries = rejoin(id, readEntries(id, located.rows));
  const groupLike = groupLabelsInUse(id, entries);
  const named = entries.filter(
    (entry) => isRow(id, entry) && !(entry.label && groupLike.has(normal(entry.label.text))),
  );
  const alignment = align(id, named);
  const { bound, repeated, unplaced } = alignment;
  const edition = editionOf(id, new Set(bound.values()), entries, due);
  const form = edition.tables[id];
  const placer = new Placer(form, entries);

  const official = rowsOf(form).map((row) => row.id);
  const nameless = (entry: Entry, row: string) => isNameless(id, entry) && placer.fits(entry, row);
  const gaps = fillGaps(official, entries, alignment, nameless);

  const rows: BoundRow[] = [];
  const again = repeated.filter((entry) => official.includes(entry.match!.id));
  const repeatedRows = again.map((entry) => placer.row(entry, entry.match!.id));
  const lost: Span[] = unplaced.map((entry) => entry.row.span);
  for (const entry of entries) {
    const row = bound.get(entry) ?? gaps.get(entry);
    const across = entry.numbers > 0 ? placer.across(entry) : null;
    if (across) (rows.length === 0 ? rows : repeatedRows).push(...across);
    else if (row !== undefined && official.includes(row)) {
      const placed = placer.row(entry, row);
      rows.push(placed);
      if (placed.cells.length === 0 && entry.numbers > 0) lost.push(entry.row.span);
    } else if (isRowOfFigures(entry) && !again.includes(entry) && !unplaced.includes(entry)) lost.push(entry.row.span);
  }
  if (rows.length === 0) {
    const blank = entries.find((entry) => !entry.head && !entry.label && placer.across(entry));
    if (blank) rows.push(...placer.across(blank)!);
  }
  if (rows.length === 0 && !entries.some((entry) => entry.numbers >= FEWEST_FIGURES && isRowOfFigures(entry)))
    return null;
  const absorbed = absorbedBy(id, entries, rows, located);
  const parts = [...absorbed, ...lost].sort((a, b) => a.start - b.start);
  if (parts.length === 0) return null;
  return {
    form,
    edition,
    span: parts.reduce(cover),
    head: firstLine(document.text, parts[0]!),
    rows,
    cells: new Map(rows.flatMap((row) => row.cells.map((cell) => [cell.address, cell] as const))),
    labels: labelsOf(document, form, entries, rows, located),
    repeated: repeatedRows,
    unplaced: lost.sort((a, b) => a.start - b.start),
    absorbed,
  };
}

function firstLine(text: string, { start, end }: Span): Span {
  const at = text.slice(start, end).search(/[\r\n]/);
  return span(start, at < 0 ? end : start + at);
}

/** Up to the last row and the blank rows behind it: words of labels further down are prose. */
function absorbedBy(id: TableId, entries: readonly Entry[], rows: readonly BoundRow[], located: Located): Span[] {
  const sources = new Set(rows.filter((row) => row.cells.length > 0).map((row) => row.source));
  const last = entries.findLastIndex((entry) => sources.has(entry.row));
  const spans = entries.flatMap((entry, i) => {
    const blank = entry.row.cells.every((cell) => cell.text === '');
    if (sources.has(entry.row) || (blank && entry.grid === entries[last]?.grid)) return entry.row.span;
    if (i > last || entry.numbers > 0) return [];
    return blank || entry.head || entry.row.cells.every((cell) => isWordOf(id, cell.text)) ? entry.row.span : [];
  });
  return [...spans.map(withDelimiter(entries)), ...located.headings.map((heading) => heading.span)].sort(
    (a, b) => a.start - b.start,
  );
}

/** A delimiter row goes with the row above it, wherever a converter has put it. */
function withDelimiter(entries: readonly Entry[]): (row: Span) => Span {
  const below = new Map<number, Span>();
  for (const grid of new Set(entries.map((entry) => entry.grid))) {
    grid.rows.forEach((row, i) => {
      const next = grid.rows[i + 1];
      if (next?.delimiter) below.set(row.span.start, next.span);
    });
  }
  return (row) => cover(row, below.get(row.start) ?? row);
}

/** A label, or nothing but characters of labels. */
const isWordOf = (id: TableId, text: string): boolean =>
  text === '' ||
  isDebris(id, text) ||
  (['groups', 'blocks', 'columns'] as const).some((role) => labelIndex(id, role).match(text));

/** Figures and nothing else, or a label of another kind before them. A number in a line of words is none. */
const isRowOfFigures = (entry: Entry): boolean =>
  entry.grid.reader === 'pipes'
    ? entry.numbers > 0
    : entry.numbers >= FEWEST_FIGURES || (entry.numbers > 1 && !entry.wordy);

/** Without a label of its own; shreds of official labels, as PDFs leave them between the columns, are none. */
const isNameless = (id: TableId, entry: Entry): boolean =>
  !entry.match && entry.numbers > 0 && (entry.label === null || isDebris(id, entry.label.text));

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
      joined[joined.length - 1] = { ...last, row, tail: [...last.tail, ...filled], numbers: count };
    }
  }
  return joined;
}

/** A named row with figures; or an all-blank row with an official label and room for its figures. */
function isRow(id: TableId, entry: Entry): boolean {
  if (!entry.match) return false;
  if (entry.numbers > 0) return true;
  const texts = entry.tail.filter((cell) => readFigure(cell.text).kind === 'text');
  const count = columnsOf(id, entry.match.id).length;
  // Words in the figures' places are wrong figures, unless they are labels: then the row is a head.
  if (texts.length > 0) {
    return (
      !texts.some((cell) => tablesWithLabel(cell.text)) && (entry.delimited || exactly(entry.tail, count) !== null)
    );
  }
  return entry.tail.length >= count || (entry.delimited && entry.row.cells.length + count > entry.width);
}

const columnsOf = (id: TableId, row: string): readonly ColumnForm[] =>
  blockOf(editions.findLast((edition) => hasRow(edition.tables[id], row))!.tables[id], row).columns;

/** （六）其他处理 is a row of one edition and a group of the other: a group where rows of that group are there. */
function groupLabelsInUse(id: TableId, entries: readonly Entry[]): Set<string> {
  const present = new Set(entries.flatMap((entry) => (entry.match ? [entry.match.id] : [])));
  const groups = new Set<string>();
  for (const edition of editions) {
    for (const row of rowsOf(edition.tables[id])) {
      if (present.has(row.id)) for (const group of row.groups) groups.add(normal(group));
    }
  }
  return groups;
}

/** The edition most of the rows and columns found belong to alone. */
function editionOf(id: TableId, rows: ReadonlySet<string>, entries: readonly Entry[], due: Edition): Edition {
  const index = labelIndex(id, 'columns');
  const heads = entries.flatMap((entry) => entry.others).flatMap((cell) => index.match(cell.text)?.id ?? []);
  const columns = new Set(heads);
  let best = due;
  let most = evidenceFor(due.tables[id], rows, columns);
  for (const edition of editions) {
    const count = evidenceFor(edition.tables[id], rows, columns);
    if (count <= most) continue;
    best = edition;
    most = count;
  }
  return best;
}

function evidenceFor(form: TableForm, rows: ReadonlySet<string>, columns: ReadonlySet<string>): number {
  const heads = new Set(form.blocks.flatMap((block) => block.columns).map((column) => column.id));
  let count = 0;
  for (const row of rows) if (hasRow(form, row)) count++;
  for (const column of columns) if (heads.has(column)) count++;
  return count;
}

function labelsOf(
  document: Document,
  form: TableForm,
  entries: readonly Entry[],
  rows: readonly BoundRow[],
  located: Located,
): BoundLabel[] {
  const labels: BoundLabel[] = [];
  const named = new Set(rows.map((row) => row.label));
  for (const row of rows) {
    if (row.label && !(row.grid.reader === 'columns' && isPiece(row.label.text, row.form.label)))
      labels.push({ span: row.label.span, text: row.label.text, standard: row.form.label, role: 'row' });
  }
  for (const entry of entries) {
    if (entry.grid.reader === 'columns') continue; // its heads and groups are in pieces
    const own = entry.label && !named.has(entry.label) && entry.numbers === 0 ? [entry.label] : [];
    const cells = [...entry.others, ...own];
    cells.forEach((cell, i) => {
      const label = recognised(form, cell);
      if (label) labels.push(i > 0 ? withOrdinal(label, cells[i - 1]!) : label);
    });
  }
  for (const heading of located.headings) {
    const text = document.text.slice(heading.content.start, heading.content.end);
    const match = labelIndex(form.id, 'blocks').match(text);
    if (match) labels.push({ span: heading.content, text, standard: match.standard, role: 'block' });
  }
  labels.sort((a, b) => a.span.start - b.span.start);
  return labels.filter((label) => !isPart(label, labels));
}

/** （三） and 不予公开, two cells by a break between them: one label. */
function withOrdinal(label: BoundLabel, before: Cell): BoundLabel {
  const whole = before.text + label.text;
  const split = splitOrdinal(normal(before.text)).core === '' && normal(whole) === normal(label.standard);
  return split ? { ...label, text: whole, span: cover(before.span, label.span) } : label;
}

/** A group's label that a page break or a narrow cell cut: all of its pieces together are the standard wording. */
function isPart({ role, text, standard }: BoundLabel, labels: readonly BoundLabel[]): boolean {
  if (role !== 'group' || !isPiece(text, standard)) return false;
  const pieces = labels.filter((one) => one.standard === standard && isPiece(one.text, standard));
  const core = (one: string) => splitOrdinal(normal(one)).core;
  return pieces.length > 1 && pieces.map((one) => core(one.text)).join('') === core(standard);
}

/** A label that runs over several lines stands beside its figures only in part. */
function isPiece(text: string, standard: string): boolean {
  const whole = splitOrdinal(normal(standard)).core;
  const { core } = splitOrdinal(normal(text));
  return core !== whole && whole.includes(core);
}

function recognised(form: TableForm, cell: Cell): BoundLabel | null {
  for (const [index, role] of [
    ['columns', 'column'],
    ['groups', 'group'],
    ['blocks', 'block'],
  ] as const) {
    const match = labelIndex(form.id, index).match(cell.text);
    if (match) return { span: cell.span, text: cell.text, standard: match.standard, role };
  }
  return null;
}
