/** What `check` does with each file: its findings as they are shown, after its safe fixes have been made. */
import { languageFor } from '../config/language';
import { atLeast, LEVELS, type Severity } from '../config/levels';
import { replaceText } from '../host/write';
import { type Analysis, createService, type Service } from '../service';
import { lineAt, linesOf } from '../text/lines';
import type { Message } from '../text/message';
import { oneOf, readArguments, UsageError } from './arguments';
import { knownFindings, type Share } from './baseline';
import type { Crew } from './crew';
import { type Draft, tellFault } from './drafts';
import { fixAll } from './fix';
import { CommandNeighbours, type Seen } from './neighbours';
import { recorder } from './recorder';
import { githubReporter } from './reporters/github';
import { jsonReporter } from './reporters/json';
import { junitReporter } from './reporters/junit';
import type { Counts, Reporter, Row } from './reporters/reporter';
import { sarifReporter } from './reporters/sarif';
import { textReporter } from './reporters/text';
import { layersOf, SETTING_OPTIONS, SYSTEM_LOCALE, tellFaults } from './settings';
import type { Terminal } from './terminal';
import { unifiedDiff } from './unified-diff';

export const REPORTERS = {
  text: textReporter,
  json: jsonReporter,
  sarif: sarifReporter,
  github: githubReporter,
  junit: junitReporter,
};
const THRESHOLDS = [...LEVELS.filter((level): level is Severity => level !== 'off'), 'never'] as const;

/** What has become of a file. */
export interface Checked {
  /** Of the reporter, or the fixes as a diff. */
  readonly shown: string;
  readonly isReport: boolean;
  readonly fixed: number;
  readonly row: Row;
  readonly share: Share | null;
}

export function checkOptions(args: readonly string[]) {
  const { values, positionals } = readArguments(args, {
    format: { type: 'string' },
    'fail-on': { type: 'string', default: 'error' },
    ...SETTING_OPTIONS,
    fix: { type: 'boolean', default: false },
    'dry-run': { type: 'boolean', default: false },
    baseline: { type: 'string' },
    'update-baseline': { type: 'boolean', default: false },
    settled: { type: 'boolean', default: false },
    'files-from': { type: 'string' },
    jobs: { type: 'string' },
  });
  const format = oneOf('--format', values.format ?? 'text', Object.keys(REPORTERS) as (keyof typeof REPORTERS)[]);
  const failOn = oneOf('--fail-on', values['fail-on'], THRESHOLDS);
  const dryRun = values['dry-run'];
  if (dryRun && !values.fix) throw new UsageError({ zh: '--dry-run 要和 --fix 一起用', en: '--dry-run needs --fix' });
  if (dryRun && values.format !== undefined) {
    throw new UsageError({
      zh: '--dry-run 输出的是差异，不能再写 --format',
      en: '--dry-run prints a diff: --format has no use with it',
    });
  }
  return { values, positionals, format, failOn, dryRun };
}

export const fails = (failOn: (typeof THRESHOLDS)[number]) => (severity: Severity) =>
  failOn !== 'never' && atLeast(severity, failOn);

export type CheckOptions = ReturnType<typeof checkOptions>;

export function reporterFor(
  { format, failOn }: CheckOptions,
  terminal: Pick<Terminal, 'language' | 'colour'>,
  service: Service,
): Reporter {
  return REPORTERS[format]({ ...terminal, fails: fails(failOn), rules: service.rules });
}

/** @throws UsageError for options that cannot be meant. */
export async function checkers(
  options: CheckOptions,
  terminal: Pick<Terminal, 'language' | 'colour'>,
  service = createService(),
): Promise<Crew<Checked>> {
  const { values, dryRun } = options;
  const told = recorder(terminal);
  const layers = layersOf(values, service, told);
  const known = await knownFindings(values.baseline, values['update-baseline']);
  const reporter = reporterFor(options, terminal, service);
  const neighbours = new CommandNeighbours(service);
  /** A layout is one of text: Word has none. */
  const foreign = service.readLayer({ kind: 'option' }, { rules: { 'table/nonstandard-layout': 'off' } });
  return {
    recorder: told,
    converts: true,
    look: (file) => neighbours.look(file),
    learn: (seen) => neighbours.learn(seen as readonly Seen[]),
    async work(draft) {
      const { path, assumeReport, converted } = draft;
      const analyzing = {
        assumeReport,
        layers: converted ? [foreign, ...layers(path)] : layers(path),
        neighbours: neighbours.of(path),
      };
      let analysis = service.analyze(draft.text, analyzing);
      let fixed = 0;
      if (values.fix && converted) told.tell(cannotFix(path));
      else if (values.fix) {
        const mended = fixAll(service, analysis, analyzing);
        if (mended.count > 0 && (dryRun || write(draft, mended.analysis, told))) {
          analysis = mended.analysis;
          fixed = mended.count;
        }
      }
      const { report } = analysis;
      const language = languageFor(analysis.settings.language, SYSTEM_LOCALE);
      if (report) tellFaults(path, analysis.text, analysis.faults, told);
      const { findings, fingerprints, share } = known.sift(path, analysis, service.fingerprints(analysis));
      const left = { ...analysis, findings };
      if (values.settled) tellSettled(path, left, service, told);
      const marks = new Map(findings.map((finding, i) => [finding, fingerprints[i]!]));
      const listed = service.shown(findings);
      const shown = dryRun
        ? unifiedDiff(path, draft.text, analysis.text, terminal.colour)
        : reporter.file({
            path,
            analysis: { ...left, findings: listed },
            fingerprints: listed.map((finding) => marks.get(finding) ?? finding.rule),
            language,
            ...(converted ? { placeOf: service.placeOf } : {}),
          });
      const row = { path, agency: report?.agency ?? null, year: report?.year ?? null, counts: countsOf(left) };
      return { shown, isReport: report !== null, fixed, row, share };
    },
  };
}

function countsOf({ findings }: Analysis): Counts {
  const counts: Counts = { error: 0, warning: 0, information: 0, hint: 0 };
  for (const { severity } of findings) counts[severity]++;
  return counts;
}

/** What was looked at and is no error, a line each, with the reason. */
function tellSettled(path: string, analysis: Analysis, service: Service, terminal: Terminal): void {
  const lines = linesOf(analysis.text);
  for (const { span, about, reason } of service.settled(analysis)) {
    const place = `${path}:${lineAt(lines, span.start) + 1}`;
    terminal.tell({
      zh: `${place} 已核实：${about.zh}：${reason || '未写理由'}`,
      en: `${place} settled: ${about.en}: ${reason || 'no reason given'}`,
    });
  }
}

const cannotFix = (path: string): Message => ({
  zh: `${path}：--fix 只改文本，不改 Word、网页、表格和 PDF；请先用 nianbao import 转换`,
  en: `${path}: --fix mends text, not Word, pages, sheets or PDF: convert it with nianbao import first`,
});

/** Whether the draft could be written. */
function write({ path, encoding }: Draft, { text }: Analysis, terminal: Terminal): boolean {
  try {
    replaceText(path, text, encoding);
    return true;
  } catch (error) {
    tellFault(error, path, terminal);
    return false;
  }
}
