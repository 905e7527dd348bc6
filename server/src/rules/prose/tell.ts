/** How a sentence that does not agree with the tables is told, tied to the cells, and mended: the sentence, never the table. */
import { type Decimal, plain } from '../../relations/decimal';
import { cellPlace } from '../../report/names';
import { type Passage, placeOf } from '../../report/prose';
import { readReport } from '../../report/read';
import type { BoundCell, Report } from '../../report/report';
import { beside } from '../../text/beside';
import type { Message } from '../../text/message';
import { applyEdits, type Span } from '../../text/span';
import type { Fix, Related } from '../rule';
import { type ClaimIssue, issuesOf } from './judge';
import { cellsIn, nameOf, valuesOf, wordsOf } from './reading-values';
import type { Reading } from './readings';

/** The words in the draft, on one line. */
export const quoted = (report: Report, { start, end }: Span): string =>
  report.document.text.slice(start, end).replace(/\s+/g, ' ').trim();

/** Where in the draft something stands in the text of its passage. */
export const placeIn = (passage: Passage, { start, end }: Span): Span => placeOf(passage, start, end);

/** 表三, 表四: where the readings stand. */
export const tableName = (report: Report, [first]: readonly Reading[]): Message => {
  const table = first && cellsIn(report, first).length > 0 ? report.tables[first.table] : null;
  return table ? { zh: table.form.name, en: table.form.nameEn } : { zh: '表格', en: 'the tables' };
};

/** “一、本年新收”行“总计”列为 33，“一、本年新收”行与“二、上年结转”行“总计”列之和为 35 */
export function readingsInWords(report: Report, readings: readonly Reading[]): Message {
  const told = distinct(report, readings).map(({ name, value }) => ({
    zh: `${name.zh}为 ${plain(value)}`,
    en: `${name.en} is ${plain(value)}`,
  }));
  return { zh: told.map(({ zh }) => zh).join('，'), en: told.map(({ en }) => en).join(', ') };
}

/** The same for what an issue may mean: many sentences mean the same. */
export const meantInWords = (report: Report, { readings }: ClaimIssue): Message =>
  wordsOf(report, readings, () => readingsInWords(report, readings));

/** Readings by their value, the first of each. */
function distinct(report: Report, readings: readonly Reading[]): { name: Message; value: Decimal }[] {
  const told: { name: Message; value: Decimal }[] = [];
  for (const reading of readings) {
    const [value] = valuesOf(report, reading);
    if (value && !told.some((one) => one.value.eq(value))) told.push({ name: nameOf(report, reading), value });
  }
  return told;
}

const known = beside<Report, Map<readonly Reading[], readonly Related[]>>();

/** The cells of the readings, each with what stands in it. Many sentences are of the same ones. */
export function cellsOf(report: Report, readings: readonly Reading[]): readonly Related[] {
  const ofReport = known.get(report) ?? new Map<readonly Reading[], readonly Related[]>();
  known.set(report, ofReport);
  let cells = ofReport.get(readings);
  if (!cells) {
    const distinct = new Set(readings.flatMap((reading) => cellsIn(report, reading)));
    cells = [...distinct].map((cell) => related(report, cell));
    ofReport.set(readings, cells);
  }
  return cells;
}

function related(report: Report, cell: BoundCell): Related {
  const table = report.tables[cell.address.slice(0, cell.address.indexOf('/')) as 'applications']!;
  const place = cellPlace(table.form, cell.row, cell.column);
  const figure = cell.figure.kind === 'number' ? cell.figure.value : null;
  return {
    span: cell.span.start < cell.span.end ? cell.span : cell.outer,
    message: { zh: `${place.zh}：${figure ?? '空白'}`, en: `${place.en}: ${figure ?? 'blank'}` },
  };
}

const told = beside<ClaimIssue, Message>();

/** What is said of an issue, put into words once: it is the same as long as neither sentence nor figures change. */
export function saidOf(issue: ClaimIssue, say: () => Message): Message {
  let message = told.get(issue);
  if (!message) {
    message = say();
    told.set(issue, message);
  }
  return message;
}

/** Other figures of the sentence that do not agree either. */
export const alsoBroken = (report: Report, passage: Passage, { others }: ClaimIssue): Related[] =>
  others.map((other) => ({
    span: placeIn(passage, other.claim.figure ?? other.claim.span),
    message: saidOf(other, () => {
      const right = meantInWords(report, other);
      const words = quoted(report, placeIn(passage, other.claim.span));
      return { zh: `“${words}”也不符：${right.zh}`, en: `“${words}” does not agree either: ${right.en}` };
    }),
  }));

/** The figures of the sentence as the tables would have them. Preferred is the only choice, where all then agrees. */
export function corrections(report: Report, passage: Passage, issue: ClaimIssue): Fix[] {
  const choices = [issue, ...issue.others].flatMap(({ claim, readings }) => {
    if (claim.figure === null) return [];
    const at = placeIn(passage, claim.figure);
    return distinct(report, readings).map(({ name, value }) => ({ at, name, value }));
  });
  return choices.map(({ at, name, value }) => {
    const [now, to] = [quoted(report, at), plain(value)];
    const edits = [{ span: at, newText: to }];
    return {
      title: {
        zh: `将句中的“${now}”改为 ${to}（${name.zh}）`,
        en: `Change “${now}” in the sentence to ${to} (${name.en})`,
      },
      safe: false,
      preferred: choices.length === 1 && settles(report, edits),
      edits,
    };
  });
}

/** Whether nothing is left to say of the sentence, and nothing new. */
export function settles(report: Report, edits: Fix['edits']): boolean {
  const after = readReport(applyEdits(report.document.text, edits));
  return issuesOf(after).length === issuesOf(report).length - 1;
}
