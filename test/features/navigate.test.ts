/** Navigation, folding and selection over one table, as places in the text. */
import assert from 'node:assert/strict';
import { currentEdition } from '../../server/src/editions';
import { foldsOf } from '../../server/src/features/folding';
import { definitionsAt, highlightsAt, referencesAt } from '../../server/src/features/navigate';
import { selectionsAt } from '../../server/src/features/selection';
import { analyze } from '../support/check';
import { randomFigures } from '../support/figures';
import { seeded } from '../support/random';
import { type Layout, renderReport } from '../support/render';

const figures = randomFigures(currentEdition, seeded(3), 3);

function draft(changes: Record<string, string> = {}, layout: Layout = 'compact') {
  const changed = new Map(figures);
  for (const [address, value] of Object.entries(changes)) changed.set(address as never, value);
  const analysis = analyze(renderReport({ edition: currentEdition, figures: changed, layout }));
  const report = analysis.report!;
  const cell = (address: string) =>
    Object.values(report.tables).flatMap((table) => table?.cells.get(address as never) ?? [])[0]!;
  const at = (address: string) => cell(address).span.start;
  const addresses = (spans: readonly { start: number }[]) =>
    spans.map(({ start }) => {
      const cells = Object.values(report.tables).flatMap((table) => [...(table?.cells.values() ?? [])]);
      return cells.find(({ span }) => span.start === start)?.address;
    });
  return { analysis, report, context: analysis.context!, text: analysis.text, at, addresses };
}

describe('navigation', () => {
  for (const layout of ['compact', 'official', 'bare'] as const) {
    it(`${layout}: from an addend to its totals, from the last total to its addends`, () => {
      const { report, at, addresses } = draft({}, layout);
      assert.deepEqual(addresses(definitionsAt(report, at('applications/granted/legal'))), [
        'applications/granted/total',
        'applications/outcome-total/legal',
      ]);
      assert.deepEqual(addresses(definitionsAt(report, at('reviews/review/total'))), [
        'reviews/review/upheld',
        'reviews/review/corrected',
        'reviews/review/other',
        'reviews/review/pending',
      ]);
    });
  }
  it('references are all cells of its equations', () => {
    const { report, at, addresses } = draft();
    assert.deepEqual(addresses(referencesAt(report, at('applications/carried-out/natural'), false)), [
      'applications/received/natural',
      'applications/carried-in/natural',
      'applications/outcome-total/natural',
      'applications/carried-out/business',
      'applications/carried-out/research',
      'applications/carried-out/nonprofit',
      'applications/carried-out/legal',
      'applications/carried-out/other',
      'applications/carried-out/total',
    ]);
    assert.equal(referencesAt(report, at('applications/carried-out/natural'), true).length, 10);
  });
  it('highlights tell the total from its addends', () => {
    const { report, at } = draft();
    const kinds = highlightsAt(report, at('reviews/review/total')).map(({ kind }) => kind);
    assert.deepEqual(kinds, ['addend', 'addend', 'addend', 'addend', 'total']);
    assert.equal(highlightsAt(report, at('applications/outcome-total/natural')).length, 22);
  });
  it('nothing in prose', () => {
    const { report } = draft();
    assert.deepEqual([definitionsAt(report, 5), referencesAt(report, 5, true), highlightsAt(report, 5)], [[], [], []]);
  });
});

describe('folding and selection', () => {
  it('sections, tables and groups fold; a group with its label', () => {
    const { report, text } = draft();
    const folds = foldsOf(report).map(({ start, end }) => text.slice(start, end).split('\n'));
    assert.ok(folds.some((lines) => lines[0]!.startsWith('## 三、') && lines.at(-1)!.startsWith('| 四、')));
    assert.ok(folds.some((lines) => lines[0]!.startsWith('（三）不予公开') && lines.length === 9));
  });
  it('grows from the figure to the report', () => {
    const { report, at, text } = draft();
    const steps = selectionsAt(report, at('applications/denied.law/natural')).map(({ start, end }) =>
      text.slice(start, end),
    );
    assert.equal(steps[0], figures.get('applications/denied.law/natural'));
    assert.match(steps[2]!, /^\| 2\.其他法律行政法规禁止公开 .*\|$/);
    assert.match(steps[3]!, /^（三）不予公开/);
    assert.match(steps.at(-2)!, /^## 三、/);
    assert.equal(steps.at(-1), text);
    for (const [i, step] of steps.entries()) assert.ok(i === 0 || step.includes(steps[i - 1]!));
  });
});
