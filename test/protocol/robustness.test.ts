/** What happens behind the server's back: a document closed while it is asked about, a file deleted that others rest on. */
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { proseReport } from '../support/prose-report';
import { Editor, FULL } from './client';
import { BROKEN } from './drafts';
import { buildServer } from './server-file';

const URI = 'file:///drafts/2023.nianbao.md';
const ASKED = ['diagnostic', 'documentSymbol', 'codeLens', 'foldingRange', 'semanticTokens/full', 'documentLink'];

describe('protocol: what happens meanwhile', () => {
  let editor: Editor;
  before(buildServer);
  afterEach(() => editor.stop());

  it('a document closed while it is asked about is answered of, as it was or as nothing', async () => {
    editor = await Editor.start();
    editor.open(URI, BROKEN);
    const pending = ASKED.map((method) => editor.request(`textDocument/${method}`, { textDocument: { uri: URI } }));
    editor.close(URI);
    assert.equal((await Promise.all(pending)).length, ASKED.length);
    assert.deepEqual(await editor.diagnostics(URI), []);
    assert.deepEqual(editor.logged, []);
  });

  it('a file deleted without a word is compared with as it was, until it is told of', async () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'nianbao-gone-'));
    try {
      const uriOf = (name: string) => pathToFileURL(path.join(folder, name)).href;
      const carriedOut = { 'applications/carried-out/natural': '3', 'applications/carried-out/total': '3' };
      writeFileSync(path.join(folder, '2023.md'), proseReport({ overview: '去年。', year: 2023, figures: carriedOut }));
      const now = proseReport({ overview: '今年。' });
      editor = await Editor.start({
        capabilities: { ...FULL, workspace: { ...FULL.workspace, workspaceFolders: true } },
        workspaceFolders: [{ uri: pathToFileURL(folder).href, name: '年报' }],
      });
      editor.open(uriOf('2024.md'), now);
      const carried = async () =>
        (await editor.diagnostics(uriOf('2024.md'))).filter(({ code }) => code === 'series/carry').length;
      while ((await carried()) === 0) await editor.settled();
      rmSync(path.join(folder, '2023.md'));
      editor.change(uriOf('2024.md'), { text: `${now}\n` });
      assert.ok((await carried()) <= 1);
      editor.notify('workspace/didChangeWatchedFiles', { changes: [{ uri: uriOf('2023.md'), type: 3 }] });
      await editor.settled();
      assert.equal(await carried(), 0);
      assert.deepEqual(editor.logged, []);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});
