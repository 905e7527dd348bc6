import { closingOf } from '../../report/closing';
import { statedPeriod } from '../../report/period';
import { fold, passagesIn, placeOf } from '../../report/prose';
import type { Report } from '../../report/report';
import { readYear } from '../../report/title';
import { keptWith } from '../../report/wording';
import type { Span } from '../../text/span';
import type { Fix, Related, Rule } from '../rule';
import { isCalendarYear } from './statistical-period';

/** The year that title, 统计期限 and closing date agree on. Other years of the prose are there by right. */
export const year: Rule = {
  id: 'prose/year',
  level: 'warning',
  source: {
    zh: '《政府信息公开条例》第四十九条：每年1月31日前公布上一年度的年度报告',
    en: 'Regulations on Open Government Information, art. 49: the report on a year is published by 31 January of the next',
  },
  title: { zh: '年份不一致', en: 'Years that do not agree' },
  description: {
    zh: '标题、统计期限和前言所称的年度报告，年份应相同，落款日期应在次年。常见的是沿用上年的报告而漏改一处。正文中的其他年份（如上年度决算）不查。',
    en: 'The title, the period and the report named in the preface have the same year, and the closing date is in the next. One of them is easily left over from last year’s report. Other years in the text are not looked at.',
  },
  example: {
    bad: '青石镇2024年政府信息公开工作年度报告\n……统计期限自2023年1月1日起至2023年12月31日止。',
    good: '青石镇2024年政府信息公开工作年度报告\n……统计期限自2024年1月1日起至2024年12月31日止。',
  },
  *find({ report }) {
    const places = placesOf(report);
    const odd = oddOne(places);
    if (!odd) return;
    const others = places.filter((place) => place !== odd);
    const said = places.map(({ zh }) => zh).join('，');
    const dated = places.some((place) => place.lag > 0);
    const years = new Set(others.map((place) => place.year));
    yield {
      span: odd.span,
      message: {
        zh: `年份不一致：${said}${dated ? '（应在报告年度的次年）' : ''}。`,
        en: `The years do not agree: ${places.map(({ en }) => en).join(', ')}${dated ? ' (which should be the year after the report’s)' : ''}.`,
      },
      related: others.map((other): Related => ({ span: other.span, message: { zh: other.zh, en: other.en } })),
      fixes: () => (years.size === 1 ? [correction(odd, others[0]!.year, others.length > 1)] : []),
    };
  },
};

interface Place {
  readonly name: { readonly zh: string; readonly en: string };
  readonly zh: string;
  readonly en: string;
  readonly span: Span;
  /** Where the year's digits stand: all that a correction changes. */
  readonly digits: readonly Span[];
  /** The report's year by this place. */
  readonly year: number;
  /** How many years later than the report's the place's own year is. */
  readonly lag: number;
}

function placesOf(report: Report): Place[] {
  const places: Place[] = [];
  const add = (zh: string, en: string, span: Span, digits: readonly Span[], written: number, lag: number) =>
    places.push({
      name: { zh, en },
      zh: `${zh}为${written}年`,
      en: `${en} ${written}`,
      span,
      digits,
      year: written - lag,
      lag,
    });
  const { text } = report.document;
  if (report.title?.year) {
    const at = yearIn(text, report.title.span);
    if (at) add('标题', 'title', at, [at], report.title.year, 0);
  }
  const period = statedPeriod(report);
  if (period && isCalendarYear(period)) {
    const digits = [period.spans.first, period.spans.last].flatMap((at) => yearIn(text, at) ?? []);
    add('统计期限', 'period', period.span, digits, period.first.year, 0);
  }
  const named = yearInPreface(report);
  if (named) add('前言所称报告', 'report named in the preface', named.span, [named.span], named.year, 0);
  const date = closingOf(report)?.date;
  if (date)
    add(
      '落款日期',
      'closing date',
      date.span,
      [yearIn(text, date.span)].flatMap((at) => at ?? []),
      date.year,
      1,
    );
  return places;
}

/** What a preface calls the report: 2024年度政府信息公开工作年度报告, with the agency in between or before. */
const REPORT = /政府信息公开(?:工作)?年度报告/g;
/** The report itself is spoken of, not the notice on it or its form. */
const MADE = /编制|编写|公布|发布|公开如下|形成/;
/** How far before its name the year may stand, and what no year stands before. */
const REACH = 40;
const CLAUSE = '，。；：,;:《》<>“”"';

/** The year of the report by its preface, where that names one and only one. */
function yearInPreface(report: Report): { readonly span: Span; readonly year: number } | null {
  const found = passagesIn(report, null).flatMap((passage) =>
    yearsNamed(passage).map(({ at, year }) => ({ span: placeOf(passage, at, at + 4), year })),
  );
  return new Set(found.map(({ year }) => year)).size === 1 ? found[0]! : null;
}

/** The years of reports that are named in a passage, each with where it stands in its text. */
const yearsNamed = keptWith(({ text }): readonly { readonly at: number; readonly year: number }[] => {
  if (!MADE.test(text)) return [];
  return [...text.matchAll(REPORT)].flatMap((match) => {
    const from = Math.max(0, match.index - REACH);
    const before = text.slice(from, match.index);
    let start = before.length;
    while (start > 0 && !CLAUSE.includes(before[start - 1]!)) start--;
    const own = before.slice(start);
    const year = readYear(own);
    const behind = text.slice(match.index + match[0].length);
    if (!year || /关于|通知|上年|上一年/.test(own) || /^(?:格式|编制|编写|有关|的?通知|模板)/.test(behind)) return [];
    return [{ at: from + start + own.indexOf(year.text), year: year.value }];
  });
});

/** Where `2024` or `二〇二四` stands in the span. */
function yearIn(text: string, at: Span): Span | null {
  const folded = fold(text, at);
  const found = readYear(folded.text)?.text ?? /^\(?(\d{4})/.exec(folded.text)?.[1];
  const from = found ? folded.text.indexOf(found) : -1;
  return from < 0 ? null : placeOf(folded, from, from + 4);
}

/** The place that does not agree with the others; of two the second, since a report is written from its title on. */
function oddOne(places: readonly Place[]): Place | null {
  if (new Set(places.map((place) => place.year)).size < 2) return null;
  const alone = places.filter((place) => places.filter((other) => other.year === place.year).length === 1);
  return alone.length === 1 ? alone[0]! : places.at(-1)!;
}

function correction(odd: Place, right: number, preferred: boolean): Fix {
  const written = String(right + odd.lag);
  return {
    title: {
      zh: `${odd.name.zh}的年份改为${written}年（现为${odd.year + odd.lag}年）`,
      en: `Change the year of the ${odd.name.en} to ${written} (now ${odd.year + odd.lag})`,
    },
    safe: false,
    preferred,
    edits: odd.digits.map((span) => ({ span, newText: written })),
  };
}
