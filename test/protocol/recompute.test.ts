/** Totals computed anew over the protocol: as actions with their edits, and as commands that say what they changed. */
import assert from 'node:assert/strict';
import type { ApplyWorkspaceEditParams, ShowMessageParams } from 'vscode-languageserver/node';
import { Editor, FULL } from './client';
import { BROKEN, draft } from './drafts';
import { applied, rangeOf } from './places';
import { buildServer } from './server-file';

const URI = 'file:///drafts/2023.nianbao.md';
const CAPABILITIES = { ...FULL, workspace: { ...FULL.workspace!, applyEdit: true } };

describe('protocol: recompute', () => {
  let editor: Editor;
  let applying: ApplyWorkspaceEditParams[];
  let said: string[];
  before(buildServer);
  beforeEach(async () => {
    [applying, said] = [[], []];
    editor = await Editor.start({ capabilities: CAPABILITIES });
    editor.connection.onRequest('workspace/applyEdit', (params: ApplyWorkspaceEditParams) => {
      applying.push(params);
      return { applied: true };
    });
    editor.connection.onNotification('window/showMessage', ({ message }: ShowMessageParams) => void said.push(message));
  });
  afterEach(() => editor.stop());

  const { start: AT } = rangeOf(BROKEN, '13 |');
  const run = (command: string, ...parameters: unknown[]) =>
    editor.request('workspace/executeCommand', { command, arguments: parameters });

  const recomputations = async () =>
    (await editor.actions(URI, { start: AT, end: AT }, ['refactor'])).filter(({ title }) => title.startsWith('重算'));

  it('by actions on the row, the table and the report, each saying what it changes', async () => {
    editor.open(URI, BROKEN);
    const actions = await recomputations();
    const change = '表三“（一）予以公开”行“总计”列 13→14';
    assert.deepEqual(
      actions.map(({ title, kind }) => [title, kind]),
      ['重算本行合计', '重算表三全部合计', '重算全部合计'].map((title) => [`${title}：${change}`, 'refactor.rewrite']),
    );
    for (const { edit } of actions) assert.equal(applied(BROKEN, URI, edit), draft());
  });

  it('by no action where every total is right', async () => {
    editor.open(URI, draft());
    assert.deepEqual(await recomputations(), []);
  });

  it('by commands, which say what they changed', async () => {
    editor.open(URI, BROKEN);
    for (const [scope, title] of [
      ['row', '重算本行合计'],
      ['table', '重算表三全部合计'],
      ['document', '重算全部合计'],
    ] as const) {
      [applying, said] = [[], []];
      await run(`nianbao.recompute.${scope}`, URI, AT);
      assert.equal(applied(BROKEN, URI, applying[0]!.edit), draft());
      assert.equal(applying[0]!.label, title);
      assert.deepEqual(said, [`${title}：表三“（一）予以公开”行“总计”列 13→14。`]);
    }
  });

  it('by commands that say why nothing is changed', async () => {
    editor.open(URI, draft());
    await run('nianbao.recompute.document', URI);
    await run('nianbao.recompute.row', URI, { line: 0, character: 0 });
    await run('nianbao.recompute.document', 'file:///drafts/nowhere.md');
    assert.deepEqual(applying, []);
    assert.deepEqual(said, [
      '重算全部合计：各合计没有需要改动的。',
      '光标不在有合计的一行里',
      '没有打开的年报，或其中没有有合计的表格',
    ]);
  });
});
