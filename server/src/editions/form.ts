/**
 * The shape of an official form. Everything that differs between editions is data of this shape; no other folder asks
 * which edition it has before it. Ids are a public interface: they stand in `nianbao data`, suppressions and tests.
 */

export type EditionId = '2019' | '2021';
export type SectionId = 'overview' | 'disclosure' | 'applications' | 'reviews' | 'problems' | 'other';
export type TableId = 'disclosure' | 'applications' | 'reviews';

/** `<table>/<row>/<column>`, e.g. `applications/denied.internal/natural`. */
export type Address = `${TableId}/${string}/${string}`;

export interface SectionForm {
  readonly id: SectionId;
  /** The official ordinal, one Han numeral. */
  readonly ordinal: string;
  /** The official wording without the ordinal. */
  readonly wording: string;
  /** Other wordings that occur in published reports and are accepted. */
  readonly accepted: readonly string[];
  /** A heading with all words of one of these lists is taken for this section, whatever else it says. */
  readonly keywords: readonly (readonly string[])[];
  readonly table: TableId | null;
}

export interface ColumnForm {
  readonly id: string;
  readonly label: string;
  /** The head over several columns it stands under in print. */
  readonly group?: string;
}

export interface RowForm {
  readonly id: string;
  readonly label: string;
  /** Labels of the groups the row stands under, outermost first. */
  readonly groups: readonly string[];
  /** Other wordings a row label may have without a finding, e.g. without its official remark. */
  readonly accepted?: readonly string[];
  /** Its head where rows are printed side by side; else the label. */
  readonly printed?: string;
}

/** Rows under one header. `applications` and `reviews` are one block, `disclosure` is four or five. */
export interface BlockForm {
  /** 第二十条第（一）项; null where the table has no block labels. */
  readonly label: string | null;
  readonly columns: readonly ColumnForm[];
  readonly rows: readonly RowForm[];
}

export type RelationKind = 'row-total' | 'outcome-total' | 'balance';

/**
 * A law over the rows or columns of a table, made into one equation for each row (`across: 'row'`) or column.
 * `expected` and `actual` name columns (across a row) or rows (across a column); both sides are summed.
 */
export interface RelationForm {
  readonly kind: RelationKind;
  readonly across: 'row' | 'column';
  readonly expected: readonly string[];
  readonly actual: readonly string[];
}

export interface TableForm {
  readonly id: TableId;
  /** 表二, 表三, 表四: the tables are named after their sections. */
  readonly name: string;
  readonly nameEn: string;
  readonly blocks: readonly BlockForm[];
  readonly relations: readonly RelationForm[];
  /** The head over the label column of the layout `compact`: 信息内容, 办理情况, 类别. */
  readonly labelHead: string;
  readonly print: PrintForm;
}

/**
 * How the annex prints a table. `blocks`: one below the other, each under its label and head. `grouped`: groups of rows
 * in label columns of their own. `across`: all rows side by side on one line under a head of three levels.
 */
export type PrintForm =
  | { readonly kind: 'blocks' }
  | { readonly kind: 'grouped'; readonly corner: string; readonly figuresHead: string }
  | { readonly kind: 'across' };

export interface Notice {
  /** 国办公开办函〔2021〕30号 */
  readonly number: string;
  readonly issuer: string;
  readonly title: string;
}

export interface Edition {
  readonly id: EditionId;
  readonly notice: Notice;
  /** First year it is due for. */
  readonly since: number;
  /** Whether 六 has to say what was charged for information (收取信息处理费情况). */
  readonly reportsFees: boolean;
  readonly sections: readonly SectionForm[];
  readonly tables: Readonly<Record<TableId, TableForm>>;
}

export const TABLE_IDS: readonly TableId[] = ['disclosure', 'applications', 'reviews'];

/** One text for each address: it is asked for cell by cell, and a text that is made anew is hashed anew. */
const addresses: Readonly<Record<TableId, Map<string, Map<string, Address>>>> = {
  disclosure: new Map(),
  applications: new Map(),
  reviews: new Map(),
};

/** `row` and `column` are ids of the form. */
export function addressOf(table: TableId, row: string, column: string): Address {
  let columns = addresses[table].get(row);
  if (!columns) {
    columns = new Map();
    addresses[table].set(row, columns);
  }
  let address = columns.get(column);
  if (!address) {
    address = `${table}/${row}/${column}`;
    columns.set(column, address);
  }
  return address;
}
