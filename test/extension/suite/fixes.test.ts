/** Mending a finding: through the provider, and through the light bulb as a person does. */
import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeAll, expectShown, hasWindow, inWorkspace, open, photograph, press, texts, until } from '../support';

const REPORT = '水务局2023.nianbao.md';

describe('fixes', () => {
  afterEach(closeAll);

  /** The wrong total, with the cursor on it. */
  async function atWrongTotal(): Promise<{ document: vscode.TextDocument; range: vscode.Range }> {
    const document = await open(inWorkspace(REPORT));
    await expectShown(document.uri, ['arithmetic/row-total Error 4']);
    const { range } = vscode.languages.getDiagnostics(document.uri)[0]!;
    const editor = vscode.window.activeTextEditor!;
    editor.selection = new vscode.Selection(range.start, range.start);
    editor.revealRange(range, vscode.TextEditorRevealType.InCenter);
    return { document, range };
  }

  it('a total is mended, and the report is clean', async () => {
    const { document, range } = await atWrongTotal();
    const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
      'vscode.executeCodeActionProvider',
      document.uri,
      range,
      vscode.CodeActionKind.QuickFix.value,
    );
    const total = actions.find(({ title }) => title.startsWith('将总计改为 3（现为 4）'));
    assert.ok(total, `it is among ${actions.map(({ title }) => title).join('; ')}`);
    const before = document.getText();
    await vscode.workspace.applyEdit(total.edit!);
    const offset = document.offsetAt(range.start);
    assert.equal(document.getText(), `${before.slice(0, offset)}3${before.slice(offset + 1)}`);
    await expectShown(document.uri, []);
  });

  it('hovering over the figure tells the whole equation', async () => {
    const { document, range } = await atWrongTotal();
    const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
      'vscode.executeHoverProvider',
      document.uri,
      range.start,
    );
    const text = hovers.flatMap(({ contents }) => contents.map((one) => (one as vscode.MarkdownString).value)).join();
    assert.match(text, /行政复议/);
    assert.match(text, /总计/);
    await vscode.commands.executeCommand('editor.action.showHover');
    await photograph('hover');
    if (hasWindow) assert.match((await texts('.monaco-hover')).join(), /arithmetic\/row-total/);
  });

  it('the light bulb offers the total first and mends it', async function () {
    if (!hasWindow) this.skip();
    const { document, range } = await atWrongTotal();
    await vscode.commands.executeCommand('editor.action.quickFix');
    const menu = await until('the menu is shown', async () => {
      const items = await texts('.action-widget .action-list-item, .action-widget .monaco-list-row.action');
      return items.length > 0 ? items : undefined;
    });
    assert.match(menu[0]!, /将总计改为 3（现为 4）/);
    await photograph('light-bulb');
    await press('Enter');
    await until('it is mended', () => document.getText(range) === '3' || undefined);
    await expectShown(document.uri, []);
  });
});
