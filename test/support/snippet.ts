/** Snippets as an editor reads them: the text without its stops, and the text with something typed at each. */
import assert from 'node:assert/strict';

export interface Stop {
  readonly number: number;
  /** Where it is in the text. */
  readonly at: number;
  readonly placeholder: string;
}

/** Stops in the order of the text, mirrored ones included. */
export function readSnippet(snippet: string): { text: string; stops: Stop[] } {
  let text = '';
  const stops: Stop[] = [];
  const placeholders = new Map<number, string>();
  for (let i = 0; i < snippet.length; i++) {
    if (snippet[i] === '\\' && /[\\$}]/.test(snippet[i + 1] ?? '')) text += snippet[++i];
    else if (snippet[i] !== '$') text += snippet[i];
    else {
      const found = /^\$(?:(\d+)|\{(\d+)(?::((?:\\[\\$}]|[^\\$}])*))?\})/.exec(snippet.slice(i));
      assert.ok(found, `no stop at “${snippet.slice(i, i + 20)}”`);
      const number = Number(found[1] ?? found[2]);
      const own = found[3]?.replace(/\\(.)/g, '$1');
      if (own !== undefined) placeholders.set(number, own);
      const placeholder = placeholders.get(number) ?? '';
      stops.push({ number, at: text.length, placeholder });
      text += placeholder;
      i += found[0].length - 1;
    }
  }
  return { text, stops };
}

/** The text with `typed` at each stop in turn, the last at `$0`; a stop for which nothing is given keeps what it has. */
export function fillSnippet(snippet: string, typed: (stop: Stop, index: number) => string | undefined): string {
  const { text, stops } = readSnippet(snippet);
  const numbers = [...new Set(stops.map(({ number }) => number))].sort((a, b) => (a || 1e9) - (b || 1e9));
  let filled = text;
  for (const stop of stops.toReversed()) {
    const value = typed(stop, numbers.indexOf(stop.number)) ?? stop.placeholder;
    filled = filled.slice(0, stop.at) + value + filled.slice(stop.at + stop.placeholder.length);
  }
  return filled;
}
