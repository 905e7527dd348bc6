import type { SectionForm } from '../../editions';
import { labelIndex } from '../../report/labels';
import { quotedHeading, sectionTitle } from '../../report/names';
import { fold, type Passage, passagesOf } from '../../report/prose';
import type { Report, Section } from '../../report/report';
import type { Heading } from '../../syntax/blocks';
import { numeralValue } from '../../syntax/headings';
import { type Span, span, type TextEdit } from '../../text/span';
import type { Fix, Found, Rule } from '../rule';

/** Names that a section had before edition 2019. */
export const OUTDATED: ReadonlySet<string> = new Set(['概述']);

/** A chapter that is none of the six sections. */
export const sectionUnknown: Rule = {
  id: 'structure/section-unknown',
  level: 'warning',
  source: {
    zh: '国办公开办函〔2021〕30号附件：报告由六个部分组成',
    en: 'Annex of notice 〔2021〕30: the report has six sections',
  },
  title: { zh: '规定之外的部分', en: 'A section the form does not have' },
  description: {
    zh: '用“一、二、三……”编号的标题不是规定的六个部分之一：如沿用2019年以前的“一、概述”、自行增加“七、……”，或把总体情况的各方面与六个部分混排编号。某一部分内部从“一、”重新编号的小标题不提示。',
    en: 'A heading with a chapter’s ordinal is not one of the six sections: the old 概述, an additional 七, or the parts of the overview numbered on with the sections. A list that begins anew with 一 inside a section is left alone.',
  },
  example: {
    bad: '一、总体情况\n……\n二、工作机制保障\n……\n二、主动公开政府信息情况',
    good: '一、总体情况\n……\n（一）工作机制保障\n……\n二、主动公开政府信息情况',
  },
  *find({ report, text }) {
    for (const { heading, form } of report.sections) {
      const wording = fold(text, heading.wording).text;
      if (OUTDATED.has(wording)) yield outdated(heading.wording, wording, form);
    }
    for (const { section, headings } of chapters(report)) {
      const inOverview = section?.form === report.edition.sections[0];
      for (const heading of headings) {
        const name = quotedHeading(fold(text, heading.content).text);
        yield {
          span: heading.content,
          message: inOverview
            ? {
                zh: `“${name}”不是规定的六个部分之一；“${sectionTitle(section!.form)}”的各方面用“（一）（二）”编号，不与六个部分混排。`,
                en: `“${name}” is not one of the six sections; the parts of “${sectionTitle(section!.form)}” are numbered （一）（二）, separately from the sections.`,
              }
            : {
                zh: `“${name}”不是规定的六个部分之一。`,
                en: `“${name}” is not one of the six sections.`,
              },
          fixes: () => [
            ...asMissingSection(report, heading, section),
            ...(section ? [asParts(text, section, headings, inOverview)] : []),
          ],
        };
      }
    }
  },
};

const outdated = (at: Span, wording: string, form: SectionForm): Found => ({
  span: at,
  message: {
    zh: `“${wording}”是2019年以前的标题，现为“${sectionTitle(form)}”。`,
    en: `“${wording}” was the heading before 2019; it is now “${sectionTitle(form)}”.`,
  },
  fixes: () => [
    {
      title: { zh: `改为“${form.wording}”`, en: `Change to “${form.wording}”` },
      safe: true,
      preferred: true,
      edits: [{ span: at, newText: form.wording }],
    },
  ],
});

interface Chapters {
  /** The section they stand in; null before the first. */
  readonly section: Section | null;
  readonly headings: Heading[];
}

