/**
 * Readers of grids without pipes, for tables pasted out of Word, portals and PDFs. They read the lines of one section
 * that has a table; which row is which, and whether there is one at all, the binding decides.
 */
import { isSpace } from '../text/normal';
import { type Span, span } from '../text/span';
import type { Cell, Grid, GridReader, GridRow } from './blocks';
import { readFigure } from './figures';
import { cellOf } from './pipes';

const TAB = 0x09;
/** A line that is longer is prose, not a row. The longest row seen has 140 characters, spaces included. */
const LONGEST_ROW = 400;
/** What a label begins with: `1.`, `（一）`. */
const ORDINAL = /^(?:\d[.．、]|[（(][一二三四五六七八九十][）)])/;
/** A piece of a label is shorter than this; the longest label has 40 characters. */
const LONGEST_PIECE = 36;
/** Cells a line that make a table of one cell a line. */
const FEWEST_CELLS = 5;

interface LooseLine {
  readonly span: Span;
  /** Without the space around it; empty for a blank line. */
  readonly content: Span;
  readonly tabbed: boolean;
}

/**
 * The grids the lines make. `lines` are consecutive lines of a section, blank ones included; `beside` tells that the
 * section has pipe tables, too, so that a figure alone on a line is a page number.
 */
export function readLoose(text: string, lines: readonly Span[], beside: boolean): Grid[] {
  const read = lines.map((line) => lineOf(text, line)).filter((line) => !isPageMark(text, line.content));
  const filled = read.filter(({ content }) => content.start < content.end);
  const cells = filled.filter((line) => line.tabbed && !hasInnerTab(text, line));
  if (cells.length >= FEWEST_CELLS && cells.length * 2 > filled.length) return gridOf('cells', readCells(text, read));
  const rows = filled.map((line) => readRow(text, line));
  const figures = rows.reduce((count, row) => count + (row.figures > 1 ? 1 : 0), 0);
  if (beside || figures > 0) {
    const tabs = filled.some((line) => hasInnerTab(text, line));
    return gridOf(
      tabs ? 'tabs' : 'columns',
      rows.map((row) => row.row),
    );
  }
  const alone = rows.filter((row) => row.figures === 1 && row.row.cells.length === 1).length;
  return gridOf(
    alone >= FEWEST_CELLS ? 'flow' : 'columns',
    alone >= FEWEST_CELLS ? readFlow(text, read) : rows.map((row) => row.row),
  );
}

function gridOf(reader: GridReader, rows: readonly GridRow[]): Grid[] {
  if (rows.length === 0) return [];
  return [{ kind: 'grid', reader, span: span(rows[0]!.span.start, rows.at(-1)!.span.end), rows, content: {} }];
}

function lineOf(text: string, line: Span): LooseLine {
  let { start, end } = line;
  while (start < end && isSpace(text.charCodeAt(start))) start++;
  while (end > start && isSpace(text.charCodeAt(end - 1))) end--;
  return { span: line, content: span(start, end), tabbed: text.charCodeAt(line.start) === TAB };
}

/** `— 2 —`, `- 2 -`, `第 2 页`, `2 / 6`: what printing leaves between rows. */
function isPageMark(text: string, content: Span): boolean {
  if (content.end - content.start > 20) return false;
  const line = text.slice(content.start, content.end).replace(/\s/g, '');
  return /^[-—–－]+\d{1,3}[-—–－]+$/.test(line) || /^第\d{1,3}页(?:[,，/]?共\d{1,3}页)?$/.test(line);
}

/** A tab behind the first word: one at the end of the line is a blank cell. */
function hasInnerTab(text: string, { span: line, content }: LooseLine): boolean {
  return content.start < content.end && text.slice(content.start, line.end).includes('\t');
}

/** A number, or a sign for none. */
const isFigure = ({ text, figure }: Cell): boolean => text !== '' && figure.kind !== 'text';

/** A row's span is what is written in it. */
function rowOf(cells: readonly Cell[]): GridRow {
  const first = cells.find((cell) => cell.text !== '') ?? cells[0]!;
  const last = cells.findLast((cell) => cell.text !== '') ?? cells.at(-1)!;
  return { span: span(first.span.start, last.span.end), cells, delimiter: false };
}

/** A row a line. `figures`: how many of its last cells are figures. */
function readRow(text: string, line: LooseLine): { row: GridRow; figures: number } {
  const long = line.content.end - line.content.start > LONGEST_ROW;
  const cells = long
    ? [cellOf(text, line.content.start, line.content.end)]
    : hasInnerTab(text, line) || line.tabbed
      ? splitTabs(text, line.span)
      : splitSpaces(text, line.content);
  let figures = 0;
  while (figures < cells.length && isFigure(cells[cells.length - 1 - figures]!)) figures++;
  return { row: rowOf(cells), figures };
}

function splitTabs(text: string, line: Span): Cell[] {
  const cells: Cell[] = [];
  let start = line.start;
  for (let i = line.start; i <= line.end; i++) {
    if (i < line.end && text.charCodeAt(i) !== TAB) continue;
    cells.push(cellOf(text, start, i));
    start = i + 1;
  }
  return cells;
}

/**
 * Words between spaces: figures at the end are cells of their own, with unit and remark; words before them are one cell
 * where a single space is between them. A row of figures ends in figures, so a number inside a sentence is a word.
 */
