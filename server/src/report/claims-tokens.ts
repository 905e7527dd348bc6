/** A sentence as words of the vocabulary of claims, quantities, marks and what is none of these. One pass. */
import { type NumberText, numberAt } from '../text/numerals';
import { type Found, vocabulary, type Word } from './claims-words';

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

export interface LexOptions {
  readonly year: number | null;
  /** Whether the comma at an offset may group digits. */
  groups(comma: number): boolean;
  /** Words of this report alone: the names of its agency. */
  wordAt(text: string, at: number): Found | null;
}

const MARKS = new Set([...',;:()、，'].map((char) => char.charCodeAt(0)));
/** The longest first. */
const UNITS = [
  '件次',
  '人次',
  '场次',
  '批次',
  '万元',
  '件',
  '条',
  '份',
  '个',
  '项',
  '宗',
  '起',
  '次',
  '例',
  '封',
  '篇',
  '期',
  '场',
  '册',
  '人',
  '户',
  '张',
  '部',
  '家',
  '款',
  '幅',
  '批',
  '名',
  '位',
  '种',
  '类',
  '元',
  '%',
];
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
const BEHIND_FIGURE = '余多几来';
const BEHIND_UNIT = ['以上', '左右', '上下', '以内', '之多'];
const PERCENT = '百分之';
const PERCENT_CODE = PERCENT.charCodeAt(0);

export function tokensOf(text: string, options: LexOptions): Token[] {
  const tokens: Token[] = [];
  let unknown = -1;
  let at = 0;
  const push = (token: Token) => {
    if (unknown >= 0) tokens.push({ kind: 'unknown', start: unknown, end: token.start });
    unknown = -1;
    tokens.push(token);
    at = token.end;
  };
  while (at < text.length) {
    const found = longer(options.wordAt(text, at), vocabulary.at(text, at));
    const number = found ? null : numberAt(text, at, options.groups);
    const dated = number && dateAt(text, at, number, options);
    const code = text.charCodeAt(at);
    const counts = !found && !dated && (number !== null || code === PERCENT_CODE);
    const quantity = counts ? quantityAt(text, at, number, options) : null;
    if (found) push({ kind: 'word', word: found.word, start: at, end: found.end });
    else if (dated) push(dated);
    else if (quantity) push(quantity);
    else if (MARKS.has(code)) push({ kind: 'mark', mark: text[at]!, start: at, end: at + 1 });
    else {
      if (unknown < 0) unknown = at;
      at = number ? number.end : at + 1;
    }
  }
  if (unknown >= 0) tokens.push({ kind: 'unknown', start: unknown, end: text.length });
  return tokens;
}

const longer = (a: Found | null, b: Found | null): Found | null => (a && b && b.end > a.end ? b : (a ?? b));

const TIME: Word = { kind: 'time', value: '' };
/** 年度, 年底, 年末; 12月底. */
const YEAR_ENDS = '度底末';
const ENDS_OF_YEAR = ['1.1', '12.31'];

const OTHER_TIME: Word = { kind: 'other-time', value: '' };

/** 2024年, 12月31日: the report's own year, its neighbours, or a time that is another. */
function dateAt(text: string, at: number, first: NumberText, { year }: LexOptions): Token | null {
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
  if (lag === -1) return { kind: 'last-year', value: '' };
  return lag === 1 ? { kind: 'next-year', value: '' } : OTHER_TIME;
}

/** A number with a unit that is counted in; 第三方, 第二十条 and numbers with other words behind them are none. */
function quantityAt(text: string, at: number, here: NumberText | null, { groups }: LexOptions): Quantity | null {
  const spelledShare = here === null && text.startsWith(PERCENT, at);
  const start = spelledShare ? at + PERCENT.length : at;
  const number = spelledShare ? numberAt(text, start, groups) : here;
  if (!number || text[at - 1] === '第' || text[at - 1] === '.') return null;
  let open = BEFORE.some((word) => text.startsWith(word, at - word.length));
  if (spelledShare) return quantity(at, { start, end: number.end }, number.value, '%', number.end, open);
  let i = number.end;
  while (BEHIND_FIGURE.includes(text[i] ?? '。')) {
    open = true;
    i++;
  }
  const unit = UNITS.find((one) => text.startsWith(one, i));
  if (!unit || (number.han && number.value === '1' && !isOne(text, at, i + unit.length, unit))) return null;
  i += unit.length;
  const behind = BEHIND_UNIT.find((one) => text.startsWith(one, i));
  if (behind) i += behind.length;
  open ||= behind !== undefined || number.rounded;
  return quantity(at, { start: at, end: number.end }, number.value, unit, i, open);
}

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
