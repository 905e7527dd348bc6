import { statedPeriod } from '../../report/period';
import type { Rule } from '../rule';

/** The 统计期限 is a calendar year. That it is another year than the title's is a matter of prose/year. */
export const statisticalPeriod: Rule = {
  id: 'prose/statistical-period',
  level: 'warning',
  source: {
    zh: '《政府信息公开条例》第四十九条：公布上一年度政府信息公开工作年度报告，即统计1月1日至12月31日',
    en: 'Regulations on Open Government Information, art. 49: the report is on the past year, 1 January to 31 December',
  },
  title: { zh: '统计期限不是全年', en: 'The period is not the calendar year' },
  description: {
    zh: '统计期限应为报告年度的1月1日至12月31日。写法不限（自、从、为、起至、止，或后一个日期省略年份）。常见的是只改了一个日期的年份，或写成12月30日。整个期限属于另一年的，由“年份不一致”提示。',
    en: 'The period is 1 January to 31 December of the report’s year, in whatever words. Often the year of one date only was brought up to date. Where the whole period is another year’s, that is a finding on the years.',
  },
  example: {
    bad: '统计期限自2023年1月1日起至2024年12月31日止。',
    good: '统计期限自2024年1月1日起至2024年12月31日止。',
  },
  *find({ text, report }) {
    const period = statedPeriod(report);
    if (!period || isCalendarYear(period)) return;
    const { first, last } = period;
    const year = report.title?.year ?? last.year;
    const stated = `${first.year}年${first.month}月${first.day}日至${last.year}年${last.month}月${last.day}日`;
    yield {
      span: period.span,
      message: {
        zh: `统计期限为${stated}，应为${year}年1月1日至${year}年12月31日。`,
        en: `The period is stated as ${stated}; it should be 1 January to 31 December ${year}.`,
      },
      fixes: () => [
        {
          title: {
            zh: `统计期限改为${year}年1月1日至${year}年12月31日`,
            en: `Change the period to 1 January to 31 December ${year}`,
          },
          safe: false,
          preferred: true,
          edits: [
            { span: period.spans.first, newText: `${year}年1月1日` },
            { span: period.spans.last, newText: `${year}年12月31日` },
          ].filter(({ span: { start, end }, newText }) => text.slice(start, end) !== newText),
        },
      ],
    };
  },
};

/** 1 January to 31 December of one year. */
export const isCalendarYear = ({ first, last }: NonNullable<ReturnType<typeof statedPeriod>>): boolean =>
  first.year === last.year && first.month === 1 && first.day === 1 && last.month === 12 && last.day === 31;
