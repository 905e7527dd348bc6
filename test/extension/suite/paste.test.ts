/** A table from another program pasted into a report: a standard table, all that came with it kept; elsewhere plain text. */
import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { createService } from '../../../server/src/service';
import { draft } from '../../protocol/drafts';
import { closeAll, hasWindow, photograph, sleep, texts, type, until } from '../support';

const service = createService();
const figuresOf = (text: string) => service.figures(service.analyze(text, { assumeReport: true }))!.cells;

/** Puts a table on the clipboard as the browser itself does: from the page our own copy command shows. */
async function copyTable(content: string, at: string): Promise<void> {
  const document = await vscode.workspace.openTextDocument({ language: 'nianbao', content });
  const editor = await vscode.window.showTextDocument(document);
  const position = document.positionAt(content.indexOf(at));
  editor.selection = new vscode.Selection(position, position);
  let copied = false;
  const watch = vscode.window.tabGroups.onDidChangeTabs(({ closed }) => {
    copied ||= closed.some(({ input }) => input instanceof vscode.TabInputWebview);
  });
  await vscode.commands.executeCommand('nianbao.copyTables');
  await until('the page has copied and is closed', () => copied || undefined);
  watch.dispose();
}

async function write(content: string, behind: string): Promise<vscode.TextEditor> {
  const document = await vscode.workspace.openTextDocument({ language: 'nianbao', content });
  const editor = await vscode.window.showTextDocument(document);
  const at = document.positionAt(content.indexOf(behind) + behind.length);
  editor.selection = new vscode.Selection(at, at);
  await until('the report is known', async () =>
    (await texts('.statusbar-item[id$="nianbao.findings"]')).length > 0 ? true : undefined,
  );
  await sleep(300);
  return editor;
}

describe('pasting a table', () => {
  before(function () {
    if (!hasWindow) this.skip();
  });
  afterEach(closeAll);

  it('where none is: a standard table with every figure', async () => {
    await copyTable(draft(), '| 行政复议 |');
    const whole = draft();
    const start = whole.indexOf('| 类别 |');
    const without = whole.slice(0, start) + whole.slice(whole.indexOf('\n## 五、'));
    const { document } = await write(without, '## 四、政府信息公开行政复议、行政诉讼情况\n\n');
    await type(['Control+v'], 100);
    await until('a standard table is there', () => /^\| 类别 +\| 结果维持 \|/m.test(document.getText()) || undefined);
    assert.deepEqual(figuresOf(document.getText()), figuresOf(whole));
    await photograph('paste-table');
  });

  it('in a table of its kind: takes its place', async () => {
    await copyTable(draft({ corrected: '7' }), '| 行政复议 |');
    const { document } = await write(draft(), '| 行政复议 | 1');
    await type(['Control+v'], 100);
    await until('the table is replaced', () => /^\| 行政复议 +\| +1 \| +7 \|/m.test(document.getText()) || undefined);
    assert.equal(document.getText().match(/类别/g)!.length, 1);
    assert.deepEqual(figuresOf(document.getText()), figuresOf(draft({ corrected: '7' })));
  });
});
