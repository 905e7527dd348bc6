/** Prose as the statements it makes: sentences, cut also where a paragraph of a list begins without a full stop before it. */
import { cutIntoSentences } from './prose';
import { keptWith, type Wording } from './wording';

export interface Statement {
  /** Where it begins in the text of its passage. */
  readonly start: number;
  readonly text: string;
  /** Begins a paragraph that is numbered or labelled: what was said before is another matter. */
  readonly opensParagraph: boolean;
}

/** A label such as （二）依申请公开情况 has no more characters. */
const LONGEST_LABEL = 25;
const NUMBERS = '0123456789一二三四五六七八九十';
const INNER_MARKS = ',。;!?';

/** A longer run without a full stop is no sentence. */
const LONGEST = 4000;

/** Every statement of the passage short enough to be one, in the order of the text. */
export const statementsOf = keptWith(readStatements);

function readStatements({ text, starts }: Wording): readonly Statement[] {
  let openings: Map<number, number> | null = null; // to what stands behind the number
  const cuts: number[] = [];
  for (let i = 0; i < starts.length; i++) {
    const start = starts[i]!;
    const behind = numberEnd(text, start);
    if (behind === start) continue;
    openings ??= new Map();
    openings.set(start, behind);
    if (cuts.at(-1) !== start) cuts.push(start);
    const end = starts[i + 1] ?? text.length;
    if (isLabel(text, start, end)) cuts.push(end);
  }
  const statements: Statement[] = [];
  const add = (from: number, to: number) => {
    const opening = openings?.get(from);
    const start = opening ?? from;
    if (to - start > LONGEST) return;
    statements.push({ start, text: text.slice(start, to), opensParagraph: opening !== undefined });
  };
  let next = 0;
  cutIntoSentences(text, (start, end) => {
    let from = start;
    while (next < cuts.length && cuts[next]! < end) {
      if (cuts[next]! > from) add(from, cuts[next]!);
      from = Math.max(from, cuts[next]!);
      next++;
    }
    add(from, end);
  });
  return statements;
}

function isLabel(text: string, start: number, end: number): boolean {
  if (end - start > LONGEST_LABEL) return false;
  for (let i = start; i < end; i++) if (INNER_MARKS.includes(text[i]!)) return false;
  return true;
}

/** Behind （二）, 2. or 2、 at the place; the place itself where no number stands. */
function numberEnd(text: string, at: number): number {
  const bracket = text[at] === '(';
  let i = bracket ? at + 1 : at;
  const from = i;
  while (i < text.length && i - from < 3 && NUMBERS.includes(text[i]!)) i++;
  if (i === from) return at;
  if (bracket) return text[i] === ')' ? i + 1 : at;
  // 2024.1 and 12.5 are no numbers of a paragraph.
  const mark = text[i] === '、' || (text[i] === '.' && !NUMBERS.includes(text[i + 1] ?? '。'));
  return mark ? i + 1 : at;
}
