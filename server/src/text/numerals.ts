/** Numbers as prose writes them: digits, grouped or not, Chinese numerals, 万 and 亿. One pass, nothing is tried twice. */

export interface NumberText {
  /** Offset after the last character, 万 and 亿 included. */
  readonly end: number;
  /** Plain decimal. */
  readonly value: string;
  /** Written with 万 or 亿 behind digits: the last places are rounded away. */
  readonly rounded: boolean;
  readonly han: boolean;
}

const UNITS: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 };
const LARGE: Readonly<Record<string, bigint>> = { 万: 10_000n, 亿: 100_000_000n };
const HAN_DIGITS: Readonly<Record<string, number>> = {
  〇: 0,
  零: 0,
  一: 1,
  二: 2,
  两: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
};
export const HAN_BEGINNINGS = '〇零一二两三四五六七八九十';
/** With what a number begins. */
export const NUMBER_BEGINNINGS = `0123456789${HAN_BEGINNINGS}`;
/** What a numeral may have behind its first character. */
export const GO_ON = `${Object.keys(HAN_DIGITS).join('')}十百千万亿`;
/** A longer one is a telephone number, or a mistake. */
const MOST_DIGITS = 15;

/** Of the code of a character; a character of a text would be a string of its own, and this is asked at every one. */
const isDigit = (code: number): boolean => code >= 0x30 && code <= 0x39;

/**
 * The number that begins at the place, null where none does. The text is folded: half-width, without spaces.
 * @param groups whether the comma at an offset may group digits; a comma of the sentence does not.
 */
export function numberAt(text: string, at: number, groups: (comma: number) => boolean): NumberText | null {
  if (isDigit(text.charCodeAt(at))) return digitsAt(text, at, groups);
  return at < text.length && HAN_BEGINNINGS.includes(text[at]!) ? hanAt(text, at) : null;
}

function digitsAt(text: string, at: number, groups: (comma: number) => boolean): NumberText | null {
  let i = runEnd(text, at);
  let whole = text.slice(at, i);
  if (whole.length <= 3) {
    while (text[i] === ',' && groups(i) && runEnd(text, i + 1) === i + 4) {
      whole += text.slice(i + 1, i + 4);
      i += 4;
    }
  }
  if (whole.length > MOST_DIGITS) return { end: i, value: whole, rounded: true, han: false };
  let decimals = '';
  if (text[i] === '.' && isDigit(text.charCodeAt(i + 1))) {
    const end = runEnd(text, i + 1);
    decimals = text.slice(i + 1, end).slice(0, MOST_DIGITS);
    i = end;
  }
  let zeros = 0;
  while (i < text.length && '千万亿'.includes(text[i]!) && zeros < 12) {
    zeros += text[i] === '千' ? 3 : text[i] === '万' ? 4 : 8;
    i++;
  }
  const plain = decimals === '' && zeros === 0;
  return {
    end: i,
    value: plain ? withoutZeros(whole) : shifted(whole, decimals, zeros),
    rounded: zeros > 0,
    han: false,
  };
}

function runEnd(text: string, from: number): number {
  let i = from;
  while (isDigit(text.charCodeAt(i))) i++;
  return i;
}

/** The decimal with its point so many places to the right. */
function shifted(whole: string, decimals: string, places: number): string {
  const digits = places === 0 ? whole + decimals : whole + decimals.padEnd(places, '0');
  const cut = whole.length + places;
  const rest = digits.slice(cut);
  return withoutZeros(digits.slice(0, cut)) + (rest === '' ? '' : `.${rest}`);
}

function withoutZeros(digits: string): string {
  let zeros = 0;
  while (zeros < digits.length - 1 && digits[zeros] === '0') zeros++;
  return zeros === 0 ? digits : digits.slice(zeros);
}

/** 十四, 两, 一千二百零三, 三万五千, and digit by digit 二〇二四. */
function hanAt(text: string, at: number): NumberText | null {
  const alone = HAN_DIGITS[text[at]!];
  if (alone !== undefined && !GO_ON.includes(text[at + 1] ?? '。')) {
    return { end: at + 1, value: String(alone), rounded: false, han: true }; // 一是, 两个: as most of them
  }
  let total = 0n; // what 万 and 亿 have closed
  let section = 0;
  let digit: number | null = null;
  let digits = '';
  let spelled = true; // digits alone, without 十百千万亿
  let i = at;
  for (; i < text.length && i - at < 2 * MOST_DIGITS; i++) {
    const char = text[i]!;
    const value = HAN_DIGITS[char];
    if (value !== undefined) {
      digit = value;
      digits += value;
      continue;
    }
    if (UNITS[char] !== undefined) {
      if (digit === null && (char !== '十' || section > 0)) break;
      section += (digit ?? 1) * UNITS[char];
      digit = null;
      spelled = false;
      continue;
    }
    const large = LARGE[char];
    if (large === undefined || (digit === null && section === 0 && total === 0n)) break;
    const below = BigInt(section + (digit ?? 0));
    total = below === 0n ? total * large : total + below * large;
    section = 0;
    digit = null;
    spelled = false;
  }
  if (i === at) return null;
  const below = section + (digit ?? 0);
  const value = spelled ? withoutZeros(digits) : String(total === 0n ? below : total + BigInt(below));
  return { end: i, value, rounded: false, han: true };
}
