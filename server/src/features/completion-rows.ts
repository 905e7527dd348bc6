/** Completion of table rows: a row the table lacks where it belongs, and official labels while they are typed. */
import { blockOf, type RowForm, rowsOf, type TableForm } from '../editions';
import { blankRow } from '../layout/blank-row';
import { splitOrdinal } from '../report/labels';
import { rowName } from '../report/names';
import type { BoundRow, BoundTable, Report } from '../report/report';
import { lineAt } from '../text/lines';
import { normal } from '../text/normal';
import { contains, type Span } from '../text/span';
import type { Offer, Place } from './completion-place';

/** The missing rows that belong on this line, right below or above a row of their block. */
export function rowOffers(place: Place): Offer[] {
  if (place.level > 0) return [];
  return Object.values(place.report.tables).flatMap((table) => (table ? rowsOfTable(place, table) : []));
}

function rowsOfTable({ report, options, lines, line }: Place, table: BoundTable): Offer[] {
  const { text } = report.document;
  const marks = landmarks(table).map((mark) => ({ ...mark, line: mark.span && lineAt(lines, mark.span.start) }));
  return marks.flatMap(({ row: form, isGroup, span }, i): Offer[] => {
    if (isGroup || span) return [];
    const above = marks.slice(0, i).findLast((mark) => mark.line !== null);
    const below = marks.slice(i + 1).find((mark) => mark.line !== null);
    const fits = (above?.line ?? -1) < line && line < (below?.line ?? Number.POSITIVE_INFINITY);
    const { rows } = blockOf(table.form, form.id);
    const own = [above, below].filter((mark) => mark && rows.includes(mark.row));
    if (!fits || !own.some((mark) => Math.abs(mark!.line! - line) === 1)) return [];
    const neighbour = neighbourOf(table, rows, form);
    const written = neighbour && blankRow(text, table, form, neighbour, options.tables.ambiguousWidth);
    if (!written) return [];
    const name = rowName(form);
    return [
      {
        kind: 'row',
        label: { zh: form.label, en: form.label },
        detail: {
          zh: `插入${table.form.name}“${name}”行（数字留空）`,
          en: `Insert the row “${name}” of ${table.form.nameEn}, figures blank`,
        },
        keys: keysOf(form.label),
        lines: written,
      },
    ];
  });
}

interface Landmark {
  /** The row, or the first row of the group. */
  readonly row: RowForm;
  readonly isGroup: boolean;
  /** null where it is not there. */
  readonly span: Span | null;
}

/** Rows, and labels of groups that have a line of their own, in official order. */
function landmarks(table: BoundTable): Landmark[] {
  const found: Landmark[] = [];
  let open: readonly string[] = [];
  for (const row of rowsOf(table.form)) {
    for (const group of row.groups.filter((one, i) => open[i] !== one)) {
      const label = table.labels.find(({ role, standard }) => role === 'group' && standard === group);
      const inRow = label && table.rows.some((one) => contains(one.span, label.span.start));
      found.push({ row, isGroup: true, span: label && !inRow ? label.span : null });
    }
    open = row.groups;
    found.push({ row, isGroup: false, span: table.rows.find(({ form }) => form.id === row.id)?.span ?? null });
  }
  return found;
}

/** The nearest row of the block that is there, before or else after. */
function neighbourOf(table: BoundTable, rows: readonly RowForm[], form: RowForm): BoundRow | undefined {
  const at = rows.indexOf(form);
  const present = (one: RowForm) => table.rows.find((row) => row.form.id === one.id);
  const before = rows.slice(0, at).findLast(present);
  const near = before ?? rows.slice(at + 1).find(present);
  return near && present(near);
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
