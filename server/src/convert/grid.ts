/** Tables as grids: every span expanded, merged cells empty, layout tables taken apart. */
import { readFigure } from '../syntax/figures';
import { isSpace } from '../text/normal';
import type { Piece, Table, TableCell } from './content';
import { ConvertFault } from './fault';

export interface Line {
  readonly kind: 'line';
  /** One line, without the space around it, not empty. */
  readonly text: string;
  readonly level: number | null;
}

export interface Grid {
  readonly kind: 'grid';
  /** Equally long; at least two columns. */
  readonly rows: readonly (readonly string[])[];
}

export type Flat = Line | Grid;

/** The official tables have 15 columns and 31 rows. */
const MOST_COLUMNS = 256;
const MOST_ROWS = 5000;
/** Tables within tables beyond this are no reading matter. */
const DEEPEST = 40;

/** @throws ConvertFault for a table no report can have. */
export function flatten(pieces: readonly Piece[], depth = 0): Flat[] {
  if (depth > DEEPEST) {
    throw new ConvertFault({
      zh: `表格里套表格超过 ${DEEPEST} 层，未读取`,
      en: `tables are nested more than ${DEEPEST} deep: left out`,
    });
  }
  return pieces.flatMap((piece) =>
    piece.kind === 'paragraph' ? linesOf(piece.text, piece.level) : tableOf(piece, depth),
  );
}

const linesOf = (text: string, level: number | null): Line[] =>
  text.split('\n').flatMap((one): Line[] => {
    const line = trim(one);
    return line === '' ? [] : [{ kind: 'line', text: line, level }];
  });

export function trim(text: string): string {
  let start = 0;
  let end = text.length;
  while (start < end && isSpace(text.charCodeAt(start))) start++;
  while (end > start && isSpace(text.charCodeAt(end - 1))) end--;
  return text.slice(start, end);
}

function tableOf(table: Table, depth: number): Flat[] {
  if (isLayout(table)) return table.rows.flatMap((row) => row.flatMap((one) => flatten(one.content, depth + 1)));
  const rows = expand(table.rows, depth);
  const width = rows[0]?.cells.length ?? 0;
  const inner = rows.flatMap((row) => row.inner);
  if (width > 1) return [{ kind: 'grid', rows: rows.map((row) => row.cells) }, ...inner];
  return [...rows.flatMap((row) => linesOf(row.cells[0] ?? '', null)), ...inner];
}

/** A frame around paragraphs or other tables, as portals and forms use them: most of it stands in cells with tables. */
function isLayout({ rows }: Table): boolean {
  const cells = rows.flat();
  const holders = cells.filter((one) => one.content.some((piece) => piece.kind === 'table'));
  const single = rows.every((row) => row.filter((one) => one.content.length > 0).length <= 1);
  if (single) return rows.length === 1 || holders.length > 0 || cells.some((one) => one.content.length > 1);
  return lengthOf(holders) * 2 > lengthOf(cells);
}

const lengthOf = (cells: readonly TableCell[]): number =>
  cells
    .flatMap(({ content }) => content)
    .reduce((sum, piece) => sum + (piece.kind === 'paragraph' ? piece.text.length : lengthOf(piece.rows.flat())), 0);

/** Text of the cell's own paragraphs, run together where nothing is lost by it. */
const ownText = ({ content }: TableCell): string =>
  content.map((piece) => (piece.kind === 'paragraph' ? trim(piece.text) : '')).reduce(join, '');

/** Labels are broken over lines anywhere; two figures stay two. */
export function join(before: string, after: string): string {
  if (before === '' || after === '') return before + after;
  const apart = /[\w.]$/.test(before) && /^[\w.]/.test(after);
  return before + (apart ? ' ' : '') + after;
}

interface ExpandedRow {
  readonly cells: string[];
  /** Tables inside the row's cells that are more than a figure. */
  readonly inner: readonly Flat[];
}

function expand(rows: readonly (readonly TableCell[])[], depth: number): ExpandedRow[] {
  if (rows.length > MOST_ROWS) {
    throw new ConvertFault({
      zh: `有一张表格有 ${rows.length} 行，超过 ${MOST_ROWS} 行，未读取`,
      en: `a table has ${rows.length} rows, more than ${MOST_ROWS}: left out`,
    });
  }
  /** Rows that a cell from above still covers, by column. */
  const covered: number[] = [];
  const expanded = rows.map((row): ExpandedRow => {
    const cells: string[] = [];
    const inner: Flat[] = [];
    const skip = () => {
      while ((covered[cells.length] ?? 0) > 0) {
        covered[cells.length]!--;
        cells.push('');
      }
    };
    for (const one of row) {
      skip();
      const nested = one.content.some((piece) => piece.kind === 'table') ? nestedOf(one, depth) : [];
      const only = nested.length === 1 && nested[0]!.kind === 'line' ? nested[0] : null;
      if (!only) inner.push(...nested);
      const span = whole(one.columns);
      if (cells.length + span > MOST_COLUMNS) throw tooWide(cells.length + span);
      for (let i = 0; i < span; i++) {
        covered[cells.length] = whole(one.rows) - 1;
        cells.push(i > 0 ? '' : join(flat(ownText(one)), only?.text ?? ''));
      }
    }
    skip();
    return { cells, inner };
  });
  const width = Math.max(0, ...expanded.map(({ cells }) => cells.length));
  for (const { cells } of expanded) while (cells.length < width) cells.push('');
  return expanded;
}

const nestedOf = ({ content }: TableCell, depth: number): Flat[] =>
  flatten(
    content.filter((piece) => piece.kind === 'table'),
    depth + 1,
  );

const flat = (text: string): string => text.split('\n').map(trim).reduce(join, '');

const whole = (count: number): number => (Number.isFinite(count) && count > 1 ? Math.floor(count) : 1);

export const tooWide = (columns: number): ConvertFault =>
  new ConvertFault({
    zh: `有一张表格有 ${columns} 列，超过 ${MOST_COLUMNS} 列，不是年报的表格，未读取`,
    en: `a table has ${columns} columns, more than ${MOST_COLUMNS}: no table of a report, left out`,
  });

/** Whether a row holds figures. */
export const hasFigure = (row: readonly string[]): boolean => row.some((text) => readFigure(text).kind === 'number');
