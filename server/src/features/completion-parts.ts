/** Completion of a whole report in an empty draft, and of the sections, parts and tables that a draft lacks. */
import { type Edition, editionFor, editions, type SectionId, type TableForm, type TableId } from '../editions';
import { bodyLines, headingLine, type Known, partsOf, reportLines, sectionLines, tableLines } from '../layout/skeleton';
import { layoutOf, type TidyOptions } from '../layout/tidy';
import { sectionTitle } from '../report/names';
import type { Report } from '../report/report';
import { mayBeAgency } from '../report/title';
import type { Message } from '../text/message';
import { normal } from '../text/normal';
import { isBlankLine, type Offer, type Place, sectionAt } from './completion-place';

/** First letters in pinyin, for a keyboard without an input method. */
const INITIALS: Readonly<Record<SectionId | 'report', string>> = {
  report: 'ndbg',
  overview: 'ztqk',
  disclosure: 'zdgkzfxxqk',
  applications: 'sdhclzfxxgksqqk',
  reviews: 'zfxxgkxzfyxzssqk',
  problems: 'czdzywtjgjqk',
  other: 'qtxybgdsx',
};
const TABLE_INITIALS: Readonly<Record<TableId, string>> = { disclosure: 'be', applications: 'bs', reviews: 'bs' };

const LAYOUTS: Readonly<Record<TidyOptions['layout'], Message>> = {
  compact: { zh: '简明格式', en: 'compact' },
  official: { zh: '印刷格式', en: 'as printed' },
};

const same = (text: string): Message => ({ zh: text, en: text });

/** The whole report where nothing stands yet but a title, or the beginning of one. */
export function reportOffers(place: Place): Offer[] {
  const { report, options } = place;
  const { title } = report;
  const begun = report.document.blocks.some(
    ({ kind, span }) =>
      kind !== 'blank' && kind !== 'comment' && kind !== 'front-matter' && !(title && span.end <= title.span.end),
  );
  if (begun || (title && title.span.end > place.span.start)) return [];
  const typed = title ? null : typedTitle(place);
  const agency = title ? title.agency : (typed?.agency ?? null);
  const year = title ? title.year : (typed?.year ?? null);
  const due = year === null ? editions.toReversed() : year < editions[0]!.since ? [] : [editionFor(year)];
  return due.flatMap((edition) =>
    inBothLayouts(place).map((tables): Offer => {
      const known: Known = { agency, year, likelyYear: Math.min(options.likelyYear, lastYearOf(edition)) };
      return {
        kind: 'report',
        label: {
          zh: `年度报告（${edition.id}年版，${LAYOUTS[tables.layout].zh}）`,
          en: `Whole report (${edition.id}, ${LAYOUTS[tables.layout].en})`,
        },
        detail: yearsOf(edition),
        keys: typed ? [place.typed] : ['年度报告', '政府信息公开工作年度报告', INITIALS.report],
        lines: title ? apart(place, bodyLines(edition, tables)) : reportLines(edition, tables),
        known,
      };
    }),
  );
}

