import { isFaithful } from '../../layout/faithful';
import { keepsFigures, layoutOf, tidyTable } from '../../layout/tidy';
import type { Rule } from '../rule';

/** A table that is read, but is in neither of the two layouts that are written. */
export const nonstandardLayout: Rule = {
  id: 'table/nonstandard-layout',
  level: 'information',
  source: {
    zh: '本工具的两种表格样式：compact、official（docs/settings.md）',
    en: 'The two layouts of this tool, compact and official (docs/settings.md)',
  },
  title: { zh: '表格不是标准样式', en: 'Table not in a standard layout' },
  description: {
    zh: '表格由 Word、网页或 PDF 粘贴而来，数字都能对应到行和列，但不是标准的竖线表格，不便于编辑和预览。快速修复“整理为标准表格”只改样式，不改数字。',
    en: 'The table was pasted from Word, a page or a PDF. Its figures are read, but it is no standard pipe table. The fix changes its form, no figure.',
  },
  example: {
    bad: '行政许可\t97',
    good: '| 信息内容 | 本年处理决定数量 |\n| :--- | ---: |\n| 行政许可 | 97 |',
  },
  *find({ report, tables, tidy }) {
    for (const table of tables) {
      if (layoutOf(table)) continue;
      yield {
        span: table.head,
        message: {
          zh: `${table.form.name}不是标准表格样式，可以整理为标准表格（数字不变）。`,
          en: `${table.form.nameEn} is not in a standard layout; it can be made a standard table, figures unchanged.`,
        },
        fixes: () => {
          const edit = tidyTable(report, table, tidy);
          if (!edit) return [];
          const whole = table.unplaced.length === 0 && table.repeated.length === 0;
          return [
            {
              title: { zh: `将${table.form.name}整理为标准表格`, en: `Make ${table.form.nameEn} a standard table` },
              safe: whole && keepsFigures(table) && isFaithful(report, table, edit, tidy),
              preferred: whole,
              edits: [edit],
            },
          ];
        },
      };
    }
  },
};
