import { closingOf } from '../../report/closing';
import type { Fix, Rule } from '../rule';

/** A closing date whose separators are gone: 202114. */
export const closingDate: Rule = {
  id: 'text/closing-date',
  level: 'hint',
  source: {
    zh: '《党政机关公文格式》（GB/T 9704—2012）：成文日期用阿拉伯数字将年、月、日标全',
    en: 'GB/T 9704—2012: the date of a document has year, month and day in full',
  },
  title: { zh: '落款日期缺少“年”“月”“日”', en: 'The closing date lost its separators' },
  description: {
    zh: '文末的日期只剩数字（如“202114”），多为转换格式时丢失了“年”“月”“日”。没有落款日期的不提示。',
    en: 'The date at the end is digits alone, such as 202114: 年, 月 and 日 were lost on the way. A report without a closing date is left alone.',
  },
  example: { bad: '青石镇人民政府\n\n202114', good: '青石镇人民政府\n\n2021年1月4日' },
  *find({ report }) {
    const digits = closingOf(report)?.digits;
    if (!digits) return;
    const readings = readingsOf(digits.text);
    if (readings.length === 0) return;
    yield {
      span: digits.span,
      message: {
        zh: `落款日期“${digits.text}”缺少“年”“月”“日”${readings.length === 1 ? `，似为${readings[0]}` : ''}。`,
        en: `The closing date “${digits.text}” lacks 年, 月 and 日${readings.length === 1 ? `: perhaps ${readings[0]}` : ''}.`,
      },
      fixes: () =>
        readings.map(
          (reading): Fix => ({
            title: { zh: `改为“${reading}”`, en: `Change to “${reading}”` },
            safe: false,
            preferred: readings.length === 1 && reading.startsWith(String((report.year ?? 0) + 1)),
            edits: [{ span: digits.span, newText: reading }],
          }),
        ),
    };
  },
};

/** The dates the digits may be; `20210104` is one, `2021111` may be two. */
function readingsOf(digits: string): string[] {
  const year = Number(digits.slice(0, 4));
  const rest = digits.slice(4);
  return [1, 2].flatMap((length) => {
    const parts = [rest.slice(0, length), rest.slice(length)];
    // A zero is written before month or day only where both have two digits.
    if (rest.length < 4 && parts.some((part) => part.startsWith('0'))) return [];
    const [month, day] = parts.map(Number) as [number, number];
    const real = month >= 1 && month <= 12 && day >= 1 && day <= new Date(Date.UTC(year, month, 0)).getUTCDate();
    return real ? `${year}年${month}月${day}日` : [];
  });
}
