/** Import, export and copying over the protocol: our own requests, answered in the user's language. */
import assert from 'node:assert/strict';
import {
  COPY,
  type CopyResult,
  EXPORT,
  type ExportResult,
  IMPORT,
  type ImportResult,
} from '../../server/src/lsp/requests';
import { readReport } from '../../server/src/report/read';
import { figures, imported, service } from '../convert/figures';
import { Editor } from './client';
import { BROKEN } from './drafts';
import { rangeOf } from './places';
import { buildServer } from './server-file';

const URI = 'file:///drafts/2023.nianbao.md';
const textDocument = { uri: URI };
const base64 = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64');

describe('protocol: conversions', function () {
  this.timeout(60_000);
  let editor: Editor;
  before(buildServer);
  beforeEach(async () => {
    editor = await Editor.start();
  });
  afterEach(() => editor.stop());

  it('a Word file comes back as a draft, with what was placed', async () => {
    const content = base64(await service.printWord(BROKEN));
    const made = await editor.request<ImportResult>(IMPORT, { name: '/收/年报.docx', content });
    assert.ok('text' in made);
    assert.deepEqual(figures(readReport(made.text)), figures(readReport(BROKEN)));
    assert.match(made.account.join('\n'), /^标题：青禾县柳河镇2023年/);
    assert.equal(made.left, 0);
  });

  it('what cannot be read is refused in words', async () => {
    const old = base64(Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0));
    const made = await editor.request<ImportResult>(IMPORT, { name: '年报.doc', content: old });
    assert.ok('refused' in made && /另存为 \.docx/.test(made.refused));
    const none = await editor.request<ImportResult>(IMPORT, {
      name: '通知.txt',
      content: base64(Buffer.from('放假。')),
    });
    assert.ok('refused' in none && /没有认出年报/.test(none.refused));
  });

  it('an open draft is printed, with the errors that are left in it', async () => {
    editor.open(URI, BROKEN);
    for (const to of ['docx', 'html'] as const) {
      const made = await editor.request<ExportResult>(EXPORT, { textDocument, to });
      const { report } = await imported(`年报.${to}`, Buffer.from(made.content, 'base64'));
      assert.deepEqual(figures(report).cells, figures(readReport(BROKEN)).cells);
      assert.match(made.errors.join(), /表三/);
    }
  });

  it('the table at a place is copied; a closed document has none', async () => {
    assert.equal(await editor.request(COPY, { textDocument, position: { line: 0, character: 0 } }), null);
    assert.equal(await editor.request(EXPORT, { textDocument, to: 'docx' }), null);
    editor.open(URI, BROKEN);
    const { start: position } = rangeOf(BROKEN, '13 |');
    const made = await editor.request<CopyResult>(COPY, { textDocument, position });
    assert.equal(made.html.match(/<table/g)?.length, 1);
    assert.match(made.html, /三、本年度办理结果/);
    assert.match(made.text, /\t13\b/);
  });
});
