/** The server's life: starts over every transport, survives what is malformed, and ends when it should. */
import assert from 'node:assert/strict';
import { type ChildProcess, fork, spawn } from 'node:child_process';
import { Editor, FULL } from './client';
import { BROKEN } from './drafts';
import { buildServer, SERVER } from './server-file';

const URI = 'file:///drafts/2023.nianbao.md';
const START = { line: 0, character: 0 };

const exitOf = (child: ChildProcess) => new Promise<number | null>((resolve) => child.on('exit', resolve));

describe('protocol: lifecycle', () => {
  let editor: Editor;
  before(buildServer);
  afterEach(() => editor?.stop());

  it('offers what it has, in UTF-16', async () => {
    editor = await Editor.start();
    const { capabilities, serverInfo } = editor.initialized;
    assert.equal(serverInfo!.name, 'nianbao');
    assert.equal(capabilities.positionEncoding, 'utf-16');
    assert.deepEqual(capabilities.textDocumentSync, { openClose: true, change: 2 });
    assert.equal(capabilities.hoverProvider, true);
    assert.equal(capabilities.documentSymbolProvider, true);
    assert.deepEqual(capabilities.codeActionProvider, {
      codeActionKinds: ['quickfix', 'refactor.rewrite', 'source.fixAll.nianbao'],
    });
    assert.ok(capabilities.diagnosticProvider);
  });

  it('serves a client that says nothing of itself', async () => {
    editor = await Editor.start({ capabilities: {} });
    assert.equal(editor.initialized.capabilities.diagnosticProvider, undefined);
    editor.open(URI, BROKEN);
    assert.equal((await editor.pushed(URI, 1)).length, 1);
    assert.deepEqual(editor.registered, []);
  });

  it('survives payloads that are no JSON, no message, or no parameters', async () => {
    editor = await Editor.start();
    editor.open(URI, BROKEN);
    editor.raw(
      '{"jsonrpc":"2.0","id":7,"method":',
      '',
      'null',
      '[]',
      '5',
      '"text"',
      '{}',
      '{"jsonrpc":"2.0"}',
      '{"jsonrpc":"2.0","method":"$/cancelRequest"}',
      '{"jsonrpc":"2.0","method":"textDocument/didOpen"}',
      '{"jsonrpc":"2.0","method":"textDocument/didOpen","params":{}}',
      '{"jsonrpc":"2.0","method":"textDocument/didChange","params":{"textDocument":{}}}',
      `{"jsonrpc":"2.0","method":"textDocument/didChange","params":{"textDocument":{"uri":"${URI}","version":2},"contentChanges":[{}]}}`,
      '{"jsonrpc":"2.0","method":"textDocument/didClose","params":[1]}',
      '{"jsonrpc":"2.0","method":"workspace/didChangeConfiguration"}',
      '{"jsonrpc":"2.0","method":"no/such/notification","params":{}}',
      '{"jsonrpc":"2.0","id":null,"method":"textDocument/hover","params":{}}',
      '{"jsonrpc":"2.0","id":"no such request","result":null}',
    );
    assert.equal((await editor.diagnostics(URI)).length, 1);
    assert.equal(editor.process.exitCode, null);
  });

  it('answers malformed and unknown requests with an error', async () => {
    editor = await Editor.start();
    await assert.rejects(editor.request('no/such/method', {}), { code: -32601 });
    for (const method of ['codeAction', 'hover', 'documentSymbol', 'diagnostic']) {
      await assert.rejects(editor.request(`textDocument/${method}`, {}), method);
    }
    assert.deepEqual(await editor.symbols(URI), []);
  });

  it('answers for a document that is closed with nothing', async () => {
    editor = await Editor.start();
    editor.open(URI, BROKEN);
    editor.close(URI);
    for (const uri of [URI, 'file:///drafts/never-opened.nianbao.md', 'no uri']) {
      const textDocument = { uri };
      const range = { start: START, end: START };
      const context = { diagnostics: [] };
      assert.deepEqual(await editor.request('textDocument/diagnostic', { textDocument }), { kind: 'full', items: [] });
      assert.deepEqual(await editor.request('textDocument/codeAction', { textDocument, range, context }), []);
      assert.deepEqual(await editor.request('textDocument/documentSymbol', { textDocument }), []);
      assert.equal(await editor.request('textDocument/hover', { textDocument, position: START }), null);
    }
    editor.change(URI, { text: BROKEN });
    assert.deepEqual(await editor.diagnostics(URI), []);
    assert.deepEqual(editor.logged, []);
  });

  it('exits with 0 after shutdown, with 1 without', async () => {
    editor = await Editor.start();
    assert.equal(await editor.stop(), 0);
    assert.equal(editor.stderr, '');
    editor = await Editor.start();
    editor.notify('exit', undefined);
    assert.equal(await editor.exited, 1);
  });

  it('ends with its stdin', async () => {
    editor = await Editor.start();
    editor.process.stdin.end();
    assert.equal(await editor.exited, 1);
  });

  it('ends with the process that started it', async () => {
    const parent = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'], { stdio: 'ignore' });
    editor = await Editor.start({ processId: parent.pid! });
    parent.kill();
    assert.equal(await editor.exited, 1);
  });

  it('speaks ipc, as VS Code starts it, and ends with the channel', async () => {
    const child = fork(SERVER, ['--node-ipc'], { silent: true });
    const answer = new Promise<{ id: number; result: { serverInfo: { name: string } } }>((resolve) => {
      child.once('message', (message) => resolve(message as never));
    });
    child.send({ jsonrpc: '2.0', id: 1, method: 'initialize', params: { processId: null, capabilities: FULL } });
    const { id, result } = await answer;
    assert.deepEqual([id, result.serverInfo.name], [1, 'nianbao']);
    const exit = exitOf(child);
    child.disconnect();
    assert.equal(await exit, 0);
  });

  it('starts when the command line requires it', async () => {
    const load = `require(${JSON.stringify(SERVER)})`;
    const child = spawn(process.execPath, ['-e', load, '--', 'lsp', '--stdio'], { stdio: ['pipe', 'pipe', 'inherit'] });
    const body = JSON.stringify({ jsonrpc: '2.0', id: 1, method: 'shutdown' });
    let out = '';
    const answered = new Promise<void>((resolve) => {
      child.stdout.on('data', (chunk) => {
        out += chunk;
        if (out.endsWith('}')) resolve();
      });
    });
    const exit = exitOf(child);
    child.stdin.write(`Content-Length: ${body.length}\r\n\r\n${body}`);
    await answered;
    assert.match(out, /^Content-Length: \d+\r\n\r\n\{"jsonrpc":"2.0","id":1,"result":null\}$/);
    child.stdin.end();
    assert.equal(await exit, 0);
  });
});
