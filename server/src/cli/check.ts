/** `nianbao check`: the findings of drafts, and their safe fixes. */
import { atLeast, isLevel, LEVELS, type Level, type Levels, type Severity } from '../config/levels';
import { STANDARD_INPUT } from '../host/read';
import { replaceText } from '../host/write';
import { isReportFileName } from '../report/detect';
import { type Analysis, createService, type Service } from '../service';
import { oneOf, readArguments, UsageError } from './arguments';
import { type Draft, eachDraft, tellFault } from './drafts';
import { fixAll } from './fix';
import { jsonReporter } from './reporters/json';
import type { Summary } from './reporters/reporter';
import { textReporter } from './reporters/text';
import type { Terminal } from './terminal';

const REPORTERS = { text: textReporter, json: jsonReporter };
const THRESHOLDS = [...LEVELS.filter((level): level is Severity => level !== 'off'), 'never'] as const;

export async function check(args: readonly string[], terminal: Terminal, service = createService()): Promise<void> {
  const { values, positionals } = readArguments(args, {
    format: { type: 'string', default: 'text' },
    'fail-on': { type: 'string', default: 'error' },
    rule: { type: 'string', multiple: true, default: [] },
    fix: { type: 'boolean', default: false },
  });
  const format = oneOf('--format', values.format, Object.keys(REPORTERS) as (keyof typeof REPORTERS)[]);
  const failOn = oneOf('--fail-on', values['fail-on'], THRESHOLDS);
  const levels = levelsOf(values.rule, service);
  if (values.fix && positionals.includes(STANDARD_INPUT)) {
    throw new UsageError({ zh: '--fix 不能用于标准输入（-）', en: '--fix cannot change standard input (-)' });
  }

  const reporter = REPORTERS[format](terminal);
  const summary: Summary = {
    files: 0,
    reports: 0,
    fixed: 0,
    counts: { error: 0, warning: 0, information: 0, hint: 0 },
  };
  await terminal.print(reporter.begin());
  await eachDraft(positionals, terminal, async (draft) => {
    const options = { assumeReport: isReportFileName(draft.path), levels };
    let analysis = service.analyze(draft.text, options);
    if (values.fix) {
      const fixed = fixAll(service, analysis, options);
      if (fixed.count > 0 && write(draft, fixed.analysis, terminal)) {
        analysis = fixed.analysis;
        summary.fixed += fixed.count;
      }
    }
    const shown = reporter.file({ path: draft.path, analysis });
    summary.files++;
    if (analysis.report) summary.reports++;
    for (const { severity } of analysis.findings) {
      summary.counts[severity]++;
      if (failOn !== 'never' && atLeast(severity, failOn)) terminal.exitWith(1);
    }
    await terminal.print(shown);
  });
  await terminal.print(reporter.end(summary));
}

/** `ID=LEVEL`, the last of several for one rule. */
function levelsOf(settings: readonly string[], service: Service): Levels {
  const levels: Record<string, Level> = {};
  for (const setting of settings) {
    const [, id, level] = /^([^=]*)=(.*)$/.exec(setting) ?? [];
    if (id === undefined || level === undefined) {
      throw new UsageError({
        zh: `--rule 要写成 规则=级别，如 --rule arithmetic/row-total=warning，不能是“${setting}”`,
        en: `--rule is written RULE=LEVEL, as in --rule arithmetic/row-total=warning, not “${setting}”`,
      });
    }
    if (!service.rules.some((rule) => rule.id === id)) throw unknownRule(id);
    if (!isLevel(level)) {
      throw new UsageError({
        zh: `级别只能是 ${LEVELS.join('、')}，不能是“${level}”`,
        en: `a level is one of ${LEVELS.join(', ')}, not “${level}”`,
      });
    }
    levels[id] = level;
  }
  return levels;
}

export const unknownRule = (id: string): UsageError =>
  new UsageError({
    zh: `没有“${id}”这条规则；nianbao rules 列出所有规则`,
    en: `there is no rule “${id}”; nianbao rules lists them all`,
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
