/** Sections and tables put where they belong, in the style of the draft: its line breaks, its kind of headings. */
import type { SectionForm, TableForm } from '../../editions';
import { plainText, sectionLines, skeletonOf, tableLines } from '../../layout/skeleton';
import type { Section } from '../../report/report';
import { lineBreakOf, linesOf } from '../../text/lines';
import { span, type TextEdit } from '../../text/span';
import type { RuleContext } from '../rule';

/** A missing section before the next one that is there; with its table, figures blank, unless that is elsewhere. */
export function insertSection({ text, report, tidy }: RuleContext, form: SectionForm): TextEdit {
  const order = report.edition.sections.indexOf(form);
  const next = report.sections.find(
    (section) => report.edition.sections.findIndex((one) => one.id === section.form.id) > order,
  );
  const model = report.sections[0]?.heading;
  const lines = sectionLines(report.edition, form, {
    level: model ? model.level : 2,
    tables: form.table && report.tables[form.table] ? null : tidy,
  });
  return insertLines(text, next?.span.start ?? text.length, [...blank(lines), '']);
}

/** A missing table at the end of its section. */
export function insertTable({ text, report, tidy }: RuleContext, section: Section, form: TableForm): TextEdit {
  let at = section.span.end;
  while (at > section.heading.span.end && /\s/.test(text[at - 1]!)) at--;
  const lines = ['', '', ...blank(tableLines(report.edition.tables[form.id], tidy, section.heading.level))];
  const followed = at < section.span.end || section.span.end < text.length;
  return { span: span(at, at), newText: lines.join(lineBreakOf(text)) + (followed ? lineBreakOf(text) : '') };
}

const blank = (lines: readonly string[]): string[] => plainText(skeletonOf(lines)).split('\n');

/** Whole lines at the start of a line, or after the last one. */
function insertLines(text: string, at: number, lines: readonly string[]): TextEdit {
  const lineBreak = lineBreakOf(text);
  const before = text.slice(0, at);
  const lead = before === '' || /[\r\n]$/.test(before) ? '' : lineBreak;
  const blank = before.slice(before.trimEnd().length) + lead;
  const gap = before === '' || linesOf(blank).length > 2 ? '' : lineBreak;
  return { span: span(at, at), newText: lead + gap + lines.map((line) => line + lineBreak).join('') };
}
