/** `nianbao check`: the findings of drafts, and their safe fixes. */
import { languageFor } from '../config/language';
import { atLeast, LEVELS, type Severity } from '../config/levels';
import { STANDARD_INPUT } from '../host/read';
import { replaceText } from '../host/write';
import { type Analysis, createService, type Service } from '../service';
import { lineAt, linesOf } from '../text/lines';
import type { Message } from '../text/message';
import { oneOf, readArguments, UsageError } from './arguments';
import { knownFindings } from './baseline';
import { type Draft, eachDraft, tellFault } from './drafts';
import { fixAll } from './fix';
import { neighboursAmong } from './neighbours';
import { jsonReporter } from './reporters/json';
import type { Summary } from './reporters/reporter';
import { textReporter } from './reporters/text';
import { layersOf, SETTING_OPTIONS, SYSTEM_LOCALE, tellFaults } from './settings';
import type { Terminal } from './terminal';

const REPORTERS = { text: textReporter, json: jsonReporter };
const THRESHOLDS = [...LEVELS.filter((level): level is Severity => level !== 'off'), 'never'] as const;

export async function check(args: readonly string[], terminal: Terminal, service = createService()): Promise<void> {
  const { values, positionals } = readArguments(args, {
    format: { type: 'string', default: 'text' },
    'fail-on': { type: 'string', default: 'error' },
    ...SETTING_OPTIONS,
    fix: { type: 'boolean', default: false },
    baseline: { type: 'string' },
    'update-baseline': { type: 'boolean', default: false },
    settled: { type: 'boolean', default: false },
  });
  const format = oneOf('--format', values.format, Object.keys(REPORTERS) as (keyof typeof REPORTERS)[]);
  const failOn = oneOf('--fail-on', values['fail-on'], THRESHOLDS);
  const layers = layersOf(values, service, terminal);
  if (values.fix && positionals.includes(STANDARD_INPUT)) {
    throw new UsageError({ zh: '--fix 不能用于标准输入（-）', en: '--fix cannot change standard input (-)' });
  }

  const known = await knownFindings(values.baseline, values['update-baseline'], service);
  const reporter = REPORTERS[format](terminal);
  const summary: Summary = {
    files: 0,
    reports: 0,
    fixed: 0,
    counts: { error: 0, warning: 0, information: 0, hint: 0 },
  };
  const neighbours = await neighboursAmong(positionals, service);
  await terminal.print(reporter.begin());
  /** A layout is one of text: Word has none. */
  const foreign = service.readLayer({ kind: 'option' }, { rules: { 'table/nonstandard-layout': 'off' } });
  const work = async (draft: Draft) => {
    const { path, assumeReport, converted } = draft;
    const options = {
      assumeReport,
      layers: converted ? [foreign, ...layers(path)] : layers(path),
      neighbours: neighbours(path),
    };
    let analysis = service.analyze(draft.text, options);
    if (values.fix && converted) terminal.tell(cannotFix(path));
    else if (values.fix) {
      const fixed = fixAll(service, analysis, options);
      if (fixed.count > 0 && write(draft, fixed.analysis, terminal)) {
        analysis = fixed.analysis;
        summary.fixed += fixed.count;
      }
    }
    const language = languageFor(analysis.settings.language, SYSTEM_LOCALE);
    analysis = { ...analysis, findings: known.unknown(path, analysis) };
    const shown = reporter.file({ path, analysis, language, ...(converted ? { placeOf: service.placeOf } : {}) });
    if (analysis.report) tellFaults(path, analysis.text, analysis.faults, terminal);
    if (values.settled) tellSettled(path, analysis, service, terminal);
    summary.files++;
    if (analysis.report) summary.reports++;
    for (const { severity } of analysis.findings) {
      summary.counts[severity]++;
      if (failOn !== 'never' && atLeast(severity, failOn)) terminal.exitWith(1);
    }
    await terminal.print(shown);
  };
  await eachDraft(positionals, terminal, work, { converts: true });
  await terminal.print(reporter.end(summary));
  try {
    known.finish(terminal);
  } catch (error) {
    tellFault(error, String(values.baseline), terminal);
  }
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

export const unknownRule = (id: string): UsageError =>
  new UsageError({
    zh: `没有“${id}”这条规则；nianbao rules 列出所有规则`,
    en: `there is no rule “${id}”; nianbao rules lists them all`,
  });

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
