/** Dates and periods as prose writes them, in folded text. */
import { numeralValue } from '../syntax/headings';

export interface DateText {
  readonly start: number;
  readonly end: number;
  /** null where the date leaves it out. */
  readonly year: number | null;
  readonly month: number;
  readonly day: number;
}

/** 自 … 起至 … 止: both days included. */
export interface Period {
  readonly first: DateText & { readonly year: number };
  readonly last: DateText & { readonly year: number };
}

const HAN = '〇一二三四五六七八九';
const DATE =
  /(?:(\d{4}|[一二][〇○零一二三四五六七八九]{3})年)?(\d{1,2}|[一二三四五六七八九十]{1,3})月(\d{1,2}|[一二三四五六七八九十]{1,3})日/g;
/** What stands between the two dates of a period. */
const TO = /^(?:起|开始)?,?(?:至|到|截至|截止|[-~]{1,2})(?:本年|当年|同年)?$/;

export function datesIn(text: string): DateText[] {
  if (!mayHaveDate(text)) return [];
  return [...text.matchAll(DATE)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    year: match[1] === undefined ? null : yearOf(match[1]),
    month: numberOf(match[2]!),
    day: numberOf(match[3]!),
  }));
}

/** A month with a numeral before it, and a day as near behind it as one can be: most texts have none. */
function mayHaveDate(text: string): boolean {
  for (let month = text.indexOf('月'); month >= 0; month = text.indexOf('月', month + 1)) {
    const day = text.indexOf('日', month + 2);
    if (day < 0) return false;
    if (day <= month + 4 && NUMERALS.includes(text[month - 1] ?? '。')) return true;
  }
  return false;
}

const NUMERALS = '0123456789一二三四五六七八九十';

/** Pairs of dates with 至 between them; the second year may be left out. */
export function periodsIn(text: string): Period[] {
  const dates = datesIn(text);
  return dates.flatMap((first, i) => {
    const last = dates[i + 1];
    if (!last || first.year === null || !TO.test(text.slice(first.end, last.start))) return [];
    return { first: inYear(first, first.year), last: inYear(last, last.year ?? first.year) };
  });
}

const inYear = ({ start, end, month, day }: DateText, year: number) => ({ start, end, year, month, day });

/** A text that is one date and nothing else, in any of the ways a signature dates: 2025年1月10日, 2025-1-10, （…）. */
export function onlyDate(text: string): (DateText & { readonly year: number }) | null {
  const bare = /^\(([^()]*)\)$/.exec(text);
  const from = bare ? 1 : 0;
  const body = bare?.[1] ?? text;
  const digits = /^(\d{4})([./-])(\d{1,2})\2(\d{1,2})$/.exec(body);
  if (digits) {
    const [year, month, day] = [Number(digits[1]), Number(digits[3]), Number(digits[4])];
    return { start: from, end: from + body.length, year, month, day };
  }
  const date = datesIn(body)[0];
  if (!date || date.year === null || date.start > 0 || date.end < body.length) return null;
  return { ...date, start: from, end: from + body.length, year: date.year };
}

const yearOf = (text: string): number =>
  /^\d/.test(text) ? Number(text) : Number([...text].map((char) => Math.max(0, HAN.indexOf(char))).join(''));

const numberOf = (text: string): number => (/^\d/.test(text) ? Number(text) : (numeralValue(text) ?? 0));
