/** The preview over the protocol: of the newest version, in the language of the settings, and of reports alone. */
import assert from 'node:assert/strict';
import { Editor } from './client';
import { draft } from './drafts';
import { buildServer } from './server-file';

const URI = 'file:///drafts/2023.nianbao.md';

interface Answer {
  readonly version: number;
  readonly html: string;
  readonly style: string;
}

describe('protocol: preview', () => {
  let editor: Editor;
  before(buildServer);
  afterEach(() => editor.stop());
  const preview = (uri = URI) => editor.request<Answer | null>('nianbao/preview', { textDocument: { uri } });

  it('is of the newest version, whatever came before it', async () => {
    editor = await Editor.start();
    editor.open(URI, draft({ corrected: '5' }));
    const first = preview();
    for (const corrected of ['6', '7']) editor.change(URI, { text: draft({ corrected }) });
    const last = editor.change(URI, { text: draft() });
    const [before, after] = await Promise.all([first, preview()]);
    assert.ok(before!.version <= after!.version);
    assert.equal(after!.version, last);
    assert.equal(after!.html.match(/<table/g)?.length, 3);
    assert.doesNotMatch(after!.html, /data-broken/);
    assert.match(after!.style, /^\.cell\{border:1px solid #000;/m);
  });

  it('marks in the language of the settings', async () => {
    editor = await Editor.start({ initializationOptions: { language: 'en' } });
    editor.open(URI, draft({ corrected: '5' }));
    assert.match((await preview())!.html, /data-broken[^>]*title="Table 4[^"]*"[^>]*>\d+</);
  });

  it('is none of what is not open, and none of what is no report', async () => {
    editor = await Editor.start();
    assert.equal(await preview(), null);
    editor.open('file:///drafts/README.md', '# 说明\n', 'markdown');
    assert.equal(await preview('file:///drafts/README.md'), null);
  });
});
