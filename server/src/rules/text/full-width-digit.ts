import { passagesOf } from '../../report/prose';
import type { BoundCell } from '../../report/report';
import { counted } from '../../text/message';
import { type Span, span, type TextEdit } from '../../text/span';
import type { Rule, RuleContext } from '../rule';
import { oddCells } from '../table/odd-cells';
import { allAtOnce, changeAll } from './characters';

const FULL_WIDTH = /[０-９]/g;
const RUN = /[\d０-９]+(?:[.．][\d０-９]+)*/g;

/** Full-width digits in figures and dates; those that number the items of a list are left alone. */
export const fullWidthDigit: Rule = {
  id: 'text/full-width-digit',
  level: 'hint',
  source: {
    zh: '《出版物上数字用法》（GB/T 15835—2011）：阿拉伯数字用半角',
    en: 'GB/T 15835—2011: Arabic numerals are half-width',
  },
  title: { zh: '全角数字', en: 'Full-width digits' },
  description: {
    zh: '表格的数字、标题和正文的日期或件数用了全角数字。数字照常读取，但复制到其他系统可能认不出。快速修复全部换成半角，数值不变。条目序号（如“１．”）不提示。每份报告只提示一次。',
    en: 'Figures of tables, and dates and figures of the text, are in full-width digits. They are read all the same, but other systems may not. The fix makes them half-width, their value unchanged. Ordinals of list items are left alone. One finding a report.',
  },
  example: { bad: '| 行政许可 | ９７ |', good: '| 行政许可 | 97 |' },
  *find(context) {
    const edits: TextEdit[] = [];
    let count = 0;
    for (const at of figureSpans(context)) {
      const old = context.text.slice(at.start, at.end);
      count += placesIn(old).length;
      edits.push({ span: at, newText: old.normalize('NFKC') });
    }
    const [first] = edits;
    if (!first) return;
    const old = context.text.slice(first.span.start, first.span.end);
    yield* allAtOnce(
      edits,
      {
        zh: `全文有 ${count} 个全角数字，如此处的“${old}”，应为“${first.newText}”。`,
        en: `The report has ${counted(count, 'full-width digit')}, such as “${old}” here for “${first.newText}”.`,
      },
      changeAll(count, '换成半角', (what) => `Make ${what} half-width`),
    );
  },
};

/** Runs of digits with a full-width one among them, in the order of the text. */
function figureSpans({ text, report, tables }: RuleContext): Span[] {
  const places = placesIn(text);
  const runs: Span[] = [];
  if (places.length === 0) return runs;
  const inFigures = (cells: readonly BoundCell[]) => {
    for (const { figure, span: at } of cells) {
      if (figure.kind !== 'number') continue;
      const [start, end] = [at.start + figure.at.start, at.start + figure.at.end];
      if (hasAny(places, start, end)) runs.push(...digitRuns(text, start, end));
    }
  };
  for (const table of tables) {
    inFigures(oddCells(table));
    for (const row of table.repeated) if (hasAny(places, row.span.start, row.span.end)) inFigures(row.cells);
  }
  const inLine = (line: Span) => {
    if (!hasAny(places, line.start, line.end)) return;
    for (const run of digitRuns(text, line.start, line.end)) {
      if (!isOrdinal(text, line, run) && !isInWord(text, run)) runs.push(run);
    }
  };
  if (report.title) inLine(report.title.span);
  for (const { span: at, lines } of passagesOf(report)) if (hasAny(places, at.start, at.end)) lines.forEach(inLine);
  return distinct(runs.sort((a, b) => a.start - b.start));
}

/** Of the full-width digits. */
function placesIn(text: string): number[] {
  const places: number[] = [];
  FULL_WIDTH.lastIndex = 0;
  while (FULL_WIDTH.test(text)) places.push(FULL_WIDTH.lastIndex - 1);
  return places;
}

/** Binary search. */
function hasAny(places: readonly number[], start: number, end: number): boolean {
  let low = 0;
  let high = places.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (places[middle]! < start) low = middle + 1;
    else high = middle;
  }
  return low < places.length && places[low]! < end;
}

/** A figure of a table without pipes may stand on a line of the prose, too. */
const distinct = (runs: readonly Span[]): Span[] => runs.filter((run, i) => i === 0 || runs[i - 1]!.end <= run.start);

function digitRuns(text: string, start: number, end: number): Span[] {
  const runs: Span[] = [];
  for (const match of text.slice(start, end).matchAll(RUN)) {
    if (placesIn(match[0]).length > 0) runs.push(span(start + match.index, start + match.index + match[0].length));
  }
  return runs;
}

/** １． or １、 at the beginning of a line, （１） anywhere. */
function isOrdinal(text: string, line: Span, run: Span): boolean {
  const before = text[run.start - 1];
  const after = text[run.end];
  if ((before === '（' || before === '(') && (after === '）' || after === ')')) return true;
  let at = run.start;
  while (at > line.start && /[\t \u3000]/.test(text[at - 1]!)) at--;
  return at === line.start && after !== undefined && '．.、)）'.includes(after);
}

/** Ａ４ is a word. */
const isInWord = (text: string, { start, end }: Span): boolean =>
  /[A-Za-zＡ-Ｚａ-ｚ]/.test(`${text[start - 1] ?? ''}${text[end] ?? ''}`);
