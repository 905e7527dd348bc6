/** The server under load: bursts of keystrokes, more findings than anybody reads, more lines than a report has. */
import assert from 'node:assert/strict';
import { DiagnosticSeverity } from 'vscode-languageserver/node';
import { MAX_LINES } from '../../server/src/service';
import { Editor, PUSHED } from './client';
import { BROKEN, draft } from './drafts';
import { rangeOf } from './places';
import { buildServer } from './server-file';

const URI = 'file:///drafts/2023.nianbao.md';
const KEYSTROKES = 1000;
/** Runs a burst may cost. */
const HANDFUL = 5;

describe('protocol: load', () => {
  let editor: Editor;
  before(buildServer);
  afterEach(() => editor.stop());

  /** A sentence typed letter by letter into section one, all in one piece. */
  const burst = () => {
    const { start } = rangeOf(BROKEN, '132条');
    const changes = Array.from({ length: KEYSTROKES }, (_, i) => ({
      jsonrpc: '2.0',
      method: 'textDocument/didChange',
      params: {
        textDocument: { uri: URI, version: i + 2 },
        contentChanges: [{ range: { start, end: start }, text: '字' }],
      },
    }));
    editor.raw(...changes);
    return KEYSTROKES + 1;
  };

  it('a burst of a thousand keystrokes costs a handful of runs, and the newest version is shown', async () => {
    editor = await Editor.start({ capabilities: PUSHED });
    editor.open(URI, BROKEN);
    await editor.pushed(URI, 1);
    const said = await editor.pushed(URI, burst());
    await editor.settled();
    assert.deepEqual(
      said.map(({ code }) => code),
      ['arithmetic/wrong-figure'],
    );
    const versions = editor.published.map(({ version }) => version!);
    assert.ok(versions.length <= 1 + HANDFUL, String(versions));
    assert.deepEqual(
      versions,
      [...versions].sort((a, b) => a - b),
    );
    assert.equal(versions.at(-1), KEYSTROKES + 1);
  });

  it('the same for an editor that asks: its result ids count the runs', async () => {
    editor = await Editor.start();
    editor.open(URI, BROKEN);
    const first = Number((await editor.full(URI)).resultId);
    burst();
    const { resultId, items } = await editor.full(URI);
    assert.ok(Number(resultId) - first <= HANDFUL, `${first} → ${resultId}`);
    assert.equal(items.length, 1);
  });

  it('of too many findings the gravest are shown, and how many more there are', async () => {
    editor = await Editor.start();
    editor.open(URI, draft().replace('## 二、', `${'## 七、其他\n\n未尽事宜。\n\n'.repeat(300)}## 二、`));
    const shown = await editor.diagnostics(URI);
    assert.equal(shown.length, 200);
    assert.equal(shown.at(-1)!.severity, DiagnosticSeverity.Information);
    assert.match(shown.at(-1)!.message, /另有 \d+ 个没有列出/);
  });

  it('more lines than any report has are not read', async () => {
    editor = await Editor.start();
    editor.open(URI, BROKEN + '\n'.repeat(MAX_LINES));
    const shown = await editor.diagnostics(URI);
    assert.equal(shown.length, 1);
    assert.match(shown[0]!.message, /50 万行，未作检查/);
  });
});
