import { speaksOfPeriod } from '../../report/period';
import { lineBreakOf } from '../../text/lines';
import { span } from '../../text/span';
import type { Rule } from '../rule';

/** The report does not say which period its figures are of. */
export const periodAbsent: Rule = {
  id: 'prose/period-absent',
  level: 'hint',
  source: {
    zh: '《政府信息公开条例》第四十九条；已公布报告的通行写法',
    en: 'Regulations on Open Government Information, art. 49; what published reports do',
  },
  title: { zh: '未写统计期限', en: 'The period is not stated' },
  description: {
    zh: '报告没有写明数据的统计期限。格式没有硬性要求，多数报告在前言里写明1月1日至12月31日。',
    en: 'The report does not say which period its figures are of. The form does not demand it; most prefaces do.',
  },
  example: {
    bad: '本报告按照《政府信息公开条例》编制。',
    good: '本报告按照《政府信息公开条例》编制，所列数据的统计期限自2024年1月1日起至2024年12月31日止。',
  },
  *find({ text, report }) {
    const { title, year } = report;
    if (!title || report.sections.length === 0 || speaksOfPeriod(report)) return;
    const sentence = `本报告所列数据的统计期限自${year}年1月1日起至${year}年12月31日止。`;
    const lineBreak = lineBreakOf(text);
    const at = lineEnd(text, title.span.end);
    yield {
      span: title.span,
      message: {
        zh: '报告没有写明数据的统计期限，一般在前言里写明。',
        en: 'The report does not state the period of its figures; prefaces usually do.',
      },
      fixes: () =>
        year === null
          ? []
          : [
              {
                title: { zh: `在标题下写入“${sentence}”`, en: `Write “${sentence}” below the title` },
                safe: false,
                preferred: false,
                edits: [{ span: span(at, at), newText: lineBreak + lineBreak + sentence }],
              },
            ],
    };
  },
};

function lineEnd(text: string, at: number): number {
  let end = at;
  while (end < text.length && text[end] !== '\n' && text[end] !== '\r') end++;
  return end;
}
