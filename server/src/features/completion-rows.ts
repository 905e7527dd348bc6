/** Completion of table rows: a row the table lacks where it belongs, and official labels while they are typed. */
import type { TableForm } from '../editions';
import { missingRows } from '../layout/missing-rows';
import { splitOrdinal } from '../report/labels';
import { inQuotes, rowName } from '../report/names';
import type { BoundTable, Report } from '../report/report';
import { lineAt } from '../text/lines';
import { normal } from '../text/normal';
import { contains, type Span } from '../text/span';
import type { Offer, Place } from './completion-place';

/** The missing rows that belong on this line, right below or above a row or group of their block. */
export function rowOffers(place: Place): Offer[] {
  if (place.level > 0) return [];
  return Object.values(place.report.tables).flatMap((table) => (table ? rowsOfTable(place, table) : []));
}

function rowsOfTable({ report, options, lines, line }: Place, table: BoundTable): Offer[] {
  const lineOf = (span: Span | null, none: number) => (span ? lineAt(lines, span.start) : none);
  return missingRows(report.document.text, table, options.tables.ambiguousWidth).flatMap((row) => {
    const above = lineOf(row.above, Number.NEGATIVE_INFINITY);
    const below = lineOf(row.below, Number.POSITIVE_INFINITY);
    if (above >= line || line > below || (above < line - 1 && line < below)) return [];
    const name = inQuotes(rowName(row.form));
    return [
      {
        kind: 'row' as const,
        label: { zh: row.form.label, en: row.form.label },
        detail: {
          zh: `插入${table.form.name}${name}行（数字留空）`,
          en: `Insert the row ${name} of ${table.form.nameEn}, figures blank`,
        },
        keys: keysOf(row.form.label),
        lines: row.lines,
      },
    ];
  });
}

/** Labels of the table around, for the cell in which one is begun. */
export function labelOffers(report: Report, at: number): Offer[] {
  const section = report.sections.find(({ span }) => contains(span, at));
  const id = section?.form.table;
  if (!id) return [];
  const form = report.tables[id]?.form ?? report.edition.tables[id];
  return [...new Set(labelsOf(form))].map((label) => ({
    kind: 'label',
    label: { zh: label, en: label },
    detail: { zh: `${form.name}的标准名称`, en: `Standard label of ${form.nameEn}` },
    keys: keysOf(label),
    lines: [label],
  }));
}

const labelsOf = ({ labelHead, blocks }: TableForm): string[] =>
  blocks.flatMap(({ label, columns, rows }) => [
    ...(label ? [label] : []),
    labelHead,
    ...columns.flatMap((column) => [...(column.group ? [column.group] : []), column.label]),
    ...rows.flatMap((row) => [...row.groups, row.label]),
  ]);

/** A label with its ordinal and without. */
const keysOf = (label: string): string[] => [label, splitOrdinal(normal(label)).core];
