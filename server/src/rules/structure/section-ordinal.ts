import { sectionTitle } from '../../report/names';
import { span } from '../../text/span';
import type { Rule } from '../rule';

/** A section's heading has another ordinal than the form, a stray letter before it, or none. */
export const sectionOrdinal: Rule = {
  id: 'structure/section-ordinal',
  level: 'error',
  source: {
    zh: '国办公开办函〔2021〕30号附件：各部分的序号',
    en: 'Annex of notice 〔2021〕30: ordinals of the sections',
  },
  title: { zh: '部分序号不符', en: 'Wrong ordinal of a section' },
  description: {
    zh: '标题的序号与该部分规定的序号不同，或序号前多了字母，或没有序号。按标题的文字辨认是哪一部分。',
    en: 'The ordinal of a heading is not that of its section, has a stray letter, or is missing. The wording tells which section it is.',
  },
  example: { bad: '二、收到和处理政府信息公开申请情况', good: '三、收到和处理政府信息公开申请情况' },
  *find({ text, report }) {
    for (const { form, heading } of report.sections) {
      const { ordinal, content, wording } = heading;
      const written = ordinal ? text.slice(ordinal.span.start, ordinal.span.end) : '';
      const official = report.edition.sections.indexOf(form) + 1;
      const stray = /^[A-Za-z]/.test(written);
      if (ordinal?.value === official && !stray) continue;
      const title = sectionTitle(form);
      const at = ordinal?.span ?? span(content.start, wording.start);
      yield {
        span: ordinal?.span ?? content,
        message: {
          zh: ordinal
            ? `序号“${written.trim()}”不符：“${title}”是第${form.ordinal}部分。`
            : `标题缺少序号，应为“${title}”。`,
          en: ordinal
            ? `The ordinal “${written.trim()}” is wrong: this is “${title}”.`
            : `The heading has no ordinal; it should be “${title}”.`,
        },
        fixes: () => [
          {
            title: ordinal
              ? { zh: `序号改为“${form.ordinal}、”`, en: `Change the ordinal to “${form.ordinal}、”` }
              : { zh: `补上序号“${form.ordinal}、”`, en: `Put in the ordinal “${form.ordinal}、”` },
            safe: true,
            preferred: true,
            edits: [{ span: at, newText: `${form.ordinal}、` }],
          },
        ],
      };
    }
  },
};
