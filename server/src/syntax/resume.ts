/** Where a document has to be read again when its text has changed: the blocks above keep, those below are only moved. */
import { commonEnds } from '../text/change';
import { lineStart } from '../text/lines';
import { type Document, firstFrom } from './blocks';

export interface Resumption {
  /** So many blocks of the version before are those of the new one. */
  readonly kept: number;
  /** The first line to be read, in the new text. */
  readonly at: number;
  /** From here on the new text is the old one, moved by so many characters. */
  readonly same: number;
  readonly by: number;
}

/** `open`: what begins there hangs on all that is below. null where nothing is kept. */
export function resumption({ text: old, blocks }: Document, text: string, open: number): Resumption | null {
  const { head: change, tail } = commonEnds(old, text);
  // A line break may be changed by the first character behind it, so a block is kept only if another begins before that.
  let kept = firstFrom(blocks, Math.min(change, open + 1)) - 1;
  // Comments belong to the rows above them, and rows go on with those above.
  while (kept > 0 && (isOfGrid(blocks[kept - 1]!) || blocks[kept]!.kind === 'comment')) kept--;
  if (kept <= 0) return null;
  const same = text.length - tail;
  return { kept, at: lineStart(old, blocks[kept]!.span.start), same, by: text.length - old.length };
}

const isOfGrid = ({ kind }: { kind: string }): boolean => kind === 'grid' || kind === 'comment';
