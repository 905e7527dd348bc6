/** Places of a converted draft in words, for people who have the Word file before them: 表、行、列, or section and sentence. */
import { cellPlace, rowPlace, sectionTitle } from '../report/names';
import type { BoundTable, Report } from '../report/report';
import type { Message } from '../text/message';
import { contains, type Span } from '../text/span';

/** So many characters of a sentence are enough to find it. */
const QUOTED = 16;

export function placeIn(report: Report, span: Span): Message {
  const { title, tables, document } = report;
  if (title && contains(title.span, span.start)) return { zh: '标题', en: 'title' };
  for (const table of Object.values(tables)) {
    const place = table && placeInTable(table, span);
    if (place) return place;
  }
  const section = report.sections.find((one) => one.span.start <= span.start && span.start < one.span.end);
  const name = section ? sectionTitle(section.form) : '前言';
  const from = section?.heading.span.end ?? title?.span.end ?? 0;
  if (span.start < from) return { zh: name, en: section ? `section ${name}` : 'preface' };
  const before = document.text.slice(from, span.start);
  const count = (before.match(STOPS) ?? []).length + 1;
  const begin = from + Math.max(before.search(LAST_STOP), 0);
  const sentence = document.text.slice(begin).replace(/^[。！？；\s#]+/, '');
  const quoted = (/^[^。！？；\n]*/.exec(sentence)?.[0] ?? '').slice(0, QUOTED);
  if (quoted === '') return { zh: name, en: section ? `section ${name}` : 'preface' };
  return {
    zh: `${name}第 ${count} 句“${quoted}…”`,
    en: `${section ? `section ${name}` : 'preface'}, sentence ${count} “${quoted}…”`,
  };
}

/** What ends a sentence, a paragraph without a full stop included. */
const STOPS = /[。！？；]+\n*|[^。！？；\n]\n+/g;
const LAST_STOP = /[。！？；\n](?=[^。！？；\n]*$)/;

function placeInTable({ form, span: at, rows, cells }: BoundTable, span: Span): Message | null {
  if (span.end < at.start || span.start > at.end) return null;
  for (const cell of cells.values()) {
    const exact = cell.span.start === span.start && cell.span.end === span.end;
    if (exact || (cell.outer.start <= span.start && span.end <= cell.outer.end))
      return cellPlace(form, cell.row, cell.column);
  }
  const row = rows.find((one) => one.span.start <= span.start && span.end <= one.span.end);
  return row && rows.length > 1 && form.print.kind !== 'across'
    ? rowPlace(form, row.form.id)
    : { zh: form.name, en: form.nameEn };
}
