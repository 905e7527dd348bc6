import { quotedHeading, sectionTitle } from '../../report/names';
import { fold, placeOf } from '../../report/prose';
import type { Section } from '../../report/report';
import { repeatedIn } from '../../report/sections';
import { normal } from '../../text/normal';
import type { Span } from '../../text/span';
import type { Rule } from '../rule';
import { OUTDATED } from './section-unknown';

/**
 * A section's heading that is worded otherwise than the annex. Published reports use the words of article 50 (行政机关…,
 * 因…被申请行政复议…) and their own, and all of them are accepted: so this is a hint, and one for every wording, as none
 * is more official than another.
 */
export const sectionWording: Rule = {
  id: 'structure/section-wording',
  level: 'hint',
  source: {
    zh: '国办公开办函〔2021〕30号附件：各部分的标题',
    en: 'Annex of notice 〔2021〕30: headings of the sections',
  },
  title: { zh: '部分标题与标准表述不同', en: 'Heading differs from the standard wording' },
  description: {
    zh: '标题能够辨认是哪一部分，但与格式规定的表述不同（如“和”“及”之别，或沿用《条例》第五十条的表述）。这些写法都可以接受，仅作提示。全角半角、空格和标题后括号里的说明不算不同。',
    en: 'The heading can be recognised but is worded otherwise than in the annex. That is accepted; this is a hint only. Widths, spaces and a remark in brackets make no difference.',
  },
  example: { bad: '五、存在的主要问题和改进措施', good: '五、存在的主要问题及改进情况' },
  *find({ text, report }) {
    const repeated = repeatedIn(report.sections);
    for (const section of report.sections) {
      const own = wordingOf(text, section);
      const { wording } = section.form;
      if (!own || normal(own.text) === normal(wording) || OUTDATED.has(own.text)) continue;
      const written = quotedHeading(own.text);
      yield {
        span: own.span,
        message: {
          zh: `标题“${written}”与标准表述“${sectionTitle(section.form)}”不同。`,
          en: `The heading “${written}” differs from the wording of the form, “${sectionTitle(section.form)}”.`,
        },
        fixes: () => [
          {
            title: { zh: `改为“${wording}”`, en: `Change to “${wording}”` },
            // Of several headings the surest keep a section: a better one would take what stands below the others.
            safe: !repeated.has(section.form.id) && !/\d/.test(own.text),
            preferred: true,
            edits: [{ span: own.span, newText: wording }],
          },
        ],
      };
    }
  },
};

/** The heading's own words: without ordinal, a remark in brackets, or a mark at the end. */
function wordingOf(text: string, { heading }: Section): { span: Span; text: string } | null {
  const folded = fold(text, heading.wording);
  let end = folded.text.endsWith(')') ? folded.text.lastIndexOf('(') : folded.text.length;
  while (end > 0 && '.。:;,、'.includes(folded.text[end - 1]!)) end--;
  return end > 0 ? { span: placeOf(folded, 0, end), text: folded.text.slice(0, end) } : null;
}