function splitSpaces(text: string, content: Span): Cell[] {
  const words: Span[] = [];
  for (let i = content.start; i < content.end; i++) {
    if (isSpace(text.charCodeAt(i))) continue;
    const start = i;
    while (i < content.end && !isSpace(text.charCodeAt(i))) i++;
    words.push(span(start, i));
  }
  const figures: Span[] = [];
  while (words.length > 0) {
    const last = figureAtEnd(text, words);
    if (!last) break;
    figures.unshift(last.span);
    words.length -= last.words;
  }
  if (figures.length === 0) {
    const attached = splitAttached(text, words);
    if (attached) return attached.map((one) => cellOf(text, one.start, one.end));
  }
  const labels: Span[] = [];
  for (const word of words) {
    const previous = labels.at(-1);
    const goesOn = previous && word.start - previous.end === 1 && !ORDINAL.test(text.slice(word.start, word.start + 4));
    if (goesOn) labels[labels.length - 1] = span(previous.start, word.end);
    else labels.push(word);
  }
  return [...labels, ...figures].map((one) => cellOf(text, one.start, one.end));
}

/** The last word, or the last two or three where the number comes before its unit or remark. */
function figureAtEnd(text: string, words: readonly Span[]): { span: Span; words: number } | null {
  const end = words.at(-1)!.end;
  for (let count = 1; count <= 3 && count <= words.length; count++) {
    const start = words[words.length - count]!.start;
    const figure = readFigure(text.slice(start, end));
    if (figure.kind === 'number' && (count === 1 || figure.unit || figure.note))
      return { span: span(start, end), words: count };
    if (figure.kind === 'blank' && count === 1) return { span: span(start, end), words: 1 };
  }
  return null;
}

/** 行政许可97: a label with its figures run into it. */
function splitAttached(text: string, words: readonly Span[]): Span[] | null {
  const last = words.at(-1);
  if (!last) return null;
  let at = last.end;
  while (at > last.start && /[0-9０-９.]/.test(text[at - 1]!)) at--;
  if (at === last.end || (at === last.start && words.length === 1)) return null;
  const label = at > last.start ? span(words[0]!.start, at) : span(words[0]!.start, words.at(-2)!.end);
  return [label, span(at, last.end)];
}

/** A cell begins at a tab, and runs on over lines without one; rows are between blank lines. */
function readCells(text: string, lines: readonly LooseLine[]): GridRow[] {
  const rows: GridRow[] = [];
  let cells: Cell[] = [];
  let open: Span | null = null;
  const endCell = () => {
    if (open) cells.push(cellOf(text, open.start, open.end));
    open = null;
  };
  const endRow = () => {
    endCell();
    if (cells.length > 0) rows.push(rowOf(cells));
    cells = [];
  };
  let gap = false;
  for (const line of lines) {
    const blank = line.content.start === line.content.end;
    if (blank && !line.tabbed) gap = true;
    else if (line.tabbed) {
      if (gap) endRow();
      else endCell();
      open = span(line.span.start + 1, line.span.end);
      gap = false;
    } else {
      // A line without a tab goes on with a label, over a blank line, too (结果 / 纠正), unless it is a sentence.
      const label: boolean =
        open !== null && isWords(text, open) && line.content.end - line.content.start <= LONGEST_PIECE;
      if (label) open = span(open!.start, line.span.end);
      else {
        endRow();
        rows.push(rowOf([cellOf(text, line.span.start, line.span.end)]));
      }
      gap = false;
    }
  }
  endRow();
  return rows;
}

const isWords = (text: string, { start, end }: Span): boolean =>
  readFigure(text.slice(start, end).trim()).kind === 'text';

/** Labels, then figures, until the next label. Lines that follow each other without a blank line are one label. */
function readFlow(text: string, lines: readonly LooseLine[]): GridRow[] {
  const rows: GridRow[] = [];
  const spaced = isSpaced(text, lines);
  let cells: Cell[] = [];
  let figures = 0;
  let adjacent = false;
  for (const { span: line, content } of lines) {
    if (content.start === content.end) {
      adjacent = false;
      continue;
    }
    const cell = cellOf(text, line.start, line.end);
    const figure = isFigure(cell);
    const last = cells.at(-1);
    if (figure) {
      cells.push(cell);
      figures++;
    } else if (figures > 0) {
      rows.push(rowOf(cells));
      cells = [cell];
      figures = 0;
    } else if (spaced && adjacent && last) {
      cells[cells.length - 1] = cellOf(text, last.outer.start, line.end);
    } else cells.push(cell);
    adjacent = !figure;
  }
  if (cells.length > 0) rows.push(rowOf(cells));
  return rows;
}

/** Whether cells stand between blank lines, so that lines without one between them are parts of one cell. */
function isSpaced(text: string, lines: readonly LooseLine[]): boolean {
  let pairs = 0;
  let apart = 0;
  let previous: 'figure' | 'blank' | 'text' = 'text';
  for (const { content } of lines) {
    const blank = content.start === content.end;
    const figure = !blank && readFigure(text.slice(content.start, content.end)).kind !== 'text';
    if (figure && previous === 'figure') pairs++;
    if (figure && previous === 'blank') apart++;
    previous = blank ? 'blank' : figure ? 'figure' : 'text';
  }
  return apart > pairs;
}
