/** Formatting any report in any shape: the same figures, nothing left to do, no figure of the text gained or lost. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { currentEdition, type Edition, editions } from '../../server/src/editions';
import type { FormatOptions } from '../../server/src/features/format';
import { applyEdits } from '../../server/src/text/span';
import { analyze, applied, fixesOf, service } from '../support/check';
import { corrupted } from '../support/corrupt';
import { type FigureMap, randomFigures } from '../support/figures';
import { seeded } from '../support/random';
import { LAYOUTS, type Layout, renderReport } from '../support/render';
import { renderShape, SHAPE_NAMES, type ShapeName } from '../support/shapes';
import { anyDraft } from '../syntax/any-draft';

const WISHES: readonly FormatOptions[] = [{}, { layout: 'compact' }, { layout: 'official', headings: 'atx' }];

/** Numbers that stand by themselves: figures, wherever they are, and no ordinals. */
const FIGURE =
  /(?<![^\s|｜])[+＋-]?[\d０-９]+(?:[,.][\d０-９]+)*(?=\s*(?:万元|（[^）]*）)?(?:[\s|｜]|$))(?!\s*[.．、])/g;
const figuresIn = (text: string): string[] => (text.replace(/Unnamed: \d/g, '').match(FIGURE) ?? []).sort();

const formatted = (text: string, wish: FormatOptions): string => applyEdits(text, service.format(analyze(text), wish));
const dataOf = (text: string) => service.figures(analyze(text));
const verdictsOf = (text: string) =>
  analyze(text)
    .context!.verdicts.map(({ relation, state }) => `${relation.id} ${state}`)
    .sort();

function rendered(shape: ShapeName | Layout, edition: Edition, seed: number, change?: (figures: FigureMap) => void) {
  const random = seeded(seed);
  const figures = corrupted(randomFigures(edition, random), seed % 3, random);
  change?.(figures);
  const layout = LAYOUTS.find((one) => one === shape);
  if (layout) return renderReport({ edition, figures, layout });
  return renderShape(shape as ShapeName, { edition, figures }, random, seed % 2 === 0);
}

function assertFormats(text: string, wish: FormatOptions, about: string): void {
  const after = formatted(text, wish);
  assert.deepEqual(dataOf(after), dataOf(text), `${about}: the same figures`);
  assert.deepEqual(verdictsOf(after), verdictsOf(text), `${about}: the same verdicts`);
  assert.equal(formatted(after, wish), after, `${about}: nothing left to do`);
}

