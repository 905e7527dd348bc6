/** 整理 in the editor: reports pasted as they are found become standard tables by one command, with the same figures. */
import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { createService } from '../../../server/src/service';
import { closeAll, inWorkspace, open, photograph, SILENCE, sample, sleep, until } from '../support';

const service = createService();
const dataOf = (text: string) => service.figures(service.analyze(text, { assumeReport: true }))!;
const findingsOf = (text: string) => service.analyze(text, { assumeReport: true }).findings.map(({ rule }) => rule);

/** An empty document of our language, with the text pasted into it. */
async function pasted(text: string): Promise<vscode.TextEditor> {
  const document = await vscode.workspace.openTextDocument({ language: 'nianbao' });
  const editor = await vscode.window.showTextDocument(document);
  await editor.edit((edit) => edit.insert(new vscode.Position(0, 0), text));
  return editor;
}

async function show(editor: vscode.TextEditor, text: string): Promise<void> {
  const at = editor.document.positionAt(Math.max(0, editor.document.getText().indexOf(text)));
  editor.selection = new vscode.Selection(at, at);
  editor.revealRange(new vscode.Range(at, at), vscode.TextEditorRevealType.AtTop);
  await sleep(200);
}

describe('整理', () => {
  afterEach(closeAll);

  for (const [start, shape] of [
    ['000_', 'cells behind tabs'],
    ['002_', 'rows of tabs'],
    ['004_', 'a cell a line'],
  ] as const) {
    it(`a published report in ${shape}: pasted, tidied, the same figures`, async function () {
      const file = await vscode.workspace.fs.readFile(await sample(this, 'seeds', start));
      const editor = await pasted(new TextDecoder().decode(file));
      const { document } = editor;
      await until('it is checked', () => vscode.languages.getDiagnostics(document.uri)[0]);
      const before = document.getText();
      assert.equal(findingsOf(before).filter((rule) => rule === 'table/nonstandard-layout').length, 3);
      await show(editor, '二、主动公开政府信息情况');
      await photograph(`tidy-${start}before`);

      await vscode.commands.executeCommand('nianbao.tidy');
      await until('it is tidied', () => document.getText() !== before || undefined);
      const after = document.getText();
      assert.deepEqual(dataOf(after), dataOf(before));
      assert.equal(findingsOf(after).includes('table/nonstandard-layout'), false);
      assert.match(after, /^## 二、主动公开政府信息情况$/m);
      assert.match(after, /^\| 办理情况 +\| 自然人 \| 商业企业 \|/m);
      await show(editor, '## 二、');
      await photograph(`tidy-${start}after`);
      await show(editor, '## 三、');
      await photograph(`tidy-${start}after-table-three`);

      await vscode.commands.executeCommand('nianbao.tidy');
      await sleep(SILENCE);
      assert.equal(document.getText(), after, 'nothing left to do');
      await vscode.commands.executeCommand('undo');
      assert.equal(document.getText(), before, 'one step to undo');
    });
  }

  it('the table at the cursor alone, and no other document', async () => {
    const report = await open(inWorkspace('云岭县政府办2023.md'));
    const text = report.getText();
    const { start } = service.analyze(text).report!.tables.reviews!.span;
    const at = report.positionAt(start);
    vscode.window.activeTextEditor!.selection = new vscode.Selection(at, at);
    await until('it is checked', () => vscode.languages.getDiagnostics(report.uri)[0]);
    await vscode.commands.executeCommand('nianbao.tidyTable');
    await until('it is tidied', () => report.getText() !== text || undefined);
    assert.equal(report.getText().slice(0, start), text.slice(0, start));
    assert.match(report.getText().slice(start), /^\s*\| 类别 +\| 结果维持 \|/);
    assert.deepEqual(dataOf(report.getText()), dataOf(text));

    const readme = await open(inWorkspace('README.md'));
    const before = readme.getText();
    await vscode.commands.executeCommand('nianbao.tidy');
    await sleep(SILENCE);
    assert.equal(readme.getText(), before);
  });

  it('formats a document of our language, and is no formatter of a README', async () => {
    const formats = (uri: vscode.Uri) =>
      vscode.commands.executeCommand<vscode.TextEdit[] | undefined>('vscode.executeFormatDocumentProvider', uri, {});
    const report = await open(inWorkspace('水务局2023.nianbao.md'));
    await until('the formatter is there', async () => (await formats(report.uri))?.[0]);
    const readme = await open(inWorkspace('README.md'));
    assert.deepEqual((await formats(readme.uri)) ?? [], []);
  });
});
