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
      return movedGrid(block, by);
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

const movedGrid = ({ kind, reader, span: at, rows, content }: Grid, by: number): Grid => ({
  kind,
  reader,
  span: movedSpan(at, by),
  rows: rows.map((row) => movedRow(row, by)),
  content,
});

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
