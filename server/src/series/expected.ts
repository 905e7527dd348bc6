/** A list of the agencies that are to report, against the reports that are there. */
import { agencyKey, isLongerName } from '../report/agency-name';

export interface Attendance {
  /** As the list has them. */
  readonly missing: readonly string[];
  /** Agencies that report and are not on the list, as their reports have them. */
  readonly unexpected: readonly string[];
}

/** One agency a line, or the first column of a table; blank lines, remarks behind # and a head are no agencies. */
export function agenciesIn(text: string): string[] {
  return text
    .split(/\r\n|\n|\r/)
    .map((line) =>
      line
        .replace(/^\ufeff/, '')
        .split(/[,，\t]/)[0]!
        .replaceAll('"', '')
        .trim(),
    )
    .filter((name) => name !== '' && !name.startsWith('#') && !HEADS.includes(name));
}

const HEADS = ['单位', '单位名称', '机关', '机关名称', '行政机关', '名称', 'agency'];

export function attendance(expected: readonly string[], present: readonly string[]): Attendance {
  const there = present.map((name) => ({ name, key: agencyKey(name) }));
  const due = expected.map((name) => ({ name, key: agencyKey(name) }));
  return {
    missing: due.filter(({ key }) => !isAmong(key, there)).map(({ name }) => name),
    unexpected: there.filter(({ key }) => !isAmong(key, due)).map(({ name }) => name),
  };
}

/** By its name; with or without the places above it where that is only one. */
function isAmong(key: string, others: readonly { readonly key: string }[]): boolean {
  if (others.some((other) => other.key === key)) return true;
  return others.filter((other) => isLongerName(other.key, key) || isLongerName(key, other.key)).length === 1;
}
