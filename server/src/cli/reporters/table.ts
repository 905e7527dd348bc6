/** The table of sums below the findings of several reports: a row a report, columns aligned as a terminal shows them. */
import { type Language, say } from '../../text/message';
import { widthOf } from '../../text/width';
import { printable } from '../terminal';
import type { Row } from './reporter';

const HEADS = [
  { zh: '文件', en: 'File' },
  { zh: '单位', en: 'Agency' },
  { zh: '年份', en: 'Year' },
  { zh: '错误', en: 'Errors' },
  { zh: '警告', en: 'Warnings' },
  { zh: '信息', en: 'Information' },
  { zh: '提示', en: 'Hints' },
];
/** Columns of words stand left, those of numbers right. */
const WORDS = 2;
const GAP = '  ';

export function tableOf(rows: readonly Row[], language: Language): string {
  const heads = HEADS.map((head) => say(head, language));
  const lines = [heads, ...rows.map(cellsOf)].map((cells) => cells.map((text) => ({ text, width: width(text) })));
  const widths = heads.map((_, i) => lines.reduce((most, cells) => Math.max(most, cells[i]!.width), 0));
  return lines
    .map((cells) => {
      const aligned = cells.map(({ text, width: own }, i) => {
        const room = ' '.repeat(widths[i]! - own);
        return i < WORDS ? text + room : room + text;
      });
      return `${aligned.join(GAP)}\n`;
    })
    .join('');
}

const width = (text: string): number => widthOf(text, 'narrow');

const cellsOf = ({ path, agency, year, counts }: Row): string[] => [
  printable(path),
  printable(agency ?? ''),
  String(year ?? ''),
  ...[counts.error, counts.warning, counts.information, counts.hint].map(String),
];
