import { contentLength } from '../../report/content';
import { sectionTitle } from '../../report/names';
import { repeatedIn } from '../../report/sections';
import { counted } from '../../text/message';
import type { Rule } from '../rule';

/** What section five says of problems and remedies has at least so many characters, marks not counted. */
const FEWEST = 10;

/** A section with nothing under its heading; section five also with next to nothing. */
export const sectionEmpty: Rule = {
  id: 'structure/section-empty',
  level: 'warning',
  source: {
    zh: '《政府信息公开条例》第五十条；国办公开办函〔2021〕30号附件',
    en: 'Regulations on Open Government Information, art. 50; annex of notice 〔2021〕30',
  },
  title: { zh: '部分没有内容', en: 'Section without content' },
  description: {
    zh: '标题下没有内容。“五、存在的主要问题及改进情况”只写“无”或不足十个字，也提示。落款不算内容；缺少表格的部分由“缺少表格”提示，此处不重复。',
    en: 'Nothing stands under the heading. In section five a mere 无, or fewer than ten characters, is found, too. Signature and date are no content; a missing table is a finding of its own.',
  },
  example: {
    bad: '五、存在的主要问题及改进情况\n\n无。',
    good: '五、存在的主要问题及改进情况\n\n公开内容更新不够及时，下一步将明确更新时限。',
  },
  *find({ report }) {
    const repeated = repeatedIn(report.sections);
    for (const section of report.sections) {
      // A heading that is there twice, or a table that is missing or elsewhere, says the same already.
      if (repeated.has(section.form.id) || section.form.table) continue;
      const enough = section.form.id === 'problems' ? FEWEST : 1;
      const count = contentLength(report, section, enough);
      if (count >= enough) continue;
      const name = sectionTitle(section.form);
      yield {
        span: section.heading.content,
        message:
          count === 0
            ? { zh: `“${name}”没有内容。`, en: `The section “${name}” is empty.` }
            : {
                zh: `“${name}”只有 ${count} 个字，应写明问题和改进情况。`,
                en: `The section “${name}” has only ${counted(count, 'character')}; it should say what the problems are and what is being done about them.`,
              },
      };
    }
  },
};
