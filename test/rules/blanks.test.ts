/** 补 0: what is written into blanks, and what never is. */
import assert from 'node:assert/strict';
import { createService } from '../../server/src/service';
import { applyEdits } from '../../server/src/text/span';
import { proseReport } from '../support/prose-report';

const service = createService();

describe('本行空白补 0', () => {
  const filled = (row: string): string => {
    const text = proseReport({ overview: '2024年的情况。' }).replace(/^\| 1\.属于国家秘密 .*$/m, row);
    const { findings } = service.analyze(text, { assumeReport: true });
    const fixes = findings.filter(({ rule }) => rule === 'table/blank-cell').flatMap((finding) => finding.fixes!());
    const fix = fixes.find(({ title }) => title.zh === '本行空白补 0');
    return fix
      ? applyEdits(text, fix.edits)
          .split('\n')
          .find((line) => line.startsWith('| 1.属于国家秘密'))!
      : 'none';
  };

  it('fills a row, its total too where nothing stands in it', () => {
    assert.equal(
      filled('| 1.属于国家秘密 | | | | | | | |').replace(/ +/g, ' '),
      '| 1.属于国家秘密 | 0 | 0 | 0 | 0 | 0 | 0 | 0 |',
    );
  });

  it('leaves a total that is the sum of figures, or of what cannot be read', () => {
    assert.equal(
      filled('| 1.属于国家秘密 | 2 | | 0 | 0 | 0 | 0 | |').replace(/ +/g, ' '),
      '| 1.属于国家秘密 | 2 | 0 | 0 | 0 | 0 | 0 | |',
    );
    assert.equal(
      filled('| 1.属于国家秘密 | 若干 | | 0 | 0 | 0 | 0 | |').replace(/ +/g, ' '),
      '| 1.属于国家秘密 | 若干 | 0 | 0 | 0 | 0 | 0 | |',
    );
  });
});
