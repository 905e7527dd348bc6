/** The cells of a sheet as text, by row and column. */
import { ConvertFault } from '../fault';
import { tooWide } from '../grid';
import { child, descendants, type Element, elementsOf, textOf } from '../xml';
import { dateOf, plainNumber } from './numbers';

export interface Book {
  readonly shared: readonly string[];
  /** Indices of the cell styles that show a date. */
  readonly dates: ReadonlySet<number>;
  readonly from1904: boolean;
}

/** Rows from the top, all equally long. */
export type Sheet = readonly (readonly string[])[];

const MOST_COLUMNS = 256;
const MOST_ROWS = 5000;

/** @throws ConvertFault for a sheet no report can have. */
export function readSheet(root: Element, book: Book): Sheet {
  const rows: string[][] = [];
  let row = -1;
  for (const line of elementsOf(child(root, 'x:sheetData') ?? root)) {
    row = line.attributes.r === undefined ? row + 1 : Number(line.attributes.r) - 1;
    let column = -1;
    for (const one of elementsOf(line)) {
      column = one.attributes.r === undefined ? column + 1 : columnOf(one.attributes.r);
      const text = textIn(one, book);
      if (text.trim() === '') continue;
      if (!(column < MOST_COLUMNS)) throw tooWide(column + 1);
      if (!(row < MOST_ROWS)) throw tooLong(row + 1);
      while (rows.length <= row) rows.push([]);
      const cells = rows[row]!;
      while (cells.length <= column) cells.push('');
      cells[column] = text;
    }
  }
  const width = Math.max(0, ...rows.map((cells) => cells.length));
  return rows.map((cells) => Array.from({ length: width }, (_, i) => cells[i] ?? ''));
}

/** `AB12` is 27. */
function columnOf(reference: string): number {
  let column = 0;
  for (const char of reference) {
    const digit = char.charCodeAt(0) - 0x40;
    if (digit < 1 || digit > 26) break;
    column = column * 26 + digit;
  }
  return column - 1;
}

function textIn(one: Element, { shared, dates, from1904 }: Book): string {
  const value = child(one, 'x:v');
  const text = value ? textOf(value) : '';
  switch (one.attributes.t) {
    case 's':
      return shared[Number(text)] ?? '';
    case 'inlineStr':
      return [...descendants(one, 'x:t')].map(textOf).join('');
    case 'str':
    case 'd':
      return text;
    case 'b':
      return text === '1' ? '是' : '否';
    case 'e':
      return text; // #REF! is what the sheet shows
    default:
      if (text === '') return '';
      return dates.has(Number(one.attributes.s ?? 0)) ? dateOf(Number(text), from1904) : plainNumber(text);
  }
}

const tooLong = (rows: number) =>
  new ConvertFault({
    zh: `工作表有 ${rows} 行，超过 ${MOST_ROWS} 行，不是年报，未读取`,
    en: `the sheet has ${rows} rows, more than ${MOST_ROWS}: no report, left out`,
  });
