/** Too many findings: the gravest are shown, and how many more there are. */
import assert from 'node:assert/strict';
import type { Severity } from '../../server/src/config/levels';
import { LIMIT, MOST_SHOWN, shownOf } from '../../server/src/features/shown';
import type { Finding } from '../../server/src/rules/rule';

const many = (counts: Partial<Record<Severity, number>>): Finding[] => {
  const found = Object.entries(counts).flatMap(([severity, count]) =>
    Array.from({ length: count }, () => ({ rule: 'table/blank-cell', severity }) as const),
  );
  // Dealt out, so that each level stands all over the text.
  return found
    .map((finding, i) => ({ ...finding, severity: finding.severity as Severity, at: (i * 7919) % found.length }))
    .sort((a, b) => a.at - b.at)
    .map(({ rule, severity, at }) => ({
      rule,
      severity,
      span: { start: at, end: at + 1 },
      message: { zh: '', en: '' },
    }));
};
const count = (findings: readonly Finding[], level: Severity) =>
  findings.filter(({ rule, severity }) => severity === level && rule !== LIMIT).length;

describe('findings shown', () => {
  it('are all of them as long as they are no more than can be worked through', () => {
    const findings = many({ error: 20, hint: MOST_SHOWN - 20 });
    assert.equal(shownOf(findings), findings);
  });

  it('leave hints out first, then information, then warnings', () => {
    const cases: [Partial<Record<Severity, number>>, [number, number, number, number]][] = [
      [{ error: 50, warning: 50, information: 50, hint: 51 }, [50, 50, 50, 49]],
      [{ error: 50, warning: 100, information: 100, hint: 100 }, [50, 100, 49, 0]],
      [{ error: 50, warning: 500, information: 9, hint: 9 }, [50, 149, 0, 0]],
    ];
    for (const [counts, left] of cases) {
      const findings = many(counts);
      const shown = shownOf(findings);
      assert.equal(shown.length, MOST_SHOWN);
      assert.deepEqual(
        (['error', 'warning', 'information', 'hint'] as const).map((level) => count(shown, level)),
        left,
      );
      const { message, severity, span, rule } = shown.at(-1)!;
      assert.deepEqual({ rule, severity }, { rule: LIMIT, severity: 'information' });
      assert.match(message.zh, new RegExp(`另有 ${findings.length - MOST_SHOWN + 1} 个没有列出`));
      assert.match(message.en, new RegExp(`${findings.length - MOST_SHOWN + 1} more are not`));
      assert.deepEqual(span, findings.find((one) => !shown.includes(one))!.span);
      const starts = shown.slice(0, -1).map((one) => one.span.start);
      assert.deepEqual(
        starts,
        [...starts].sort((a, b) => a - b),
      );
    }
  });

  it('never leave out an error', () => {
    const findings = many({ error: 300, warning: 10 });
    const shown = shownOf(findings);
    assert.equal(count(shown, 'error'), 300);
    assert.equal(shown.length, 301);
    assert.match(shown.at(-1)!.message.zh, /最要紧的 300 个，另有 10 个/);
    const errors = many({ error: 300 });
    assert.deepEqual(shownOf(errors), errors);
  });
});
