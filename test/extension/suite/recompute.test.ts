/** “重算…合计” from the palette: at the cursor of the report in the editor, and in no other document. */
import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeAll, expectShown, inWorkspace, open, until } from '../support';

describe('recompute', () => {
  afterEach(closeAll);

  for (const scope of ['row', 'table', 'document']) {
    it(`${scope}: the total is right, and the report clean`, async () => {
      const document = await open(inWorkspace('水务局2023.nianbao.md'));
      await expectShown(document.uri, ['arithmetic/row-total Error 4']);
      const { range } = vscode.languages.getDiagnostics(document.uri)[0]!;
      vscode.window.activeTextEditor!.selection = new vscode.Selection(range.start, range.start);
      await vscode.commands.executeCommand(`nianbao.recompute.${scope}`);
      await until('the total is written', () => document.getText(range) === '3' || undefined);
      await expectShown(document.uri, []);
    });
  }

  it('from the menu of the editor, too, which gives the document and no place', async () => {
    const document = await open(inWorkspace('水务局2023.nianbao.md'));
    await expectShown(document.uri, ['arithmetic/row-total Error 4']);
    const { range } = vscode.languages.getDiagnostics(document.uri)[0]!;
    vscode.window.activeTextEditor!.selection = new vscode.Selection(range.start, range.start);
    await vscode.commands.executeCommand('nianbao.recompute.row', document.uri);
    await until('the total is written', () => document.getText(range) === '3' || undefined);
  });

  it('nothing in a document that is no report', async () => {
    const report = await open(inWorkspace('水务局2023.nianbao.md'));
    await expectShown(report.uri, ['arithmetic/row-total Error 4']);
    const readme = await open(inWorkspace('README.md'));
    const text = readme.getText();
    await vscode.commands.executeCommand('nianbao.recompute.document');
    assert.equal(readme.getText(), text);
    await expectShown(report.uri, ['arithmetic/row-total Error 4']);
  });
});
