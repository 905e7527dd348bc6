/** Figures as people write them: value, unit and note of a cell's text. One pass, no backtracking. */
import { isSpace } from '../text/normal';
import { type Span, span } from '../text/span';

export interface NumberFigure {
  readonly kind: 'number';
  /** Plain decimal: sign, digits, point. No separators, no exponent, decimals as written. */
  readonly value: string;
  /** Where the number itself stands in the cell's text, sign included, unit and note not. */
  readonly at: Span;
  /** 万元, 件 …, as written behind the number. */
  readonly unit: string | null;
  /** The remark in brackets behind it, without the brackets. */
  readonly note: string | null;
}

/** Nothing, or one of the signs that stand for nothing (`/ - — 无`). */
export interface BlankFigure {
  readonly kind: 'blank';
  readonly placeholder: boolean;
}

/** Something that is no number. */
export interface TextFigure {
  readonly kind: 'text';
}

export type Figure = NumberFigure | BlankFigure | TextFigure;

const BLANK: BlankFigure = { kind: 'blank', placeholder: false };
const PLACEHOLDER: BlankFigure = { kind: 'blank', placeholder: true };
const TEXT: TextFigure = { kind: 'text' };

const PLACEHOLDERS = new Set(['/', '／', '\\', '-', '－', '—', '–', '−', '——', '--', '无', '不适用', '&nbsp;']);
const UNITS = ['万元', '亿元', '元', '万件', '件', '条', '个', '项', '份', '宗', '次', '起', '人'];
/** 本年增/减 may be written as a word. */
const SIGNS: readonly (readonly [string, '' | '-'])[] = [
  ['增加', ''],
  ['减少', '-'],
  ['增', ''],
  ['减', '-'],
  ['+', ''],
  ['＋', ''],
  ['-', '-'],
  ['－', '-'],
  ['−', '-'],
];

/** What a figure or a placeholder begins with; a label does not. */
const BEGINNINGS = new Set(
  [...'0123456789０１２３４５６７８９*', ...PLACEHOLDERS, ...SIGNS.map(([word]) => word)].map((word) =>
    word.charCodeAt(0),
  ),
);

const ZERO = 0x30;
const isDigit = (code: number): boolean => code >= ZERO && code <= 0x39;
const numberOf = (value: string): NumberFigure => ({
  kind: 'number',
  value,
  at: span(0, value.length),
  unit: null,
  note: null,
});

/** Plain digits; more of them are read with all other figures. */
const MOST_DIGITS = 9;
/** Most figures are small: one object for each that has been met. */
const SMALL = 1000;
const small: (NumberFigure | undefined)[] = Array(SMALL).fill(undefined);

/** Digits without a zero before them and nothing else; null for any other text. */
function plainFigure(text: string): NumberFigure | null {
  if (text.length > MOST_DIGITS) return null;
  let value = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (!isDigit(code) || (value === 0 && i > 0)) return null;
    value = value * 10 + code - ZERO;
  }
  const known = value < SMALL ? small[value] : null;
  if (known) return known;
  const figure = numberOf(text);
  if (value < SMALL) small[value] = figure;
  return figure;
}

/** `text` is a cell's text without the space around it. */
export function readFigure(text: string): Figure {
  const { length } = text;
  if (length === 0) return BLANK;
  const first = text.charCodeAt(0);
  if (isDigit(first)) {
    const plain = plainFigure(text);
    if (plain) return plain;
  } else if (!BEGINNINGS.has(first)) return TEXT;
  if (PLACEHOLDERS.has(text)) return PLACEHOLDER;
  let at = 0;
  const bold = text.startsWith('**') && text.endsWith('**') && length > 4;
  const end = bold ? length - 2 : length;
  if (bold) at = 2;
  const from = at;

  let sign = '';
  for (const [word, meaning] of SIGNS) {
    if (!text.startsWith(word, at)) continue;
    sign = meaning;
    at = skipSpace(text, at + word.length, end);
    break;
  }

  let whole = '';
  let group = 0; // digits since the last thousands separator; 0 before the first
  let grouped = false;
  for (; at < end; at++) {
    const digit = digitOf(text.charCodeAt(at));
    if (digit >= 0) {
      whole += digit;
      group++;
    } else if ((text[at] === ',' || text[at] === '，') && whole !== '' && digitOf(text.charCodeAt(at + 1)) >= 0) {
      if (grouped ? group !== 3 : group > 3) return TEXT;
      grouped = true;
      group = 0;
    } else break;
  }
  if (whole === '' || (grouped && group !== 3)) return TEXT;

  let decimals = '';
  if ((text[at] === '.' || text[at] === '．') && digitOf(text.charCodeAt(at + 1)) >= 0) {
    for (at++; at < end; at++) {
      const digit = digitOf(text.charCodeAt(at));
      if (digit < 0) break;
      decimals += digit;
    }
  }
  const to = at;

  at = skipSpace(text, at, end);
  const unit = UNITS.find((word) => text.startsWith(word, at)) ?? null;
  if (unit) at = skipSpace(text, at + unit.length, end);
  let note: string | null = null;
  if (at < end && (text[at] === '（' || text[at] === '(')) {
    const closed = text[end - 1] === '）' || text[end - 1] === ')';
    note = text.slice(at + 1, closed ? end - 1 : end);
    at = end;
  }
  if (at < end) return TEXT;

  const plain = stripZeros(whole) + (decimals ? `.${decimals}` : '');
  const zero = plain === '0' || /^0\.0*$/.test(plain);
  return { kind: 'number', value: (zero ? '' : sign) + plain, at: span(from, to), unit, note };
}

/** ASCII and full-width digits; -1 for any other character. */
function digitOf(code: number): number {
  if (code >= 0x30 && code <= 0x39) return code - 0x30;
  return code >= 0xff10 && code <= 0xff19 ? code - 0xff10 : -1;
}

function skipSpace(text: string, from: number, end: number): number {
  let at = from;
  while (at < end && isSpace(text.charCodeAt(at))) at++;
  return at;
}

function stripZeros(digits: string): string {
  let i = 0;
  while (i < digits.length - 1 && digits[i] === '0') i++;
  return digits.slice(i);
}
