/** What pasting leaves in a table without changing what it says: widths, spaces, look-alike characters, slips in labels. */
import type { Address } from '../../server/src/editions';
import type { Random } from './random';

/** The guises in which labels and figures are written. */
export interface Guise {
  label(text: string): string;
  figure(value: string, address: Address): string;
}

export const PLAIN: Guise = { label: (text) => text, figure: (value) => value };

/** Radical-block look-alikes of characters that occur in the form; of both blocks. */
const LOOK_ALIKES: Readonly<Record<string, string>> = {
  一: '⼀',
  二: '⼆',
  人: '⼈',
  入: '⼊',
  八: '⼋',
  力: '⼒',
  口: '⼝',
  大: '⼤',
  子: '⼦',
  工: '⼯',
  方: '⽅',
  文: '⽂',
  无: '⽆',
  民: '⺠',
  用: '⽤',
  行: '⾏',
  见: '⻅',
  非: '⾮',
  面: '⾯',
};
const SPACES = [' ', '\u3000', '\u00a0'];
const HALF_WIDTH: Readonly<Record<string, string>> = { '（': '(', '）': ')', '，': ',', '：': ':' };
/** Slips of published reports. */
const NEAR_MISSES: Readonly<Record<string, string>> = {
  '（五）不予处理': '(五)不予以处理',
  '2.其他法律行政法规禁止公开': '2.其他法律行政止公开',
  '第二十条第（六）项': '第二十条(六)项',
  对外公开总数量: '对外公开总数',
  行政规范性文件: '规范性文件',
};

const isLong = (text: string): boolean => text.length >= 8;

/** Each label in one guise or in none, and now and then a figure. */
export function disguise(random: Random): Guise {
  const each = (text: string, change: (char: string) => string) => [...text].map(change).join('');
  const space = (char: string) => (random.int(0, 3) === 0 ? char + random.pick(SPACES) : char);
  return {
    label(text) {
      switch (random.int(0, 8)) {
        case 0:
          return each(text, (char) => LOOK_ALIKES[char] ?? char);
        case 1:
          return each(text, (char) => HALF_WIDTH[char] ?? char);
        case 2:
          return each(text, space).trimEnd();
        case 3:
          return text.replace(/^\d\./, (ordinal) => `${ordinal} `);
        case 4:
          return text.replace(/^(\d)\./, (_, digit: string) => digit + random.pick(['、', '．']));
        case 5:
          return NEAR_MISSES[text] ?? text;
        case 6: {
          const at = random.int(4, text.length - 1);
          return isLong(text) ? text.slice(0, at) + text.slice(at + 1) : text;
        }
        default:
          return text;
      }
    },
    figure(value, address) {
      if (!/^[\d.]+$/.test(value)) return value;
      switch (random.int(0, 11)) {
        case 0:
          return each(value, (char) => String.fromCharCode(char.charCodeAt(0) + 0xfee0));
        case 1:
          return value.replace(/\B(?=(?:\d{3})+$)/g, ',');
        case 2:
          if (address.endsWith('/amount')) return `${value}${random.pick(['', ' '])}万元`;
          return address.endsWith('/in-force') ? `${value}（其中修订${random.int(1, 9)}件）` : value;
        case 3:
          return address.endsWith('/change') ? `+${value}` : value;
        default:
          return value;
      }
    },
  };
}

/** Pipes and marks of headings as Chinese input methods type them. */
export const fullWidthMarks = (text: string): string =>
  text.replaceAll(/^#+/gm, (marks) => '＃'.repeat(marks.length)).replaceAll('|', '｜');
