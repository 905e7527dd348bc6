/** A new report: the form due for a year, with everything blank that only its author can know. */
import { editionFor, editions } from '../editions';
import { reportLines, type Skeleton, skeletonOf } from '../layout/skeleton';
import { DEFAULT_TIDY, type TidyOptions } from '../layout/tidy';
import { mayBeAgency } from '../report/title';
import type { Message } from '../text/message';

export interface NewReport {
  readonly agency: string;
  readonly year: number;
  readonly tables?: Partial<TidyOptions>;
}

/** A year later than this is a slip. */
const LAST_YEAR = 2099;

/** The skeleton, or why there is none. */
export function newReport({ agency, year, tables }: NewReport): { skeleton: Skeleton } | { refused: Message } {
  const first = editions[0]!.since;
  if (year < first) {
    return {
      refused: {
        zh: `${first} 年以前的年报格式不同，不能生成 ${year} 年的年报`,
        en: `reports before ${first} had another form; there is none for ${year}`,
      },
    };
  }
  if (year > LAST_YEAR) return { refused: { zh: `年份不能是 ${year}`, en: `the year cannot be ${year}` } };
  if (!mayBeAgency(agency)) {
    return {
      refused: {
        zh: `“${agency}”不能用作标题中的机关名称`,
        en: `“${agency}” cannot stand in a title as the name of an agency`,
      },
    };
  }
  const known = { agency: agency.trim(), year, likelyYear: year };
  return { skeleton: skeletonOf(reportLines(editionFor(year), { ...DEFAULT_TIDY, ...tables }), known) };
}
