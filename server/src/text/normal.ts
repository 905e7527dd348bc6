/**
 * Normal forms: what a label or a heading says once widths, spaces, brackets and look-alike characters are set aside.
 * Two texts with the same normal form are the same wording.
 */

/**
 * CJK radicals supplement (U+2E80–2EFF), which NFKC leaves alone, to the Han characters they are mistaken for in text
 * copied from PDF. Those without an everyday counterpart are not listed.
 */
const RADICALS: Readonly<Record<string, string>> = {
  '⺁': '厂',
  '⺄': '乙',
  '⺅': '亻',
  '⺆': '冂',
  '⺇': '几',
  '⺈': '刀',
  '⺉': '刂',
  '⺊': '卜',
  '⺋': '㔾',
  '⺌': '小',
  '⺍': '小',
  '⺎': '兀',
  '⺏': '尣',
  '⺐': '尢',
  '⺑': '尣',
  '⺒': '巳',
  '⺓': '幺',
  '⺔': '彑',
  '⺕': '彐',
  '⺖': '忄',
  '⺗': '心',
  '⺘': '扌',
  '⺙': '攵',
  '⺛': '旡',
  '⺜': '日',
  '⺝': '月',
  '⺞': '歹',
  '⺟': '母',
  '⺠': '民',
  '⺡': '氵',
  '⺢': '水',
  '⺣': '灬',
  '⺤': '爫',
  '⺥': '爫',
  '⺦': '丬',
  '⺧': '牛',
  '⺨': '犭',
  '⺩': '王',
  '⺪': '疋',
  '⺫': '目',
  '⺬': '示',
  '⺭': '礻',
  '⺮': '竹',
  '⺯': '糸',
  '⺰': '纟',
  '⺱': '罒',
  '⺲': '罒',
  '⺳': '网',
  '⺴': '网',
  '⺵': '网',
  '⺶': '羊',
  '⺷': '羊',
  '⺸': '羊',
  '⺹': '老',
  '⺺': '聿',
  '⺻': '聿',
  '⺼': '肉',
  '⺽': '臼',
  '⺾': '艹',
  '⺿': '艹',
  '⻀': '艹',
  '⻁': '虎',
  '⻂': '衤',
  '⻃': '西',
  '⻄': '西',
  '⻅': '见',
  '⻆': '角',
  '⻇': '角',
  '⻈': '讠',
  '⻉': '贝',
  '⻊': '足',
  '⻋': '车',
  '⻌': '辶',
  '⻍': '辶',
  '⻎': '辶',
  '⻏': '邑',
  '⻐': '钅',
  '⻑': '長',
  '⻒': '長',
  '⻓': '长',
  '⻔': '门',
  '⻕': '阜',
  '⻖': '阜',
  '⻗': '雨',
  '⻘': '青',
  '⻙': '韦',
  '⻚': '页',
  '⻛': '风',
  '⻜': '飞',
  '⻝': '食',
  '⻞': '食',
  '⻟': '飠',
  '⻠': '饣',
  '⻡': '首',
  '⻢': '马',
  '⻣': '骨',
  '⻤': '鬼',
  '⻥': '鱼',
  '⻦': '鸟',
  '⻧': '卤',
  '⻨': '麦',
  '⻩': '黄',
  '⻪': '黾',
  '⻫': '齐',
  '⻬': '齐',
  '⻭': '齿',
  '⻮': '齿',
  '⻯': '龙',
  '⻰': '龙',
  '⻱': '龟',
  '⻲': '龟',
  '⻳': '龟',
};

/** Radical-block characters (both blocks) as the ordinary Han character they look like; other characters as they are. */
export function unradical(char: string): string {
  const code = char.charCodeAt(0);
  if (code >= 0x2f00 && code <= 0x2fdf) return char.normalize('NFKC');
  return code >= 0x2e80 && code <= 0x2eff ? (RADICALS[char] ?? char) : char;
}

/** Spaces of any kind, and the invisible characters that pages and input methods leave behind. */
export function isSpace(code: number): boolean {
  if (code > 0x3000) return code === 0xfeff; // most of a draft
  if (code < 0x2000) return code === 0x20 || (code >= 0x09 && code <= 0x0d) || code === 0xa0;
  return (
    code <= 0x200f ||
    code === 0x2028 ||
    code === 0x2029 ||
    code === 0x202f ||
    code === 0x205f ||
    code === 0x2060 ||
    code === 0x3000
  );
}

const FOLD: Readonly<Record<string, string>> = {
  '〔': '(',
  '［': '(',
  '【': '(',
  '[': '(',
  '〕': ')',
  '］': ')',
  '】': ')',
  ']': ')',
  '「': '"',
  '」': '"',
  '『': '"',
  '』': '"',
  '“': '"',
  '”': '"',
  '‘': '"',
  '’': '"',
  "'": '"',
  '〝': '"',
  '〞': '"',
  '•': '·',
  '‧': '·',
  '・': '·',
  '–': '-',
  '—': '-',
  '−': '-',
  '。': '.',
  '．': '.',
  '﹒': '.',
};

/** What converters write into cells for a line break or a space. */
const MARKUP = ['<br>', '<br/>', '<br />', '&nbsp;', '&emsp;', '&ensp;'];

/** Labels come again with every keystroke: so many short texts are remembered. */
const REMEMBERED = 4000;
const LONGEST_REMEMBERED = 80;
const known = new Map<string, string>();

/**
 * Normal form of a short text: no spaces, half-width brackets, digits and punctuation, radicals as Han characters,
 * one kind of quotation mark. `、` and `.` stay apart: which of them follows an ordinal is part of the wording.
 */
export function normal(text: string): string {
  if (text.length > LONGEST_REMEMBERED) return normalise(text);
  let form = known.get(text);
  if (form === undefined) {
    if (known.size >= REMEMBERED) known.clear();
    form = normalise(text);
    known.set(text, form);
  }
  return form;
}

/** The first full-width character, `！`; they stand in the order of ASCII. */
const FULL_WIDTH = 0xff01;

function normalise(text: string): string {
  let out = '';
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (isSpace(code)) continue;
    if (code < 0x80) {
      const char = text[i]!;
      const markup = char === '<' || char === '&' ? MARKUP.find((mark) => text.startsWith(mark, i)) : undefined;
      if (markup) i += markup.length - 1;
      else if (char !== '*' && char !== '\\') out += FOLD[char] ?? char; // emphasis and escapes are no wording
      continue;
    }
    if (code >= 0x4e00 && code <= 0x9fff) {
      out += text[i];
      continue;
    }
    const char = text[i]!;
    const folded = FOLD[char];
    if (folded !== undefined) out += folded;
    else if ((code >= 0xd800 && code <= 0xdfff) || (code >= 0x3001 && code <= 0x3011)) out += char;
    else if (code >= FULL_WIDTH && code <= 0xff5e) {
      const plain = String.fromCharCode(code - FULL_WIDTH + 0x21);
      out += FOLD[plain] ?? plain;
    } else {
      for (const plain of unradical(char).normalize('NFKC')) out += FOLD[plain] ?? plain;
    }
  }
  return out;
}

/** Whether the two say the same, spaces and widths aside. */
export const sameWording = (a: string, b: string): boolean => normal(a) === normal(b);
