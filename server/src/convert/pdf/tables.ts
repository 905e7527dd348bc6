/** Tables of a page by their ruled lines: the cells between them, merged ones as wide and high as they are drawn. */
import { join } from '../grid';
import { linesOf } from './lines';
import { clusters, type Page, type Rule, type Rules, type Run } from './page';

export interface PageCell {
  /** Of its left edge. */
  readonly x: number;
  readonly text: string;
}

export interface PageTable {
  readonly top: number;
  readonly bottom: number;
  /** From the top; each row the cells that begin in it, from left to right. */
  readonly rows: readonly (readonly PageCell[])[];
}

/** Lines meet where they are this near, in points; a table's own lines lie further apart. */
const NEAR = 4;
/** Fewer cells are a frame. */
const FEWEST_CELLS = 4;
/** A page with more lines is a drawing. */
const MOST_RULES = 3000;

export interface Found {
  readonly tables: readonly PageTable[];
  /** The text that stands in none of them. */
  readonly rest: readonly Run[];
}

export function tablesOf(page: Page): Found {
  let rest = page.runs;
  const tables: PageTable[] = [];
  if (page.horizontal.length + page.vertical.length > MOST_RULES) return { tables, rest };
  for (const group of connected(page)) {
    const lattice = new Lattice(group);
    if (lattice.count < FEWEST_CELLS) continue;
    const { left, right, top, bottom } = lattice;
    const inside = (run: Run) => within(run.x + run.width / 2, left, right) && within(middle(run), top, bottom);
    tables.push(lattice.fill(rest.filter(inside)));
    rest = rest.filter((run) => !inside(run));
  }
  return { tables: tables.sort((a, b) => a.top - b.top), rest };
}

const within = (value: number, from: number, to: number) => value >= from && value <= to;

/** Half the height of a Han character above the base line. */
const middle = ({ y, size }: Run) => y - size * 0.35;

/** Lines that meet, in groups. */
function connected({ horizontal, vertical }: Rules): Rules[] {
  const groups: { horizontal: Rule[]; vertical: Rule[] }[] = [];
  for (const rule of vertical) {
    const own = { horizontal: [] as Rule[], vertical: [rule] };
    for (const group of groups.filter((one) => one.horizontal.some((other) => meet(other, rule)))) {
      own.horizontal.push(...group.horizontal);
      own.vertical.push(...group.vertical);
      groups.splice(groups.indexOf(group), 1);
    }
    own.horizontal.push(...horizontal.filter((other) => meet(other, rule) && !own.horizontal.includes(other)));
    groups.push(own);
  }
  return groups.filter((group) => group.horizontal.length > 1);
}

const meet = (horizontal: Rule, vertical: Rule): boolean =>
  within(vertical.at, horizontal.from - NEAR, horizontal.to + NEAR) &&
  within(horizontal.at, vertical.from - NEAR, vertical.to + NEAR);

/** The squares between all lines of a table, joined where no line is between them. */
class Lattice {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  readonly #xs: readonly number[];
  readonly #ys: readonly number[];
  /** For each square, row by row, the first square of its cell. */
  readonly #cells: number[];

  constructor({ horizontal, vertical }: Rules) {
    this.#xs = edges(vertical, horizontal);
    this.#ys = edges(horizontal, vertical);
    this.left = this.#xs[0]!;
    this.right = this.#xs.at(-1)!;
    this.top = this.#ys[0]!;
    this.bottom = this.#ys.at(-1)!;
    this.#cells = this.#join(horizontal, vertical);
  }

  get #width(): number {
    return this.#xs.length - 1;
  }

  get count(): number {
    return new Set(this.#cells).size;
  }

  #join(horizontal: readonly Rule[], vertical: readonly Rule[]): number[] {
    const width = this.#width;
    const height = this.#ys.length - 1;
    const cells = Array.from({ length: width * height }, (_, i) => i);
    const first = (square: number): number => (cells[square] === square ? square : first(cells[square]!));
    const between = (rules: readonly Rule[], at: number, along: number) =>
      rules.some((rule) => Math.abs(rule.at - at) <= NEAR && within(along, rule.from, rule.to));
    for (let row = 0; row < height; row++) {
      for (let column = 0; column < width; column++) {
        const square = row * width + column;
        const x = (this.#xs[column]! + this.#xs[column + 1]!) / 2;
        const y = (this.#ys[row]! + this.#ys[row + 1]!) / 2;
        if (column > 0 && !between(vertical, this.#xs[column]!, y)) cells[first(square)] = first(square - 1);
        if (row > 0 && !between(horizontal, this.#ys[row]!, x)) {
          const [a, b] = [first(square), first(square - width)];
          cells[Math.max(a, b)] = Math.min(a, b);
        }
      }
    }
    return cells.map((_, square) => first(square));
  }

  fill(runs: readonly Run[]): PageTable {
    const width = this.#width;
    const texts = new Map<number, Run[]>();
    for (const run of runs.flatMap((one) => this.#cut(one))) {
      const column = this.#xs.findLastIndex((x) => x <= run.x + run.width / 2);
      const row = this.#ys.findLastIndex((y) => y <= middle(run));
      const cell = this.#cells[Math.min(row, this.#ys.length - 2) * width + Math.min(column, width - 1)]!;
      texts.set(cell, [...(texts.get(cell) ?? []), run]);
    }
    const rows = this.#ys.slice(1).map((_, row): PageCell[] =>
      this.#xs.slice(1).flatMap((_, column) => {
        const square = row * width + column;
        if (this.#cells[square] !== square) return [];
        const lines = linesOf(texts.get(square) ?? []).map((line) => line.text);
        return { x: this.#xs[column]!, text: lines.reduce(wrapped, '') };
      }),
    );
    return { top: this.top, bottom: this.bottom, rows };
  }

  /** A run that reaches over a line of the table, as the figures of a row do in some files, cut at its spaces. */
  #cut(run: Run): Run[] {
    const crossed = this.#xs.some((x) => x > run.x + NEAR && x < run.x + run.width - NEAR);
    if (!crossed || !/\s/.test(run.text.trim())) return [run];
    const unit = run.width / widthIn(run.text);
    let at = 0;
    return run.text.split(/(\s+)/).flatMap((piece): Run[] => {
      const x = run.x + at * unit;
      const units = widthIn(piece);
      at += units;
      return piece.trim() === '' ? [] : [{ ...run, text: piece, x, width: units * unit }];
    });
  }
}

/** Where the lines stand, and where those across them end: some tables have no line at their sides or at a page break. */
function edges(rules: readonly Rule[], across: readonly Rule[]): number[] {
  const at = clusters(
    rules.map((rule) => rule.at),
    NEAR,
  );
  const first = Math.min(...across.map(({ from }) => from));
  const last = Math.max(...across.map(({ to }) => to));
  return [...(first < at[0]! - 2 * NEAR ? [first] : []), ...at, ...(last > at.at(-1)! + 2 * NEAR ? [last] : [])];
}

/** In halves of a Han character. */
const widthIn = (text: string): number => [...text].reduce((sum, char) => sum + (char < '\u2e80' ? 1 : 2), 0);

/** Lines of one cell: a number broken over two lines is one number. */
const wrapped = (before: string, after: string): string =>
  /\d$/.test(before) && /^\d/.test(after) ? before + after : join(before, after);
