/** Which of a file's findings are shown: so many can be worked through; of more, the grave ones and how many are left. */
import { LEVELS } from '../config/levels';
import type { Finding, RuleId } from '../rules/rule';

/** All that are shown of a file, with what is said of the rest. More only where more are errors. */
export const MOST_SHOWN = 200;
/** Stands where a rule's id does. */
export const LIMIT: RuleId = 'nianbao/limit';

/** In their order; where some are left out, hints before all others and no error, the last one says so, at the first of them. */
export function shownOf(findings: readonly Finding[]): readonly Finding[] {
  if (findings.length <= MOST_SHOWN) return findings;
  const gravest = LEVELS.flatMap((level) => findings.filter(({ severity }) => severity === level));
  const errors = findings.filter(({ severity }) => severity === 'error').length;
  const kept = new Set(gravest.slice(0, Math.max(errors, MOST_SHOWN - 1)));
  const left = findings.filter((finding) => !kept.has(finding));
  const [first] = left;
  if (!first) return findings;
  return [...findings.filter((finding) => kept.has(finding)), remark(first, left.length, kept.size)];
}

const remark = ({ span }: Finding, left: number, kept: number): Finding => ({
  rule: LIMIT,
  severity: 'information',
  span,
  message: {
    zh: `问题过多，只列出最要紧的 ${kept} 个，另有 ${left} 个没有列出。请先改正已列出的，再检查一次。`,
    en: `Too many findings: the gravest ${kept} are listed, ${left} more are not. Mend those first, then check again.`,
  },
});
