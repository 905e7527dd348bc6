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
  return {
    missing: expected.filter((name) => standingFor(name, present).length === 0),
    unexpected: present.filter((name) => standingFor(name, expected).length === 0),
  };
}

/** Indices of the names that mean the same agency; with or without the places above it where that is only one. */
export function standingFor(name: string, others: readonly string[]): number[] {
  const key = agencyKey(name);
  const keys = others.map(agencyKey);
  const same = indices(keys, (other) => other === key);
  if (same.length > 0) return same;
  const longer = indices(keys, (other) => isLongerName(other, key) || isLongerName(key, other));
  return new Set(longer.map((i) => keys[i])).size === 1 ? longer : [];
}

const indices = (keys: readonly string[], is: (key: string) => boolean): number[] =>
  keys.flatMap((key, i) => (is(key) ? i : []));
