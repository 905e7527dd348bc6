/** `nianbao check`: the findings of drafts, and their safe fixes. */
import type { Severity } from '../config/levels';
import { STANDARD_INPUT } from '../host/read';
import { createService } from '../service';
import { counted } from '../text/message';
import { UsageError } from './arguments';
import { knownFindings } from './baseline';
import { type Checked, checkers, checkOptions, fails, reporterFor } from './checking';
import { filesOf, tellFault } from './drafts';
import { eachFile, jobsOf } from './each-file';
import type { Summary } from './reporters/reporter';
import type { Terminal } from './terminal';

export async function check(args: readonly string[], terminal: Terminal, service = createService()): Promise<void> {
  const options = checkOptions(args);
  const { values, positionals, dryRun, failOn } = options;
  const jobs = jobsOf(values.jobs);
  const crew = await checkers(options, terminal, service);
  const known = await knownFindings(values.baseline, values['update-baseline']);
  const files = await filesOf(positionals, values['files-from'], crew.converts);
  if (values.fix && files.includes(STANDARD_INPUT)) {
    throw new UsageError({ zh: '--fix 不能用于标准输入（-）', en: '--fix cannot change standard input (-)' });
  }

  const reporter = reporterFor(options, terminal, service);
  const summary: Summary = {
    files: 0,
    reports: 0,
    fixed: 0,
    counts: { error: 0, warning: 0, information: 0, hint: 0 },
    rows: [],
  };
  let between = '';
  const show = async (shown: string) => {
    if (shown === '') return;
    await terminal.print(between + shown);
    between = dryRun ? '' : reporter.between;
  };
  const writes = (values.fix && !dryRun) || values['update-baseline'];
  const take = async ({ shown, isReport, fixed, row, share }: Checked) => {
    await show(shown);
    known.add(share);
    summary.files++;
    summary.fixed += fixed;
    if (isReport) summary.reports++;
    if (Object.values(row.counts).some((count) => count > 0)) summary.rows.push(row);
    for (const [severity, count] of Object.entries(row.counts) as [Severity, number][]) {
      summary.counts[severity] += count;
      if (count > 0 && !dryRun && fails(failOn)(severity)) terminal.exitWith(1);
    }
    if (dryRun && fixed > 0) terminal.exitWith(1);
  };
  if (!dryRun) await terminal.print(reporter.begin());
  const finished = await eachFile(
    {
      crew,
      files,
      order: { command: 'check', args },
      jobs,
      writes,
      take,
      failed: (path, told) => show(dryRun ? '' : (reporter.fault?.(path, told) ?? '')),
    },
    terminal,
  );
  if (dryRun) return terminal.tell(wouldFix(summary));
  await terminal.print(reporter.end(summary));
  if (!finished) return;
  try {
    known.finish(terminal);
  } catch (error) {
    tellFault(error, String(values.baseline), terminal);
  }
}

const wouldFix = ({ fixed, reports }: Summary) => ({
  zh: `可以改正 ${fixed} 处，文件没有改动（检查了 ${reports} 份年报）`,
  en: `${fixed} could be fixed, nothing was written (${counted(reports, 'report')} checked)`,
});
