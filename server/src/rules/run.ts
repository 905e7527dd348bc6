/** Runs the rules over a report; which of them, and how loud, the levels say. */
import type { Level, Levels } from '../config/levels';
import { DEFAULT_TIDY, type TidyOptions } from '../layout/tidy';
import { judgeReport } from '../relations/judge';
import type { Report } from '../report/report';
import { rules } from './index';
import type { Finding, RuleContext } from './rule';

export function contextOf(report: Report, tidy: TidyOptions = DEFAULT_TIDY): RuleContext {
  const { disclosure, applications, reviews } = report.tables;
  return {
    text: report.document.text,
    report,
    verdicts: judgeReport(report),
    tables: [disclosure, applications, reviews].filter((table) => table !== null),
    tidy,
  };
}

/** All findings in the order of the text. */
export function runRules(context: RuleContext, levels: Levels): Finding[] {
  const findings: Finding[] = [];
  for (const rule of rules) {
    const level: Level = levels[rule.id] ?? rule.level;
    if (level === 'off') continue;
    for (const found of rule.find(context)) findings.push({ ...found, rule: rule.id, severity: level });
  }
  return findings.sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end || (a.rule < b.rule ? -1 : 1));
}
