/** Settings as a user changes them: in VS Code, and in nianbao.config.json beside the report. */
import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeAll, expectShown, inWorkspace, open, photograph, until } from '../support';

const REPORT = '水务局2023.nianbao.md';
const FOUND = ['arithmetic/row-total Error 4'];
const CONFIG = 'nianbao.config.json';

describe('settings', () => {
  const settings = () => vscode.workspace.getConfiguration('nianbao');
  const write = (text: string) => vscode.workspace.fs.writeFile(inWorkspace(CONFIG), new TextEncoder().encode(text));
  const remove = () => vscode.workspace.fs.delete(inWorkspace(CONFIG));
  afterEach(closeAll);

  it('of the editor hold at once', async () => {
    const { uri } = await open(inWorkspace(REPORT));
    await expectShown(uri, FOUND);
    await settings().update('rules', { 'arithmetic/*': 'hint' }, vscode.ConfigurationTarget.Workspace);
    await expectShown(uri, ['arithmetic/row-total Hint 4']);
    await settings().update('rules', undefined, vscode.ConfigurationTarget.Workspace);
    await expectShown(uri, FOUND);
  });

  it('of the file beside the report hold once it is saved, and what is wrong is told there', async () => {
    const { uri } = await open(inWorkspace(REPORT));
    await expectShown(uri, FOUND);
    await write('{"rules": {"arithmetic/row-total": "information"}}');
    await expectShown(uri, ['arithmetic/row-total Information 4']);
    await write('{"rules": {"arithmetic/row-totals": "information"}}');
    await expectShown(uri, FOUND);
    const told = () => vscode.languages.getDiagnostics(inWorkspace(CONFIG)).filter(({ source }) => source === '年报');
    const [fault] = await until('the slip is told', () => (told().length > 0 ? told() : undefined));
    assert.match(fault!.message, /是不是“arithmetic\/row-total”/);
    await remove();
    await until('the file is gone, and with it what was wrong', () => told().length === 0 || undefined);
    await expectShown(uri, FOUND);
  });

  it('of the file are completed and described by the schema, comments allowed', async () => {
    await write('// 本县\n{"rules": {"": "off"}}');
    const document = await open(inWorkspace(CONFIG));
    const at = document.positionAt(document.getText().indexOf('""') + 1);
    const labels = await until('the schema is read', async () => {
      const { items } = await vscode.commands.executeCommand<vscode.CompletionList>(
        'vscode.executeCompletionItemProvider',
        document.uri,
        at,
      );
      return items.length > 0 ? items.map(({ label }) => (typeof label === 'string' ? label : label.label)) : undefined;
    });
    assert.ok(labels.includes('table/blank-cell') && labels.includes('table/*'), labels.join());
    await until(
      'the rule without a name is marked, and nothing else',
      () => vscode.languages.getDiagnostics(document.uri).length === 1 || undefined,
    );
    await photograph('config-file');
    await remove();
  });
});
