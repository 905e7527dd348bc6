/** Diagnostics over the protocol: pulled, pushed, never both; what they carry; where there are none. */
import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { DiagnosticSeverity } from 'vscode-languageserver/node';
import { Editor, FULL, PUSHED, type Start } from './client';
import { BROKEN, draft, README } from './drafts';
import { rangeOf, textIn } from './places';
import { buildServer } from './server-file';

const URI = 'file:///drafts/2023.nianbao.md';
const rulesOf = (diagnostics: readonly { code?: unknown }[]) => diagnostics.map(({ code }) => code);
const WRONG = ['arithmetic/wrong-figure'];

describe('protocol: diagnostics', () => {
  let editor: Editor;
  const start = async (options?: Start) => {
    editor = await Editor.start(options);
  };
  before(buildServer);
  afterEach(() => editor.stop());

  it('are pulled, with where, what, why and its address', async () => {
    await start();
    editor.open(URI, BROKEN);
    const [total, ...more] = await editor.diagnostics(URI);
    assert.deepEqual(more, []);
    assert.equal(total!.code, 'arithmetic/wrong-figure');
    assert.equal(total!.source, '年报');
    assert.equal(total!.severity, DiagnosticSeverity.Error);
    assert.equal(textIn(BROKEN, total!.range), '13');
    assert.match(total!.message, /14.*13/);
    assert.deepEqual(total!.data, {
      address: 'applications/granted/total',
      relations: [
        { id: 'applications/granted/row-total', expected: '14', actual: '13' },
        { id: 'applications/total/outcome-total', expected: '13', actual: '14' },
      ],
    });
  });

  it('link to the page of their rule', async () => {
    await start();
    editor.open(URI, BROKEN);
    const [total] = await editor.diagnostics(URI);
    const page = fileURLToPath(total!.codeDescription!.href);
    assert.match(page.replaceAll('\\', '/'), /\/docs\/rules\/arithmetic\/wrong-figure\.md$/);
    assert.ok(existsSync(page));
  });

  it('are unchanged as long as the text is', async () => {
    await start();
    editor.open(URI, BROKEN);
    const first = await editor.full(URI);
    assert.ok(first.resultId);
    assert.deepEqual(await editor.pull(URI, first.resultId), { kind: 'unchanged', resultId: first.resultId });
    editor.change(URI, { range: rangeOf(BROKEN, '132条'), text: '133条' });
    const second = await editor.full(URI, first.resultId);
    assert.notEqual(second.resultId, first.resultId);
    assert.deepEqual(second.items, first.items);
  });

  it('are not the unchanged ones of a document that was closed and opened again', async () => {
    await start();
    editor.open(URI, BROKEN);
    const { resultId } = await editor.full(URI);
    editor.close(URI);
    editor.open(URI, draft());
    assert.deepEqual((await editor.full(URI, resultId)).items, []);
  });

  it('are never pushed to a client that pulls', async () => {
    await start();
    assert.equal(editor.initialized.capabilities.diagnosticProvider?.interFileDependencies, true);
    editor.open(URI, BROKEN);
    await editor.diagnostics(URI);
    editor.change(URI, { text: draft() });
    editor.close(URI);
    await editor.settled();
    assert.deepEqual(editor.published, []);
  });

  it('are pushed with their version, and taken back on close', async () => {
    await start({ capabilities: PUSHED });
    assert.equal(editor.initialized.capabilities.diagnosticProvider, undefined);
    editor.open(URI, BROKEN);
    assert.deepEqual(rulesOf(await editor.pushed(URI, 1)), WRONG);
    const version = editor.change(URI, { range: rangeOf(BROKEN, '| 13 |'), text: '| 14 |' });
    assert.deepEqual(await editor.pushed(URI, version), []);
    editor.close(URI);
    assert.deepEqual(await editor.pushed(URI, undefined), []);
    await assert.rejects(editor.pull(URI), /Unhandled method/);
  });

  it('cost one run for a burst of keystrokes', async () => {
    await start({ capabilities: PUSHED });
    editor.open(URI, '');
    await editor.settled();
    const versions = Array.from({ length: 50 }, (_, i) => i + 2);
    editor.raw(
      ...versions.map((version) => ({
        jsonrpc: '2.0',
        method: 'textDocument/didChange',
        params: { textDocument: { uri: URI, version }, contentChanges: [{ text: BROKEN.slice(0, version * 20) }] },
      })),
    );
    await editor.pushed(URI, 51);
    await editor.settled();
    assert.deepEqual(
      editor.published.map(({ version }) => version),
      [51],
    );
  });

  it('that are cancelled are not computed', async () => {
    await start();
    editor.open(URI, BROKEN);
    const answer = new Promise<string>((resolve) => {
      editor.process.stdout.on('data', (chunk) => {
        if (String(chunk).includes('"id":"pull"')) resolve(String(chunk));
      });
    });
    editor.raw(
      { jsonrpc: '2.0', id: 'pull', method: 'textDocument/diagnostic', params: { textDocument: { uri: URI } } },
      { jsonrpc: '2.0', method: '$/cancelRequest', params: { id: 'pull' } },
    );
    assert.match(await answer, /"error":\{"code":-32800/);
    assert.deepEqual(rulesOf(await editor.diagnostics(URI)), WRONG);
  });

  it('name the equations they stand for only to clients that show them', async () => {
    await start();
    editor.open(URI, BROKEN);
    const [total] = await editor.diagnostics(URI);
    const equations = total!.relatedInformation!.map(({ location, message }) => {
      assert.equal(location.uri, URI);
      return `${textIn(BROKEN, location.range)} ${message}`;
    });
    assert.deepEqual(equations, [
      '13 表三“（一）予以公开”行“总计”列：各项之和为 14，填报为 13，相差 1。',
      '14 表三“（七）总计”行“总计”列：本列各项之和为 13，填报为 14，相差 1。',
    ]);
    await editor.stop();

    const { diagnostic: _, publishDiagnostics: __, ...textDocument } = FULL.textDocument!;
    await start({ capabilities: { textDocument: { ...textDocument, diagnostic: {} } } });
    editor.open(URI, BROKEN);
    const plain = await editor.diagnostics(URI);
    assert.deepEqual(rulesOf(plain), WRONG);
    assert.ok(plain.every((diagnostic) => !('relatedInformation' in diagnostic)));
  });

  it('are found in Markdown that is a report, by what it says or by its name', async () => {
    await start();
    editor.open('file:///drafts/report.md', BROKEN, 'markdown');
    assert.deepEqual(rulesOf(await editor.diagnostics('file:///drafts/report.md')), WRONG);
    for (const uri of ['file:///drafts/begun.nianbao.md', 'file:///drafts/%E6%9F%B3%E6%B2%B3.%E5%B9%B4%E6%8A%A5.md']) {
      editor.open(uri, '# 柳河镇\n', 'markdown');
      assert.ok(rulesOf(await editor.diagnostics(uri)).includes('structure/section-missing'), uri);
    }
  });

  it('are none for a README, and none where a draft is only looked at', async () => {
    for (const capabilities of [FULL, PUSHED]) {
      await start({ capabilities });
      const places: [string, string, string][] = [
        ['file:///drafts/README.md', README, 'markdown'],
        ['file:///drafts/notes.md', '', 'markdown'],
        ['git:/drafts/2023.nianbao.md?%7B%22ref%22%3A%22HEAD%22%7D', BROKEN, 'nianbao'],
        ['vscode-scm:git/scm0/input', BROKEN, 'nianbao'],
      ];
      for (const [uri, text, language] of places) {
        editor.open(uri, text, language);
        if (capabilities === FULL) assert.deepEqual(await editor.diagnostics(uri), [], uri);
        assert.deepEqual(await editor.actions(uri, rangeOf('a', 'a')), [], uri);
        assert.deepEqual(await editor.symbols(uri), [], uri);
        assert.equal(await editor.hover(uri, { line: 43, character: 37 }), null, uri);
        editor.close(uri);
      }
      await editor.settled();
      assert.deepEqual(editor.published, []);
      await editor.stop();
    }
  });

  it('are taken back when a draft is no report any more', async () => {
    await start({ capabilities: PUSHED });
    editor.open('file:///drafts/report.md', BROKEN, 'markdown');
    assert.deepEqual(rulesOf(await editor.pushed('file:///drafts/report.md', 1)), WRONG);
    const version = editor.change('file:///drafts/report.md', { text: README });
    assert.deepEqual(await editor.pushed('file:///drafts/report.md', version), []);
  });

  it('stand right in a text with CRLF, under the URI the client gave', async () => {
    await start();
    const uri = 'file:///c%3A/%E6%94%BF%E5%8A%A1/2023%20%E5%B9%B4.md';
    const text = BROKEN.replaceAll('\n', '\r\n');
    editor.open(uri, text, 'markdown');
    const diagnostics = await editor.diagnostics(uri);
    assert.deepEqual(rulesOf(diagnostics), WRONG);
    assert.deepEqual(
      diagnostics.map(({ range }) => textIn(text, range)),
      ['13'],
    );
    assert.ok(
      diagnostics.every(({ relatedInformation }) => relatedInformation!.every((one) => one.location.uri === uri)),
    );
  });

  it('say of a file above 16 MB only that it was not read', async () => {
    await start();
    const long = BROKEN + 'x'.repeat(16 * 1024 * 1024);
    editor.open('file:///drafts/long.md', long, 'markdown');
    const diagnostics = await editor.diagnostics('file:///drafts/long.md');
    assert.equal(diagnostics.length, 1);
    assert.equal(diagnostics[0]!.severity, DiagnosticSeverity.Information);
    assert.equal(textIn(long.slice(0, 100), diagnostics[0]!.range), BROKEN.split('\n')[0]);
    assert.match(diagnostics[0]!.message, /16 MB/);
    assert.deepEqual(await editor.symbols('file:///drafts/long.md'), []);
    editor.open('file:///drafts/README.md', README + 'x'.repeat(16 * 1024 * 1024), 'markdown');
    assert.deepEqual(await editor.diagnostics('file:///drafts/README.md'), []);
  });
});
