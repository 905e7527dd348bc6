import { closingOf } from '../../report/closing';
import { isEmpty } from '../../report/content';
import { sectionTitle } from '../../report/names';
import { passagesIn } from '../../report/prose';
import type { Report, Section } from '../../report/report';
import { lineBreakOf } from '../../text/lines';
import { span, type TextEdit } from '../../text/span';
import type { Rule } from '../rule';

/** The first year with rules on the fee. */
const SINCE = 2021;
/** Speaks of the fee, or of charges. */
export const SPEAKS_OF_FEE = /处理费|收费|费用|收取|缴费/;
/** Where it is so. */
export const NO_FEE = '本年度未收取政府信息公开信息处理费。';

/** Section six says nothing of 信息处理费. */
export const feeStatement: Rule = {
  id: 'prose/fee-statement',
  level: 'warning',
  source: {
    zh: '国办公开办函〔2021〕30号附件：收取信息处理费情况在“六、其他需要报告的事项”中报告；国办函〔2020〕109号',
    en: 'Annex of notice 〔2021〕30: the processing fee is reported in section six; notice 〔2020〕109',
  },
  title: { zh: '未写信息处理费', en: 'Nothing on the processing fee' },
  description: {
    zh: '2021年度起，“六、其他需要报告的事项”应写明收取信息处理费的情况，没有收取的也要写明。第六部分整个没有内容的，由“部分没有内容”提示。',
    en: 'From 2021 on, section six says what was charged as 信息处理费, even if nothing. Where the section is empty altogether, that is the finding.',
  },
  example: {
    bad: '六、其他需要报告的事项\n\n无其他需要报告的事项。',
    good: '六、其他需要报告的事项\n\n本年度未收取信息处理费，无其他需要报告的事项。',
  },
  *find({ report }) {
    if ((report.year ?? report.edition.since) < SINCE) return;
    const sections = report.sections.filter(({ form }) => form.id === 'other');
    const last = sections.at(-1);
    if (!last || sections.every((section) => isEmpty(report, section))) return;
    if (passagesIn(report, 'other').some(({ text }) => SPEAKS_OF_FEE.test(text))) return;
    const name = sectionTitle(last.form);
    yield {
      span: last.heading.content,
      message: {
        zh: `“${name}”没有写明收取信息处理费的情况，没有收取的也要写明。`,
        en: `“${name}” says nothing of the processing fee (信息处理费), which is reported even where there was none.`,
      },
      fixes: () => [
        {
          title: { zh: `写入“${NO_FEE}”（属实方可选用）`, en: `Write “${NO_FEE}”, if that is so` },
          safe: false,
          preferred: false,
          edits: [append(report, last)],
        },
      ],
    };
  },
};

/** A paragraph at the end of the section, before the signature. */
function append(report: Report, section: Section): TextEdit {
  const { text } = report.document;
  const lineBreak = lineBreakOf(text);
  let at = Math.min(section.span.end, closingOf(report)?.span.start ?? section.span.end);
  while (at > section.heading.span.end && /\s/.test(text[at - 1]!)) at--;
  return { span: span(at, at), newText: lineBreak + lineBreak + NO_FEE };
}