/** `云岭县教育局2023年政府信`: agency and year of a title that is being typed. */
function typedTitle({ raw }: Place): { agency: string; year: number } | null {
  const title = raw.replace(/^[#＃\s]+/, '');
  const year = /20\d{2}\s*年度?/.exec(title);
  const agency = title.slice(0, year?.index).trimEnd();
  if (!year || !mayBeAgency(agency)) return null;
  const rest = normal(title.slice(year.index + year[0].length));
  return '政府信息公开工作年度报告'.startsWith(rest) ? { agency, year: Number(year[0].slice(0, 4)) } : null;
}

/** The last year an edition is due for. */
function lastYearOf(edition: Edition): number {
  const next = editions[editions.indexOf(edition) + 1];
  return next ? next.since - 1 : Number.POSITIVE_INFINITY;
}

/** 2019—2020年度: the years it is due for. */
function yearsOf(edition: Edition): Message {
  const { since } = edition;
  const until = lastYearOf(edition);
  return Number.isFinite(until)
    ? { zh: `${since}—${until}年度`, en: `for ${since}–${until}` }
    : { zh: `${since}年度起`, en: `since ${since}` };
}

/** The layout of the draft's other tables first, else the one of the settings. */
function inBothLayouts({ report, options: { tables } }: Place): TidyOptions[] {
  const written = Object.values(report.tables).flatMap((table) => (table && layoutOf(table)) ?? []);
  const first = written[0] ?? tables.layout;
  const layouts = ['compact', 'official'] as const;
  return layouts.toSorted((a, b) => Number(b === first) - Number(a === first)).map((layout) => ({ ...tables, layout }));
}

/** The missing sections that belong here: on a line below all of the section before, or wherever their heading is begun. */
export function sectionOffers(place: Place): Offer[] {
  const { report, span, typed } = place;
  const { sections, edition, document } = report;
  const before = sectionAt(place);
  const after = sections.find(({ heading }) => heading.span.start >= span.start);
  const level = sections[0] ? sections[0].heading.level : 2;
  if (place.piped || place.level > (level ?? 2)) return [];
  const rest = document.text.slice(span.start, after?.heading.span.start);
  const isBegun = report.title !== null || sections.length > 0;
  if (typed === '' && place.level === 0 && (!isBegun || rest.trim() !== '')) return [];

  const order = (id: SectionId) => edition.sections.findIndex((form) => form.id === id);
  const from = before ? order(before.form.id) : -1;
  const to = after ? order(after.form.id) : edition.sections.length;
  const present = new Set(sections.map(({ form }) => form.id));
  const tables = inBothLayouts(place)[0]!;
  return edition.sections.slice(from + 1, Math.max(from + 1, to)).flatMap((form): Offer[] => {
    if (present.has(form.id)) return [];
    const title = sectionTitle(form);
    const table = form.table && !report.tables[form.table] ? edition.tables[form.table] : null;
    return [
      {
        kind: 'section',
        label: same(title),
        detail: table
          ? { zh: `标题和${table.name}，数字留空`, en: `Heading and ${table.nameEn}, figures blank` }
          : { zh: '标题', en: 'Heading' },
        keys: [title, form.wording, INITIALS[form.id]],
        lines: apart(place, sectionLines(edition, form, { level, tables: table && tables })),
      },
    ];
  });
}

/** The table that the section around lacks. */
export function tableOffers(place: Place): Offer[] {
  const { report } = place;
  const section = sectionAt(place);
  const id = section?.form.table;
  if (!section || !id || report.tables[id]) return [];
  const due = [report.edition, ...editions.toReversed()];
  const differing = due.filter((one, i) => due.findIndex((other) => other.tables[id] === one.tables[id]) === i);
  return differing.flatMap((edition) =>
    inBothLayouts(place).map((tables): Offer => {
      const form = edition.tables[id];
      const layout = LAYOUTS[tables.layout];
      const several = differing.length > 1;
      return {
        kind: 'table',
        label: {
          zh: `${form.name}（${several ? `${edition.id}年版，` : ''}${layout.zh}）`,
          en: `${form.nameEn} (${several ? `${edition.id}, ` : ''}${layout.en})`,
        },
        detail: several ? yearsOf(edition) : { zh: '数字留空', en: 'Figures blank' },
        keys: [...tableKeys(form), TABLE_INITIALS[id]],
        lines: apart(place, tableLines(form, tables, section.heading.level)),
      };
    }),
  );
}

/** Its name, and what it begins with. */
const tableKeys = ({ name, labelHead, blocks }: TableForm): string[] => [
  name,
  ...(blocks[0]!.label ? [blocks[0]!.label] : []),
  labelHead,
  blocks[0]!.rows[0]!.label,
];

/** Headings below a section's own: the aspects of 总体情况, the parts of 五, the blocks of table two. */
export function partOffers(place: Place): Offer[] {
  const section = sectionAt(place);
  if (!section || place.piped) return [];
  const { heading, form } = section;
  const marked = place.level > 0 || /^[（(]/.test(place.typed);
  if (place.level > 0 ? place.level <= (heading.level ?? 1) : place.typed !== '' && !marked) return [];
  const level = place.level || (place.typed === '' && heading.level ? heading.level + 1 : null);
  const content = normal(place.report.document.text.slice(heading.span.end, section.span.end));
  const parts = [...partsOf(form.id), ...(marked ? blocksOf(place.report, form.table) : [])];
  return parts.flatMap((part): Offer[] => {
    const detail = { zh: `“${sectionTitle(form)}”的小标题`, en: `A part of “${sectionTitle(form)}”` };
    const bare = part.replace(/^（./, ''); // ）主动公开, under whatever ordinal
    if (content.includes(normal(bare))) return [];
    const keys = [part, bare.replace('）', '')];
    return [{ kind: 'label', label: same(part), detail, keys, lines: [headingLine(part, level)] }];
  });
}

const blocksOf = ({ edition }: Report, table: TableId | null): string[] =>
  table ? edition.tables[table].blocks.flatMap(({ label }) => label ?? []) : [];

/** With a blank line to the text above and below. */
const apart = (place: Place, lines: readonly string[]): string[] => [
  ...(isBlankLine(place, 'above') ? [] : ['']),
  ...lines,
  ...(isBlankLine(place, 'below') ? [] : ['']),
];
