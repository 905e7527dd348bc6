/** The official forms, oldest first. A new edition is one more file and one more line here. */
import { edition2019 } from './2019';
import { edition2021 } from './2021';
import {
  type Address,
  addressOf,
  type BlockForm,
  type ColumnForm,
  type Edition,
  type EditionId,
  type RowForm,
  type TableForm,
} from './form';

export * from './form';
export * from './meanings';
export * from './sources';

export const editions: readonly Edition[] = [edition2019, edition2021];

/** The edition in force now, for drafts that do not say their year. */
export const currentEdition: Edition = editions.at(-1)!;

export const editionById = (id: EditionId): Edition => editions.find((edition) => edition.id === id)!;

/** The edition due for a report on the year; the current one where the year is not known. */
export function editionFor(year: number | null): Edition {
  if (year === null) return currentEdition;
  return editions.findLast((edition) => edition.since <= year) ?? editions[0]!;
}

interface Place {
  readonly row: RowForm;
  readonly block: BlockForm;
  readonly addresses: ReadonlyMap<string, Address>;
}

interface FormIndex {
  readonly rows: readonly RowForm[];
  readonly places: ReadonlyMap<string, Place>;
  readonly columns: ReadonlySet<string>;
  readonly labelColumns: number;
}

/** Of each form, made when first asked for: rows are looked up for every cell that is read. */
const indexes = new WeakMap<TableForm, FormIndex>();

function indexOf(table: TableForm): FormIndex {
  const known = indexes.get(table);
  if (known) return known;
  const places = table.blocks.flatMap((block) =>
    block.rows.map((row): Place => {
      const addresses = new Map(block.columns.map(({ id }) => [id, addressOf(table.id, row.id, id)] as const));
      return { row, block, addresses };
    }),
  );
  const index = {
    rows: places.map(({ row }) => row),
    places: new Map(places.map((place) => [place.row.id, place] as const)),
    columns: new Set(table.blocks.flatMap((block) => block.columns.map(({ id }) => id))),
    labelColumns: labelColumnsOf(table),
  };
  indexes.set(table, index);
  return index;
}

export const rowsOf = (table: TableForm): readonly RowForm[] => indexOf(table).rows;

export const hasRow = (table: TableForm, row: string): boolean => indexOf(table).places.has(row);

/** Whether a block has the column. */
export const hasColumn = (table: TableForm, column: string): boolean => indexOf(table).columns.has(column);

/** The addresses of a row by column. */
export const addressesOfRow = (table: TableForm, row: string): ReadonlyMap<string, Address> =>
  indexOf(table).places.get(row)!.addresses;

/** How many columns of labels the printed grid has. */
export const labelColumns = (table: TableForm): number => indexOf(table).labelColumns;

function labelColumnsOf({ print, blocks }: TableForm): number {
  if (print.kind === 'across') return 0;
  return print.kind === 'blocks'
    ? 1
    : 1 + Math.max(...blocks.flatMap(({ rows }) => rows.map((row) => row.groups.length)));
}

/** The block that holds a row. Row ids are unique in a table. */
export const blockOf = (table: TableForm, row: string): BlockForm => indexOf(table).places.get(row)!.block;

export const rowForm = (table: TableForm, row: string): RowForm => indexOf(table).places.get(row)!.row;

export const columnForm = (table: TableForm, row: string, column: string): ColumnForm =>
  blockOf(table, row).columns.find((form) => form.id === column)!;
