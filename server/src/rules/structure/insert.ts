/** Sections and tables put where they belong, in the style of the draft: its line breaks, its kind of headings. */
import { type Edition, type SectionForm, TABLE_IDS, type TableForm } from '../../editions';
import { BLANK, compactTable } from '../../layout/compact';
import { sectionTitle } from '../../report/names';
import type { Report, Section } from '../../report/report';
import { lineBreakOf } from '../../text/lines';
import { span, type TextEdit } from '../../text/span';

/** A missing section before the next one that is there; with its table, figures blank, unless that is elsewhere. */
export function insertSection(report: Report, form: SectionForm): TextEdit {
  const { text } = report.document;
  const order = report.edition.sections.indexOf(form);
  const next = report.sections.find(
    (section) => report.edition.sections.findIndex((one) => one.id === section.form.id) > order,
  );
  const model = report.sections[0]?.heading;
  const marks = model?.level ? `${'#'.repeat(model.level)} ` : model ? '' : '## ';
  const lines = [marks + sectionTitle(form), ''];
  const table = TABLE_IDS.find((id) => id === form.table);
  if (table && !report.tables[table]) lines.push(...skeleton(report.edition, table), '');
  return insertLines(text, next?.span.start ?? text.length, lines);
}

/** A missing table at the end of its section. */
export function insertTable(report: Report, section: Section, form: TableForm): TextEdit {
  const { text } = report.document;
  let at = section.span.end;
  while (at > section.heading.span.end && /\s/.test(text[at - 1]!)) at--;
  const lines = ['', '', ...skeleton(report.edition, form.id)];
  const followed = at < section.span.end || section.span.end < text.length;
  return { span: span(at, at), newText: lines.join(lineBreakOf(text)) + (followed ? lineBreakOf(text) : '') };
}

const skeleton = (edition: Edition, id: TableForm['id']): string[] => compactTable(edition.tables[id], BLANK);

/** Whole lines at the start of a line, or after the last one. */
function insertLines(text: string, at: number, lines: readonly string[]): TextEdit {
  const lineBreak = lineBreakOf(text);
  const before = text.slice(0, at);
  const lead = before === '' || /[\r\n]$/.test(before) ? '' : lineBreak;
  const gap = before === '' || /(?:\r\n|\r|\n)\s*(?:\r\n|\r|\n)$/.test(before + lead) ? '' : lineBreak;
  return { span: span(at, at), newText: lead + gap + lines.map((line) => line + lineBreak).join('') };
}
