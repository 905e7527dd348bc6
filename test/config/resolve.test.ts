/** Which layer prevails, and where each value is said to come from. */
import assert from 'node:assert/strict';
import type { Layer, Source } from '../../server/src/config/layers';
import { CHOICES } from '../../server/src/config/settings';
import { service } from '../support/check';

const FILE: Source = { kind: 'file', path: '/县/nianbao.config.json' };
const KINDS: readonly Source[] = [{ kind: 'editor' }, FILE, { kind: 'draft' }, { kind: 'option' }];
const layer = (source: Source, settings: unknown): Layer => service.readLayer(source, settings);
const of = (name: string, ...layers: Layer[]) => {
  const { value, source } = service.settings('', layers).values.get(name)!;
  return [value, source.kind];
};

describe('layers of settings', () => {
  it('are defaults where nobody says otherwise, for every rule', () => {
    const { settings, values } = service.settings('', []);
    assert.deepEqual(settings, {
      language: 'zh-cn',
      table: { layout: 'compact', ambiguousWidth: 'wide' },
      inlayHints: 'on',
      codeLens: 'on',
      semanticTokens: 'on',
      rules: Object.fromEntries(service.rules.map(({ id, level }) => [id, level])),
    });
    assert.equal(values.size, Object.keys(CHOICES).length + service.rules.length);
    assert.ok([...values.values()].every(({ source }) => source.kind === 'default'));
  });

  it('prevail from default to option, in whatever order they come', () => {
    const levels = ['hint', 'off', 'information', 'error'];
    const layers = KINDS.map((source, i) => layer(source, { rules: { 'table/blank-cell': levels[i] } }));
    for (let i = 0; i < layers.length; i++) {
      const some = layers.slice(0, i + 1);
      assert.deepEqual(of('rules.table/blank-cell', ...some), [levels[i], KINDS[i]!.kind]);
      assert.deepEqual(of('rules.table/blank-cell', ...some.toReversed()), [levels[i], KINDS[i]!.kind]);
    }
    assert.deepEqual(of('rules.table/not-filled', ...layers), ['information', 'default']);
  });

  it('of one kind, the later prevails', () => {
    const [first, second] = ['en', 'auto'].map((language) => layer({ kind: 'editor' }, { language }));
    assert.deepEqual(of('language', first!, second!), ['auto', 'editor']);
    assert.deepEqual(of('language', second!, first!), ['en', 'editor']);
  });

  it('a rule by its name goes before its group within a layer, a later group before an earlier name', () => {
    const file = layer(FILE, { rules: { 'table/blank-cell': 'error', 'table/*': 'off' } });
    assert.deepEqual(of('rules.table/blank-cell', file), ['error', 'file']);
    assert.deepEqual(of('rules.table/row-missing', file), ['off', 'file']);
    assert.deepEqual(of('rules.arithmetic/balance', file), ['error', 'default']);
    const option = layer({ kind: 'option' }, { rules: { 'table/*': 'hint' } });
    assert.deepEqual(of('rules.table/blank-cell', file, option), ['hint', 'option']);
  });

  it('may be nested or have points in their names', () => {
    for (const settings of [{ table: { layout: 'official' } }, { 'table.layout': 'official' }]) {
      assert.deepEqual(of('table.layout', layer(FILE, settings)), ['official', 'file']);
    }
  });

  it('hold but for what is wrong with them', () => {
    const wrong = {
      language: 'fr',
      tabel: { layout: 'official' },
      colour: true,
      table: { layout: ['official'], ambiguousWidth: 'narrow' },
      rules: { 'table/blank-cell': 0, 'table/*': 'hint', 'tables/*': 'off', 'row-total': 'off', 'no/such': 'off' },
    };
    const read = layer(FILE, wrong);
    assert.deepEqual(
      [...read.values],
      [
        ['table.ambiguousWidth', 'narrow'],
        ['rules.table/*', 'hint'],
      ],
    );
    assert.deepEqual(
      read.faults.map(({ message }) => message.zh),
      [
        '“language”只能是 zh-cn、en、auto，不能是“fr”。',
        '没有“tabel.layout”这项设置，是不是“table.layout”？',
        '没有“colour”这项设置。',
        '“table.layout”只能是 compact、official，不能是“["official"]”。',
        '“table/blank-cell”的级别只能是 error、warning、information、hint、off，不能是“0”。',
        '没有“tables/*”这条规则，是不是“table/*”？',
        '没有“row-total”这条规则，是不是“arithmetic/row-total”？',
        '没有“no/such”这条规则；nianbao rules 列出所有规则。',
      ],
    );
    assert.ok(read.faults.every(({ message }) => !/\p{Script=Han}/u.test(message.en)));
  });

  it('of a group are told from those that are none', () => {
    assert.deepEqual(
      layer(FILE, { table: 5 }).faults.map(({ message }) => message.zh),
      ['“table”下面应写 layout、ambiguousWidth。'],
    );
  });

  it('are nothing where they are no object', () => {
    for (const settings of [undefined, null, 5, 'en', ['en'], {}]) {
      assert.deepEqual(layer({ kind: 'editor' }, settings), {
        source: { kind: 'editor' },
        values: new Map(),
        faults: [],
      });
    }
    assert.equal(layer(FILE, { rules: 'off' }).faults.length, 1);
  });
});
