/** A text to a document: all of it, or what has changed since the version before. Total: nothing is thrown away. */
import { beside } from '../text/beside';
import { type Block, type Document, firstFrom } from './blocks';
import { MOST_CELLS, Reader } from './lines';
import { movedBlock } from './moved';
import { resumption } from './resume';

/** What the next version has to know of how a document was read. */
interface Reading {
  /** Cells read for it, and for the versions before that it took blocks from. */
  readonly cells: number;
  /** Where the first line begins that would be another block if a line below it were another: see {@link Reader}. */
  readonly open: number;
}

const readings = beside<Document, Reading>();

/**
 * `previous` is the version before: blocks above the change are the same objects, those below it the same or copies that
 * are moved. The document is what it is without.
 */
export function parse(text: string, previous?: Document): Document {
  if (previous?.text === text) return previous;
  return (previous && readAgain(text, previous)) ?? readAll(text);
}

/** Whether its lines are the same blocks whatever lines stand below them; only its last table may go on. */
export const isSettled = (document: Document): boolean => readings.get(document)?.open === Number.POSITIVE_INFINITY;

function readAll(text: string): Document {
  const reader = new Reader(text, [], 0, 0);
  reader.readFrontMatter();
  while (reader.at <= text.length) reader.readLine();
  return documentOf(reader, reader.open);
}

/** null where too much hangs on what has changed. */
function readAgain(text: string, previous: Document): Document | null {
  const known = readings.get(previous);
  const from = known && resumption(previous, text, known.open);
  if (!from) return null;
  const { blocks } = previous;
  const reader = new Reader(text, blocks.slice(0, from.kept), from.at, known.cells);
  let next = firstFrom(blocks, from.same - from.by);
  while (reader.at <= text.length && !(reader.at >= from.same && beginsAnew(blocks[next], reader.at - from.by))) {
    reader.readLine();
    while (next < blocks.length && blocks[next]!.span.start < reader.at - from.by) next++;
  }
  if (reader.cells >= MOST_CELLS) return null;
  let { open } = reader;
  if (reader.at <= text.length) {
    reader.endGrid();
    for (; next < blocks.length; next++) reader.blocks.push(movedBlock(blocks[next]!, from.by));
    // Only the first is known: where that was read anew, another may stand anywhere below.
    if (known.open < Number.POSITIVE_INFINITY) open = Math.min(open, Math.max(known.open + from.by, reader.at));
  }
  return documentOf(reader, open);
}

function documentOf(reader: Reader, open: number): Document {
  reader.endGrid();
  const document: Document = { text: reader.text, blocks: reader.blocks };
  readings.set(document, { cells: reader.cells, open });
  return document;
}

/** Whether the block stands there and ends whatever grid is above it. */
const beginsAnew = (block: Block | undefined, at: number): boolean =>
  block?.span.start === at && block.kind !== 'grid' && block.kind !== 'comment';
