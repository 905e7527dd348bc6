/** Runs the rules over a report; which of them, and how loud, the levels say, and directives silence single findings. */
import { type Directive, names, readDirectives, silencer } from '../config/directives';
import type { Levels, Severity } from '../config/levels';
import type { Settings } from '../config/settings';
import { judgeReport } from '../relations/judge';
import { repairReport } from '../relations/repair';
import type { Report } from '../report/report';
import { bounded } from '../text/message';
import { unused } from './directive/unused';
import { rules } from './index';
import { ALONE, type Finding, type Found, type Neighbours, type Rule, type RuleContext, type RuleId } from './rule';

export function contextOf(
  report: Report,
  { rules: levels, table }: Settings,
  neighbours: Neighbours = ALONE,
): RuleContext {
  const { disclosure, applications, reviews } = report.tables;
  return {
    text: report.document.text,
    report,
    verdicts: judgeReport(report),
    groups: repairReport(report),
    tables: [disclosure, applications, reviews].filter((one) => one !== null),
    tidy: table,
    neighbours,
    levels,
    directives: readDirectives(report, Object.keys(levels)),
    silenced: new Map(),
  };
}

/** What no directive was needed for is known when all others have run. */
const ordered: readonly Rule[] = [...rules.filter((rule) => rule !== unused), unused];

interface Active {
  readonly rule: Rule;
  readonly severity: Severity;
}

let last: { readonly levels: Levels; readonly active: readonly Active[] } | null = null;

/** The rules that are not off. The levels are mostly the same, keystroke by keystroke and file after file. */
function activeFor(levels: Levels): readonly Active[] {
  if (last?.levels !== levels) {
    const active = ordered.flatMap((rule): Active[] => {
      const severity = levels[rule.id]!;
      return severity === 'off' ? [] : [{ rule, severity }];
    });
    last = { levels, active };
  }
  return last.active;
}

/** All findings in the order of the text. */
export function runRules(context: RuleContext): Finding[] {
  const silenced = new Map<Directive, Set<RuleId>>();
  const seen: RuleContext = { ...context, silenced };
  const findings: Finding[] = [];
  for (const { rule, severity } of activeFor(context.levels)) {
    const directives =
      context.directives.length > 0 ? context.directives.filter((directive) => names(directive, rule.id)) : [];
    for (const found of rule.find(seen)) {
      const directive = silencer(directives, found.span.start);
      if (directive) silenced.set(directive, (silenced.get(directive) ?? new Set()).add(rule.id));
      else findings.push(findingOf(found, rule.id, severity));
    }
  }
  return findings.sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end || (a.rule < b.rule ? -1 : 1));
}

/** All of one shape: there may be thousands. */
function findingOf(
  { span, message, address, related, relations, fixes }: Found,
  rule: RuleId,
  severity: Severity,
): Finding {
  return { rule, severity, span, message: bounded(message), address, related, relations, fixes };
}
