/** A file's content to a draft in the chosen layout, with an account of what found its place and what did not. */
import { type EditionId, TABLE_IDS, type TableId } from '../editions';
import { type TidyOptions, tidyTable } from '../layout/tidy';
import { isReportDocument } from '../report/detect';
import { labelIndex } from '../report/labels';
import { readReport } from '../report/read';
import type { BoundTable, Report } from '../report/report';
import { readFigure } from '../syntax/figures';
import type { Message } from '../text/message';
import { applyEdits, contains } from '../text/span';
import type { Content } from './content';
import { draftOf } from './draft';
import { frame } from './frame';
import { type Flat, flatten, trim } from './grid';

export interface ImportedTable {
  readonly id: TableId;
  readonly edition: EditionId;
  /** Cells with a number, and all cells that were found. */
  readonly figures: number;
  readonly cells: number;
}

/** A label of the form that was worded otherwise in the file. */
export interface Renamed {
  readonly table: TableId;
  readonly from: string;
  readonly to: string;
}

/** What has no place in the report; its text is in the draft all the same. */
export interface Left {
  readonly text: string;
  /** The table it stands below; null for what stands at the end of the draft. */
  readonly table: TableId | null;
}

export interface Imported {
  /** The draft. */
  readonly text: string;
  /** The draft, read. */
  readonly report: Report;
  /** Whether there is anything of a report in it: a title, a section or a table. */
  readonly recognised: boolean;
  readonly tables: readonly ImportedTable[];
  readonly renamed: readonly Renamed[];
  readonly left: readonly Left[];
  /** What could not be read at all. */
  readonly unread: readonly Message[];
}

/** `tables`: null leaves each table in the shape it has, with the labels it has. */
export function importContent({ pieces, asides, unread }: Content, tables: TidyOptions | null): Imported {
  return { ...importText(draftOf(flatten(pieces)), tables, asides), unread };
}

/**
 * Content that goes into a report which is there: no frame, so headings and title stay as they are.
 * What has no place in a table stands where it stood.
 */
export function importPart({ pieces, asides, unread }: Content, tables: TidyOptions): Imported {
  return { ...imported(draftOf(flatten(pieces)), tables, asides), unread };
}

/** The same of text: lines with tabs are rows, as office programs copy them. */
export const importTextPart = (text: string, tables: TidyOptions): Imported =>
  imported(draftOf(flatsOf(text)), tables, []);

function flatsOf(text: string): Flat[] {
  const flats: Flat[] = [];
  let rows: string[][] = [];
  const close = () => {
    const width = Math.max(...rows.map((row) => row.length));
    if (rows.length > 0)
      flats.push({ kind: 'grid', rows: rows.map((row) => [...row, ...Array(width - row.length).fill('')]) });
    rows = [];
  };
  for (const line of text.split(/\r\n?|\n/)) {
    if (line.includes('\t')) rows.push(line.split('\t').map(trim));
    else {
      close();
      if (line.trim() !== '') flats.push({ kind: 'line', text: trim(line), level: null });
    }
  }
  close();
  return flats;
}

/** The same of a draft that is text already. */
export function importText(text: string, tables: TidyOptions | null, asides: readonly string[] = []): Imported {
  const framed = frame(text.replace(/\r\n?/g, '\n'));
  return imported(framed.text, tables, [...framed.moved, ...asides]);
}

/** @param below what has no place in the draft */
function imported(text: string, tables: TidyOptions | null, below: readonly string[]): Imported {
  const draft = (tables ? tidied(text, tables) : text).replace(/\n{3,}/g, '\n\n').trimEnd();
  const whole = `${draft}\n${below.length > 0 ? `\n${remark(below)}\n` : ''}`;
  const report = readReport(whole);
  const bound = TABLE_IDS.flatMap((id) => report.tables[id] ?? []);
  return {
    text: whole,
    report,
    recognised: report.title !== null || report.sections.length > 0 || bound.length > 0,
    tables: bound.map(({ form, edition, cells }) => ({
      id: form.id,
      edition: edition.id,
      figures: [...cells.values()].filter(({ figure }) => figure.kind === 'number').length,
      cells: cells.size,
    })),
    renamed: tables ? renamedIn(readReport(text)) : [],
    left: [...leftRows(report, bound), ...below.map((one) => ({ text: one, table: null }))],
    unread: [],
  };
}

/** Whether a converted file is judged as a report: a workbook may have neither title nor headings. */
export const isReportLike = ({ report, tables }: Imported): boolean =>
  isReportDocument(report.document) || tables.reduce((sum, { figures }) => sum + figures, 0) >= FEWEST_FIGURES;

/** Fewer may be any list of 行政许可 and 行政处罚. */
const FEWEST_FIGURES = 7;

function tidied(text: string, options: TidyOptions): string {
  let current = text;
  for (const id of TABLE_IDS) {
    const report = readReport(current);
    const table = report.tables[id];
    const edit = table && tidyTable(report, table, options);
    if (edit) current = applyEdits(current, [edit]);
  }
  return current;
}

const ROLES = { row: 'rows', group: 'groups', block: 'blocks', column: 'columns' } as const;

function renamedIn({ tables }: Report): Renamed[] {
  const renamed = new Map<string, Renamed>();
  for (const id of TABLE_IDS) {
    for (const { text, standard, role } of tables[id]?.labels ?? []) {
      const same = labelIndex(id, ROLES[role]).match(text)?.standardWording ?? false;
      if (!same) renamed.set(`${id} ${text}`, { table: id, from: text, to: standard });
    }
  }
  return [...renamed.values()];
}

/** A comment: to be seen by whoever edits, and by nobody else. */
const remark = (lines: readonly string[]): string =>
  [
    '<!-- 以下文字导入时没有归入报告，请核对后删去：',
    ...lines.map((line) => line.replaceAll('-->', '--＞')),
    '-->',
  ].join('\n');

/** Rows with figures that no table has taken. */
function leftRows({ document, sections }: Report, tables: readonly BoundTable[]): Left[] {
  const left: Left[] = [];
  const taken = new Set(tables.flatMap(({ rows }) => rows.map(({ source }) => source.span.start)));
  for (const block of document.blocks) {
    if (block.kind !== 'grid') continue;
    const table = sections.find((section) => contains(section.span, block.span.start))?.form.table ?? null;
    const near = tables.find(({ span }) => contains(span, block.span.start))?.form.id ?? table;
    if (near === null) continue;
    for (const row of block.rows) {
      if (taken.has(row.span.start) || !row.cells.some(({ text }) => readFigure(text).kind === 'number')) continue;
      left.push({ text: trim(document.text.slice(row.span.start, row.span.end)), table: near });
    }
  }
  return left;
}
