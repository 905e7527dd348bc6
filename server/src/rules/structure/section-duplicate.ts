import { sectionTitle } from '../../report/names';
import type { Section } from '../../report/report';
import type { Rule } from '../rule';

/** A section that is there twice. */
export const sectionDuplicate: Rule = {
  id: 'structure/section-duplicate',
  level: 'error',
  source: {
    zh: '国办公开办函〔2021〕30号附件：六个部分',
    en: 'Annex of notice 〔2021〕30: the six sections',
  },
  title: { zh: '部分重复', en: 'Section repeated' },
  description: {
    zh: '同一部分的标题出现两次，常见于粘贴时重复。请合并或删去其一。',
    en: 'The heading of a section occurs twice, often by pasting. Merge them or delete one.',
  },
  example: {
    bad: '五、存在的主要问题及改进情况\n……\n五、存在的主要问题及改进情况\n……',
    good: '五、存在的主要问题及改进情况\n……',
  },
  *find({ report }) {
    const first = new Map<string, Section>();
    for (const section of report.sections) {
      const known = first.get(section.form.id);
      if (!known) {
        first.set(section.form.id, section);
        continue;
      }
      const title = sectionTitle(section.form);
      yield {
        span: section.heading.content,
        message: { zh: `“${title}”重复出现。`, en: `The section “${title}” occurs again.` },
        related: [{ span: known.heading.content, message: { zh: '首次出现在此', en: 'First here' } }],
      };
    }
  },
};
