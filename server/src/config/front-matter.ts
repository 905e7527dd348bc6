/**
 * Settings in the front matter of a draft, below `nianbao:` or as `nianbao.…:`. Of YAML only what settings need: names and
 * values, a pair a line, nested by indentation, with comments and quotes. The rest of the front matter is not ours.
 */
import { linesOf } from '../text/lines';
import type { Message } from '../text/message';
import { type Span, span } from '../text/span';
import { type Entry, type Fault, joined, type Written } from './entries';

const OURS = 'nianbao';

/** `block` is the front matter with its rulers. */
export function readFrontMatter(text: string, block: Span): Written {
  const entries: Entry[] = [];
  const faults: Fault[] = [];
  /** The names the line stands under, the outermost first. */
  let above: { readonly indent: number; readonly name: string }[] = [];
  for (const line of linesOf(text.slice(block.start, block.end)).slice(1, -1)) {
    const at = trimmed(text, block.start + line.start, block.start + line.end);
    if (at.start === at.end || text[at.start] === '#') continue;
    const indent = at.start - block.start - line.start;
    above = above.filter((one) => one.indent < indent);
    const parent = above.at(-1)?.name ?? '';
    const pair = readPair(text, at);
    const name = pair ? joined(parent, text.slice(pair.key.start, pair.key.end)) : parent;
    if (pair) above.push({ indent, name });
    if (name !== OURS && !name.startsWith(`${OURS}.`)) continue;
    if (pair && pair.value.start === pair.value.end) continue;
    const value = pair ? text.slice(pair.value.start, pair.value.end) : '';
    if (!pair || name === OURS || /^[[{|>&*!]/.test(value)) faults.push({ span: at, message: UNREADABLE });
    else entries.push({ name: name.slice(OURS.length + 1), value, key: pair.key, at: pair.value });
  }
  return { entries, faults };
}

const UNREADABLE: Message = {
  zh: '这一行设置读不懂：请一行写一项，写成“名称: 值”，冒号用半角，后面加一个空格。',
  en: 'This line of settings cannot be read: write one setting a line, as “name: value”, with a space after the colon.',
};

interface Pair {
  readonly key: Span;
  /** Empty where nothing follows the colon. */
  readonly value: Span;
}

function readPair(text: string, at: Span): Pair | null {
  const quoted = readQuoted(text, at);
  const colon = quoted ? text.indexOf(':', quoted.end) : colonAfter(text, at);
  if (colon < 0 || colon >= at.end) return null;
  const key = quoted ?? trimmed(text, at.start, colon);
  if (key.start === key.end || text.startsWith('- ', at.start)) return null;
  const rest = trimmed(text, colon + 1, at.end);
  const comment = text[rest.start] === '#' ? rest.start : text.slice(rest.start, rest.end).search(/\s#/) + rest.start;
  const plain = comment < rest.start ? rest : trimmed(text, rest.start, comment);
  return { key, value: readQuoted(text, rest) ?? plain };
}

/** A colon that ends a name has a space or nothing behind it. */
function colonAfter(text: string, { start, end }: Span): number {
  for (let i = start; i < end; i++) {
    if (text[i] === ':' && (i + 1 === end || text[i + 1] === ' ' || text[i + 1] === '\t')) return i;
  }
  return -1;
}

/** The inside of the quotes a text begins with. */
function readQuoted(text: string, { start, end }: Span): Span | null {
  const quote = text[start];
  if (quote !== '"' && quote !== "'") return null;
  const close = text.indexOf(quote, start + 1);
  return close < 0 || close >= end ? null : span(start + 1, close);
}

function trimmed(text: string, from: number, to: number): Span {
  let start = from;
  let end = to;
  while (start < end && /\s/.test(text[start]!)) start++;
  while (end > start && /\s/.test(text[end - 1]!)) end--;
  return span(start, end);
}
