/** “Reviewed, not an error”: a directive above what was found, with room for the reason. */

import { placeRemark } from '../layout/remarks';
import type { Finding, Fix, RuleContext } from '../rules/rule';

/** null for a finding on a directive itself. */
export function ignoreFix({ report: { document } }: RuleContext, finding: Finding): Fix | null {
  if (finding.rule.startsWith('directive/')) return null;
  const directive = `<!-- nianbao-disable-next-line ${finding.rule} 理由：… -->`;
  return {
    title: { zh: '已核实，不是错误（写明理由）', en: 'Reviewed, not an error (give a reason)' },
    safe: false,
    preferred: false,
    edits: [placeRemark(document, finding.span.start, directive)],
  };
}
