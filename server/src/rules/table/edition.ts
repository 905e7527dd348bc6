import { convertTable, layoutOf } from '../../layout/tidy';
import type { Rule } from '../rule';

/** A table in the form of another edition than the report's year asks for. Its figures are read and judged all the same. */
export const edition: Rule = {
  id: 'table/edition',
  level: 'warning',
  source: {
    zh: '国办公开办函〔2019〕60号（2019、2020 年度）；国办公开办函〔2021〕30号（2021 年度起）',
    en: 'Notice 〔2019〕60 for 2019 and 2020, notice 〔2021〕30 from 2021 on',
  },
  title: { zh: '表格版本与年度不符', en: 'Table of another edition' },
  description: {
    zh: '表格用的不是该年度应当使用的格式，常见的是 2021 年以后的报告仍用“（六）其他处理”一行的旧表三。数字照常核对。“改为新格式”会保留含义相同的单元格，新表没有对应单元格的数字列在表后，不会丢失。',
    en: 'The table has the form of another edition than the year asks for. Its figures are judged as they stand. Converting keeps cells that mean the same, and lists below the table what has no place in the new form.',
  },
  example: {
    bad: '（2023 年度）\n| （六）其他处理 | 0 | 0 | 0 | 0 | 0 | 0 | 0 |',
    good: '（2023 年度）\n| （六）其他处理 |  |  |  |  |  |  |  |\n| 1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请 | 0 | …',
  },
  *find({ report, tables, tidy }) {
    for (const table of tables) {
      const { form } = table;
      // A table that both editions have alike is of neither.
      if (report.year === null || form === report.edition.tables[form.id]) continue;
      const due = report.edition.notice.number;
      yield {
        span: table.head,
        message: {
          zh: `${form.name}用的是 ${table.edition.id} 年版格式（${table.edition.notice.number}），${report.year} 年度应使用 ${report.edition.id} 年版格式（${due}）。`,
          en: `${form.nameEn} has the form of ${table.edition.id} (${table.edition.notice.number}); a report on ${report.year} should use that of ${report.edition.id} (${due}).`,
        },
        fixes: () => {
          const layout = layoutOf(table) ?? tidy.layout;
          const edit = convertTable(report, table, report.edition, { ...tidy, layout });
          if (!edit) return [];
          return [
            {
              title: {
                zh: `将${form.name}改为 ${report.edition.id} 年版格式（没有对应单元格的数字列在表后）`,
                en: `Convert ${form.nameEn} to the form of ${report.edition.id}; figures without a place are listed below it`,
              },
              safe: false,
              preferred: false,
              edits: [edit],
            },
          ];
        },
      };
    }
  },
};
