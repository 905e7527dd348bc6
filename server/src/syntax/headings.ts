/** Headings: ATX, and the bare lines with an official ordinal that Word and portals leave behind. */
import type { Line } from '../text/lines';
import { isSpace } from '../text/normal';
import { type Span, span } from '../text/span';
import type { Heading, Ordinal } from './blocks';

/** A bare line longer than this is a sentence. The longest heading seen has 33 characters. */
const LONGEST_BARE = 48;
const NUMERALS = '一二三四五六七八九十';
/** Radical-block look-alikes of the numerals, as text from PDF has them. */
const RADICAL_NUMERALS: Readonly<Record<string, string>> = { '⼀': '一', '⼆': '二', '⼋': '八', '⼗': '十' };
const AFTER_ORDINAL = '、，,．.。:：';
/** What ends or joins sentences does not occur in a heading. */
const SENTENCE = '。；;！!？?';

/** `content` is the line without the space around it, never empty. */
export function readHeading(text: string, line: Line, content: Span): Heading | null {
  let at = content.start;
  let end = content.end;
  let level: number | null = null;
  while (at < end && (text[at] === '#' || text[at] === '＃') && at - content.start < 7) at++;
  const marks = at - content.start;
  if (marks > 0) {
    if (marks > 6) return null;
    level = marks;
    while (end > at && text[end - 1] === '#') end--;
  }
  const body = shrink(text, at, end);
  if (level === null && body.end - body.start > LONGEST_BARE) return null;
  const ordinal = readOrdinal(text, body);
  if (level === null) {
    if (!ordinal || isRowOfFigures(text, body)) return null;
    for (let i = body.start; i < body.end; i++)
      if (SENTENCE.includes(text[i]!) && i !== ordinal.span.end - 1) return null;
  }
  const wording = ordinal ? shrink(text, ordinal.span.end, body.end) : body;
  if (level === null && wording.start === wording.end) return null;
  return { kind: 'heading', span: line, level, content: body, ordinal, wording };
}

/** 一、本年新收政府信息公开申请数量 0 0 0: a line of a table, cells between tabs or spaces. */
function isRowOfFigures(text: string, body: Span): boolean {
  const line = text.slice(body.start, body.end);
  return line.includes('\t') || /\s[\d０-９.,]+$/.test(line);
}

/** Without space and emphasis marks at both ends. */
function shrink(text: string, from: number, to: number): Span {
  let start = from;
  let end = to;
  while (start < end && isFringe(text, start)) start++;
  while (end > start && isFringe(text, end - 1)) end--;
  return span(start, end);
}

const isFringe = (text: string, at: number) => isSpace(text.charCodeAt(at)) || text[at] === '*';

/** `一、`, also `l六、` with a stray letter or two before it and with space in between. */
function readOrdinal(text: string, body: Span): Ordinal | null {
  let at = body.start;
  while (at < body.end && at - body.start < 2 && isLetter(text.charCodeAt(at))) at++;
  let numeral = '';
  while (at < body.end && numeral.length < 3) {
    const char = RADICAL_NUMERALS[text[at]!] ?? text[at]!;
    if (isSpace(text.charCodeAt(at))) {
      at++;
      continue;
    }
    if (!NUMERALS.includes(char)) break;
    numeral += char;
    at++;
  }
  const value = numeralValue(numeral);
  if (value === null || at >= body.end || !AFTER_ORDINAL.includes(text[at]!)) return null;
  return { span: span(body.start, at + 1), value };
}

const isLetter = (code: number): boolean => (code >= 0x41 && code <= 0x5a) || (code >= 0x61 && code <= 0x7a);

/** 1–99, null for what is no numeral. */
export function numeralValue(numeral: string): number | null {
  const ten = numeral.indexOf('十');
  if (ten < 0) return numeral.length === 1 ? NUMERALS.indexOf(numeral) + 1 : null;
  const tens = ten === 0 ? 1 : NUMERALS.indexOf(numeral[0]!) + 1;
  const ones = ten + 1 < numeral.length ? NUMERALS.indexOf(numeral[ten + 1]!) + 1 : 0;
  return ten > 1 || numeral.length > ten + 2 || ones === 10 ? null : tens * 10 + ones;
}
