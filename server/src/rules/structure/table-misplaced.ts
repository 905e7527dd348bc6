import { sectionTitle } from '../../report/names';
import type { BoundTable, Report, Section } from '../../report/report';
import { lineBreakOf } from '../../text/lines';
import { contains, span, type TextEdit } from '../../text/span';
import type { Fix, Rule } from '../rule';
import { extentOf } from './extent';

/** A table that stands in another section than its own, which is there and has none. */
export const tableMisplaced: Rule = {
  id: 'structure/table-misplaced',
  level: 'warning',
  source: {
    zh: '国办公开办函〔2021〕30号附件：第二、三、四部分各有一张表格',
    en: 'Annex of notice 〔2021〕30: sections two, three and four each hold their table',
  },
  title: { zh: '表格位置不对', en: 'Table in another section' },
  description: {
    zh: '表格不在它所属的部分里，例如表三放在了第四部分的标题之下。表格的数字照常读取和核对。所属部分的标题缺失时，只提示缺少部分。',
    en: 'A table does not stand in the section it belongs to. Its figures are read and checked all the same. Where that section is missing, that is the finding.',
  },
  example: {
    bad: '三、收到和处理政府信息公开申请情况\n\n四、政府信息公开行政复议、行政诉讼情况\n\n| 办理情况 | 自然人 | …',
    good: '三、收到和处理政府信息公开申请情况\n\n| 办理情况 | 自然人 | …\n\n四、政府信息公开行政复议、行政诉讼情况',
  },
  *find({ report, tables }) {
    for (const table of tables) {
      const homes = report.sections.filter(({ form }) => form.table === table.form.id);
      const home = homes[0];
      const at = (table.rows[0] ?? table).span.start;
      if (!home || homes.some((section) => contains(section.span, at))) continue;
      const here = report.sections.findLast((section) => section.span.start <= at);
      const [own, other] = [sectionTitle(home.form), here ? `“${sectionTitle(here.form)}”` : null];
      yield {
        span: table.head,
        message: {
          zh: `${table.form.name}放在了${other ?? '第一部分之前'}，应放在“${own}”。`,
          en: `${table.form.nameEn} stands ${other ? `in ${other}` : 'before the first section'}; it belongs in “${own}”.`,
        },
        fixes: () => move(report, table, home),
      };
    }
  },
};

/** The table cut out and put at the end of its own section. */
function move(report: Report, table: BoundTable, home: Section): Fix[] {
  const { document } = report;
  const { text } = document;
  const extent = extentOf(document, table.form, new Set(table.rows.map((row) => row.grid)));
  if (!extent) return [];
  const lineBreak = lineBreakOf(text);
  const lines = text.slice(extent.start, extent.end).trimEnd();
  let at = home.span.end;
  while (at > home.heading.span.end && /\s/.test(text[at - 1]!)) at--;
  const edits: TextEdit[] = [
    { span: extent, newText: '' },
    { span: span(at, at), newText: lineBreak + lineBreak + lines + (at === text.length ? lineBreak : '') },
  ];
  const name = sectionTitle(home.form);
  return [
    {
      title: {
        zh: `将${table.form.name}移到“${name}”（整表移动，数字不变）`,
        en: `Move ${table.form.nameEn} to “${name}”, figures unchanged`,
      },
      safe: false,
      preferred: true,
      edits,
    },
  ];
}
