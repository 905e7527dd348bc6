/** What is told of an import: what found its place, what did not, and what could not be read. */
import { TABLE_IDS } from '../editions';
import { sectionTitle } from '../report/names';
import { counted, type Message } from '../text/message';
import type { Imported, Left } from './import';

/** Characters of a text that are shown; it stands whole in the draft. */
const SHOWN = 60;

/** One line each. */
export function accountOf(imported: Imported): Message[] {
  const { report, tables, renamed, left, unread } = imported;
  const { edition, title, sections } = report;
  const missing = edition.sections.filter((form) => !sections.some((section) => section.form.id === form.id));
  const lines: Message[] = [
    title ? { zh: `标题：${title.text}`, en: `Title: ${title.text}` } : { zh: '没有找到标题', en: 'No title found' },
    missing.length === 0
      ? { zh: '六个部分都已找到', en: 'All six sections found' }
      : {
          zh: `没有找到：${missing.map(sectionTitle).join('；')}`,
          en: `Sections not found: ${missing.map(sectionTitle).join('; ')}`,
        },
  ];
  for (const id of TABLE_IDS) {
    const { name, nameEn } = edition.tables[id];
    const table = tables.find((one) => one.id === id);
    lines.push(
      table
        ? {
            zh: `${name}：${table.cells} 个单元格，填有 ${table.figures} 个数字（${table.edition} 年格式）`,
            en: `${nameEn}: ${table.cells} cells, ${table.figures} figures (form of ${table.edition})`,
          }
        : { zh: `没有找到${name}`, en: `${nameEn} not found` },
    );
  }
  for (const { table, from, to } of renamed) {
    const { name, nameEn } = edition.tables[table];
    lines.push({
      zh: `${name}的“${from}”已写成标准名称“${to}”`,
      en: `${nameEn}: “${from}” is now the standard “${to}”`,
    });
  }
  if (left.length > 0) {
    lines.push({
      zh: `没有归入的内容 ${left.length} 处，已原样留在草稿里：`,
      en: `${counted(left.length, 'text')} without a place in the report, kept in the draft:`,
    });
    lines.push(...left.map((one) => placed(one, imported)));
  }
  return [...lines, ...unread];
}

function placed({ text, table }: Left, { report }: Imported): Message {
  const shown = text.length > SHOWN ? `${text.slice(0, SHOWN)}…` : text;
  if (table === null) return { zh: `  文末：${shown}`, en: `  at the end: ${shown}` };
  const { name, nameEn } = report.edition.tables[table];
  return { zh: `  ${name}之后：${shown}`, en: `  below ${nameEn}: ${shown}` };
}
