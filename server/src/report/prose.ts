/** The prose of a report: what stands between title, section headings and tables, read through widths and line breaks. */
import type { Heading } from '../syntax/blocks';
import { isSpace, normal } from '../text/normal';
import { contains, type Span, span } from '../text/span';
import type { Report, Section } from './report';

/** Text without spaces, widths and radicals, each character with its place in the draft. Full stops stay `。`. */
export interface Folded {
  readonly text: string;
  /** Where in the draft each character of `text` stands. */
  readonly offsets: readonly number[];
}

/** Lines of prose that follow each other, or one heading inside a section. */
export interface Passage extends Folded {
  /** The section it stands in; null before the first one. */
  readonly section: Section | null;
  readonly heading: Heading | null;
  readonly span: Span;
  /** Its lines: where each begins in `text`, and where it stands in the draft. */
  readonly lines: readonly { readonly start: number; readonly span: Span }[];
}

/** A piece of a passage, from `start` on. */
export interface Sentence {
  readonly passage: Passage;
  readonly start: number;
  readonly text: string;
}

const FULL_STOP = 0x3002;

export function fold(text: string, line: Span): Folded {
  const offsets: number[] = [];
  return { text: foldInto(offsets, text, line), offsets };
}

/** The folded text, the places of its characters put behind those that are there. */
function foldInto(offsets: number[], text: string, { start, end }: Span): string {
  let folded = '';
  let run = start; // most of a draft is its own normal form: such runs are taken whole
  for (let i = start; i < end; i++) {
    const code = text.charCodeAt(i);
    if ((code >= 0x4e00 && code <= 0x9fff) || code === FULL_STOP) {
      offsets.push(i);
      continue;
    }
    if (run < i) folded += text.slice(run, i);
    run = i + 1;
    if (isSpace(code)) continue;
    const plain = normal(text[i]!);
    folded += plain;
    for (let n = plain.length; n > 0; n--) offsets.push(i);
  }
  return run < end ? folded + text.slice(run, end) : folded;
}

/** The place in the draft of a piece of folded text; `from` is before `to`. */
export const placeOf = ({ offsets }: Folded, from: number, to: number): Span =>
  span(offsets[from]!, offsets[to - 1]! + 1);

const known = new WeakMap<Report, readonly Passage[]>();

/** In the order of the text. Title, section headings, tables of any shape and asides are no prose. */
export function passagesOf(report: Report): readonly Passage[] {
  let passages = known.get(report);
  if (!passages) {
    passages = readPassages(report);
    known.set(report, passages);
  }
  return passages;
}

/** The passages of the sections with the id; of the preface for null. */
export const passagesIn = (report: Report, id: Section['form']['id'] | null): Passage[] =>
  passagesOf(report).filter(({ section }) => (section?.form.id ?? null) === id);

/** Pieces between full stops, exclamation and question marks. */
export function sentencesOf(passage: Passage): Sentence[] {
  const sentences: Sentence[] = [];
  let start = 0;
  for (let i = 0; i < passage.text.length; i++) {
    if (!STOPS.has(passage.text.charCodeAt(i))) continue;
    if (i > start) sentences.push({ passage, start, text: passage.text.slice(start, i) });
    start = i + 1;
  }
  if (start < passage.text.length) sentences.push({ passage, start, text: passage.text.slice(start) });
  return sentences;
}

const STOPS = new Set([...'。!?'].map((char) => char.charCodeAt(0)));

/** UTF-16 units. Two hundred reports in one file have as many; what goes on beyond is no prose. */
const MOST_PROSE = 1_000_000;

function readPassages(report: Report): Passage[] {
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
    let text = '';
    const offsets: number[] = [];
    const starts: { start: number; span: Span }[] = [];
    for (const line of lines) {
      starts.push({ start: text.length, span: line });
      text += foldInto(offsets, document.text, line);
    }
    if (text !== '')
      passages.push({ section: sections[at] ?? null, heading, span: whole, text, offsets, lines: starts });
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
    add(run, null);
    run = [];
    if (block.kind === 'heading' && !inTitle && !chapters.has(block)) add([block.content], block);
  }
  add(run, null);
  return passages;
}

/** A table begins with its first word, its first line with the tab or the spaces before it. */
const covers = (table: Span, line: Span): boolean => contains(table, line.start) || contains(line, table.start);

/** Where tables without pipes stand: their lines are lines of text to the parser. */
function looseTables({ tables }: Report): Span[] {
  return [tables.disclosure, tables.applications, tables.reviews].flatMap((table) =>
    table?.rows.some((row) => row.grid.reader !== 'pipes') ? table.span : [],
  );
}
