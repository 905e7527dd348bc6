/** The reports a report says it sums up: `rollup: ["*.nianbao.md"]` in its front matter, patterns from its own folder. */
import type { Document } from '../syntax/blocks';
import { linesOf } from '../text/lines';

const KEY = 'rollup:';
/** More are no list that someone wrote, and what is longer no path: what a pattern costs grows with the square of it. */
const MOST = 1000;
const LONGEST = 1000;

/** null where it says of none. */
export function partsOf({ text, blocks }: Document): readonly string[] | null {
  const [block] = blocks;
  if (block?.kind !== 'front-matter') return null;
  const lines = linesOf(text.slice(block.span.start, block.span.end)).map(({ start, end }) =>
    text.slice(block.span.start + start, block.span.start + end),
  );
  const at = lines.findIndex((line) => line.startsWith(KEY));
  if (at < 0) return null;
  const value = lines[at]!.slice(KEY.length).trim();
  const items = value === '' ? listBelow(lines, at + 1) : value.startsWith('[') ? inBrackets(value) : [value];
  const patterns = items.map(unquoted).filter((item) => item !== '' && item.length <= LONGEST);
  return patterns.length > 0 ? patterns.slice(0, MOST) : null;
}

/** - one a line */
function listBelow(lines: readonly string[], from: number): string[] {
  const items: string[] = [];
  for (const line of lines.slice(from)) {
    const item = line.trim();
    if (!item.startsWith('- ')) break;
    items.push(item.slice(2));
  }
  return items;
}

function inBrackets(value: string): string[] {
  const close = value.lastIndexOf(']');
  return value.slice(1, close < 0 ? value.length : close).split(/[,，]/);
}

function unquoted(item: string): string {
  const text = item.trim();
  const quote = text[0];
  return (quote === '"' || quote === "'") && text.endsWith(quote) && text.length > 1 ? text.slice(1, -1) : text;
}
