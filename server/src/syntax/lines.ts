/** Characters to blocks, in one pass over the lines. */
import { isSpace } from '../text/normal';
import { span } from '../text/span';
import type { Aside, Block, GridRow } from './blocks';
import { readHeading } from './headings';
import { hasPipe, readPipeRow } from './pipes';

/** Front matter longer than this is a ruler above a text. */
const FRONT_MATTER_LINES = 200;
/** Of all tables together: a hundred reports in one file have a tenth. Behind so many, rows are lines of text. */
export const MOST_CELLS = 500_000;

const LF = 0x0a;
const CR = 0x0d;
const LESS = 0x3c;
const GREATER = 0x3e;
const BACKTICK = 0x60;
const TILDE = 0x7e;

/** Reads on from wherever a line begins. */
export class Reader {
  /** Where the first line begins that looked for its end in vain: a fence, a comment, a ruler above the text. */
  open = Number.POSITIVE_INFINITY;
  private rows: GridRow[] = [];
  /** Behind the last row and the comments on its line. */
  private rowsEnd = 0;
  /** Comments since the last row: between two rows they cut no table in two. */
  private remarks: Aside[] = [];
  private lastComment: number | null = null;
  private readonly hasReturns: boolean;

  /** `at`: where the next line begins; behind the text when there is none. */
  constructor(
    readonly text: string,
    readonly blocks: Block[],
    public at: number,
    public cells: number,
  ) {
    this.hasReturns = text.includes('\r');
  }

  /** Where the text has one: from its first line to the next ruler. */
  readFrontMatter(): void {
    let end = this.lineEnd(0);
    if (!this.isRuler(0, end)) return;
    for (let i = 1; i < FRONT_MATTER_LINES; i++) {
      const start = this.behindBreak(end);
      if (start > this.text.length) break;
      end = this.lineEnd(start);
      if (!this.isRuler(start, end)) continue;
      this.blocks.push({ kind: 'front-matter', span: span(0, end) });
      this.at = this.behindBreak(end);
      return;
    }
    this.open = 0;
  }

  /** The next line, and those that go with it. */
  readLine(): void {
    const { text } = this;
    const from = this.at;
    const to = this.lineEnd(from);
    this.at = this.behindBreak(to);
    const start = this.contentStart(from, to);
    if (start === to) {
      this.endGrid();
      this.blocks.push({ kind: 'blank', span: span(from, to) });
      return;
    }
    let whole = to;
    while (isSpace(text.charCodeAt(whole - 1))) whole--;
    const end = withoutRemarks(text, start, whole);
    const first = text.charCodeAt(start);
    if ((first === BACKTICK || first === TILDE) && isFence(text, start)) this.readFence(from, start, to);
    else if (first === LESS && this.isComment(from, start)) this.readComment(from, start);
    else if (this.cells < MOST_CELLS && hasPipe(text, start, end)) {
      this.remarks = [];
      const row = readPipeRow(text, span(start, end), this.rows.length === 1, MOST_CELLS);
      this.rows.push(row);
      this.cells += row.cells.length;
      this.rowsEnd = whole;
    } else {
      this.endGrid();
      const heading = readHeading(text, span(from, to), span(start, end));
      const remarked = !heading && end < whole;
      this.blocks.push(heading ?? { kind: 'text', span: span(from, remarked ? end : to) });
      if (remarked) this.blocks.push({ kind: 'comment', span: span(end, to) });
    }
  }

  endGrid(): void {
    if (this.rows.length === 0) return;
    this.blocks.push({
      kind: 'grid',
      reader: 'pipes',
      span: span(this.rows[0]!.span.start, this.rowsEnd),
      rows: this.rows,
      content: {},
    });
    for (const remark of this.remarks) this.blocks.push(remark);
    this.rows = [];
    this.remarks = [];
  }

  /** A fence that never closes is one line, so that it cannot swallow a report. */
  private readFence(from: number, start: number, to: number): void {
    this.endGrid();
    let end = this.closingFence(this.text.slice(start, start + 3), to);
    if (end < 0) {
      this.isOpen(from);
      end = to;
    }
    this.blocks.push({ kind: 'code', span: span(from, end) });
    this.at = this.behindBreak(end);
  }

  /** The end of the line with the fence's mark below the offset, -1 where there is none. */
  private closingFence(mark: string, below: number): number {
    if (this.text.lastIndexOf(mark) <= below) return -1;
    let start = this.behindBreak(below);
    while (start <= this.text.length) {
      const end = this.lineEnd(start);
      if (this.text.startsWith(mark, this.contentStart(start, end))) return end;
      start = this.behindBreak(end);
    }
    return -1;
  }

  /** A comment that never closes is a line of text. */
  private isComment(from: number, start: number): boolean {
    if (!this.text.startsWith('<!--', start)) return false;
    this.lastComment ??= this.text.lastIndexOf('-->');
    const closes = start <= this.lastComment;
    if (!closes) this.isOpen(from);
    return closes;
  }

  private readComment(from: number, start: number): void {
    const end = this.lineEnd(this.text.indexOf('-->', start) + 3);
    (this.rows.length > 0 ? this.remarks : this.blocks).push({ kind: 'comment', span: span(from, end) });
    this.at = this.behindBreak(end);
  }

  private isOpen(from: number): void {
    this.open = Math.min(this.open, from);
  }

  /** Where the line ends that holds the offset. LF, CRLF and lone CR all end one. */
  private lineEnd(offset: number): number {
    const { text } = this;
    if (!this.hasReturns) {
      const end = text.indexOf('\n', offset);
      return end < 0 ? text.length : end;
    }
    let end = offset;
    while (end < text.length && text.charCodeAt(end) !== LF && text.charCodeAt(end) !== CR) end++;
    return end;
  }

  /** Where the line begins below the one that ends there; behind the text where there is none. */
  private behindBreak(end: number): number {
    return this.text.charCodeAt(end) === CR && this.text.charCodeAt(end + 1) === LF ? end + 2 : end + 1;
  }

  private contentStart(from: number, to: number): number {
    let start = from;
    while (start < to && isSpace(this.text.charCodeAt(start))) start++;
    return start;
  }

  private isRuler(from: number, to: number): boolean {
    const start = this.text.charCodeAt(from) === 0xfeff ? from + 1 : from;
    return this.text.startsWith('---', start) && this.text.slice(start, to).trimEnd() === '---';
  }
}

/** Where the content ends without the comments behind it: they are no cell of a row and no words of a heading. */
function withoutRemarks(text: string, start: number, whole: number): number {
  let end = whole;
  while (text.charCodeAt(end - 1) === GREATER && text.startsWith('-->', end - 3)) {
    const open = text.slice(start, end).lastIndexOf('<!--');
    if (open <= 0) break;
    end = start + open;
    while (isSpace(text.charCodeAt(end - 1))) end--;
  }
  return end;
}

function isFence(text: string, at: number): boolean {
  const mark = text.charCodeAt(at);
  return text.charCodeAt(at + 1) === mark && text.charCodeAt(at + 2) === mark;
}
