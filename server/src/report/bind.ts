/** Every figure to its address, where it stands: by label and official order, never by column index alone. */
import {
  addressOf,
  blockOf,
  type ColumnForm,
  type Edition,
  editions,
  rowForm,
  rowsOf,
  type TableForm,
  type TableId,
} from '../editions';
import type { Cell, Document } from '../syntax/blocks';
import { readFigure } from '../syntax/figures';
import { normal } from '../text/normal';
import { cover, type Span } from '../text/span';
import { align } from './align';
import { type ColumnPosition, type Entry, exactly, headColumns, padded, readEntries } from './entries';
import { labelIndex, tablesWithLabel } from './labels';
import type { Located } from './locate';
import type { BoundCell, BoundLabel, BoundRow, BoundTable } from './report';

/** The table, or null where no row of it is there. `due` decides where the table itself does not say its edition. */
export function bindTable(document: Document, id: TableId, located: Located, due: Edition): BoundTable | null {
  const entries = readEntries(id, located.rows);
  const groupLike = groupLabelsInUse(id, entries);
  const named = entries.filter(
    (entry) => isRow(id, entry) && !(entry.label && groupLike.has(normal(entry.label.text))),
  );
  const { bound, repeated, unplaced } = align(id, named);
  const edition = editionOf(id, new Set(bound.values()), entries, due);
  const form = edition.tables[id];
  const binder = new Binder(form);

  const rows: BoundRow[] = [];
  const lost: Span[] = unplaced.map((entry) => entry.row.span);
  for (const entry of entries) {
    const row = bound.get(entry);
    if (row !== undefined && hasRow(form, row)) {
      const placed = binder.row(entry, row);
      rows.push(placed);
      if (placed.cells.length === 0) lost.push(entry.row.span);
    } else if (row === undefined && !entry.match && entry.numbers > 0) {
      const across = binder.across(entry);
      if (across && rows.length === 0) rows.push(...across);
      else lost.push(entry.row.span);
    }
  }
  if (rows.length === 0) {
    const blank = entries.find((entry) => !entry.head && !entry.label && binder.across(entry));
    if (blank) rows.push(...binder.across(blank)!);
  }
  if (rows.length === 0) return null;
  const lines = [...located.rows.map(({ row }) => row.span), ...located.headings.map((heading) => heading.span)];
  lines.sort((a, b) => a.start - b.start);
  return {
    form,
    edition,
    span: lines.reduce(cover),
    head: lines[0]!,
    rows,
    cells: new Map(rows.flatMap((row) => row.cells.map((cell) => [cell.address, cell] as const))),
    labels: labelsOf(document, form, entries, rows, located),
    repeated: repeated
      .filter((entry) => hasRow(form, entry.match!.id))
      .map((entry) => binder.row(entry, entry.match!.id)),
    unplaced: lost,
  };
}

const hasRow = (form: TableForm, row: string) => rowsOf(form).some((one) => one.id === row);

