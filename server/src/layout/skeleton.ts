/** The form, blank, to be filled in: a whole report, a section, a table. The wording of the prose is ours. */
import { type Edition, type SectionForm, type SectionId, TABLE_IDS, type TableForm } from '../editions';
import { sectionTitle } from '../report/names';
import { titleText } from '../report/title';
import { compactTable } from './compact';
import { officialTable } from './official';
import { writeAligned } from './pipes';
import type { TidyOptions } from './tidy';

/** A place to fill in. All stops for the agency are one, and so are those for the year. */
export interface Stop {
  readonly stop: 'agency' | 'year' | 'figure' | 'prose';
  /** What stands there meanwhile; nothing for figures. */
  readonly text: string;
}

/** Text with the places to fill in. Lines end with LF. */
export type Skeleton = readonly (string | Stop)[];

export const plainText = (skeleton: Skeleton): string =>
  skeleton.map((piece) => (typeof piece === 'string' ? piece : piece.text)).join('');

/** What stands where a stop will be while lines are put together: characters no form has, without a width in tables. */
const MARKS = { agency: '\ue000', year: '\ue001', prose: '\ue002', figure: '\u200b' } as const;

/** The mark of a figure's place, for a row put together elsewhere and handed to {@link skeletonOf}. */
export const FIGURE: string = MARKS.figure;

export interface Known {
  /** null where it is still to be asked. */
  readonly agency: string | null;
  readonly year: number | null;
  /** What to suggest for a year that is not known. */
  readonly likelyYear: number;
}

const NOTHING: Known = { agency: null, year: null, likelyYear: 0 };

/** The lines with their marks made into stops, or into what is known. */
export function skeletonOf(lines: readonly string[], { agency, year, likelyYear }: Known = NOTHING): Skeleton {
  const pieces: Record<string, string | Stop> = {
    [MARKS.agency]: agency ?? { stop: 'agency', text: '（机关名称）' },
    [MARKS.year]: year === null ? { stop: 'year', text: String(likelyYear) } : String(year),
    [MARKS.figure]: { stop: 'figure', text: '' },
    [MARKS.prose]: { stop: 'prose', text: '' },
  };
  return lines
    .join('\n')
    .split(/([\ue000-\ue002\u200b])/)
    .filter((piece) => piece !== '')
    .map((piece) => pieces[piece] ?? piece);
}

/** Title, preface, six sections with their tables, and the closing lines. */
export const reportLines = (edition: Edition, tables: TidyOptions): string[] => [
  `# ${titleText(MARKS.agency, MARKS.year)}`,
  '',
  ...bodyLines(edition, tables),
];

/** All that follows the title. */
export function bodyLines(edition: Edition, tables: TidyOptions): string[] {
  const { agency, year } = MARKS;
  const { notice, period } = prefaceOf(edition, year);
  return [
    notice + period,
    '',
    ...edition.sections.flatMap((form) => [
      `## ${sectionTitle(form)}`,
      '',
      ...sectionBody(edition, form, { level: 2, tables }),
      '',
    ]),
    agency,
    '',
    '　　年　月　日',
    '',
  ];
}

/** The sentences of the preface: what the report rests on, and the period of its figures. */
export function prefaceOf(edition: Edition, year: string): { readonly notice: string; readonly period: string } {
  const { issuer, number, title } = edition.notice;
  const cited = `《${issuer}${title.replaceAll('《', '〈').replaceAll('》', '〉')}》（${number}）`;
  return {
    notice: `本报告根据《中华人民共和国政府信息公开条例》和${cited}编制。`,
    period: `所列数据的统计期限自${year}年1月1日起至${year}年12月31日止。`,
  };
}

export interface SectionStyle {
  /** Number of `#`, null for bare headings. */
  readonly level: number | null;
  /** How its table is written; null to leave it out. */
  readonly tables: TidyOptions | null;
}

/** Heading and content of a section. */
export function sectionLines(edition: Edition, form: SectionForm, style: SectionStyle): string[] {
  const body = sectionBody(edition, form, style);
  return [headingLine(sectionTitle(form), style.level), '', ...(body.length > 0 ? body : [MARKS.prose])];
}

export const headingLine = (text: string, level: number | null): string =>
  level === null ? text : `${'#'.repeat(level)} ${text}`;

function sectionBody(edition: Edition, form: SectionForm, { level, tables }: SectionStyle): string[] {
  const id = TABLE_IDS.find((one) => one === form.table);
  if (id) return tables ? tableLines(edition.tables[id], tables, level) : [];
  if (form.id === 'other') return [remark(edition), MARKS.prose];
  return partsOf(form.id).flatMap((part, i) => [
    ...(i > 0 ? [''] : []),
    headingLine(part, level && level + 1),
    MARKS.prose,
  ]);
}

/** The whole table with its figures blank. `level` is that of the section's heading. */
export function tableLines(form: TableForm, { layout, ambiguousWidth }: TidyOptions, level: number | null): string[] {
  const write = writeAligned(ambiguousWidth);
  const blank = () => FIGURE;
  return layout === 'compact' ? compactTable(form, blank, (level ?? 2) + 1, write) : officialTable(form, blank, write);
}

/** 总体情况 covers these five: the annexes of both notices. The parts of 五 follow its heading. */
const PARTS: Partial<Record<SectionId, readonly string[]>> = {
  overview: ['主动公开', '依申请公开', '政府信息管理', '政府信息公开平台建设', '监督保障'],
  problems: ['存在的主要问题', '改进情况'],
};

/** The headings below a section's own, with their ordinals. */
export const partsOf = (section: SectionId): readonly string[] =>
  (PARTS[section] ?? []).map((part, i) => `（${'一二三四五'[i]}）${part}`);

/** A comment, not a sentence: what nobody has written must not be signed. */
const remark = ({ reportsFees }: Edition): string =>
  reportsFees
    ? '<!-- 请写明收取信息处理费情况，没有收取的也要写明。 -->'
    : '<!-- 请填写；没有其他需要报告的事项的，也要写明。 -->';
