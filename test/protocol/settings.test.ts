/** The language of messages: where it is set, and that a change of it reaches what is on the screen. */
import assert from 'node:assert/strict';
import { Editor, FULL, PUSHED, type Start } from './client';
import { draft } from './drafts';
import { buildServer } from './server-file';

const URI = 'file:///drafts/2023.nianbao.md';
/** A label that is not the form's, and a figure that is none. */
const WRONG = draft({ rejected: '（五）不予以处理', corrected: '若干' });
const CHINESE = /与标准表述/;
const ENGLISH = /differs from the wording of the form/;

describe('protocol: settings', () => {
  let editor: Editor;
  const start = async (options?: Start) => {
    editor = await Editor.start(options);
    editor.open(URI, WRONG);
  };
  const message = async () => (await editor.diagnostics(URI))[0]!.message;
  before(buildServer);
  afterEach(() => editor.stop());

  it('are Chinese where nobody says otherwise, whatever the locale', async () => {
    await start({ locale: 'en' });
    assert.match(await message(), CHINESE);
  });

  it('come with initialize, or follow the locale when told to', async () => {
    const capabilities = { textDocument: FULL.textDocument! };
    const cases: [Start, RegExp][] = [
      [{ initializationOptions: { language: 'en' } }, ENGLISH],
      [{ initializationOptions: { language: 'auto' }, locale: 'en-GB' }, ENGLISH],
      [{ initializationOptions: { language: 'auto' }, locale: 'zh-CN' }, CHINESE],
      [{ initializationOptions: { language: 'auto' } }, CHINESE],
      [{ initializationOptions: { language: 'Klingon' } }, CHINESE],
      [{ initializationOptions: 'en' }, CHINESE],
    ];
    for (const [options, expected] of cases) {
      await start({ capabilities, ...options });
      assert.match(await message(), expected, JSON.stringify(options));
      await editor.stop();
    }
  });

  it('are asked for, kept up, and shown anew to a client that pulls', async () => {
    let language = 'zh-cn';
    await start({ settings: () => ({ language }) });
    await editor.until(() => editor.registered.includes('workspace/didChangeConfiguration'));
    const first = await editor.full(URI);
    assert.match(first.items[0]!.message, CHINESE);
    assert.equal(editor.refreshes, 0);

    language = 'en';
    editor.notify('workspace/didChangeConfiguration', { settings: null });
    await editor.until(() => editor.refreshes === 1);
    const second = await editor.full(URI, first.resultId);
    assert.match(second.items[0]!.message, ENGLISH);
    assert.match((await editor.actions(URI, second.items[0]!.range))[0]!.title, /^Change to “/);
    const hover = await editor.hover(URI, second.items[1]!.range.start);
    assert.match(JSON.stringify(hover!.contents), /is not a number/);
  });

  it('prevail over those of initialize once they are asked for', async () => {
    await start({ initializationOptions: { language: 'zh-cn' }, settings: () => ({ language: 'en' }) });
    assert.match(await message(), ENGLISH);
    assert.equal(editor.refreshes, 0);
  });

  it('are asked for each document', async () => {
    const other = 'file:///drafts/2022.nianbao.md';
    let level = 'hint';
    await start({ settings: (document) => (document === other ? { rules: { 'table/*': level } } : {}) });
    editor.open(other, WRONG);
    assert.deepEqual(
      (await editor.diagnostics(URI)).map(({ severity }) => severity),
      [2, 1],
    );
    assert.deepEqual(
      (await editor.diagnostics(other)).map(({ severity }) => severity),
      [4, 4],
    );
    level = 'off';
    editor.notify('workspace/didChangeConfiguration', { settings: null });
    await editor.until(() => editor.refreshes === 1);
    assert.deepEqual([(await editor.diagnostics(URI)).length, await editor.diagnostics(other)], [2, []]);
  });

  it('that are wrong are logged and change nothing; those of the client itself are its own', async () => {
    const rules = { 'table/label-wording': 'loud', 'table/label-wordings': 'off' };
    await start({ initializationOptions: { cellNavigation: true, rules, table: { layout: 'wide' } } });
    assert.equal((await editor.diagnostics(URI)).length, 2);
    assert.deepEqual(
      editor.logged.map(({ type, message }) => [type, message]),
      [
        [2, '“table/label-wording”的级别只能是 error、warning、information、hint、off，不能是“loud”。'],
        [2, '没有“table/label-wordings”这条规则，是不是“table/label-wording”？'],
        [2, '“table.layout”只能是 compact、official，不能是“wide”。'],
      ],
    );
  });

  it('survive a client that announces answers and gives none', async () => {
    await start({
      settings: () => {
        throw new Error('no');
      },
    });
    assert.equal((await editor.diagnostics(URI)).length, 2);
    assert.match(editor.logged[0]!.message, /did not answer/);
  });

  it('are taken as they are sent, and pushed diagnostics are pushed again', async () => {
    await start({ capabilities: PUSHED });
    assert.match((await editor.pushed(URI, 1))[0]!.message, CHINESE);
    editor.notify('workspace/didChangeConfiguration', { settings: { nianbao: { language: 'en' } } });
    await editor.until(() => editor.published.length === 2);
    assert.equal(editor.published[1]!.version, 1);
    assert.match(editor.published[1]!.diagnostics[0]!.message, ENGLISH);
    editor.notify('workspace/didChangeConfiguration', { settings: { nianbao: { language: 'en' } } });
    editor.notify('workspace/didChangeConfiguration', { settings: {} });
    await editor.settled();
    assert.equal(editor.published.length, 2);
  });
});
