/** Where tables stand as whole lines, so that they can be moved or deleted. */
import type { TableForm } from '../../editions';
import { labelIndex } from '../../report/labels';
import type { Block, Document, Grid } from '../../syntax/blocks';
import { type Span, span } from '../../text/span';

/**
 * From the first of the grids to the last, the labels of blocks above them (`### 第二十条第（一）项`) and the line breaks
 * behind them included; null where anything else stands between them.
 */
export function extentOf({ text, blocks }: Document, form: TableForm, grids: ReadonlySet<Grid>): Span | null {
  const labels = labelIndex(form.id, 'blocks');
  const isLabel = (block: Block) =>
    block.kind === 'heading' && labels.match(text.slice(block.content.start, block.content.end)) !== null;
  const isOwn = (block: Block) =>
    block.kind === 'blank' || isLabel(block) || (block.kind === 'grid' && grids.has(block));
  const first = blocks.findIndex((block) => block.kind === 'grid' && grids.has(block));
  const last = blocks.findLastIndex((block) => block.kind === 'grid' && grids.has(block));
  if (first < 0 || !blocks.slice(first, last).every(isOwn)) return null;
  let head = first;
  for (let i = first - 1; i >= 0 && (blocks[i]!.kind === 'blank' || isLabel(blocks[i]!)); i--) {
    if (blocks[i]!.kind === 'heading') head = i;
  }
  let end = blocks[last]!.span.end;
  while (end < text.length && (text[end] === '\r' || text[end] === '\n')) end++;
  return span(blocks[head]!.span.start, end);
}
