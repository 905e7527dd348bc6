/** Lines above tables, hints at blank totals, colours: what they say and where they stand. */
import assert from 'node:assert/strict';
import manifest from '../../package.json';
import { currentEdition } from '../../server/src/editions';
import { TOKEN_MODIFIERS, TOKEN_TYPES } from '../../server/src/features/tokens';
import { analyze, only, service } from '../support/check';
import { randomFigures } from '../support/figures';
import { seeded } from '../support/random';
import { type Layout, renderReport } from '../support/render';

const figures = randomFigures(currentEdition, seeded(3), 3);
const TOTAL = 'reviews/review/total';

function draft(changes: Record<string, string> = {}, layout: Layout = 'compact', levels = {}) {
  const changed = new Map(figures);
  for (const [address, value] of Object.entries(changes)) changed.set(address as never, value);
  return analyze(renderReport({ edition: currentEdition, figures: changed, layout }), levels);
}

describe('the line above a table', () => {
  const titles = (changes: Record<string, string>, layout?: Layout) =>
    service.lenses(draft(changes, layout)).map(({ title }) => title.zh);

  it('counts the equations that hold, and the cells where there are none', () => {
    const clean = titles({}).filter((title) => title !== '整理');
    assert.deepEqual(clean, [
      '表二 已填 10/10 格',
      '表三 勾稽 39/39 相符',
      '重算合计',
      '表四 勾稽 3/3 相符',
      '重算合计',
    ]);
    assert.ok(titles({ [TOTAL]: '999999' }).includes('表四 勾稽 2/3 相符'));
    assert.ok(titles({ [TOTAL]: '' }).includes('表四 勾稽 2/3 相符，1 项待填'));
  });

  it('is there whatever is filled in: nothing moves while one types', () => {
    const blank = Object.fromEntries([...figures.keys()].map((address) => [address, '']));
    const lines = (changes: Record<string, string>) =>
      new Set(service.lenses(draft(changes)).map(({ table }) => table)).size;
    assert.equal(lines(blank), 3);
    assert.equal(lines({}), 3);
  });

  it('offers to tidy what is not tidy, and nothing that is', () => {
    const tidied = (text: string) => service.lenses(analyze(text)).some(({ action }) => action === 'tidy');
    const bare = draft({}, 'bare');
    assert.ok(tidied(bare.text));
    let { text } = bare;
    for (const edit of service.format(bare).toReversed()) {
      text = text.slice(0, edit.span.start) + edit.newText + text.slice(edit.span.end);
    }
    assert.ok(!tidied(text));
  });
});

describe('hints at blank totals', () => {
  const hints = (changes: Record<string, string>, levels = {}, layout?: Layout) => {
    const analysis = draft(changes, layout, levels);
    return service.inlayHints(analysis).map(({ label, offset }) => {
      assert.match(analysis.text.slice(offset, offset + 1), /^[\r\n]?$/, 'a hint moves nothing to its right');
      return label;
    });
  };

  it('are silent where the finding on the row gives the number, and speak where it is switched off', () => {
    assert.deepEqual(hints({ [TOTAL]: '' }), []);
    const value = figures.get(TOTAL as never);
    assert.deepEqual(hints({ [TOTAL]: '' }, { 'table/blank-cell': 'off' }), [`总计＝${value}`]);
    assert.deepEqual(hints({}), []);
  });

  it('give each total of a row that is blank altogether', () => {
    const columns = currentEdition.tables.applications.blocks[0]!.columns;
    const blank = Object.fromEntries(columns.map(({ id }) => [`applications/outcome-total/${id}`, '']));
    const [finding] = draft(blank).findings.filter(({ rule }) => rule === 'table/blank-cell');
    assert.match(finding!.message.zh, /7 格全部空白，应为各项之和。$/);
    const found = hints(blank);
    assert.deepEqual(
      found,
      columns.map(({ id, label }) => `${label}＝${figures.get(`applications/outcome-total/${id}` as never)}`),
    );
  });

  it('name the row where several stand on one line', () => {
    const value = figures.get(TOTAL as never);
    assert.deepEqual(hints({ [TOTAL]: '' }, only(), 'official'), [`行政复议总计＝${value}`]);
  });

  it('write the number where they are accepted', () => {
    const analysis = draft({ [TOTAL]: '' }, 'compact', only());
    const [{ edits } = assert.fail()] = service.inlayHints(analysis);
    assert.equal(edits.length, 1);
    assert.equal(edits[0]!.newText.trim(), figures.get(TOTAL as never));
  });
});

describe('colours', () => {
  it('never overlap, and tell totals and notes from figures', () => {
    const analysis = draft({ 'disclosure/licences/decisions': '22（含补录1件）' });
    const tokens = service
      .tokens(analysis)
      .map(({ span, type, odd }) => [analysis.text.slice(span.start, span.end), type, odd] as const);
    assert.ok(tokens.some(([piece, type]) => piece === '22' && type === 'tableFigure'));
    assert.ok(tokens.some(([piece, type]) => piece === '（含补录1件）' && type === 'tableNote'));
    assert.ok(tokens.some(([piece, type]) => piece === '（三）不予公开' && type === 'tableGroupLabel'));
    assert.ok(!tokens.some(([piece]) => piece.startsWith('第二十条')), 'a heading keeps its colour');
    assert.equal(tokens.filter(([, type]) => type === 'tableTotal').length, 34);
    const granted = tokens.findIndex(([piece]) => piece === '（一）予以公开');
    const turns = tokens.slice(granted + 1, granted + 8).map(([, , odd]) => odd);
    assert.deepEqual(turns, [false, true, false, true, false, true, false]);
    let end = 0;
    for (const { span } of service.tokens(analysis)) {
      assert.ok(span.start >= end);
      end = span.end;
    }
  });

  it('of a part are those of the whole in it', () => {
    const analysis = draft();
    const all = service.tokens(analysis);
    const within = { start: all[40]!.span.start, end: all[60]!.span.end };
    assert.deepEqual(service.tokens(analysis, within), all.slice(40, 61));
  });
});

describe('the manifest', () => {
  it('knows the colours, and gives each one in light and dark themes', () => {
    const { semanticTokenTypes, semanticTokenModifiers, semanticTokenScopes, configurationDefaults } =
      manifest.contributes;
    assert.deepEqual(
      semanticTokenTypes.map(({ id }) => id),
      [...TOKEN_TYPES],
    );
    assert.deepEqual(
      semanticTokenModifiers.map(({ id }) => id),
      [...TOKEN_MODIFIERS],
    );
    assert.deepEqual(Object.keys(semanticTokenScopes[0]!.scopes), [...TOKEN_TYPES]);
    for (const { rules } of Object.values(configurationDefaults['editor.semanticTokenColorCustomizations'])) {
      assert.deepEqual(
        Object.keys(rules)
          .filter((name) => !name.includes('.'))
          .sort(),
        [...TOKEN_TYPES].sort(),
      );
    }
  });
});

describe('what is switched off', () => {
  it('is not there', () => {
    const text = draft({ [TOTAL]: '' }).text;
    const off = { codeLens: 'off', inlayHints: 'off', semanticTokens: 'off', rules: { '*': 'off' } };
    const layers = [service.readLayer({ kind: 'option' }, off)];
    const analysis = service.analyze(text, { assumeReport: true, layers });
    assert.deepEqual([service.lenses(analysis), service.inlayHints(analysis), service.tokens(analysis)], [[], [], []]);
  });
});
