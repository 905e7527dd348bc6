/** Code actions: the fixes of the findings under a span. */
import type { Finding, Fix } from '../rules/rule';
import { type Span, touches } from '../text/span';

export interface Action {
  readonly finding: Finding;
  readonly fix: Fix;
}

/** Safe and preferred fixes first, then choices in the order their rule gives them. */
export function actionsAt(findings: readonly Finding[], span: Span): Action[] {
  const actions = findings
    .filter((finding) => touches(finding.span, span))
    .flatMap((finding) => (finding.fixes?.() ?? []).map((fix) => ({ finding, fix })));
  const rank = ({ fix }: Action) => (fix.preferred ? 0 : fix.safe ? 1 : 2);
  return actions.sort((a, b) => rank(a) - rank(b));
}
