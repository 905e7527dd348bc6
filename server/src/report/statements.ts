/** Prose as the statements it makes: sentences, cut also where a paragraph of a list begins without a full stop before it. */
import { type Passage, type Sentence, sentencesOf } from './prose';

export interface Statement extends Sentence {
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
export function statementsOf(passage: Passage): Statement[] {
  const { text, lines } = passage;
  const openings = new Set<number>();
  const cuts: number[] = [];
  lines.forEach(({ start }, i) => {
    const end = lines[i + 1]?.start ?? text.length;
    if (numberEnd(text, start) === start) return;
    openings.add(start);
    if (cuts.at(-1) !== start) cuts.push(start);
    if (isLabel(text.slice(start, Math.min(end, start + LONGEST_LABEL + 1)))) cuts.push(end);
  });
  const statements: Statement[] = [];
  let next = 0;
  for (const { start, text: sentence } of sentencesOf(passage)) {
    const end = start + sentence.length;
    let from = start;
    while (next < cuts.length && cuts[next]! < end) {
      if (cuts[next]! > from) statements.push(statement(passage, from, cuts[next]!, openings));
      from = Math.max(from, cuts[next]!);
      next++;
    }
    statements.push(statement(passage, from, end, openings));
  }
  return statements.filter((one) => one.text.length <= LONGEST);
}

const isLabel = (line: string): boolean =>
  line.length <= LONGEST_LABEL && ![...line].some((char) => INNER_MARKS.includes(char));

function statement(passage: Passage, from: number, to: number, openings: ReadonlySet<number>): Statement {
  const start = openings.has(from) ? numberEnd(passage.text, from) : from;
  return { passage, start, text: passage.text.slice(start, to), opensParagraph: openings.has(from) };
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
