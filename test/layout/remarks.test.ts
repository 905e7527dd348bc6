/** Directives stay with their rows when a table is written anew, in either layout, and no comment is lost. */
import assert from 'node:assert/strict';
import { type Layout, tidyTable } from '../../server/src/layout/tidy';
import { applyEdits } from '../../server/src/text/span';
import { draft } from '../cli/draft';
import { analyze, identity } from '../support/check';

/** Words for figures in six rows: the first of a table, one behind a group's label, the last, the only one … */
const WORDS = [
  'disclosure/regulations/issued',
  'disclosure/licences/decisions',
  'disclosure/compulsion/decisions',
  'applications/received/total',
  'applications/denied.law/natural',
  'applications/carried-out/natural',
  'reviews/review/other',
  'reviews/litigation-after-review/pending',
];
const WRONG = draft((address) => (WORDS.includes(address) ? '若干' : '0'));
const RULE = 'table/not-a-number';

/** Every table in the layout. */
function tidied(text: string, layout: Layout): string {
  const { report } = analyze(text);
  const tables = Object.values(report!.tables).filter((table) => table !== null);
  const edits = tables.flatMap((table) => tidyTable(report!, table, { layout, ambiguousWidth: 'wide' }) ?? []);
  return applyEdits(text, edits);
}
const found = (text: string) =>
  analyze(text)
    .findings.filter(({ rule }) => rule === RULE || rule.startsWith('directive/'))
    .map(identity);
const comments = (text: string) => (text.match(/<!--[\s\S]*?-->/g) ?? []).map((one) => one.replace(/\s+/g, ' ')).sort();

describe('comments in tables that are written anew', () => {
  const all = found(WRONG);

  for (const finding of analyze(WRONG).findings.filter(({ rule }) => rule === RULE)) {
    it(`a directive on ${finding.address}`, () => {
      const line = WRONG.slice(0, finding.span.start).split('\n').length - 1;
      const lines = WRONG.split('\n');
      const first = /^\| :?---/.test(lines[line - 1]!);
      const directive = `<!-- nianbao-disable-next-line ${RULE} 已核实 -->`;
      const placed = first
        ? [lines.toSpliced(line - 2, 0, directive)]
        : [lines.toSpliced(line, 0, directive), lines.with(line - 1, `${lines[line - 1]} ${directive}`)];
      const expected = all.filter((one) => one !== identity(finding));
      for (const text of placed.map((some) => some.join('\n'))) {
        assert.deepEqual(found(text), expected);
        for (const layout of ['compact', 'official'] as const) {
          const once = tidied(text, layout);
          // Printed, the three kinds of table four stand in one row, and so do what is found there.
          if (layout === 'compact' || !finding.address!.startsWith('reviews/'))
            assert.deepEqual(found(once), expected, once);
          assert.deepEqual(comments(once), [directive]);
          assert.equal(tidied(once, layout), once, 'once is enough');
          assert.deepEqual(comments(tidied(once, 'compact')), [directive]);
        }
      }
    });
  }

  it('any comment is kept, and none doubled', () => {
    const lines = WRONG.split('\n');
    for (let i = lines.findIndex((line) => line.startsWith('### ')); i < lines.length; i++) {
      const line = lines[i]!;
      if (/^\| :?---/.test(line)) continue;
      const ways = [
        lines.toSpliced(i, 0, '<!-- 注 -->'),
        lines.toSpliced(i, 0, '<!-- 注\n 二 -->'),
        lines.with(i, `${line} <!-- 注 -->`),
        lines.with(i, line.replace('0', '0 <!-- 注 -->')),
      ];
      const text = ways[i % ways.length]!.join('\n');
      for (const layout of ['compact', 'official'] as const) {
        assert.deepEqual(comments(tidied(text, layout)), comments(text), line);
      }
    }
  });
});
