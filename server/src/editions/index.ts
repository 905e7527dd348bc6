/** The official forms, oldest first. A new edition is one more file and one more line here. */
import { edition2019 } from './2019';
import { edition2021 } from './2021';
import type { BlockForm, ColumnForm, Edition, EditionId, RowForm, TableForm } from './form';

export * from './form';

export const editions: readonly Edition[] = [edition2019, edition2021];

/** The edition in force now, for drafts that do not say their year. */
export const currentEdition: Edition = editions.at(-1)!;

export const editionById = (id: EditionId): Edition => editions.find((edition) => edition.id === id)!;

/** The edition due for a report on the year; the current one where the year is not known. */
export function editionFor(year: number | null): Edition {
  if (year === null) return currentEdition;
  return editions.findLast((edition) => edition.since <= year) ?? editions[0]!;
}

export const rowsOf = (table: TableForm): readonly RowForm[] => table.blocks.flatMap((block) => block.rows);

/** How many columns of labels the printed grid has. */
export function labelColumns({ print, blocks }: TableForm): number {
  if (print.kind === 'across') return 0;
  return print.kind === 'blocks'
    ? 1
    : 1 + Math.max(...blocks.flatMap(({ rows }) => rows.map((row) => row.groups.length)));
}

/** The block that holds a row. Row ids are unique in a table. */
export const blockOf = (table: TableForm, row: string): BlockForm =>
  table.blocks.find((block) => block.rows.some((form) => form.id === row))!;

export const rowForm = (table: TableForm, row: string): RowForm =>
  blockOf(table, row).rows.find((form) => form.id === row)!;

export const columnForm = (table: TableForm, row: string, column: string): ColumnForm =>
  blockOf(table, row).columns.find((form) => form.id === column)!;
