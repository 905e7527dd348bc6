/** Characters to blocks, in one pass over the lines. Total: any string gives a document, and nothing is thrown away. */
import { type Line, linesOf } from '../text/lines';
import { isSpace } from '../text/normal';
import { type Span, span } from '../text/span';
import type { Aside, Block, Document, GridRow } from './blocks';
import { readHeading } from './headings';
import { hasPipe, readPipeRow } from './pipes';

/** Front matter longer than this is a ruler above a text. */
const FRONT_MATTER_LINES = 200;
/** Of all tables together: a hundred reports in one file have a tenth. Behind so many, rows are lines of text. */
const MOST_CELLS = 500_000;

export function parse(text: string): Document {
  const lines = linesOf(text);
  const blocks: Block[] = [];
  const lastComment = text.lastIndexOf('-->');
  let rows: GridRow[] = [];
  let cells = 0;
  /** Behind the last row and the comments on its line. */
  let rowsEnd = 0;
  /** Comments since the last row: between two rows they cut no table in two. */
  let remarks: Aside[] = [];

  const endGrid = () => {
    if (rows.length === 0) return;
    blocks.push({ kind: 'grid', reader: 'pipes', span: span(rows[0]!.span.start, rowsEnd), rows });
    for (const remark of remarks) blocks.push(remark);
    rows = [];
    remarks = [];
  };

  let i = frontMatterEnd(text, lines);
  if (i > 0) blocks.push({ kind: 'front-matter', span: span(0, lines[i - 1]!.end) });

  while (i < lines.length) {
    const line = lines[i]!;
    const whole = trimmed(text, line);
    const content = withoutRemarks(text, whole);
    const first = text.charCodeAt(content.start);
    if (content.start === content.end) {
      endGrid();
      blocks.push({ kind: 'blank', span: line });
    } else if (isFence(text, content.start)) {
      endGrid();
      const last = closingFence(text, lines, i);
      blocks.push({ kind: 'code', span: span(line.start, lines[last]!.end) });
      i = last;
    } else if (first === LESS && text.startsWith('<!--', content.start) && content.start <= lastComment) {
      const close = text.indexOf('-->', content.start) + 3;
      let last = i;
      while (lines[last]!.end < close) last++;
      (rows.length > 0 ? remarks : blocks).push({ kind: 'comment', span: span(line.start, lines[last]!.end) });
      i = last;
    } else if (cells < MOST_CELLS && hasPipe(text, content)) {
      remarks = [];
      const row = readPipeRow(text, content, rows.length === 1, MOST_CELLS);
      rows.push(row);
      cells += row.cells.length;
      rowsEnd = whole.end;
    } else {
      endGrid();
      const heading = readHeading(text, line, content);
      const remarked = !heading && content.end < whole.end;
      blocks.push(heading ?? { kind: 'text', span: remarked ? span(line.start, content.end) : line });
      if (remarked) blocks.push({ kind: 'comment', span: span(content.end, line.end) });
    }
    i++;
  }
  endGrid();
  return { text, blocks };
}

const LESS = 0x3c;
const BACKTICK = 0x60;
const TILDE = 0x7e;

/** The line without the space around it. */
function trimmed(text: string, line: Line): Span {
  let { start, end } = line;
  while (start < end && isSpace(text.charCodeAt(start))) start++;
  while (end > start && isSpace(text.charCodeAt(end - 1))) end--;
  return span(start, end);
}

/** Without the comments at its end: they are no cell of a row and no words of a heading. */
function withoutRemarks(text: string, content: Span): Span {
  let { end } = content;
  while (text.startsWith('-->', end - 3)) {
    const open = text.slice(content.start, end).lastIndexOf('<!--');
    if (open <= 0) break;
    end = trimmed(text, span(content.start, content.start + open)).end;
  }
  return span(content.start, end);
}

function isFence(text: string, at: number): boolean {
  const mark = text.charCodeAt(at);
  return (mark === BACKTICK || mark === TILDE) && text.charCodeAt(at + 1) === mark && text.charCodeAt(at + 2) === mark;
}

/** The line of the closing fence; a fence that never closes is one line, so that it cannot swallow a report. */
function closingFence(text: string, lines: readonly Line[], open: number): number {
  const mark = text.slice(trimmed(text, lines[open]!).start).slice(0, 3);
  if (text.lastIndexOf(mark) <= lines[open]!.end) return open;
  for (let i = open + 1; i < lines.length; i++) {
    if (text.startsWith(mark, trimmed(text, lines[i]!).start)) return i;
  }
  return open;
}

/** Number of lines the front matter takes, 0 where there is none. */
function frontMatterEnd(text: string, lines: readonly Line[]): number {
  if (!isRuler(text, lines[0]!)) return 0;
  const limit = Math.min(lines.length, FRONT_MATTER_LINES);
  for (let i = 1; i < limit; i++) {
    if (isRuler(text, lines[i]!)) return i + 1;
  }
  return 0;
}

function isRuler(text: string, line: Line): boolean {
  const start = text.charCodeAt(line.start) === 0xfeff ? line.start + 1 : line.start;
  return text.slice(start, line.end).trimEnd() === '---';
}
