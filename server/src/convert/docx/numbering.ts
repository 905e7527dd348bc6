/** Automatic numbers of Word: 一、 and （一） before a heading are most often not in its text. */
import { child, type Element, elementsOf, valueIn } from '../xml';

/** Where a paragraph stands in a list. */
export interface NumberRef {
  readonly id: string;
  readonly level: number;
}

interface Level {
  readonly start: number;
  readonly format: string;
  /** `%1、`; empty for bullets. */
  readonly text: string;
}

/** Counts the paragraphs of a document as they come. */
export class Numbering {
  readonly #levels = new Map<string, { readonly list: string; readonly levels: ReadonlyMap<number, Level> }>();
  readonly #counts = new Map<string, number[]>();

  /** @param root of `word/numbering.xml`; undefined where the document has none. */
  constructor(root: Element | undefined) {
    if (!root) return;
    const lists = new Map(
      elementsOf(root)
        .filter(({ name }) => name === 'w:abstractNum')
        .map((list) => [list.attributes['w:abstractNumId'] ?? '', list]),
    );
    for (const num of elementsOf(root)) {
      if (num.name !== 'w:num') continue;
      const list = valueIn(num, 'w:abstractNumId') ?? '';
      const own = lists.get(list);
      if (!own) continue;
      const overrides = elementsOf(num).filter(({ name }) => name === 'w:lvlOverride');
      const restarts = overrides.length > 0;
      const levels = new Map(levelsOf(own));
      for (const override of overrides) {
        const ilvl = Number(override.attributes['w:ilvl']);
        const level = readLevel(child(override, 'w:lvl')) ?? levels.get(ilvl);
        const start = valueIn(override, 'w:startOverride');
        if (level) levels.set(ilvl, start === undefined ? level : { ...level, start: Number(start) });
      }
      const id = num.attributes['w:numId'] ?? '';
      this.#levels.set(id, { list: restarts ? `${list}/${id}` : list, levels });
    }
  }

  /** The number of the next paragraph at this place; empty for a bullet. */
  next({ id, level }: NumberRef): string {
    const list = this.#levels.get(id);
    const own = list?.levels.get(level);
    if (!list || !own) return '';
    const counts = this.#counts.get(list.list) ?? [];
    this.#counts.set(list.list, counts);
    counts.length = Math.min(counts.length, level + 1);
    for (let i = 0; i < level; i++) counts[i] ??= list.levels.get(i)?.start ?? 1;
    counts[level] = counts[level] === undefined ? own.start : counts[level]! + 1;
    return own.text.replace(/%(\d)/g, (_, digit) => {
      const at = Number(digit) - 1;
      return formatted(counts[at] ?? 1, list.levels.get(at)?.format ?? own.format);
    });
  }
}

const levelsOf = (list: Element): [number, Level][] =>
  elementsOf(list).flatMap((one): [number, Level][] => {
    const level = one.name === 'w:lvl' ? readLevel(one) : null;
    return level ? [[Number(one.attributes['w:ilvl']), level]] : [];
  });

function readLevel(level: Element | undefined): Level | null {
  if (!level) return null;
  const format = valueIn(level, 'w:numFmt') ?? 'decimal';
  return {
    start: Number(valueIn(level, 'w:start') ?? 1),
    format,
    text: format === 'bullet' ? '' : (valueIn(level, 'w:lvlText') ?? ''),
  };
}

const HAN = '〇一二三四五六七八九';
const STEMS = '甲乙丙丁戊己庚辛壬癸';

function formatted(value: number, format: string): string {
  switch (format) {
    case 'none':
      return '';
    case 'chineseCounting':
    case 'chineseCountingThousand':
    case 'japaneseCounting':
    case 'taiwaneseCounting':
    case 'taiwaneseCountingThousand':
      return counting(value);
    case 'ideographDigital':
    case 'japaneseDigitalTenThousand':
    case 'taiwaneseDigital':
      return String(value).replace(/\d/g, (digit) => HAN[Number(digit)]!);
    case 'ideographTraditional':
      return STEMS[(value - 1) % 10] ?? String(value);
    case 'decimalFullWidth':
      return String(value).replace(/\d/g, (digit) => String.fromCharCode(0xff10 + Number(digit)));
    case 'decimalEnclosedCircle':
    case 'decimalEnclosedCircleChinese':
      return value >= 1 && value <= 20 ? String.fromCharCode(0x245f + value) : String(value);
    case 'decimalZero':
      return String(value).padStart(2, '0');
    case 'lowerLetter':
      return letter(value);
    case 'upperLetter':
      return letter(value).toUpperCase();
    case 'lowerRoman':
      return roman(value).toLowerCase();
    case 'upperRoman':
      return roman(value);
    default:
      return String(value);
  }
}

/** 1–99 in Han numerals; no list of a report is longer. */
function counting(value: number): string {
  if (value < 1 || value > 99) return String(value);
  const tens = Math.floor(value / 10);
  const ones = value % 10 > 0 ? HAN[value % 10]! : '';
  if (tens === 0) return ones;
  return `${tens > 1 ? HAN[tens]! : ''}十${ones}`;
}

const letter = (value: number): string => String.fromCharCode(0x61 + ((Math.max(1, value) - 1) % 26));

const ROMAN: readonly (readonly [number, string])[] = [
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
];

function roman(value: number): string {
  let rest = Math.min(Math.max(value, 1), 99);
  let out = '';
  for (const [size, sign] of ROMAN) {
    for (; rest >= size; rest -= size) out += sign;
  }
  return out;
}
