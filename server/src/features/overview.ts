/** 上报一览: the units that are to report on a year, and how far each has got. */
import { writeAligned } from '../layout/pipes';
import type { Report } from '../report/report';
import type { Finding } from '../rules/rule';
import { standingFor } from '../series/expected';
import { counted, type Message } from '../text/message';

/** A report with what was found in it. */
export interface CheckedReport {
  /** The name of its file, from the folder that was checked. */
  readonly file: string;
  readonly report: Report;
  readonly findings: readonly Finding[];
}

/** 未报、有错（错误级）、待核（警告级）、通过. */
export type UnitState = 'missing' | 'wrong' | 'doubtful' | 'passed';

export interface Unit {
  /** As the list has it, else as its report has it; null for a report that does not say. */
  readonly agency: string | null;
  readonly state: UnitState;
  readonly errors: number;
  readonly warnings: number;
  readonly files: readonly string[];
  /** false for one that reports and is not on the list. */
  readonly listed: boolean;
}

export const STATES: Readonly<Record<UnitState, Message>> = {
  missing: { zh: '未报', en: 'missing' },
  wrong: { zh: '有错', en: 'errors' },
  doubtful: { zh: '待核', en: 'to be reviewed' },
  passed: { zh: '通过', en: 'passed' },
};

const ORDER = Object.keys(STATES) as UnitState[];

export const isError = ({ severity }: Finding): boolean => severity === 'error';
export const isWarning = ({ severity }: Finding): boolean => severity === 'warning';

/**
 * Those that have not reported first, then by what is to be done; in the order of the list, or of the reports.
 * @param reports of any year; one that says none may be of this one.
 * @param expected names of the list; null where there is none, and nobody can be missing.
 */
export function unitsOf(year: number, reports: readonly CheckedReport[], expected: readonly string[] | null): Unit[] {
  const due = reports.filter(({ report }) => report.year === year || report.year === null);
  const names = due.map(({ report }) => report.agency ?? '');
  const taken = new Set<number>();
  const listed = (expected ?? []).map((agency): Unit => {
    const own = standingFor(agency, names).filter((i) => !taken.has(i));
    for (const i of own) taken.add(i);
    return unit(
      agency,
      own.map((i) => due[i]!),
      true,
    );
  });
  const others: Unit[] = [];
  due.forEach(({ report: { agency } }, i) => {
    if (taken.has(i)) return;
    const own = agency === null ? [i] : standingFor(agency, names).filter((other) => !taken.has(other));
    for (const one of own) taken.add(one);
    others.push(
      unit(
        agency,
        own.map((one) => due[one]!),
        expected === null,
      ),
    );
  });
  return [...listed, ...others].sort((a, b) => ORDER.indexOf(a.state) - ORDER.indexOf(b.state));
}

function unit(agency: string | null, reports: readonly CheckedReport[], listed: boolean): Unit {
  const findings = reports.flatMap((one) => one.findings);
  const [errors, warnings] = [findings.filter(isError).length, findings.filter(isWarning).length];
  const state = reports.length === 0 ? 'missing' : errors > 0 ? 'wrong' : warnings > 0 ? 'doubtful' : 'passed';
  return { agency, state, errors, warnings, files: reports.map(({ file }) => file), listed };
}

/** How many there are of each state, in a sentence. */
export function tallyOf(units: readonly Unit[]): Message {
  const counts = ORDER.map((state) => [state, units.filter((one) => one.state === state).length] as const).filter(
    ([state, count]) => count > 0 || state !== 'missing',
  );
  return {
    zh: `共 ${units.length} 个单位：${counts.map(([state, count]) => `${STATES[state].zh} ${count}`).join('，')}。`,
    en: `${counted(units.length, 'unit')}: ${counts.map(([state, count]) => `${STATES[state].en} ${count}`).join(', ')}.`,
  };
}

/** The list as Markdown. */
export function overviewText(year: number, units: readonly Unit[]): Message {
  const said = tallyOf(units);
  return {
    zh: page(`${year}年度报告上报一览`, said.zh, HEAD.zh, units, 'zh'),
    en: page(`Reports on ${year}`, said.en, HEAD.en, units, 'en'),
  };
}

const HEAD = {
  zh: ['序号', '单位', '状态', '错误', '待核', '文件'],
  en: ['', 'Unit', 'State', 'Errors', 'Warnings', 'Files'],
} as const;
const UNNAMED: Message = { zh: '（报告未写明单位）', en: '(the report does not say)' };
const UNLISTED: Message = { zh: '（不在名单上）', en: ' (not on the list)' };

function page(
  title: string,
  said: string,
  head: readonly string[],
  units: readonly Unit[],
  language: keyof Message,
): string {
  const rows = units.map(({ agency, state, errors, warnings, files, listed }, i) => [
    String(i + 1),
    `${cell(agency ?? UNNAMED[language])}${listed ? '' : UNLISTED[language]}`,
    STATES[state][language],
    count(errors),
    count(warnings),
    files.map(cell).join('<br>'),
  ]);
  const table = writeAligned('wide')([head, ...rows], ['right', 'left', 'left', 'right', 'right', 'left']);
  return [`# ${title}`, '', said, '', ...table, ''].join('\n');
}

const count = (of: number): string => (of === 0 ? '' : String(of));
const cell = (text: string): string => text.replace(/[\\|<>`*_[\]]/g, '\\$&');
