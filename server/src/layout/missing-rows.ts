/** Rows that a table lacks: where each belongs, and how it is written there, as its neighbour is, with figures blank. */
import { labelColumns, type RowForm } from '../editions';
import type { BoundRow, BoundTable } from '../report/report';
import type { GridRow } from '../syntax/blocks';
import { contains, type Span } from '../text/span';
import { type AmbiguousWidth, widthOf } from '../text/width';
import { FIGURE } from './skeleton';

export interface MissingRow {
  readonly form: RowForm;
  /** The row's line, below those of the groups that begin with it and are not there. {@link FIGURE} marks its figures. */
  readonly lines: readonly string[];
  /** The nearest row or group of its block before it; null where it is the first. */
  readonly above: Span | null;
  readonly below: Span | null;
}

/** In official order. Without those whose block has no row of pipes to be like. */
export function missingRows(text: string, table: BoundTable, ambiguous: AmbiguousWidth): MissingRow[] {
  const present = new Map(table.rows.map((row) => [row.form.id, row] as const));
  return table.form.blocks.flatMap(({ rows }) => {
    const marks = rows.flatMap((form, i) => [
      ...form.groups.filter((group, level) => rows[i - 1]?.groups[level] !== group).map((one) => groupLine(table, one)),
      present.get(form.id)?.span ?? form,
    ]);
    return rows.flatMap((form, i): MissingRow[] => {
      if (present.has(form.id)) return [];
      const near = rows.slice(0, i).findLast(({ id }) => present.has(id)) ?? rows.find(({ id }) => present.has(id));
      const lines = near && blankRow(text, table, form, present.get(near.id)!, ambiguous);
      if (!lines) return [];
      const at = marks.indexOf(form);
      return [
        {
          form,
          lines,
          above: marks.slice(0, at).findLast(isSpan) ?? null,
          below: marks.slice(at).find(isSpan) ?? null,
        },
      ];
    });
  });
}

const isSpan = (mark: Span | RowForm | null): mark is Span => mark !== null && 'start' in mark;

/** The label of a group that has a line of its own. */
function groupLine(table: BoundTable, group: string): Span | null {
  const label = table.labels.find(({ role, standard }) => role === 'group' && standard === group);
  const inRow = label && table.rows.some((row) => contains(row.span, label.span.start));
  return label && !inRow ? label.span : null;
}

/** null where the neighbour is no labelled row of pipes. */
function blankRow(
  text: string,
  table: BoundTable,
  form: RowForm,
  neighbour: BoundRow,
  ambiguous: AmbiguousWidth,
): string[] | null {
  const { source, grid, label, cells } = neighbour;
  const own = label ? source.cells.indexOf(label) : -1;
  if (grid.reader !== 'pipes' || own < 0 || cells.length === 0) return null;
  const places = cells.map(({ outer }, i) => {
    const at = source.cells.findIndex((cell) => cell.outer.start === outer.start);
    return at < 0 ? source.cells.length + i : at; // the neighbour ended early
  });
  const blank: string[] = Array(Math.max(source.cells.length, 1 + Math.max(...places))).fill('');
  const row: string[] = blank.map((_, i) => (places.includes(i) ? FIGURE : ''));
  const isPiped = /[|｜]/.test(text[source.span.start]!);

  const widths = widthsOf(text, neighbour, ambiguous);
  const write = (contents: readonly string[], from = 0): string => {
    const written = contents.slice(from).map((content, i) => {
      const room = ' '.repeat(Math.max(0, (widths[from + i] ?? 0) - widthOf(content, ambiguous) - 2));
      return content === FIGURE ? ` ${room}${content} |` : ` ${content}${room} |`;
    });
    return isPiped ? `|${written.join('')}` : written.join('').trimStart();
  };

  const groups = form.groups.map((group, i) =>
    neighbour.form.groups[i] === group || hasLabel(table, group) ? '' : group,
  );
  if (isGrouped(table) && Math.min(...places) === labelColumns(table.form)) {
    return [write(row.with(form.groups.length, form.label).map((content, i) => groups[i] || content))];
  }
  // Elsewhere a group's label has a line of its own, or stands in a cell in front of its first row alone.
  const lines = isPiped && own === 0 && isGrouped(table) ? groups.filter((group) => group !== '') : [];
  return [...lines.map((group) => write(blank.with(0, group))), write(row.with(own, form.label), own)];
}

/** How wide the cells are, where the rows are aligned; else none. */
function widthsOf(text: string, { grid, source }: BoundRow, ambiguous: AmbiguousWidth): number[] {
  const measure = ({ cells }: GridRow) =>
    cells.map(({ outer }) => widthOf(text.slice(outer.start, outer.end), ambiguous));
  const widths = measure(source);
  const other = grid.rows.find((row) => row !== source && !row.delimiter && row.cells.length === widths.length);
  return other && measure(other).every((width, i) => width === widths[i]) ? widths : [];
}

const isGrouped = (table: BoundTable): boolean => table.form.print.kind === 'grouped';

const hasLabel = (table: BoundTable, group: string): boolean =>
  table.labels.some(({ role, standard }) => role === 'group' && standard === group);
