/** The nine reports as they stand: every finding that a reader agrees with, and no other. */
import assert from 'node:assert/strict';
import { analyze } from '../support/check';
import { itWith } from '../support/shared';
import { expectedFindings } from './expected-findings';

describe('the nine reports', () => {
  for (const { file, findings } of expectedFindings) {
    itWith(file, `${file}: every finding, and no other`, (text) => {
      const found = analyze(text).findings.map(({ rule, span }) => ({ rule, text: text.slice(span.start, span.end) }));
      const missing = findings.filter(([rule, start]) => {
        const at = found.findIndex((one) => one.rule === rule && one.text.startsWith(start));
        if (at >= 0) found.splice(at, 1);
        return at < 0;
      });
      assert.deepEqual({ missing, more: found }, { missing: [], more: [] });
    });
  }
});