/** The strangers that are chapters, by section: not what stands below a section's heading or in a list of its own. */
function chapters(report: Report): Chapters[] {
  if (report.strangers.length === 0) return [];
  const strangers = new Set(report.strangers);
  const found = new Map<Section | null, Heading[]>();
  let section: Section | null | undefined;
  let next = 0; // of the list that runs; 0 where none does
  for (const passage of passagesOf(report)) {
    if (passage.section !== section) next = 0;
    section = passage.section;
    if (!passage.heading) {
      for (const value of ordinalsOf(passage)) next = value === 1 ? 2 : value === next ? next + 1 : next;
      continue;
    }
    const { heading } = passage;
    if (!strangers.has(heading) || isBelow(heading, section)) continue;
    const value = heading.ordinal!.value;
    const listed = section !== null && (value === 1 || value === next);
    if (listed && !isBeside(heading, section)) next = value + 1;
    else if (!isRowLabel(passage)) {
      const beside = found.get(section);
      if (beside) beside.push(heading);
      else found.set(section, [heading]);
    }
  }
  return [...found].map(([at, headings]) => ({ section: at, headings }));
}

const isBelow = (heading: Heading, section: Section | null): boolean =>
  heading.level !== null && (section?.heading.level ?? 9) < heading.level;

/** Marked as a heading of the same rank as the sections' own. */
const isBeside = (heading: Heading, section: Section | null): boolean =>
  heading.level !== null && section !== null && section.heading.level !== null;

/** A row of table three, worded otherwise than the form. */
const isRowLabel = ({ section, text }: Passage): boolean =>
  section?.form.table === 'applications' && labelIndex('applications', 'rows').match(text) !== null;

/** Ordinals with which lines of text begin: the items of a list whose first lines are sentences. */
function ordinalsOf({ text, wording }: Passage): number[] {
  return wording.starts.flatMap((start) => {
    const found = /^([一二三四五六七八九十]{1,3})[、.,]/.exec(text.slice(start, start + 5));
    return (found && numeralValue(found[1]!)) ?? [];
  });
}

/** The heading may be that of the section whose ordinal it has, where that is missing. */
function asMissingSection(report: Report, heading: Heading, before: Section | null): Fix[] {
  const forms = report.edition.sections;
  const form = forms[heading.ordinal!.value - 1];
  const present = report.sections.map((section) => section.form.id);
  if (!form || present.includes(form.id)) return [];
  const follows = before ? forms.findIndex(({ id }) => id === before.form.id) + 1 : 0;
  if (forms.indexOf(form) !== follows) return [];
  return [
    {
      title: { zh: `标题改为“${sectionTitle(form)}”`, en: `Change the heading to “${sectionTitle(form)}”` },
      safe: false,
      preferred: false,
      edits: [{ span: heading.wording, newText: form.wording }],
    },
  ];
}

/** All of them as parts of the section they stand in. */
function asParts(text: string, section: Section, headings: readonly Heading[], preferred: boolean): Fix {
  const edits = headings.flatMap((heading, i): TextEdit[] => {
    const ordinal: TextEdit = { span: heading.ordinal!.span, newText: `（${numeralOf(i + 1)}）` };
    if (heading.level === null || heading.level === 6) return [ordinal];
    const mark = heading.span.start + Math.max(0, text.slice(heading.span.start, heading.span.end).search(/[#＃]/));
    return [{ span: span(mark, mark), newText: '#' }, ordinal];
  });
  const name = sectionTitle(section.form);
  const last = `（${numeralOf(headings.length)}）`;
  return {
    title:
      headings.length > 1
        ? {
            zh: `改为“${name}”的小标题“（一）”至“${last}”（共 ${headings.length} 处）`,
            en: `Make all ${headings.length} of them parts of “${name}”, numbered （一） to ${last}`,
          }
        : { zh: `改为“${name}”的小标题“（一）”`, en: `Make it a part of “${name}”, numbered （一）` },
    safe: false,
    preferred,
    edits,
  };
}

const NUMERALS = '一二三四五六七八九十';
const numeralOf = (value: number): string =>
  value <= 10 ? NUMERALS[value - 1]! : value < 20 ? `十${NUMERALS[value - 11]!}` : String(value);
