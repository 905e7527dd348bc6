import { passagesOf } from '../../report/prose';
import { counted } from '../../text/message';
import { type Span, span, type TextEdit } from '../../text/span';
import type { Rule } from '../rule';
import { allAtOnce, changeAll } from './characters';

const FULL: Readonly<Record<string, string>> = { ',': '，', ';': '；', ':': '：', '?': '？', '!': '！' };
const HALF = /[,;:?!()]/g;
/** Addresses, tags and code: not prose, whatever stands in them. A run ends at a space or a mark of Chinese prose. */
const FOREIGN: readonly RegExp[] = [
  /[A-Za-z]:\/\/[^\s，。；、）》”]*/g,
  /`[^`\n]*`/g,
  /<\/?[A-Za-z!][^<>\n]*>/g,
  /\]\([^()\n]*\)/g,
];

/** Half-width marks between Han characters, as documents from other keyboards are full of them. */
export const halfWidthPunctuation: Rule = {
  id: 'text/half-width-punctuation',
  level: 'hint',
  source: {
    zh: '《标点符号用法》（GB/T 15834—2011）：中文标点用全角',
    en: 'GB/T 15834—2011: punctuation of Chinese text is full-width',
  },
  title: { zh: '半角标点', en: 'Half-width punctuation' },
  description: {
    zh: '正文的汉字之间用了半角的逗号、分号、冒号、问号、叹号或括号。网址、电子邮件、数字之间和表格里的不算。快速修复全部换成全角。每份报告只提示一次。',
    en: 'Half-width commas, semicolons, colons, question and exclamation marks or brackets stand between Han characters of the text. Those in addresses, between digits and in tables do not count. The fix makes them full-width. One finding a report.',
  },
  example: { bad: '2024年,我镇公开信息86条,较上年增加,', good: '2024年，我镇公开信息86条，较上年增加，' },
  *find({ text, report }) {
    const edits: TextEdit[] = [];
    let next = -1; // of the marks, the first from the line on: of most lines it is far behind their end
    for (const { lines, heading } of passagesOf(report)) {
      if (heading) continue;
      for (const line of lines) {
        if (next < line.start) next = markFrom(text, line.start);
        if (next < line.end) edits.push(...marksIn(text, line));
      }
    }
    const [first] = edits;
    if (!first) return;
    const old = text[first.span.start]!;
    yield* allAtOnce(
      edits,
      {
        zh: `正文的汉字之间有 ${edits.length} 个半角标点，如此处的“${old}”，应为“${first.newText}”。`,
        en: `${counted(edits.length, 'half-width punctuation mark stands', 'half-width punctuation marks stand')} between Han characters, such as “${old}” here for “${first.newText}”.`,
      },
      changeAll(edits.length, '换成全角', (what) => `Make ${what} full-width`),
    );
  },
};

function markFrom(text: string, start: number): number {
  HALF.lastIndex = start;
  return HALF.test(text) ? HALF.lastIndex - 1 : text.length;
}

function marksIn(text: string, { start, end }: Span): TextEdit[] {
  const foreign = foreignIn(text, start, end);
  const brackets = bracketsIn(text, start, end, foreign);
  const beside = (at: number) => brackets.has(at) || (!foreign.has(at) && isHan(text[at]));
  const edits: TextEdit[] = [];
  for (let i = start; i < end; i++) {
    if (text.charCodeAt(i) >= 0x80) continue;
    const full = brackets.get(i) ?? FULL[text[i]!];
    if (!full || foreign.has(i)) continue;
    if (brackets.has(i) || (beside(i - 1) && beside(i + 1))) edits.push({ span: span(i, i + 1), newText: full });
  }
  return edits;
}

/** What each of the foreign has in it. */
const SIGNS = ['://', '`', '<', ']('];

function foreignIn(text: string, start: number, end: number): ReadonlySet<number> {
  const line = text.slice(start, end);
  if (!SIGNS.some((sign) => line.includes(sign))) return NOTHING;
  const foreign = new Set<number>();
  for (const match of FOREIGN.flatMap((kind) => [...line.matchAll(kind)])) {
    for (let i = 0; i < match[0].length; i++) foreign.add(start + match.index + i);
  }
  return foreign;
}

const NOTHING: ReadonlySet<number> = new Set();

/** The half-width brackets of pairs around Chinese text, and what each becomes. */
function bracketsIn(text: string, start: number, end: number, foreign: ReadonlySet<number>): Map<number, string> {
  const found = new Map<number, string>();
  const open: number[] = [];
  for (let i = start; i < end; i++) {
    const char = text[i]!;
    if (foreign.has(i)) continue;
    if (char === '(' || char === '（') open.push(i);
    else if (char === ')' || char === '）') {
      const from = open.pop();
      if (from === undefined || !isChinese(text, from, i)) continue;
      if (text[from] === '(') found.set(from, '（');
      if (char === ')') found.set(i, '）');
    }
  }
  return found;
}

/** Han characters inside, and neither a letter nor a digit right outside. */
function isChinese(text: string, from: number, to: number): boolean {
  const outside = `${text[from - 1] ?? ''}${text[to + 1] ?? ''}`;
  if (/[A-Za-z0-9\]]/.test(outside)) return false;
  for (let i = from + 1; i < to; i++) if (isHan(text[i])) return true;
  return false;
}

/** A Han character or a mark of Chinese prose. */
const isHan = (char: string | undefined): boolean =>
  char !== undefined &&
  ((char >= '\u4e00' && char <= '\u9fff') ||
    /[\u2e80-\u2fdf\u3400-\u9fff\u3001-\u3011\u3014-\u301b“”‘’…—，。；：？！（）]/.test(char));
