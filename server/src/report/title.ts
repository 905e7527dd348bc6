/** The title: agency, year, 政府信息公开工作年度报告; on one line or split over several. */
import type { Block, Document } from '../syntax/blocks';
import { beside } from '../text/beside';
import { normal } from '../text/normal';
import { cover, type Span, span } from '../text/span';
import type { Title } from './report';

/** A title stands among the first lines with anything on them. */
const FIRST_LINES = 40;
/** Pieces a title may be split into, and the characters it may have. */
const MOST_PIECES = 3;
const LONGEST = 80;
const SUBJECT = '政府信息公开';
const ENDING = '年度报告';
/** What drafts say for either; beside them only a year makes a title. */
const LIKE_SUBJECT = /(?:政务)?信息公开/;
const LIKE_ENDING = /(?:报告|年报)$/;
/** Marks of a sentence, and of the path of links above a page. */
const NO_TITLE = /[，。；：、,;:《》<>|/]/;
/** The form that a portal puts above the text. */
const FIELD = /^(?:标题|名称)/;

/** The title as the form words it; agency and year as they are to stand there. */
export const titleText = (agency: string, year: string): string => `${agency}${year}年${SUBJECT}工作${ENDING}`;

/** Whether a title can be made of the name: read back, it is the same name. */
export function mayBeAgency(name: string): boolean {
  const line = span(0, titleText(name, '2000').length);
  const title = findTitle({ text: titleText(name, '2000'), blocks: [{ kind: 'text', span: line }] });
  return !/[\r\n]/.test(name) && title?.agency === normal(name);
}

interface Piece {
  readonly span: Span;
  /** Empty for what is no line of a title. */
  readonly text: string;
  /** A chapter's heading. */
  readonly opens: boolean;
}

/** Detection and reading ask for the same. */
const known = beside<Document, Title | null>();

export function findTitle(document: Document): Title | null {
  let title = known.get(document);
  if (title === undefined) {
    title = readTitle(document);
    known.set(document, title);
  }
  return title;
}

/** The first; where it has no agency, as the name of a page has none, a whole one of its year below it. */
function readTitle(document: Document): Title | null {
  const pieces = new Pieces(document);
  let found: Title | null = null;
  for (let first = 0; pieces.at(first); first++) {
    if (found && pieces.at(first)!.opens) break;
    const title = titleFrom(pieces, first);
    if (title?.agency && title.year !== null && (!found || found.year === title.year)) return title;
    if (found?.agency) break;
    found ??= title;
  }
  return found;
}

/** The title that begins with the piece: of the runs of lines that are one, the shortest. */
function titleFrom(pieces: Pieces, first: number): Title | null {
  const beginning = pieces.at(first)!.text;
  if (beginning === '') return null;
  let text = '';
  for (let last = first; last < first + MOST_PIECES; last++) {
    const piece = pieces.at(last);
    if (!piece) return null;
    text += piece.text;
    if (text.length > LONGEST) return null;
    if (!isTitle(text)) continue;
    // A first line without its subject is the agency's own line.
    if (last > first && isTitle(text.slice(beginning.length))) return null;
    return titleOf(pieces.slice(first, last + 1), text, pieces.slice(Math.max(0, first - 2), first));
  }
  return null;
}

/** 政府信息公开 … 年度报告 to the end, and nothing of a sentence; a remark in brackets may follow. */
function isTitle(text: string): boolean {
  const subject = subjectOf(text);
  if (!subject || NO_TITLE.test(text)) return false;
  const words = titleWords(text);
  const standard = subject.text === SUBJECT && words.endsWith(ENDING);
  return standard || (LIKE_ENDING.test(words) && readYear(words) !== null);
}

/** What the title says the report is on, as it words it: 政府信息公开, or less. */
export function subjectOf(text: string): { readonly start: number; readonly text: string } | null {
  const start = text.indexOf(SUBJECT);
  if (start >= 0) return { start, text: SUBJECT };
  const like = LIKE_SUBJECT.exec(text);
  return like && { start: like.index, text: like[0] };
}

/** A title without the remark in brackets behind it. */
export function titleWords(text: string): string {
  const bracket = text.indexOf('(', subjectOf(text)?.start);
  return bracket < 0 ? text : text.slice(0, bracket);
}

/** The first lines with anything on them, read as far as they are asked for: mostly the title is the first. */
class Pieces {
  readonly #pieces: Piece[] = [];
  #next = 0;

  constructor(private readonly document: Document) {}

  /** undefined behind the last. */
  at(index: number): Piece | undefined {
    const { blocks } = this.document;
    while (this.#pieces.length <= index && this.#pieces.length < FIRST_LINES && this.#next < blocks.length) {
      const block = blocks[this.#next++]!;
      if (block.kind === 'blank' || block.kind === 'comment' || block.kind === 'front-matter') continue;
      this.#pieces.push(this.#read(block));
    }
    return this.#pieces[index];
  }

  /** Of those that were asked for. */
  slice(from: number, to: number): readonly Piece[] {
    return this.#pieces.slice(from, to);
  }

  #read(block: Block): Piece {
    const at = lineSpan(block);
    // Other blocks leave an empty piece, so that no title is made of lines with something between them.
    const text = at && at.end - at.start <= LONGEST * 2 ? normal(this.document.text.slice(at.start, at.end)) : '';
    return {
      span: at ?? block.span,
      text: FIELD.test(text) ? '' : text,
      opens: block.kind === 'heading' && block.ordinal !== null,
    };
  }
}

function lineSpan(block: Block): Span | null {
  if (block.kind === 'text') return block.span;
  return block.kind === 'heading' && block.ordinal === null ? block.content : null;
}

/** `above`: the two lines before the title, one of which may be the agency's or the year's own. */
function titleOf(own: readonly Piece[], text: string, above: readonly Piece[]): Title {
  let year = readYear(text);
  let span = own.map((piece) => piece.span).reduce(cover);
  // 青石镇人民政府信息公开工作: the government is the agency's.
  let agency = withoutYear(text.slice(0, subjectOf(text)!.start), year).replace(/人民$/, '人民政府');
  for (const piece of above.toReversed()) {
    if (agency !== '') break;
    const yearAbove = year ? null : readYear(piece.text);
    const name = withoutYear(piece.text, yearAbove);
    if (name === '' ? !yearAbove : !isAgency(name)) break;
    year ??= yearAbove;
    agency = name;
    span = cover(piece.span, span);
  }
  return { span, text, agency: agency || null, year: year?.value ?? null };
}

const withoutYear = (text: string, year: { text: string } | null): string =>
  (year ? text.replace(year.text, '') : text).replace(/^关于|(?:关于)?的?$/g, '');

/** A short line without a sentence's or a date's marks. */
const isAgency = (text: string): boolean =>
  text !== '' && text.length <= 40 && !/[，。；：,;:|<>!！?？0-9]/.test(text) && text !== '正文';

const HAN_DIGITS = '〇一二三四五六七八九';

/** The first `2021年` or `二〇二一年`, with 度 where it follows. */
export function readYear(text: string): { value: number; text: string } | null {
  const plain = /(20\d{2})年度?/.exec(text);
  if (plain) return { value: Number(plain[1]), text: plain[0] };
  const han = /二[〇○零Oo0][〇○零一二三四五六七八九Oo0]{2}年度?/.exec(text);
  if (!han) return null;
  const digits = [...han[0].slice(0, 4)].map((char) => Math.max(0, HAN_DIGITS.indexOf(char)));
  return { value: Number(digits.join('')), text: han[0] };
}
