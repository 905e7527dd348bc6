/** A sentence as words of the vocabulary of claims, quantities, marks and what is none of these. One pass. */
import { GO_ON, HAN_BEGINNINGS, NUMBER_BEGINNINGS, type NumberText, numberAt } from '../text/numerals';
import { type Agency, isNamedIn, scopeWords } from './claims-agency';
import { claimWords, type Entry, Vocabulary, type Word, wordOf } from './claims-words';

export type Token =
  | { readonly kind: 'word'; readonly word: Word; readonly start: number; readonly end: number }
  | Quantity
  /** `,;:()、` and quotes, each by itself. */
  | { readonly kind: 'mark'; readonly mark: string; readonly start: number; readonly end: number }
  /** Characters no word of ours begins with, and numbers of nothing we count. */
  | { readonly kind: 'unknown'; readonly start: number; readonly end: number };

export interface Quantity {
  readonly kind: 'quantity';
  readonly start: number;
  /** After the unit and what opens the figure behind it. */
  readonly end: number;
  /** The figure itself. */
  readonly figure: { readonly start: number; readonly end: number };
  /** Plain decimal. */
  readonly value: string;
  /** `%` for a share. */
  readonly unit: string;
  /** 余, 约, 以上, figures in 万: it proves nothing. */
  readonly open: boolean;
}

/** What the words of a sentence depend on beside its text. */
export interface Around {
  readonly year: number | null;
  readonly agency: Agency;
  /** Whether the comma at an offset may group digits. */
  groups(comma: number): boolean;
}

const MARKS = ',;:()、，';
/** What is counted in, and what it is counted by. */
const UNITS = new Vocabulary([
  [
    'filler',
    '',
    '件次 人次 场次 批次 万元 件 条 份 个 项 宗 起 次 例 封 篇 期 场 册 人 户 张 部 家 款 幅 批 名 位 种 类 元 %',
  ],
]);
const BEFORE = [
  '超过',
  '大约',
  '将近',
  '接近',
  '不少于',
  '不低于',
  '至少',
  '最多',
  '至多',
  '不足',
  '不到',
  '约',
  '近',
  '逾',
  '超',
  '上',
];
/** Characters in which those end. */
const BEFORE_ENDS = '过约近于少多足到逾超上';
const BEHIND_FIGURE = '余多几来';
const BEHIND_UNIT = ['以上', '左右', '上下', '以内', '之多'];
const PERCENT = '百分之';

/** What else than a word can begin with a character, as bits. */
const NUMBER = 1;
const MARK = 2;
/** A number of one character, unless one of the next goes on with it. */
const NUMERAL = 4;
/** What makes a number, a date or a quantity of a numeral before it. */
const BEHIND_NUMERAL = 8;

interface Lexicon {
  /** Words of every report. */
  readonly words: Vocabulary;
  /** By the code of a character. */
  readonly beginnings: Uint8Array;
}

let lexicon: Lexicon | null = null;

function lexiconOf(): Lexicon {
  if (lexicon) return lexicon;
  // Of words written alike those of whose figures are meant come first.
  const words = new Vocabulary([...scopeWords(), ...claimWords()]);
  const beginnings = new Uint8Array(0x10000);
  const mark = (chars: string, bit: number) => {
    for (let i = 0; i < chars.length; i++) beginnings[chars.charCodeAt(i)]! |= bit;
  };
  mark(NUMBER_BEGINNINGS + PERCENT[0], NUMBER);
  mark(MARKS, MARK);
  mark(HAN_BEGINNINGS, NUMERAL);
  mark(GO_ON + DATE_UNITS + BEHIND_FIGURE + UNITS.beginnings(), BEHIND_NUMERAL);
  lexicon = { words, beginnings };
  return lexicon;
}

export function tokensOf(text: string, around: Around): Token[] {
  const { words, beginnings } = lexiconOf();
  const own = isNamedIn(around.agency, text) ? around.agency : null;
  const tokens: Token[] = [];
  let unknown = -1; // where what is none of these begins
  let at = 0;
  while (at < text.length) {
    const code = text.charCodeAt(at);
    const name = own && nameAt(text, at, own);
    const found = name ? longer(text, at, name, words) : words.at(text, at, code);
    const begins = beginnings[code]!;
    let token: Token | null = null;
    if (found) token = { kind: 'word', word: found.word, start: at, end: at + found.text.length };
    else if (begins & MARK) token = { kind: 'mark', mark: text[at]!, start: at, end: at + 1 };
    // The 一 of 统一 and 一事一议 is no number of anything, and most numerals are such.
    else if (begins & NUMBER && !(begins & NUMERAL && !(beginnings[text.charCodeAt(at + 1) || 0]! & BEHIND_NUMERAL))) {
      token = countAt(text, at, around);
    }
    if (token && token.kind !== 'unknown') {
      if (unknown >= 0) tokens.push({ kind: 'unknown', start: unknown, end: at });
      unknown = -1;
      tokens.push(token);
    } else if (unknown < 0) unknown = at;
    at = token ? token.end : at + 1;
  }
  if (unknown >= 0) tokens.push({ kind: 'unknown', start: unknown, end: text.length });
  return tokens;
}

