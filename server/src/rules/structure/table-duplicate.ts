import { sectionTitle } from '../../report/names';
import type { BoundTable, Report } from '../../report/report';
import { counted, type Message } from '../../text/message';
import type { Fix, Rule } from '../rule';
import { type Copy, compared, repeatsOf } from '../table/repeats';
import { extentOf } from './extent';

/** The same table twice: one finding, not one a row. */
export const tableDuplicate: Rule = {
  id: 'structure/table-duplicate',
  level: 'error',
  source: {
    zh: '国办公开办函〔2021〕30号附件：第二、三、四部分各有一张表格',
    en: 'Annex of notice 〔2021〕30: sections two, three and four each hold one table',
  },
  title: { zh: '表格重复', en: 'Table repeated' },
  description: {
    zh: '同一张表出现两次，多为粘贴时重复，或修改后的表与原表都留在文中。只读取所属部分里的第一张；请核对后删去其一。个别行重复的，由“行重复”提示。',
    en: 'A table is there twice, by pasting, or with the old figures beside the new. The first one in its section is read; delete one of them. A single row that is there twice is another finding.',
  },
  example: {
    bad: '四、政府信息公开行政复议、行政诉讼情况\n\n| 类别 | 结果维持 | …\n\n| 类别 | 结果维持 | …',
    good: '四、政府信息公开行政复议、行政诉讼情况\n\n| 类别 | 结果维持 | …',
  },
  *find({ report, tables }) {
    for (const table of tables) {
      const { copy } = repeatsOf(report, table);
      if (!copy) continue;
      const here = report.sections.findLast(({ span }) => span.start <= copy.head.start);
      const other = here && here.form.table !== table.form.id ? sectionTitle(here.form) : null;
      const likeness = likenessOf(copy);
      yield {
        span: copy.head,
        message: {
          zh: `${table.form.name}重复出现${other ? `在“${other}”` : ''}${likeness.zh}，请核对后删去其一。`,
          en: `${table.form.nameEn} occurs again${other ? ` in “${other}”` : ''}${likeness.en}; check them and delete one.`,
        },
        related: [
          {
            span: table.head,
            message: isAhead(table, copy)
              ? { zh: `${table.form.name}在此`, en: `${table.form.nameEn} stands here` }
              : { zh: `${table.form.name}首次出现在此`, en: `${table.form.nameEn} stands here first` },
          },
          ...compared(table, copy.differing),
        ],
        fixes: () => deletion(report, table, copy),
      };
    }
  },
};

/** A copy in a section before the table's own. */
const isAhead = (table: BoundTable, { head }: Copy): boolean => head.start < table.head.start;

function likenessOf({ differences }: Copy): Message {
  if (differences === null) return { zh: '', en: '' };
  return differences === 0
    ? { zh: '，数字与前一张相同', en: ' with the same figures' }
    : {
        zh: `，有 ${differences} 格与前一张不同`,
        en: ` with ${counted(differences, 'figure that differs', 'figures that differ')}`,
      };
}

/** The copy taken out, where it stands alone. Only where it says the same is that more than a choice. */
function deletion({ document }: Report, table: BoundTable, copy: Copy): Fix[] {
  const extent = extentOf(document, table.form, copy.grids);
  if (!extent) return [];
  const [zh, en] = isAhead(table, copy) ? ['前', 'first'] : ['后', 'second'];
  return [
    {
      title: { zh: `删去${zh}一张${table.form.name}`, en: `Delete the ${en} ${table.form.nameEn}` },
      safe: false,
      preferred: copy.differences === 0,
      edits: [{ span: extent, newText: '' }],
    },
  ];
}
