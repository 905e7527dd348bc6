/** 汇总: the tables of many reports summed into a draft of one, with an account of what went in and what did not. */
import { type Address, editionFor, rowForm } from '../editions';
import { plainText } from '../layout/skeleton';
import { DEFAULT_TIDY, type TidyOptions, tidyTable } from '../layout/tidy';
import { plain } from '../relations/decimal';
import { type LeftOut, type Reason, rollUp } from '../relations/roll-up';
import { agencyKey } from '../report/agency-name';
import { writeFigures } from '../report/edits';
import { columnName, inQuotes, rowName } from '../report/names';
import { readReport } from '../report/read';
import type { Neighbour } from '../rules/rule';
import type { Message } from '../text/message';
import { applyEdits } from '../text/span';
import { type NewReport, newReport } from './new-report';

export interface RolledUp {
  /** A whole draft; cells that no part has a figure for are blank. */
  readonly text: string;
  /** The reports that went in. */
  readonly parts: readonly Neighbour[];
  /** Reports that did not, and cells that are not in the sums, with the reason, a line each. */
  readonly account: readonly Message[];
}

/** Cells named one by one; more are counted. */
const MOST_NAMED = 3;

/** @param candidates reports of any agency and year; those that cannot go in are in the account. */
export function rolledUp(wish: NewReport, candidates: readonly Neighbour[]): RolledUp | { readonly refused: Message } {
  const made = newReport(wish);
  if ('refused' in made) return made;
  const { parts, account } = chosen(wish, candidates);
  if (parts.length === 0) return { refused: NO_PARTS(wish.year) };
  const blank = plainText(made.skeleton);
  const report = readReport(blank);
  const edition = editionFor(wish.year);
  const { cells, leftOut } = rollUp(
    edition,
    parts.map(({ digest }) => digest),
  );
  const figures = new Map([...cells].map(([address, { value }]) => [address, plain(value)] as const));
  const edits = Object.values(report.tables).flatMap((table) => (table ? writeFigures(blank, table, figures) : []));
  const text = aligned(applyEdits(blank, edits), { ...DEFAULT_TIDY, ...wish.tables });
  return { text, parts, account: [...account, ...leftOut.map((one) => remark(one, parts))] };

  function remark({ part, reason, addresses }: LeftOut, among: readonly Neighbour[]): Message {
    const { name, digest } = among[part]!;
    const named = addresses.slice(0, MOST_NAMED).map(placeOf);
    const rest = addresses.length - named.length;
    const why = REASONS[reason];
    return {
      zh: `${name}（${digest.agency}）：${named.join('、')}${rest > 0 ? `等 ${addresses.length} 格` : ''}${why.zh}`,
      en: `${name} (${digest.agency}): ${named.join(', ')}${rest > 0 ? ` and ${rest} more` : ''} ${why.en}`,
    };
  }

  function placeOf(address: Address): string {
    const [id, row, column] = address.split('/') as ['disclosure' | 'applications' | 'reviews', string, string];
    const form = edition.tables[id];
    return `${form.name}${inQuotes(rowName(rowForm(form, row)))}行“${columnName(form, row, column)}”列`;
  }
}

/** Figures are wider than the blanks they stand for. */
function aligned(text: string, options: TidyOptions): string {
  const report = readReport(text);
  const edits = Object.values(report.tables).flatMap((table) => (table && tidyTable(report, table, options)) ?? []);
  return applyEdits(text, edits);
}

const NO_PARTS = (year: number): Message => ({
  zh: `没有可以汇总的 ${year} 年报告`,
  en: `there is no report on ${year} to sum up`,
});

const REASONS: Readonly<Record<Reason, Message>> = {
  blank: { zh: '空白或没有，未计入', en: 'blank or not there, not added' },
  'not-a-number': { zh: '不是数字，未计入', en: 'no number, not added' },
  unit: { zh: '计量单位不是“万元”或没有写明，未计入', en: 'in another unit, or in none that is said, not added' },
  form: { zh: '表式不同、没有对应的格，未计入', en: 'cut otherwise in that form, not added' },
  table: { zh: '整张表没有，未计入', en: 'its table is not there, not added' },
};

/** Of the year, of others than the agency itself, each agency once. */
function chosen(
  { agency, year }: NewReport,
  candidates: readonly Neighbour[],
): { parts: Neighbour[]; account: Message[] } {
  const own = agencyKey(agency);
  const parts: Neighbour[] = [];
  const account: Message[] = [];
  for (const one of candidates) {
    const { key, year: of, agency: named } = one.digest;
    const twin = parts.find(({ digest }) => digest.key === key);
    if (of !== year) {
      account.push({ zh: `${one.name}：是 ${of} 年的报告，未汇总`, en: `${one.name}: a report on ${of}, left out` });
    } else if (key === own) {
      account.push({
        zh: `${one.name}：是“${named}”自己的报告，未汇总`,
        en: `${one.name}: ${named}’s own report, left out`,
      });
    } else if (twin) {
      account.push({
        zh: `${one.name}：与 ${twin.name} 是同一机关（${named}）的报告，只汇总后者`,
        en: `${one.name}: ${named} again, ${twin.name} is in the sum`,
      });
    } else parts.push(one);
  }
  return { parts, account };
}
