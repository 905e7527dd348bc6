/** “已核实，不是错误” on every finding of the fixtures, what many drafts have in common once: it goes with the others that stand there, and nothing new comes. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Finding } from '../../server/src/rules/rule';
import type { Analysis } from '../../server/src/service';
import { span } from '../../server/src/text/span';
import { analyze, applied, identity, service, unmark } from '../support/check';

const ROOT = path.join(__dirname, '../fixtures');
const DRAFTS = readdirSync(ROOT, { recursive: true, encoding: 'utf8' })
  .filter((file) => path.basename(file).startsWith('found') && !file.startsWith('directive'))
  .sort();

const IGNORE = '已核实，不是错误（写明理由）';
/** The way to ignore one finding, wherever others stand beside it. */
function ignoring(analysis: Analysis, finding: Finding) {
  const actions = service.actions(analysis, span(finding.span.start, finding.span.end));
  const found = actions.filter(
    ({ fix, finding: other }) => fix.title.zh.startsWith(IGNORE) && other.rule === finding.rule,
  );
  assert.ok(found.length > 0, identity(finding));
  const first = actions.findIndex(({ fix }) => fix.title.zh.startsWith(IGNORE));
  assert.ok(
    actions.slice(first).every(({ fix }) => fix.title.zh.startsWith(IGNORE)),
    'they come last',
  );
  return found.find((one) => one.finding === finding) ?? found[0]!;
}

describe('ignoring', () => {
  const tried = new Set<string>();
  for (const file of DRAFTS) {
    it(file, () => {
      const before = analyze(unmark(readFileSync(path.join(ROOT, file), 'utf8')).text);
      const had = before.findings.map(identity);
      for (const finding of before.findings) {
        const own = file.startsWith(path.normalize(finding.rule));
        if (tried.has(identity(finding)) && !own) continue;
        tried.add(identity(finding));
        const { fix } = ignoring(before, finding);
        assert.deepEqual([fix.safe, fix.preferred], [false, false]);
        const after = applied(before, fix);
        const has = after.findings.map(identity);
        const count = (list: string[]) => list.filter((one) => one === identity(finding)).length;
        assert.ok(count(has) < count(had), `${identity(finding)} is ignored`);
        assert.deepEqual(
          has.filter((one) => !had.includes(one)),
          [],
          identity(finding),
        );
        const gone = before.findings.filter((one) => !has.includes(identity(one))).map(({ rule }) => rule);
        assert.deepEqual(
          [...new Set(gone)].filter((rule) => rule !== finding.rule),
          [],
          'no other rule',
        );
      }
    });
  }
});