/** A named row with figures; or an all-blank row with an official label and room for its figures. */
function isRow(id: TableId, entry: Entry): boolean {
  if (!entry.match) return false;
  if (entry.numbers > 0) return true;
  const texts = entry.tail.filter((cell) => readFigure(cell.text).kind === 'text');
  const count = columnsOf(id, entry.match.id).length;
  // Words in the figures' places are wrong figures, unless they are labels: then the row is a head.
  if (texts.length > 0) return !texts.some((cell) => tablesWithLabel(cell.text)) && exactly(entry.tail, count) !== null;
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
  const columns = new Set(
    entries
      .filter((entry) => entry.head)
      .flatMap((entry) => headColumns(id, entry.row))
      .map((one) => one.column),
  );
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

class Binder {
  constructor(private readonly form: TableForm) {}

  row(entry: Entry, id: string): BoundRow {
    const cells = this.place(entry, blockOf(this.form, id).columns);
    return {
      form: rowForm(this.form, id),
      label: entry.label,
      source: entry.row,
      span: entry.row.span,
      cells: cells.map(({ cell, column }) => this.cell(id, column, cell)),
    };
  }

  /** All rows of the table side by side on one line, as table four is printed; null where the line is no such. */
  across(entry: Entry): BoundRow[] | null {
    const rows = rowsOf(this.form);
    const columns = this.form.blocks[0]!.columns;
    const width = rows.length * columns.length;
    if (this.form.print.kind !== 'across' || entry.head) return null;
    let cells = exactly(entry.row.cells, width);
    if (!cells && entry.delimited && entry.width === width && entry.row.cells.length < width) {
      cells = padded(entry.row, entry.row.cells, width);
    }
    if (!cells) return null;
    return rows.map((form, i) => ({
      form,
      label: null,
      source: entry.row,
      span: entry.row.span,
      cells: columns.map((column, j) => this.cell(form.id, column.id, cells[i * columns.length + j]!)),
    }));
  }

  private cell(row: string, column: string, cell: Cell): BoundCell {
    const { span, outer, text } = cell;
    return { address: addressOf(this.form.id, row, column), row, column, span, outer, text, figure: readFigure(text) };
  }

  /** The cells of a row by column. Fewer than the form has where a column is not there; none where it cannot be told. */
  private place(entry: Entry, columns: readonly ColumnForm[]): { cell: Cell; column: string }[] {
    const heads = this.headsAbove(entry, columns);
    if (heads) return heads.map(({ index, column }) => ({ cell: entry.row.cells[index]!, column }));
    let cells = exactly(entry.tail, columns.length) ?? byNumbers(entry.tail, columns.length);
    if (!cells && entry.delimited && entry.tail.length < columns.length) {
      cells = padded(entry.row, entry.tail, columns.length);
    }
    return cells ? columns.map((column, i) => ({ cell: cells[i]!, column: column.id })) : [];
  }

  /**
   * Where heads of the row's own width name columns in another order than the official one, or not all of them, they
   * decide. Official grids of merged cells agree with the order and need no heads.
   */
  private headsAbove(entry: Entry, columns: readonly ColumnForm[]): ColumnPosition[] | null {
    const named = new Map<string, number>();
    const own = entry.row.cells.length - entry.tail.length;
    for (const head of entry.heads) {
      if (head.cells.length !== entry.row.cells.length) return null;
      for (const { index, column } of headColumns(this.form.id, head)) {
        if (index >= own && columns.some((one) => one.id === column)) named.set(column, index);
      }
    }
    const official = columns.filter((column) => named.has(column.id)).map((column) => named.get(column.id)!);
    const inOrder = official.every((index, i) => i === 0 || official[i - 1]! < index);
    const complete = named.size === columns.length;
    if (named.size < 2 && !complete) return null;
    if (complete && inOrder && exactly(entry.tail, columns.length)) return null;
    if (!complete && entry.tail.length !== named.size) return null;
    return [...named].map(([column, index]) => ({ column, index })).sort((a, b) => a.index - b.index);
  }
}

/** The tail's numbers alone, where there are exactly as many as columns and only blanks between them. */
function byNumbers(tail: readonly Cell[], count: number): readonly Cell[] | null {
  const filled = tail.filter((cell) => cell.text !== '');
  return filled.length === count ? filled : null;
}

function labelsOf(
  document: Document,
  form: TableForm,
  entries: readonly Entry[],
  rows: readonly BoundRow[],
  located: Located,
): BoundLabel[] {
  const labels: BoundLabel[] = [];
  for (const row of rows) {
    if (row.label) labels.push({ span: row.label.span, text: row.label.text, standard: row.form.label, role: 'row' });
  }
  for (const entry of entries) {
    const cells = entry.label && !entry.match && entry.numbers === 0 ? [...entry.others, entry.label] : entry.others;
    for (const cell of cells) {
      const label = recognised(form, cell);
      if (label) labels.push(label);
    }
  }
  for (const heading of located.headings) {
    const text = document.text.slice(heading.content.start, heading.content.end);
    const match = labelIndex(form.id, 'blocks').match(text);
    if (match) labels.push({ span: heading.content, text, standard: match.standard, role: 'block' });
  }
  return labels.sort((a, b) => a.span.start - b.span.start);
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
