/** Code actions: the fixes of the findings under a span, and behind them the ways to ignore each. */
import { rules } from '../rules/index';
import type { Finding, Fix, RuleContext } from '../rules/rule';
import { type Span, touches } from '../text/span';
import { ignoreFix } from './ignore';

export interface Action {
  readonly finding: Finding;
  readonly fix: Fix;
}

/** Safe and preferred fixes first, then choices in the order their rule gives them, then what ignores a finding. */
export function actionsAt(context: RuleContext, findings: readonly Finding[], span: Span): Action[] {
  const found = findings.filter((finding) => touches(finding.span, span));
  const fixes = found.flatMap((finding) => (finding.fixes?.() ?? []).map((fix) => ({ finding, fix })));
  const rank = ({ fix }: Action) => (fix.preferred ? 0 : fix.safe ? 1 : 2);
  return [...distinct(fixes.sort((a, b) => rank(a) - rank(b))), ...ignoring(context, found)];
}

/** Equations broken by one mistake offer the same way to mend it: once is enough. */
function distinct(actions: readonly Action[]): Action[] {
  const seen = new Set<string>();
  return actions.filter(({ fix }) => {
    const key = JSON.stringify(fix.edits);
    return !seen.has(key) && seen.add(key);
  });
}

/** One for all findings of a rule that one directive ignores; several are told apart by their rules. */
function ignoring(context: RuleContext, findings: readonly Finding[]): Action[] {
  const actions = new Map<string, Action>();
  for (const finding of findings) {
    const fix = ignoreFix(context, finding);
    const key = `${finding.rule} ${fix?.edits[0]?.span.start}`;
    if (fix && !actions.has(key)) actions.set(key, { finding, fix });
  }
  if (actions.size < 2) return [...actions.values()];
  return [...actions.values()].map(({ finding, fix }) => {
    const rule = rules.find(({ id }) => id === finding.rule)!.title;
    return {
      finding,
      fix: { ...fix, title: { zh: `${fix.title.zh}：${rule.zh}`, en: `${fix.title.en}: ${rule.en}` } },
    };
  });
}

/** The first safe fix of each finding, but those that meet one already taken: they wait for the next round. */
export function safeFixes(findings: readonly Finding[]): Fix[] {
  const taken: Fix[] = [];
  for (const finding of findings) {
    const fix = finding.fixes?.().find(({ safe }) => safe);
    const meets = fix?.edits.some((edit) =>
      taken.some((one) => one.edits.some((other) => touches(edit.span, other.span))),
    );
    if (fix && !meets) taken.push(fix);
  }
  return taken;
}
