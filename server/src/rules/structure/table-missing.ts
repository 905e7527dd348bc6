import { TABLE_IDS } from '../../editions';
import { sectionTitle } from '../../report/names';
import type { Rule } from '../rule';
import { insertTable } from './insert';

/** A section without its table. Where the section itself is missing, that is the finding. */
export const tableMissing: Rule = {
  id: 'structure/table-missing',
  level: 'error',
  source: {
    zh: '国办公开办函〔2021〕30号附件：第二、三、四部分以表格填报',
    en: 'Annex of notice 〔2021〕30: sections two, three and four are tables',
  },
  title: { zh: '缺少表格', en: 'Table missing' },
  description: {
    zh: '第二、三、四部分各有一张规定的表格。该部分在，而表格不在。没有发生的也要以表格填 0。',
    en: 'Sections two, three and four each have a table of their own, zeros included. The section is there, its table is not.',
  },
  example: {
    bad: '四、政府信息公开行政复议、行政诉讼情况\n\n无。',
    good: '四、政府信息公开行政复议、行政诉讼情况\n\n| 类别 | 结果维持 | …',
  },
  *find(context) {
    const { report } = context;
    for (const id of TABLE_IDS) {
      if (report.tables[id]) continue;
      const section = report.sections.find((one) => one.form.table === id);
      if (!section) continue;
      const form = report.edition.tables[id];
      yield {
        span: section.heading.content,
        message: {
          zh: `“${sectionTitle(section.form)}”缺少${form.name}。`,
          en: `“${sectionTitle(section.form)}” lacks its table (${form.nameEn}).`,
        },
        fixes: () => [
          {
            title: { zh: `插入${form.name}（数字留空）`, en: `Insert ${form.nameEn}, figures left blank` },
            safe: false,
            preferred: false,
            edits: [insertTable(context, section, form)],
          },
        ],
      };
    }
  },
};
