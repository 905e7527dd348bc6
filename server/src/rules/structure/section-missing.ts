import { sectionTitle } from '../../report/names';
import type { Report } from '../../report/report';
import { type Span, span } from '../../text/span';
import type { Rule } from '../rule';
import { insertSection } from './insert';

/** One of the six sections is not there. */
export const sectionMissing: Rule = {
  id: 'structure/section-missing',
  level: 'error',
  source: {
    zh: '《政府信息公开条例》第五十条；国办公开办函〔2021〕30号附件',
    en: 'Regulations on Open Government Information, art. 50; annex of notice 〔2021〕30',
  },
  title: { zh: '缺少部分', en: 'Section missing' },
  description: {
    zh: '年度报告由六个部分组成，缺一不可；没有内容的部分也要写明。标题的不同写法（如“和”“及”之别）可以辨认，不算缺少。',
    en: 'The report has six sections, and none may be left out. Other wordings of a heading are recognised.',
  },
  example: {
    bad: '五、存在的主要问题及改进情况\n……（全文结束）',
    good: '五、存在的主要问题及改进情况\n……\n六、其他需要报告的事项\n本年度未收取信息处理费。',
  },
  *find(context) {
    const { report } = context;
    const present = new Set(report.sections.map((section) => section.form.id));
    for (const form of report.edition.sections) {
      if (present.has(form.id)) continue;
      const title = sectionTitle(form);
      yield {
        span: placeOf(report, report.edition.sections.indexOf(form)),
        message: { zh: `缺少“${title}”部分。`, en: `The section “${title}” is missing.` },
        fixes: () => [
          {
            title: { zh: `插入“${title}”`, en: `Insert “${title}”` },
            safe: false,
            preferred: false,
            edits: [insertSection(context, form)],
          },
        ],
      };
    }
  },
};

/** The heading it should stand before, else the last heading, else the title. */
function placeOf(report: Report, order: number): Span {
  const { sections, edition, title, document } = report;
  const next = sections.find((section) => edition.sections.findIndex((one) => one.id === section.form.id) > order);
  const heading = (next ?? sections.at(-1))?.heading.content;
  return heading ?? title?.span ?? span(0, firstCharacter(document.text).length);
}

/** Of two units where it needs them; '' of nothing. */
const firstCharacter = ([first = '']: string): string => first;
