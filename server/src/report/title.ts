/** The title: agency, year, 政府信息公开工作年度报告; on one line or split over several. */
import type { Block, Document } from '../syntax/blocks';
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
  readonly text: string;
}

export function findTitle(document: Document): Title | null {
  const pieces = firstPieces(document);
  for (let first = 0; first < pieces.length; first++) {
    if (pieces[first]!.text === '') continue;
    let text = '';
    for (let last = first; last < pieces.length && last < first + MOST_PIECES; last++) {
      text += pieces[last]!.text;
      if (text.length > LONGEST) break;
      if (!isTitle(text)) continue;
      // The shortest run of lines that is a title: a first line without its subject is the agency's own line.
      const own = pieces.slice(first, last + 1);
      const later = text.indexOf(SUBJECT) >= own[0]!.text.length && own[0]!.text !== '';
      if (later && own.length > 1 && isTitle(text.slice(own[0]!.text.length))) break;
      return titleOf(own, text, pieces.slice(Math.max(0, first - 2), first));
    }
  }
  return null;
}

/** 政府信息公开 … 年度报告 to the end, and nothing of a sentence; a remark in brackets may follow. */
function isTitle(text: string): boolean {
  const subject = text.indexOf(SUBJECT);
  if (subject < 0 || /[，。；：、,;:《》<>|]/.test(text)) return false;
  const bracket = text.indexOf('(', subject);
  return (bracket < 0 ? text : text.slice(0, bracket)).endsWith(ENDING);
}

function firstPieces(document: Document): Piece[] {
  const pieces: Piece[] = [];
  let lines = 0;
  for (const block of document.blocks) {
    if (block.kind === 'blank' || block.kind === 'comment' || block.kind === 'front-matter') continue;
    if (++lines > FIRST_LINES) break;
    const at = lineSpan(block);
    // Other blocks leave an empty piece, so that no title is made of lines with something between them.
    if (at && at.end - at.start <= LONGEST * 2) {
      pieces.push({ span: at, text: normal(document.text.slice(at.start, at.end)) });
    } else pieces.push({ span: block.span, text: '' });
  }
  return pieces;
}

function lineSpan(block: Block): Span | null {
  if (block.kind === 'text') return block.span;
  return block.kind === 'heading' && block.ordinal === null ? block.content : null;
}

/** `above`: the two lines before the title, one of which may be the agency's or the year's own. */
function titleOf(own: readonly Piece[], text: string, above: readonly Piece[]): Title {
  let year = readYear(text);
  let span = own.map((piece) => piece.span).reduce(cover);
  let agency = withoutYear(text.slice(0, text.indexOf(SUBJECT)), year);
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
