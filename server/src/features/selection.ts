/** Growing selections: figure, cell, row, group, table, section, report. */
import type { Report } from '../report/report';
import { contains, type Span, span } from '../text/span';
import { cellAtOffset } from './cells';
import { groupsOf } from './folding';

/** From the smallest to the largest, each larger than the one before. */
export function selectionsAt(report: Report, offset: number): Span[] {
  const place = cellAtOffset(report, offset);
  const table = place?.table ?? Object.values(report.tables).find((one) => one && contains(one.span, offset));
  const candidates: Span[] = [];
  if (place) candidates.push(place.cell.span, place.cell.outer);
  if (table) {
    candidates.push(...table.rows.map((row) => row.span), ...groupsOf(table), table.span);
  }
  candidates.push(...report.sections.map((section) => section.span), span(0, report.document.text.length));
  const around = candidates.filter((one) => contains(one, offset)).sort((a, b) => length(a) - length(b));
  const growing: Span[] = [];
  for (const one of around) {
    const last = growing.at(-1);
    if (!last || (length(one) > length(last) && includes(one, last))) growing.push(one);
  }
  return growing;
}

const length = ({ start, end }: Span): number => end - start;
const includes = (outer: Span, inner: Span): boolean => outer.start <= inner.start && inner.end <= outer.end;