describe('formatting', () => {
  for (const shape of [...SHAPE_NAMES, ...LAYOUTS]) {
    it(`${shape}: read, format, read`, () => {
      for (let seed = 1; seed <= 4; seed++) {
        const text = rendered(shape, editions[seed % 2]!, seed);
        for (const wish of WISHES) assertFormats(text, wish, `seed ${seed}, ${JSON.stringify(wish)}`);
      }
    });

    it(`${shape}: with blanks, placeholders, words and notes in it`, () => {
      for (let seed = 1; seed <= 4; seed++) {
        const text = rendered(shape, editions[seed % 2]!, seed, (figures) => {
          const random = seeded(seed);
          for (const value of ['', '/', '待定', '5（其中修订2件）'])
            figures.set(random.pick([...figures.keys()]), value);
        });
        assertFormats(text, {}, `seed ${seed}`);
      }
    });

    // Where a converter tells a merged figure in each of the cells it is merged from, it is written once.
    if (shape === 'merged cells repeated') continue;
    it(`${shape}: the figures of the text are the same after formatting and after every safe fix`, () => {
      for (let seed = 1; seed <= 3; seed++) {
        const text = rendered(shape, currentEdition, seed);
        assert.deepEqual(figuresIn(formatted(text, {})), figuresIn(text), `seed ${seed}`);
        const analysis = analyze(text);
        for (const finding of analysis.findings) {
          const fix = fixesOf(finding).find(({ safe }) => safe);
          if (!fix) continue;
          assert.deepEqual(dataOf(applied(analysis, fix).text)!.cells, dataOf(text)!.cells, finding.message.zh);
        }
      }
    });
  }

  it('a merged figure told several times is put once only by a person', () => {
    const text = rendered('merged cells repeated', currentEdition, 3);
    const analysis = analyze(text);
    const finding = analysis.findings.find(({ rule }) => rule === 'table/nonstandard-layout')!;
    const [fix] = fixesOf(finding);
    assert.equal(fix!.safe, false);
    assert.deepEqual(dataOf(applied(analysis, fix!).text)!.cells, dataOf(text)!.cells);
  });

  it('a table in one of the two layouts keeps it unless another is asked for', () => {
    const figures = randomFigures(currentEdition, seeded(2));
    for (const layout of ['compact', 'official'] as const) {
      const text = renderReport({ edition: currentEdition, figures, layout });
      assert.equal(formatted(text, {}), formatted(text, { layout }));
      const other = layout === 'compact' ? 'official' : 'compact';
      assert.equal(formatted(formatted(text, { layout: other }), { layout }), formatted(text, { layout }));
    }
  });

  it('headings of sections become Markdown where asked, with their spaces and marks gone; nothing else changes', () => {
    const figures = randomFigures(currentEdition, seeded(2));
    const text = formatted(renderReport({ edition: currentEdition, figures, layout: 'bare' }), {})
      .replace('一、总体情况', '  **一、总体情况**　')
      .replace('六、其他', '　六、其他');
    const lines = formatted(text, { headings: 'atx' }).split('\n');
    const changed = text.split('\n').flatMap((line, i) => (line === lines[i] ? [] : [[line, lines[i]]]));
    assert.equal(changed.length, 6);
    assert.deepEqual(changed[0], ['  **一、总体情况**　', '## 一、总体情况']);
    assert.deepEqual(changed[5], ['　六、其他需要报告的事项', '## 六、其他需要报告的事项']);
  });

  it('only what a span touches', () => {
    const text = rendered('tabs, merged cells empty', currentEdition, 1);
    const analysis = analyze(text);
    const { start, end } = analysis.report!.tables.reviews!.span;
    const [edit, ...others] = service.format(analysis, { within: { start: start + 1, end: start + 1 } });
    assert.deepEqual(others, []);
    assert.ok(edit!.span.start <= start && end <= edit!.span.end);
    assert.deepEqual(service.format(analysis, { within: { start: 0, end: 3 }, headings: 'atx' }), []);
  });

  it('no report is not touched', () => {
    const text = '# 年报工具\n\n| 命令 | 说明 |\n| --- | --- |\n| 规章 | 0 |\n';
    assert.deepEqual(service.format(service.analyze(text)), []);
  });

  it('any string: the edits lie in the text, touch no other, and leave nothing to do', () => {
    fc.assert(
      fc.property(anyDraft, (text) => {
        const edits = service.format(analyze(text), { headings: 'atx' });
        for (const [i, { span }] of edits.entries()) {
          assert.ok(0 <= span.start && span.start <= span.end && span.end <= text.length);
          assert.ok(i === 0 || edits[i - 1]!.span.end < span.start);
        }
        const after = applyEdits(text, edits);
        assert.deepEqual(dataOf(after)?.cells, dataOf(text)?.cells);
      }),
      { numRuns: 300 },
    );
  });
});

describe('ways to write a table', () => {
  const titlesAt = (text: string, at: number) => {
    const analysis = analyze(text);
    return service.rewritings(analysis, { start: at, end: at }).map(({ title }) => title.zh);
  };
  it('one that is only read: 整理', () => {
    const text = rendered('a cell a line, nothing between', currentEdition, 1);
    assert.deepEqual(titlesAt(text, text.indexOf('自然人')), ['整理为标准表格（表三）']);
    assert.deepEqual(titlesAt(text, text.indexOf('培训')), []);
  });
  it('one in a layout, aligned: the other layout', () => {
    const text = formatted(rendered('compact', currentEdition, 1), {});
    assert.deepEqual(titlesAt(text, text.indexOf('自然人')), ['改为印刷格式（表三）']);
    const official = formatted(text, { layout: 'official' });
    assert.deepEqual(titlesAt(official, official.indexOf('自然人')), ['改为简明格式（表三）']);
  });
});
