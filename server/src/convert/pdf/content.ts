/** Pages to paragraphs and tables: page marks left out, what a page break cuts joined again. */
import { cell, type Piece, paragraph, type Table } from '../content';
import { linesOf, type Margins, Paragraphs, type TextLine } from './lines';
import { clusters, type Page } from './page';
import { type PageCell, type PageTable, tablesOf } from './tables';

/** Columns of two pages are one where their edges are this near, in points. */
const SAME_EDGE = 5;

export function contentOf(pages: readonly Page[]): Piece[] {
  const pieces: Piece[] = [];
  const prose = new Paragraphs();
  let rows: (readonly PageCell[])[] = [];
  let margins: Margins = { left: 0, right: 0 };

  const endProse = () => {
    pieces.push(...prose.texts.splice(0).map((text) => paragraph(text)));
    prose.end();
  };
  const endTable = () => {
    if (rows.length > 0) pieces.push(gridOf(rows));
    rows = [];
  };

  for (const page of pages) {
    const { tables, rest } = tablesOf(page);
    const lines = linesOf(rest).filter((line) => !isPageMark(line, page));
    margins = marginsOf(lines) ?? margins;
    for (const part of [...lines, ...tables].sort((a, b) => topOf(a) - topOf(b))) {
      if ('rows' in part) {
        endProse();
        // A table goes on over a page break where nothing stands between its two parts.
        if (part !== tables[0] || lines.some((line) => line.y < part.top)) endTable();
        rows.push(...part.rows);
      } else {
        endTable();
        prose.add(part, margins);
      }
    }
  }
  endProse();
  endTable();
  return pieces;
}

const topOf = (part: TextLine | PageTable): number => ('rows' in part ? part.top : part.y);

/** Where prose begins and ends; null for a page with too little of it. */
function marginsOf(lines: readonly TextLine[]): Margins | null {
  const prose = lines.filter((line) => !line.columns);
  if (prose.length < 3) return null;
  return { left: Math.min(...prose.map(({ x }) => x)), right: Math.max(...prose.map(({ right }) => right)) };
}

/** `— 2 —`, `2`, `第 2 页 共 6 页` at the edge of a page. */
function isPageMark({ text, y }: TextLine, { height }: Page): boolean {
  if (y > height * 0.12 && y < height * 0.88) return false;
  return /^(?:[-—–－\s]*\d{1,3}[-—–－\s]*|第\s*\d{1,3}\s*页.*|\d{1,3}\s*\/\s*\d{1,3})$/.test(text);
}

function gridOf(rows: readonly (readonly PageCell[])[]): Table {
  const edges = clusters(
    rows.flatMap((row) => row.map(({ x }) => x)),
    SAME_EDGE,
  );
  const nearest = (x: number) =>
    edges.reduce((best, edge, i) => (Math.abs(edge - x) < Math.abs(edges[best]! - x) ? i : best), 0);
  return {
    kind: 'table',
    rows: rows.map((row) => {
      const texts: string[] = Array(edges.length).fill('');
      for (const { x, text } of row) texts[nearest(x)] = text;
      return texts.map((text) => cell(text === '' ? [] : [paragraph(text)]));
    }),
  };
}
