/** Blocks that stand elsewhere and are the same for the rest. */
import { type Span, span } from '../text/span';
import type { Block, Cell, Grid, GridRow } from './blocks';

export const movedSpan = ({ start, end }: Span, by: number): Span => span(start + by, end + by);

/** The block itself where it does not move. */
export function movedBlock(block: Block, by: number): Block {
  if (by === 0) return block;
  const at = movedSpan(block.span, by);
  switch (block.kind) {
    case 'grid':
      return new MovedGrid(block, by);
    case 'heading': {
      const { level, ordinal } = block;
      return {
        kind: 'heading',
        span: at,
        level,
        content: movedSpan(block.content, by),
        ordinal: ordinal && { span: movedSpan(ordinal.span, by), value: ordinal.value },
        wording: movedSpan(block.wording, by),
      };
    }
    default:
      return { kind: block.kind, span: at };
  }
}

/** Its rows are moved when they are asked for: of most tables nobody does before the next keystroke moves them again. */
class MovedGrid implements Grid {
  readonly kind = 'grid';
  readonly reader: Grid['reader'];
  readonly span: Span;
  readonly content: object;
  /** One that was read: a grid that remembered one that was moved itself would hold on to every version there was. */
  readonly #read: Grid;
  readonly #by: number;
  #rows: readonly GridRow[] | null = null;

  constructor(grid: Grid, by: number) {
    this.reader = grid.reader;
    this.span = movedSpan(grid.span, by);
    this.content = grid.content;
    const moved = grid instanceof MovedGrid;
    this.#read = moved ? grid.#read : grid;
    this.#by = moved ? grid.#by + by : by;
  }

  get rows(): readonly GridRow[] {
    this.#rows ??= this.#read.rows.map((row) => movedRow(row, this.#by));
    return this.#rows;
  }
}

const movedRow = ({ span: at, cells, delimiter }: GridRow, by: number): GridRow => ({
  span: movedSpan(at, by),
  cells: cells.map((cell) => movedCell(cell, by)),
  delimiter,
});

const movedCell = ({ outer, span: at, text, figure }: Cell, by: number): Cell => ({
  outer: movedSpan(outer, by),
  span: movedSpan(at, by),
  text,
  figure,
});
