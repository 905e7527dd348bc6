/** The prose of a report: what stands between title, section headings and tables, read through widths and line breaks. */
import type { Heading } from '../syntax/blocks';
import { beside } from '../text/beside';
import { commonEnds } from '../text/change';
import { contains, type Span, span } from '../text/span';
import type { Report, Section } from './report';
import { placeIn, type Wording, wordingOf } from './wording';

/** Folded text at its place in the draft. */
export interface Folded {
  readonly wording: Wording;
  /** Of the wording. */
  readonly text: string;
  /** Where in the draft it begins. */
  readonly base: number;
}

/** Lines of prose that follow each other, or one heading inside a section. */
export interface Passage extends Folded {
  /** The section it stands in; null before the first one. */
  readonly section: Section | null;
  readonly heading: Heading | null;
  readonly span: Span;
  /** Where its lines stand in the draft. */
  readonly lines: readonly Span[];
}

/** A piece of a passage, from `start` on. */
export interface Sentence {
  readonly passage: Passage;
  readonly start: number;
  readonly text: string;
}

export function fold(text: string, line: Span): Folded {
  const wording = wordingOf(text, [line], line.start);
  return { wording, text: wording.text, base: line.start };
}

/** The place in the draft of a piece of folded text; `from` is before `to`. */
export const placeOf = ({ wording, base }: Folded, from: number, to: number): Span =>
  span(base + placeIn(wording, from), base + placeIn(wording, to - 1) + 1);

const known = beside<Report, readonly Passage[]>();

/** In the order of the text. Title, section headings, tables of any shape and asides are no prose. */
export function passagesOf(report: Report): readonly Passage[] {
  let passages = known.get(report);
  if (!passages) {
    passages = readPassages(report, null);
    known.set(report, passages);
  }
  return passages;
}

/** Takes over from the version before what is read in passages that both have. */
export function keepPassages(report: Report, previous: Report): void {
  const before = known.get(previous);
  if (before && !known.get(report)) known.set(report, readPassages(report, new Earlier(report, previous, before)));
}

/** The passages of the sections with the id; of the preface for null. */
export const passagesIn = (report: Report, id: Section['form']['id'] | null): Passage[] =>
  passagesOf(report).filter(({ section }) => (section?.form.id ?? null) === id);

/** Pieces between full stops, exclamation and question marks. */
export function sentencesOf(passage: Passage): Sentence[] {
  const sentences: Sentence[] = [];
  cutIntoSentences(passage.text, (start, end) =>
    sentences.push({ passage, start, text: passage.text.slice(start, end) }),
  );
  return sentences;
}

/** @param sentence takes where each that is not empty begins and ends. */
export function cutIntoSentences(text: string, sentence: (start: number, end: number) => void): void {
  let start = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code !== FULL_STOP && code !== EXCLAMATION && code !== QUESTION) continue;
    if (i > start) sentence(start, i);
    start = i + 1;
  }
  if (start < text.length) sentence(start, text.length);
}

const FULL_STOP = 0x3002;
const EXCLAMATION = 0x21;
const QUESTION = 0x3f;

/** UTF-16 units. Two hundred reports in one file have as many; what goes on beyond is no prose. */
const MOST_PROSE = 1_000_000;

function readPassages(report: Report, earlier: Earlier | null): Passage[] {
  const { document, sections, title } = report;
  const chapters = new Set(sections.map(({ heading }) => heading));
  const tables = looseTables(report);
  const passages: Passage[] = [];
  let run: Span[] = [];
  let room = MOST_PROSE;
  let at = -1;

  const add = (lines: readonly Span[], heading: Heading | null) => {
    if (lines.length === 0) return;
    const whole = span(lines[0]!.start, lines.at(-1)!.end);
    while (at < sections.length - 1 && sections[at + 1]!.span.start <= whole.start) at++;
    const wording = earlier?.wordingOf(whole, lines) ?? wordingOf(document.text, lines, whole.start);
    const { text } = wording;
    if (text === '') return;
    passages.push({ section: sections[at] ?? null, heading, span: whole, lines, wording, text, base: whole.start });
  };

  for (const block of document.blocks) {
    if (block.kind === 'comment') continue; // a remark between two lines parts no sentence
    const inTitle =
      title !== null && contains(title.span, block.kind === 'heading' ? block.content.start : block.span.start);
    if (block.kind === 'text' && !inTitle && !tables.some((table) => covers(table, block.span))) {
      room -= block.span.end - block.span.start;
      if (room >= 0) run.push(block.span);
      continue;
    }
    if (run.length > 0) {
      add(run, null);
      run = [];
    }
    if (block.kind === 'heading' && !inTitle && !chapters.has(block)) add([block.content], block);
  }
  add(run, null);
  return passages;
}

/** The passages of the version before, asked for in the order of the text. */
class Earlier {
  readonly #passages: readonly Passage[];
  /** What is the same in both ends here, and begins again there. */
  readonly #head: number;
  readonly #tail: number;
  /** How far the end has moved. */
  readonly #moved: number;
  #next = 0;

  constructor({ document: { text } }: Report, previous: Report, passages: readonly Passage[]) {
    const before = previous.document.text;
    const { head, tail } = commonEnds(before, text);
    this.#passages = passages;
    this.#head = head;
    this.#tail = text.length - tail;
    this.#moved = text.length - before.length;
  }

  /** The wording of the same lines, where nothing in them was changed. */
  wordingOf({ start, end }: Span, lines: readonly Span[]): Wording | undefined {
    if (end > this.#head && start < this.#tail) return undefined;
    const moved = end <= this.#head ? 0 : this.#moved;
    while (this.#next < this.#passages.length && this.#passages[this.#next]!.base + moved < start) this.#next++;
    const passage = this.#passages[this.#next];
    return passage && areMoved(passage.lines, lines, moved) ? passage.wording : undefined;
  }
}

const areMoved = (before: readonly Span[], after: readonly Span[], by: number): boolean =>
  before.length === after.length &&
  before.every(({ start, end }, i) => start + by === after[i]!.start && end + by === after[i]!.end);

/** A table begins with its first word, its first line with the tab or the spaces before it. */
const covers = (table: Span, line: Span): boolean => contains(table, line.start) || contains(line, table.start);

/** Where tables without pipes stand: their lines are lines of text to the parser. */
function looseTables({ tables }: Report): Span[] {
  return [tables.disclosure, tables.applications, tables.reviews].flatMap((table) =>
    table?.rows.some((row) => row.grid.reader !== 'pipes') ? table.span : [],
  );
}
