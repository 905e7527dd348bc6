/** Where the cursor is, in words: table, row and column; in prose the section. */
import { columnName, rowName, sectionTitle } from '../report/names';
import type { Report } from '../report/report';
import type { Message } from '../text/message';
import { contains, type Span, span } from '../text/span';
import { cellAtOffset } from './cells';
import { gridsOf, tablesOf } from './walk';

const same = (name: string): Message => ({ zh: name, en: name });

/** From the large to the small: 表三 › （三）1.属于国家秘密 › 自然人. Empty above the first section. */
export function whereaboutsOf(report: Report, offset: number): Message[] {
  const place = cellAtOffset(report, offset);
  const table =
    place?.table ?? tablesOf(report).find((one) => gridsOf(one).some((grid) => contains(grid.span, offset)));
  if (table) {
    const row = place?.cell.row ?? table.rows.find((one) => contains(one.span, offset))?.form.id;
    const form = row === undefined ? undefined : table.rows.find((one) => one.form.id === row)?.form;
    return [
      { zh: table.form.name, en: table.form.nameEn },
      ...(form ? [same(rowName(form))] : []),
      ...(place ? [same(columnName(table.form, place.cell.row, place.cell.column))] : []),
    ];
  }
  const section = report.sections.findLast(({ heading }) => heading.span.start <= offset);
  return section ? [same(sectionTitle(section.form))] : [];
}

/** The rows of our tables, as whole lines of the text. */
export const tableRows = (report: Report): Span[] =>
  tablesOf(report).flatMap((table) => gridsOf(table).map((grid) => span(grid.span.start, grid.span.end)));
