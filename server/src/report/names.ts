/** What a cell, a row or a section is called in a message: 表、行、列 by their official labels, never an id. */
import { columnForm, type RowForm, rowForm, type SectionForm, type TableForm } from '../editions';
import type { Message } from '../text/message';

/** `（三）1.属于国家秘密`: the label, with its group's ordinal where numbers begin anew in each group. */
export function rowName(row: RowForm): string {
  const group = /^（[一二三四五六七八九十]）/.exec(row.groups.at(-1) ?? '')?.[0] ?? '';
  return group + shortLabel(row.label);
}

/** In quotation marks; those of the label itself become single ones. */
export const inQuotes = (name: string): string => `“${name.replaceAll('“', '‘').replaceAll('”', '’')}”`;

/** Without the official remark: （二）部分公开. */
const shortLabel = (label: string): string => {
  const remark = label.indexOf('（', 1);
  return remark > 1 && label.startsWith('（') ? label.slice(0, remark) : label;
};

export const columnName = (table: TableForm, row: string, column: string): string =>
  columnForm(table, row, column).label.split('（', 1)[0]!;

export function rowPlace(table: TableForm, row: string): Message {
  const name = inQuotes(rowName(rowForm(table, row)));
  return { zh: `${table.name}${name}行`, en: `${table.nameEn}, row ${name}` };
}

export function columnPlace(table: TableForm, row: string, column: string): Message {
  const name = columnName(table, row, column);
  return { zh: `${table.name}“${name}”列`, en: `${table.nameEn}, column “${name}”` };
}

/** 表三“（七）总计”行“自然人”列 */
export function cellPlace(table: TableForm, row: string, column: string): Message {
  const name = columnName(table, row, column);
  const place = rowPlace(table, row);
  return { zh: `${place.zh}“${name}”列`, en: `${place.en}, column “${name}”` };
}

/** A heading in its normal form as it is quoted: brackets of a heading are full-width. */
export const quotedHeading = (normal: string): string => normal.replaceAll('(', '（').replaceAll(')', '）');

/** 三、收到和处理政府信息公开申请情况 */
export const sectionTitle = (section: SectionForm): string => `${section.ordinal}、${section.wording}`;
