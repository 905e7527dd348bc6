/** Code actions over the protocol: a fix mends the draft, and every client gets the edits in its own form. */
import assert from 'node:assert/strict';
import type { CodeAction } from 'vscode-languageserver/node';
import { Editor, FULL, type Start } from './client';
import { BROKEN, draft } from './drafts';
import { applied, rangeOf } from './places';
import { buildServer } from './server-file';

const URI = 'file:///drafts/2023.nianbao.md';
const WHOLE = { start: { line: 0, character: 0 }, end: { line: 9999, character: 0 } };
const UNWORDED = draft({ rejected: '（五）不予以处理' });

describe('protocol: code actions', () => {
  let editor: Editor;
  const start = async (text: string, options?: Start) => {
    editor = await Editor.start(options);
    editor.open(URI, text);
  };
  const kindsOf = (actions: CodeAction[]) => [...new Set(actions.map(({ kind }) => kind))];
  before(buildServer);
  afterEach(() => editor.stop());

  it('mend a total, and what was said of it is gone', async () => {
    await start(BROKEN);
    const [diagnostic] = await editor.diagnostics(URI);
    const [action, ...others] = await editor.actions(URI, diagnostic!.range, undefined, [diagnostic!]);
    assert.equal(action!.title, '将总计改为 14（现为 13）：14＝9＋5');
    assert.equal(action!.kind, 'quickfix');
    assert.equal(action!.isPreferred, true);
    assert.deepEqual(
      action!.diagnostics!.map(({ code, range }) => ({ code, range })),
      [{ code: diagnostic!.code, range: diagnostic!.range }],
    );
    assert.ok(others.every(({ isPreferred }) => !isPreferred));

    const mended = applied(BROKEN, URI, action!.edit);
    assert.equal(mended, draft());
    editor.change(URI, { text: mended });
    assert.deepEqual(await editor.diagnostics(URI), []);
  });

  it('bind their edits to the version, or not, as the client can', async () => {
    await start(BROKEN);
    editor.change(URI, { range: rangeOf(BROKEN, '132条'), text: '131条' });
    const [versioned] = await editor.actions(URI, rangeOf(BROKEN, '| 13 |'));
    const { start: at } = rangeOf(BROKEN, '13 |');
    const range = { start: at, end: { line: at.line, character: at.character + 2 } };
    assert.deepEqual(versioned!.edit!.documentChanges, [
      { textDocument: { uri: URI, version: 2 }, edits: [{ range, newText: '14' }] },
    ]);
    assert.equal(versioned!.edit!.changes, undefined);
    await editor.stop();

    await start(BROKEN, { capabilities: { textDocument: FULL.textDocument! } });
    const [plain] = await editor.actions(URI, rangeOf(BROKEN, '| 13 |'));
    assert.equal(plain!.edit!.documentChanges, undefined);
    assert.equal(applied(BROKEN, URI, plain!.edit), draft());
  });

  it('mend at the right place in a text with CRLF', async () => {
    const text = BROKEN.replaceAll('\n', '\r\n');
    await start(text);
    const [action] = await editor.actions(URI, rangeOf(text, '| 13 |'));
    assert.equal(applied(text, URI, action!.edit), draft().replaceAll('\n', '\r\n'));
  });

  it('of all safe fixes change form and no figure', async () => {
    const text = draft({ rejected: '（五）不予以处理', grantedTotal: '13', corrected: '' });
    await start(text);
    const [action, ...more] = await editor.actions(URI, WHOLE, ['source.fixAll']);
    assert.deepEqual(more, []);
    assert.equal(action!.kind, 'source.fixAll.nianbao');
    assert.equal(applied(text, URI, action!.edit), draft({ grantedTotal: '13', corrected: '' }));
  });

  it('are of the kinds that are asked for', async () => {
    await start(UNWORDED);
    const range = rangeOf(UNWORDED, '（五）不予以处理');
    assert.deepEqual(kindsOf(await editor.actions(URI, range, ['quickfix'])), ['quickfix']);
    assert.deepEqual(kindsOf(await editor.actions(URI, range, ['source'])), ['source.fixAll.nianbao']);
    assert.deepEqual(kindsOf(await editor.actions(URI, range, ['source.fixAll.nianbao'])), ['source.fixAll.nianbao']);
    assert.deepEqual(kindsOf(await editor.actions(URI, range)), [
      'quickfix',
      'refactor.rewrite',
      'source.fixAll.nianbao',
    ]);
    for (const kind of ['refactor.extract', 'source.organizeImports', 'source.fixAll.other', 'quick']) {
      assert.deepEqual(await editor.actions(URI, range, [kind]), [], kind);
    }
  });

  it('are the fixes alone when a cursor moves', async () => {
    await start(UNWORDED);
    const range = rangeOf(UNWORDED, '（五）不予以处理');
    const context = { diagnostics: [], triggerKind: 2 };
    const actions = await editor.request<CodeAction[]>('textDocument/codeAction', {
      textDocument: { uri: URI },
      range,
      context,
    });
    assert.deepEqual(kindsOf(actions), ['quickfix']);
  });

  it('are none where nothing is wrong, not even to fix everything', async () => {
    await start(draft());
    assert.deepEqual(await editor.actions(URI, WHOLE, ['quickfix']), []);
    assert.deepEqual(await editor.actions(URI, WHOLE, ['source.fixAll']), []);
  });

  it('are none for a client that takes commands only', async () => {
    await start(BROKEN, { capabilities: { textDocument: { diagnostic: {}, codeAction: {} } } });
    assert.equal(editor.initialized.capabilities.codeActionProvider, undefined);
    assert.deepEqual(await editor.actions(URI, WHOLE), []);
  });
});
