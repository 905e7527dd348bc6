/** Pieces of text to lines, and lines to paragraphs. */
import type { Run } from './page';

export interface TextLine {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly right: number;
  readonly size: number;
  /** Whether its words stand apart as columns do. */
  readonly columns: boolean;
}

/** Gaps, in heights of the type: between words of Latin script, between columns. */
const WORD = 0.2;
const COLUMN = 2;

export function linesOf(runs: readonly Run[]): TextLine[] {
  const rows: Run[][] = [];
  for (const run of runs.filter(({ text }) => text.trim() !== '').sort((a, b) => a.y - b.y || a.x - b.x)) {
    const row = rows.at(-1);
    const near = row && Math.abs(row[0]!.y - run.y) < Math.max(row[0]!.size, run.size) * 0.5;
    if (near) row.push(run);
    else rows.push([run]);
  }
  return rows.map(lineOf);
}

function lineOf(runs: readonly Run[]): TextLine {
  const row = [...runs].sort((a, b) => a.x - b.x);
  let text = '';
  let right = row[0]!.x;
  let columns = false;
  for (const run of row) {
    const gap = (run.x - right) / run.size;
    if (text !== '' && gap > COLUMN) {
      columns = true;
      text += '  ';
    } else if (gap > WORD && /\w$/.test(text) && /^\w/.test(run.text)) text += ' ';
    text += run.text;
    right = Math.max(right, run.x + run.width);
  }
  const size = Math.max(...row.map((run) => run.size));
  return { text: tight(text), x: row[0]!.x, y: row[0]!.y, right, size, columns };
}

/** Without the single spaces that justified lines have between Han characters. */
const tight = (text: string): string =>
  text.replace(/(?<=[\u3000-\u9fff\uff00-\uffef]) (?=[\u3000-\u9fff\uff00-\uffef])/g, '').trim();

/** Margins of the text on a page. */
export interface Margins {
  readonly left: number;
  readonly right: number;
}

/** Lines as paragraphs: one begins where a line is indented, or where the one before it is short. */
export class Paragraphs {
  readonly texts: string[] = [];
  #last: { readonly line: TextLine; readonly margins: Margins } | null = null;

  add(line: TextLine, margins: Margins): void {
    const last = this.#last;
    const goesOn =
      last !== null &&
      !line.columns &&
      !last.line.columns &&
      Math.abs(last.line.size - line.size) < line.size * 0.2 &&
      line.x < margins.left + line.size * 1.2 &&
      last.line.right > last.margins.right - line.size * 2.5;
    if (goesOn) this.texts.push(glued(this.texts.pop()!, line.text));
    else this.texts.push(line.text);
    this.#last = { line, margins };
  }

  /** What follows is no continuation. */
  end(): void {
    this.#last = null;
  }
}

const glued = (before: string, after: string): string =>
  /[a-z]$/i.test(before) && /^[a-z]/i.test(after) ? `${before} ${after}` : before + after;
