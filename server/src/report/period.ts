/** The 统计期限 that a report states. */

import type { Span } from '../text/span';
import { type Period, periodsIn } from './dates';
import { passagesOf, placeOf } from './prose';
import type { Report } from './report';
import { keptWith } from './wording';

export interface StatedPeriod extends Period {
  /** From the first date to the last. */
  readonly span: Span;
  /** The places of the two dates. */
  readonly spans: { readonly first: Span; readonly last: Span };
}

/** What says that a period is that of the figures. A period without these words is one of many in a year's report. */
const NAMED =
  /统计的?(?:期限|周期|时间|时段|时限|区间|范围|口径|截止|起止)|期限(?:自|从|为|是|:)|所列.{0,12}数据.{0,4}(?:自|从|为)|数据的?(?:期限|时限|时间|起止)/;

/** How far before a period its name may stand. */
const REACH = 60;

/** The first period that is named as the one of the figures. */
export function statedPeriod(report: Report): StatedPeriod | null {
  for (const passage of passagesOf(report)) {
    const period = statedIn(passage);
    if (!period) continue;
    const { first, last } = period;
    const spans = { first: placeOf(passage, first.start, first.end), last: placeOf(passage, last.start, last.end) };
    return { first, last, span: placeOf(passage, first.start, last.end), spans };
  }
  return null;
}

const statedIn = keptWith(
  ({ text }): Period | null =>
    periodsIn(text).find(({ first }) => NAMED.test(sentenceBefore(text, first.start))) ?? null,
);

/** Whether the report says anything of its period, in words that are read or not. */
export function speaksOfPeriod(report: Report): boolean {
  return passagesOf(report).some(
    (passage) =>
      isNamedIn(passage) ||
      // 现将2024年1月1日至12月31日的情况报告如下
      ((passage.section === null || passage.section.form.id === 'overview') && hasPeriod(passage)),
  );
}

const isNamedIn = keptWith(({ text }) => NAMED.test(text));
const hasPeriod = keptWith(({ text }) => periodsIn(text).length > 0);

/** What the sentence says before the period, as far as it can be about it. */
function sentenceBefore(text: string, end: number): string {
  const near = text.slice(Math.max(0, end - REACH), end);
  return near.slice(Math.max(near.lastIndexOf('。'), near.lastIndexOf(';')) + 1);
}
