/**
 * 整理为标准表格: any table that could be read, written in one of the two layouts. Labels become standard, every figure
 * keeps its text, notes and units included; what is none of the table's own is kept below it.
 */
import type { Edition, TableForm } from '../editions';
import { cellPlace } from '../report/names';
import type { BoundTable, Report } from '../report/report';
import { keptWithFigures } from '../report/same-figures';
import { readFigure } from '../syntax/figures';
import { lineBreakOf, lineStart } from '../text/lines';
import { type Span, span, type TextEdit } from '../text/span';
import type { AmbiguousWidth } from '../text/width';
import { type CellText, compactTable } from './compact';
import { officialTable } from './official';
import { writeAligned } from './pipes';
import { printedColumn, printedTable } from './printed';
import { remarksIn, withRemarks } from './remarks';

export type Layout = 'compact' | 'official';

export interface TidyOptions {
  readonly layout: Layout;
  readonly ambiguousWidth: AmbiguousWidth;
}

export const DEFAULT_TIDY: TidyOptions = { layout: 'compact', ambiguousWidth: 'wide' };

/** The written layout the table is in, whatever its spacing; null for one that is only read. */
export const layoutOf = keptWithFigures((table): Layout | null => {
  const { rows, form } = table;
  const delimited = new Set(rows.map(({ grid }) => grid).filter((grid) => grid.rows.some((row) => row.delimiter)));
  const written = rows.every(({ grid, cells }) => grid.reader === 'pipes' && cells.length > 0 && delimited.has(grid));
  if (rows.length === 0 || !written) return null;
  const compact = rows.every(
    ({ source, label, cells }) => source.cells[0] === label && source.cells.length === cells.length + 1,
  );
  // The first block alone is as wide as the printed grid.
  if (form.print.kind === 'blocks' && compact && inBlocks(table)) return 'compact';
  if (isOfficial(table)) return keepsFigures(table) ? 'official' : null;
  return form.print.kind !== 'blocks' && compact ? 'compact' : null;
});

/** Every row in the grid's width, its figures where the print has them. */
function isOfficial({ form, rows }: BoundTable): boolean {
  const width = printedTable(form).columns;
  return rows.every(({ source, cells, grid }) => {
    if (source.cells.length !== width || grid !== rows[0]!.grid) return false;
    const index = source.cells.findIndex((cell) => cell.outer.start === cells[0]!.outer.start);
    return index === printedColumn(form, cells[0]!.address);
  });
}

/** Each block under a head of its own. */
const inBlocks = ({ form, rows }: BoundTable): boolean =>
  form.blocks.every((block) => {
    const grids = new Set(rows.filter((row) => block.rows.includes(row.form)).map((row) => row.grid));
    const others = rows.filter((row) => !block.rows.includes(row.form));
    return grids.size <= 1 && !others.some((row) => grids.has(row.grid));
  });

/** The edit that writes the table in the layout; null where it stands so already, or none of its figures has a place. */
export function tidyTable(report: Report, table: BoundTable, options: TidyOptions): TextEdit | null {
  return table.cells.size === 0 ? null : writeTable(report, table, withRowsOf(table), [], options);
}

/**
 * What decides whether that edit is null, beside the figures' identity and the options; null where it hangs on all of the
 * draft, as it does with remarks among the rows.
 */
export function surroundings(report: Report, table: BoundTable): string | null {
  const { text } = report.document;
  const around = text.slice(
    Math.max(0, lineStart(text, table.span.start) - NEAR),
    lineEnd(text, table.span.end) + NEAR,
  );
  return around.includes('<!--') ? null : `${headingLevel(report, table)}${lineBreakOf(text)}${around}`;
}

/**
 * The table in the form of another edition: cells with the same address mean the same and keep their figures. What has no
 * place in the new form is listed below it, by row and column.
 */
export function convertTable(
  report: Report,
  table: BoundTable,
  edition: Edition,
  options: TidyOptions,
): TextEdit | null {
  const form = edition.tables[table.form.id];
  const places = new Set(printedTable(form).rows.flatMap((row) => row.map((cell) => cell.address)));
  const left = [...table.cells.values()].filter((cell) => cell.text !== '' && !places.has(cell.address));
  const list = left.map((cell) => `- ${cellPlace(table.form, cell.row, cell.column).zh}：${cell.text}`);
  const notes = list.length > 0 ? [`原表（${table.edition.notice.number}）中新表没有对应单元格的数字：`, ...list] : [];
  return writeTable(report, table, form, notes, options);
}

/** Whether the figures written are those that stand there, none taken apart, put together, or told twice. */
export function keepsFigures({ rows, cells }: BoundTable): boolean {
  const placed = new Set([...cells.values()].map(({ span: at }) => `${at.start} ${at.end}`));
  const figures = rows.flatMap(({ source }) => source.cells.filter(({ text }) => readFigure(text).kind === 'number'));
  return figures.every(({ span: at }) => placed.has(`${at.start} ${at.end}`));
}

