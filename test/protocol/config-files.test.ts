/** nianbao.config.json as the server finds it: the nearest one, kept up, and what is wrong with it told in the file itself. */
import assert from 'node:assert/strict';
import { rmSync } from 'node:fs';
import { Editor, PUSHED } from './client';
import { draft } from './drafts';
import { FolderOnDisk } from './folder-on-disk';
import { rangeOf, textIn } from './places';
import { buildServer } from './server-file';

/** A label that is not the form's, and a figure that is none. */
const WRONG = draft({ rejected: '（五）不予以处理', corrected: '若干' });
const off = (rule: string) => JSON.stringify({ rules: { [rule]: 'off' } });
const ALL_OFF = off('table/*');

describe('protocol: configuration files', () => {
  let editor: Editor;
  let folder: FolderOnDisk;
  const uriOf = (name: string) => folder.uriOf(name);
  const write = (name: string, text: string) => folder.write(name, text);
  const changed = (name: string) =>
    editor.notify('workspace/didChangeWatchedFiles', { changes: [{ uri: uriOf(name), type: 2 }] });
  const found = async (name: string) => (await editor.diagnostics(uriOf(name))).length;
  const told = (name: string) => editor.published.filter(({ uri }) => uri === uriOf(name)).at(-1)?.diagnostics;
  before(buildServer);
  beforeEach(() => {
    folder = new FolderOnDisk();
  });
  afterEach(async () => {
    await editor.stop();
    folder.remove();
  });

  it('hold in their folder and below, the nearest one alone', async () => {
    write('nianbao.config.json', ALL_OFF);
    write('乡镇/nianbao.config.json', '{}');
    editor = await Editor.start();
    for (const name of ['a.nianbao.md', '部门/财政/b.nianbao.md', '乡镇/c.nianbao.md', '../d.nianbao.md']) {
      editor.open(uriOf(name), WRONG);
    }
    editor.open('untitled:Untitled-1', WRONG);
    assert.deepEqual([await found('a.nianbao.md'), await found('部门/财政/b.nianbao.md')], [0, 0]);
    assert.deepEqual([await found('乡镇/c.nianbao.md'), await found('../d.nianbao.md')], [2, 2]);
    assert.equal((await editor.diagnostics('untitled:Untitled-1')).length, 2);
  });

  it('are watched, and shown anew when they come, change and go', async () => {
    editor = await Editor.start();
    await editor.until(() => editor.registered.includes('workspace/didChangeWatchedFiles'));
    editor.open(uriOf('a.nianbao.md'), WRONG);
    assert.equal(await found('a.nianbao.md'), 2);
    const steps: [string | null, number][] = [
      [off('table/label-wording'), 1],
      [ALL_OFF, 0],
      [null, 2],
    ];
    for (const [text, count] of steps) {
      if (text === null) rmSync(folder.pathOf('nianbao.config.json'));
      else write('nianbao.config.json', text);
      const { refreshes } = editor;
      changed('nianbao.config.json');
      await editor.until(() => editor.refreshes > refreshes);
      assert.equal(await found('a.nianbao.md'), count, String(text));
    }
    const { refreshes } = editor;
    changed('package.json');
    await editor.settled();
    assert.equal(editor.refreshes, refreshes);
  });

  it('are looked for anew when a document opens, by a server whose client watches nothing', async () => {
    editor = await Editor.start({ capabilities: PUSHED });
    editor.open(uriOf('a.nianbao.md'), WRONG);
    assert.equal((await editor.pushed(uriOf('a.nianbao.md'), 1)).length, 2);
    write('nianbao.config.json', ALL_OFF);
    editor.open(uriOf('b.nianbao.md'), WRONG);
    assert.deepEqual(await editor.pushed(uriOf('b.nianbao.md'), 1), []);
  });

  it('are told what is wrong with them, where it is wrong, until it is mended', async () => {
    const text =
      '{\n  // 本县\n  "rules": { "table/blank-cel": "off", "table/label-wording": "quiet" },\n  "layout": 1,\n}';
    write('nianbao.config.json', text);
    editor = await Editor.start();
    editor.open(uriOf('a.nianbao.md'), WRONG);
    await editor.until(() => told('nianbao.config.json') !== undefined);
    const faults = told('nianbao.config.json')!;
    assert.deepEqual(
      faults.map(({ range, severity, source, message }) => [textIn(text, range), severity, source, message]),
      [
        ['"table/blank-cel"', 2, '年报', '没有“table/blank-cel”这条规则，是不是“table/blank-cell”？'],
        [
          '"quiet"',
          2,
          '年报',
          '“table/label-wording”的级别只能是 error、warning、information、hint、off，不能是“quiet”。',
        ],
        ['"layout"', 2, '年报', '没有“layout”这项设置，是不是“table.layout”？'],
      ],
    );
    assert.equal(await found('a.nianbao.md'), 2, 'the defaults hold');

    write('nianbao.config.json', '{');
    changed('nianbao.config.json');
    await editor.until(() => told('nianbao.config.json')!.length === 1);
    assert.match(told('nianbao.config.json')![0]!.message, /^JSON 有误：缺少右花括号“}”/);
    write('nianbao.config.json', ALL_OFF);
    changed('nianbao.config.json');
    await editor.until(() => told('nianbao.config.json')!.length === 0);
    assert.equal(await found('a.nianbao.md'), 0);
  });

  it('are told nothing where no report is open', async () => {
    write('nianbao.config.json', '{');
    editor = await Editor.start();
    editor.open(uriOf('readme.md'), '# 说明\n', 'markdown');
    assert.deepEqual(await editor.diagnostics(uriOf('readme.md')), []);
    await editor.settled();
    assert.deepEqual(editor.published, []);
    editor.open(uriOf('a.nianbao.md'), WRONG);
    await editor.until(() => told('nianbao.config.json')?.length === 1);
    editor.close(uriOf('a.nianbao.md'));
    await editor.until(() => told('nianbao.config.json')?.length === 0);
  });

  it('hold as they stand in the editor while they are open', async () => {
    write('nianbao.config.json', '{}');
    editor = await Editor.start();
    editor.open(uriOf('a.nianbao.md'), WRONG);
    assert.equal(await found('a.nianbao.md'), 2);
    editor.open(uriOf('nianbao.config.json'), ALL_OFF, 'json');
    await editor.until(() => editor.refreshes > 0);
    assert.equal(await found('a.nianbao.md'), 0);
    const broken = ALL_OFF.replace('off', 'of');
    editor.change(uriOf('nianbao.config.json'), { text: broken });
    await editor.until(() => told('nianbao.config.json')?.length === 1);
    assert.deepEqual(told('nianbao.config.json')![0]!.range, rangeOf(broken, '"of"'));
    assert.deepEqual(await editor.diagnostics(uriOf('nianbao.config.json')), []);
    assert.equal(await found('a.nianbao.md'), 2);
    editor.close(uriOf('nianbao.config.json'));
    await editor.until(() => told('nianbao.config.json')?.length === 0);
  });

  it('say the language, which the front matter may say otherwise', async () => {
    write('nianbao.config.json', '{"language": "en"}');
    editor = await Editor.start({ initializationOptions: { language: 'zh-cn' } });
    editor.open(uriOf('a.nianbao.md'), WRONG);
    editor.open(uriOf('b.nianbao.md'), `---\nnianbao.language: zh-cn\n---\n${WRONG}`);
    assert.match((await editor.diagnostics(uriOf('a.nianbao.md')))[0]!.message, /differs from the wording of the form/);
    assert.match((await editor.diagnostics(uriOf('b.nianbao.md')))[0]!.message, /与标准表述/);
  });

  it('of the front matter, wrong ones are told in the draft', async () => {
    const text = `---\ntitle: 年报\nnianbao:\n  rules:\n    table/label-wording: quiet\n    table/not-a-number: off\n---\n${WRONG}`;
    editor = await Editor.start();
    editor.open(uriOf('a.nianbao.md'), text);
    const items = await editor.diagnostics(uriOf('a.nianbao.md'));
    assert.deepEqual(
      items.map(({ severity, code, range }) => [severity, code, textIn(text, range)]),
      [
        [2, undefined, 'quiet'],
        [2, 'table/label-wording', '（五）不予以处理'],
      ],
    );
  });
});
