/** Hover on what the form words: the heading of a section, and the labels of a table. */
import {
  blockOf,
  columnMeaning,
  feeMeaning,
  groupMeaning,
  type Meaning,
  rowMeaning,
  rowsOf,
  sectionMeanings,
} from '../editions';
import { sectionTitle } from '../report/names';
import type { BoundLabel, BoundTable } from '../report/report';
import type { RuleContext } from '../rules/rule';
import type { Message } from '../text/message';
import { contains } from '../text/span';
import { bold, type Hover, meant, paragraphs, same } from './hover-parts';

/** What the section must hold. */
export function hoverHeading({ report }: RuleContext, offset: number): Hover | null {
  const section = report.sections.find(({ heading }) => contains(heading.content, offset));
  if (!section) return null;
  const { form, heading } = section;
  const meaning = form.id === 'other' && report.edition.reportsFees ? feeMeaning : sectionMeanings[form.id];
  return { span: heading.content, content: paragraphs([bold(same(sectionTitle(form))), ...meant(meaning)]) };
}

/** Its standard wording, where it is worded otherwise, and what it means. */
export function hoverLabel({ tables }: RuleContext, offset: number): Hover | null {
  for (const table of tables) {
    const label = table.labels.find(({ span }) => contains(span, offset));
    if (!label) continue;
    const { span, text, standard } = label;
    const name: Message = { zh: `${table.form.name}：${standard}`, en: `${table.form.nameEn}: ${standard}` };
    const wording: Message[] =
      text === standard ? [] : [{ zh: `标准名称：${standard}`, en: `Standard wording: ${standard}` }];
    const meaning = meaningOf(table, label);
    return { span, content: paragraphs([bold(name), ...wording, ...meant(meaning)]) };
  }
  return null;
}

function meaningOf({ form }: BoundTable, { role, standard }: BoundLabel): Meaning | null {
  switch (role) {
    case 'row': {
      const row = rowsOf(form).find(({ label, printed }) => label === standard || printed === standard);
      return row ? rowMeaning(form.id, row.id) : null;
    }
    case 'group':
      return groupMeaning(form.id, standard);
    case 'block':
      return sectionMeanings[form.id];
    case 'column': {
      const columns = rowsOf(form).flatMap((row) => blockOf(form, row.id).columns);
      const column = columns.find(({ label }) => label === standard);
      return column ? columnMeaning(column.id) : null;
    }
  }
}