function writeTable(
  report: Report,
  table: BoundTable,
  form: TableForm,
  notes: readonly string[],
  { layout, ambiguousWidth }: TidyOptions,
): TextEdit | null {
  const { text } = report.document;
  const figures: CellText = (address) => table.cells.get(address)?.text ?? '';
  const write = writeAligned(ambiguousWidth);
  const lines =
    layout === 'official'
      ? officialTable(form, figures, write)
      : compactTable(form, figures, headingLevel(report, table), write);
  const { above, below } = keptLines(report, table);
  const parts = [above, lines, notes, below].filter((part) => part.length > 0);
  const written = parts.flatMap((part, i) => (i > 0 ? ['', ...part] : part));
  const edit = replaceLines(text, table.span, written, { above: above.length === 0, below: below.length === 0 });
  const remarks = remarksIn(report.document, table);
  const whole = remarks.length > 0 ? withRemarks(text, edit, table, remarks) : edit;
  return whole.newText === text.slice(whole.span.start, whole.span.end) ? null : whole;
}

/**
 * The form with the rows the table has: a missing row, and one whose figures have no place, is a finding, and nothing to be
 * hidden by blanks.
 */
function withRowsOf({ form, rows }: BoundTable): TableForm {
  const present = new Set(rows.filter((row) => row.cells.length > 0).map((row) => row.form.id));
  if (form.print.kind === 'across') return form;
  const blocks = form.blocks.map((block) => ({ ...block, rows: block.rows.filter((row) => present.has(row.id)) }));
  return { ...form, blocks: blocks.filter((block) => block.rows.length > 0) };
}

function headingLevel(report: Report, table: BoundTable): number {
  const section = report.sections.find(({ span: at }) => at.start <= table.span.start && table.span.start < at.end);
  return Math.min((section?.heading.level ?? 2) + 1, 6);
}

/**
 * Lines inside the table's span that are none of its own, in their order: figures without a place, prose.
 * `above` are those that stand before its first row.
 */
export function keptLines(report: Report, table: BoundTable): { above: string[]; below: string[] } {
  const { text, blocks } = report.document;
  const { absorbed } = table;
  const first = Math.min(...table.rows.map((row) => row.span.start));
  const above: string[] = [];
  const below: string[] = [];
  let at = 0;
  const keep = (part: Span, line = part) => {
    while (at < absorbed.length && absorbed[at]!.end < part.start) at++;
    const own = absorbed[at];
    if (own && own.start <= part.start && part.end <= own.end) return;
    // A row of the last grid behind the table's end stays where it is.
    if (part.start >= table.span.end) return;
    (part.end <= first ? above : below).push(text.slice(line.start, line.end));
  };
  for (const block of blocks) {
    if (block.span.end < table.span.start || block.span.start > table.span.end) continue;
    if (block.kind === 'blank' || block.kind === 'comment') continue;
    if (block.kind === 'heading') keep(block.content, trimmed(text, block.span));
    else if (block.kind !== 'grid') keep(trimmed(text, block.span));
    else for (const row of block.rows) if (!row.delimiter) keep(row.span);
  }
  return { above, below };
}

function trimmed(text: string, part: Span): Span {
  const content = text.slice(part.start, part.end);
  const start = part.start + content.length - content.trimStart().length;
  return span(start, Math.max(start, part.start + content.trimEnd().length));
}

/** So far from the table a blank line is looked for. */
const NEAR = 200;

function lineEnd(text: string, offset: number): number {
  let end = offset;
  while (end < text.length && text[end] !== '\n' && text[end] !== '\r') end++;
  return end;
}

/** Whole lines for those the span touches; where the table itself is first or last of them, a blank line keeps it `apart`. */
function replaceLines(
  text: string,
  part: Span,
  lines: readonly string[],
  apart: { readonly above: boolean; readonly below: boolean },
): TextEdit {
  const start = lineStart(text, part.start);
  const end = lineEnd(text, part.end);
  const lineBreak = lineBreakOf(text);
  const above =
    apart.above &&
    start > 0 &&
    !/(?:^|\r\n|\r(?!\n)|\n)[^\S\r\n]*(?:\r\n|\r|\n)$/.test(text.slice(Math.max(0, start - NEAR), start));
  const below =
    apart.below &&
    end < text.length &&
    !/^(?:\r\n|\r(?!\n)|\n)[^\S\r\n]*(?:\r\n|\r|\n|$)/.test(text.slice(end, end + NEAR));
  const newText = (above ? lineBreak : '') + lines.join(lineBreak) + (below ? lineBreak : '');
  return { span: span(start, end), newText };
}
