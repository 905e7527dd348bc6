/**
 * Every rule against its fixture folder test/fixtures/<group>/<name>/: `found*.md` with the findings marked inline,
 * `silent*.md` without any, beside the reports they are compared with in `neighbours/`. Each fix of a marked finding is
 * made, and the draft read again.
 */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { analyze, applied, check, digitsOf, fixesOf, identity, only, service } from '../support/check';
import { neighboursOf } from '../support/neighbours';

const ROOT = path.join(__dirname, '../fixtures');

for (const rule of service.rules) {
  describe(rule.id, () => {
    const folder = path.join(ROOT, rule.id);
    const files = readdirSync(folder).sort();
    const drafts = (kind: string) => files.filter((file) => file.startsWith(kind));

    it('has drafts it must find and drafts it must leave alone', () => {
      assert.ok(drafts('found').length > 0 && drafts('silent').length > 0);
    });
    for (const file of [...drafts('found'), ...drafts('silent')]) {
      it(file, () => {
        const marked = readFileSync(path.join(folder, file), 'utf8');
        assert.equal(marked.includes('⟦'), file.startsWith('found'), 'found drafts have markers, silent ones none');
        const neighbours = neighboursOf(path.join(folder, file));
        const { text, findings } = check(marked, only(rule.id), neighbours);
        const before = analyze(text, {}, neighbours);
        for (const finding of findings) {
          assert.match(finding.message.zh, /。$/);
          assert.doesNotMatch(finding.message.zh, /[a-z]+[/.-][a-z]+/, 'no internal id in a message');
          for (const fix of fixesOf(finding)) assertFix(before, finding, fix);
        }
      });
    }
  });
}

/** Equations over several reports, which have no verdict of one. */
const OF_SEVERAL = /^(?:series|rollup)\//;

type Before = ReturnType<typeof analyze>;
type Finding = Before['findings'][number];

/** Invariant 8 of docs/architecture.md. */
function assertFix(before: Before, finding: Finding, fix: ReturnType<typeof fixesOf>[number]) {
  const after = applied(before, fix);
  const had = before.findings.map(identity);
  const has = after.findings.map(identity);
  const own = identity(finding);
  const removed = has.filter((one) => one === own).length < had.filter((one) => one === own).length;
  if (fix.safe) assert.deepEqual(digitsOf(after.text), digitsOf(before.text), `${fix.title.zh}: figures are untouched`);
  if (fix.safe || fix.preferred) {
    assert.ok(removed, `${fix.title.zh}: its finding is gone`);
    assert.deepEqual(
      has.filter((one) => !had.includes(one)),
      [],
      `${fix.title.zh}: no new finding`,
    );
  }
  for (const { id } of finding.relations ?? []) {
    if (OF_SEVERAL.test(id)) {
      assert.ok(
        !after.findings.some((one) => one.relations?.some((other) => other.id === id)),
        `${fix.title.zh}: it holds`,
      );
      continue;
    }
    const verdict = after.context!.verdicts.find((one) => one.relation.id === id);
    assert.equal(verdict?.state, 'holds', `${fix.title.zh}: its equation holds`);
  }
}