const nameAt = (text: string, at: number, { names, word }: Agency): Entry | null => {
  const name = names.find((one) => text.startsWith(one, at));
  return name === undefined ? null : { text: name, word, second: 0 };
};

/** The name of the agency, or a word of claims that is longer. */
function longer(text: string, at: number, name: Entry, words: Vocabulary): Entry {
  const other = words.at(text, at, text.charCodeAt(at), 'scope');
  return other && other.text.length > name.text.length ? other : name;
}

/** A date, a number with what is counted, or a number of nothing we count; null where no number begins. */
function countAt(text: string, at: number, around: Around): Token | null {
  const number = numberAt(text, at, around.groups);
  const token = (number && dateAt(text, at, number, around)) ?? quantityAt(text, at, number, around);
  return token ?? (number && { kind: 'unknown', start: at, end: number.end });
}

const TIME = wordOf('time');
/** 年度, 年底, 年末; 12月底. */
const YEAR_ENDS = '度底末';
const ENDS_OF_YEAR = ['1.1', '12.31'];

const OTHER_TIME = wordOf('other-time');
const LAST_YEAR = wordOf('last-year');
const NEXT_YEAR = wordOf('next-year');
const DATE_UNITS = '年月';

/** 2024年, 12月31日: the report's own year, its neighbours, or a time that is another. */
function dateAt(text: string, at: number, first: NumberText, { year }: Around): Token | null {
  if (!DATE_UNITS.includes(text[first.end] ?? '。')) return null;
  const none = () => false;
  let i = at;
  let word: Word | null = null;
  if (text[first.end] === '年' && first.value.length === 4) {
    const written = Number(first.value);
    word = year === null || written === year ? TIME : yearWord(written - year);
    i = first.end + 1;
    if (YEAR_ENDS.includes(text[i] ?? '。')) i++;
  }
  const month = word ? numberAt(text, i, none) : first;
  if (month && text[month.end] === '月') {
    i = month.end + 1;
    const day = numberAt(text, i, none);
    let whole = false;
    if (YEAR_ENDS.includes(text[i] ?? '。')) {
      whole = month.value === '12';
      i++;
    } else if (day && text[day.end] === '日') {
      whole = ENDS_OF_YEAR.includes(`${month.value}.${day.value}`);
      i = day.end + 1;
    }
    word = whole ? (word ?? TIME) : OTHER_TIME;
  }
  return word && { kind: 'word', word, start: at, end: i };
}

function yearWord(lag: number): Word {
  if (lag === -1) return LAST_YEAR;
  return lag === 1 ? NEXT_YEAR : OTHER_TIME;
}

/** A number with a unit that is counted in; 第三方, 第二十条 and numbers with other words behind them are none. */
function quantityAt(text: string, at: number, here: NumberText | null, { groups }: Around): Quantity | null {
  const spelledShare = here === null && text.startsWith(PERCENT, at);
  const start = spelledShare ? at + PERCENT.length : at;
  const number = spelledShare ? numberAt(text, start, groups) : here;
  if (!number || text[at - 1] === '第' || text[at - 1] === '.') return null;
  let open = isOpenBefore(text, at);
  if (spelledShare) return quantity(at, { start, end: number.end }, number.value, '%', number.end, open);
  let i = number.end;
  while (BEHIND_FIGURE.includes(text[i] ?? '。')) {
    open = true;
    i++;
  }
  const unit = UNITS.at(text, i, text.charCodeAt(i))?.text;
  if (!unit || (number.han && number.value === '1' && !isOne(text, at, i + unit.length, unit))) return null;
  i += unit.length;
  const behind = lengthBehindUnit(text, i);
  i += behind;
  open ||= behind > 0 || number.rounded;
  return quantity(at, { start: at, end: number.end }, number.value, unit, i, open);
}

function lengthBehindUnit(text: string, at: number): number {
  for (const one of BEHIND_UNIT) if (text.startsWith(one, at)) return one.length;
  return 0;
}

const isOpenBefore = (text: string, at: number): boolean =>
  BEFORE_ENDS.includes(text[at - 1] ?? '。') && BEFORE.some((word) => text.startsWith(word, at - word.length));

/** 一件 counts; 统一项目, 一次性, 一个 say one without counting. */
const isOne = (text: string, at: number, end: number, unit: string): boolean =>
  COUNTED_ONE.includes(unit) && !'统同每某任逐'.includes(text[at - 1] ?? '。') && !'事性龙'.includes(text[end] ?? '。');
const COUNTED_ONE = ['件', '起', '宗', '例', '条', '份', '封'];

const quantity = (
  start: number,
  figure: Quantity['figure'],
  value: string,
  unit: string,
  end: number,
  open: boolean,
): Quantity => ({ kind: 'quantity', start, end, figure, value, unit, open });
