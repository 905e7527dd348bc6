/** Typing in tables with real keys: figure to figure with Tab, back with Shift+Tab, down with Enter; elsewhere as ever. */
import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { createService } from '../../../server/src/service';
import { applyEdits } from '../../../server/src/text/span';
import { draft } from '../../protocol/drafts';
import { closeAll, hasWindow, photograph, press, sleep, texts, type, until } from '../support';

const service = createService();
const analyze = (text: string) => service.analyze(text, { assumeReport: true });
const TABLE_THREE = '| 一、本年新收政府信息公开申请数量 |';
/** Milliseconds a key. */
const FAST = 150;

/** A report in an editor, the cursor behind the first occurrence of the text. */
async function written(content: string, behind: string, language = 'nianbao'): Promise<vscode.TextEditor> {
  const document = await vscode.workspace.openTextDocument({ language, content });
  const editor = await vscode.window.showTextDocument(document);
  await until('it is read', async () => {
    const symbols = await vscode.commands.executeCommand<unknown[]>(
      'vscode.executeDocumentSymbolProvider',
      document.uri,
    );
    return symbols?.length ? symbols : undefined;
  });
  await place(editor, behind);
  return editor;
}

/** Sets the cursor, and waits until the window knows where that is. */
async function place(editor: vscode.TextEditor, behind: string): Promise<void> {
  const text = editor.document.getText();
  await placeAt(editor, editor.document.positionAt(text.indexOf(behind) + behind.length));
}

async function placeAt(editor: vscode.TextEditor, at: vscode.Position): Promise<void> {
  editor.selection = new vscode.Selection(0, 0, 0, 0);
  await until('the cursor is above all', async () => ((await where()) === '' ? true : undefined));
  editor.revealRange(new vscode.Range(at, at), vscode.TextEditorRevealType.InCenter);
  await until('the status bar says where it is', async () => {
    // Again and again: a window that is still settling forgets where it was told to put the cursor.
    editor.selection = new vscode.Selection(at, at);
    return (await where()) || undefined;
  });
}

const where = async () => (await texts('.statusbar-item[id$="nianbao.place"]')).join('');

/** The window shows another selection: what a person waits for, who looks where the cursor is. */
const goneOn = (): Promise<void> =>
  new Promise((resolve) => {
    const listener = vscode.window.onDidChangeTextEditorSelection(({ kind }) => {
      if (kind !== vscode.TextEditorSelectionChangeKind.Command) return; // by typing, or by what is written elsewhere
      listener.dispose();
      resolve();
    });
  });

const selected = (editor: vscode.TextEditor) => editor.document.getText(editor.selection);
const lineOf = (editor: vscode.TextEditor) => editor.document.lineAt(editor.selection.active.line).text;

describe('typing in tables', () => {
  before(function () {
    if (!hasWindow) this.skip();
  });
  afterEach(closeAll);

  it('a whole table three with Tab: 175 figures, each in its cell, the table in line, no mouse', async function () {
    this.timeout(120_000);
    const empty = draft().replace(/(?<=\| )\d+(?= \|)/g, '');
    const blank = applyEdits(empty, service.format(analyze(empty)));
    const editor = await written(blank, '| 一、本年新收政府信息公开申请数量');
    const figures = Array.from({ length: 175 }, (_, i) => String(i % 13 === 6 ? 1000 + i : (i * 7) % 10));
    const strange: string[] = [];
    const watch = vscode.workspace.onDidChangeTextDocument(({ contentChanges }) => {
      for (const { text, range } of contentChanges)
        if (!/^[\d -]*[\d: |-]*$/.test(text)) strange.push(`${range.start.line} ${text}`);
    });
    for (const [i, figure] of figures.entries()) {
      const seen = goneOn();
      await press('Tab');
      await seen;
      await type([...figure], 20);
      if (i === 60) await photograph('typing-table-three');
    }
    await type(['Tab'], FAST);
    await until('the last step is done', () => (/^\| 行政复议/.test(lineOf(editor)) ? true : undefined));
    watch.dispose();
    const text = editor.document.getText();
    const table = service.figures(analyze(text))!.cells;
    const inTable = Object.entries(table).filter(([address]) => address.startsWith('applications/'));
    assert.deepEqual(
      inTable.map(([, value]) => value),
      figures,
    );
    const aligned = (now: string) =>
      applyEdits(now, service.format(analyze(now), { within: analyze(now).report!.tables.applications!.span })) === now;
    await until('the table is in line', () => aligned(editor.document.getText()) || undefined);
    assert.deepEqual(strange, [], 'nothing but figures, space and dashes was written');
    await photograph('typing-table-three-done');
  });

  it('Tab selects the figure, Shift+Tab goes back, Enter goes down, and one undo takes back figure and alignment', async () => {
    const editor = await written(draft(), TABLE_THREE);
    await type(['Tab'], FAST);
    await until('the second figure is selected', () => selected(editor) === '5' || undefined);
    await type(['Shift+Tab'], FAST);
    await until('the first again', () => selected(editor) === '9' || undefined);
    await sleep(1000);
    const before = editor.document.getText();
    await type(['1', '2', '3', '4', '5', 'Enter'], FAST);
    await until('the row below', () => /^\| 二、上年结转/.test(lineOf(editor)) || undefined);
    const aligned = /^\| 一、本年新收政府信息公开申请数量 +\| +12345 \| +5 \|/m;
    await until('the table is in line', () => aligned.test(editor.document.getText()) || undefined);
    await until('the figure is selected', () => selected(editor) === '0' || undefined);
    await photograph('typing-enter');
    await sleep(1000);
    await type(['Control+z'], FAST);
    await until('all is as before', () => editor.document.getText() === before || undefined);
    assert.match(lineOf(editor), /^\| 一、本年新收/);
  });

  it('from the last figure of a table to the first of the next, and at the very end to the prose', async () => {
    const editor = await written(draft(), '| 行政事业性收费 | 0.5');
    await type(['Tab'], FAST);
    await until('table three', () => /^\| 一、本年新收/.test(lineOf(editor)) || undefined);
    await until('its first figure is selected', () => selected(editor) === '9' || undefined);
    await sleep(1000);
    await place(editor, '| 行政诉讼（复议后起诉） | 0 | 0 | 0 | 0 | 0');
    await type(['Tab'], FAST);
    await until('the prose', () => /^存在的主要问题是/.test(lineOf(editor)) || undefined);
  });

  it('the same in a Markdown report and in the printed layout', async () => {
    const analysis = service.analyze(draft(), { assumeReport: true });
    const official = applyEdits(draft(), service.format(analysis, { layout: 'official' }));
    const editor = await written(official, '结果维持', 'markdown');
    const rows = official.split('\n');
    const figures = rows.findIndex((line) => /^\|( +1 \|)( +0 \|){3}( +1 \|)/.test(line));
    assert.ok(figures > 0);
    await placeAt(editor, new vscode.Position(figures, 2));
    await type(['Tab', '7', '7', '7', '7', '7', 'Enter', '8', 'Tab'], FAST);
    await until('two figures are typed', () => /\| +1 \| +77777 \| +8 \| +0 \|/.test(lineOf(editor)) || undefined);
    assert.equal(selected(editor), '0');
  });

  it('outside a table Tab indents and Enter breaks the line; in a list of suggestions Tab accepts', async () => {
    const editor = await written(draft(), '平台建设');
    await type(['Tab', 'Enter', 'x'], FAST);
    await until('it is typed', () => /\nx、/.test(editor.document.getText()) || undefined);
    const text = editor.document.getText();
    assert.match(text, /平台建设[ \t]+\r?\nx、监督保障/);

    await place(editor, '## 三、收到和处理政府信息公开申请情况\n');
    await type(['Enter'], FAST);
    await vscode.commands.executeCommand('undo');
    await place(editor, '（三）不予公开 |');
    const row = editor.document
      .getText()
      .split('\n')
      .findIndex((line) => line.startsWith('| 1.属于国家秘密'));
    await editor.edit((edit) => edit.delete(new vscode.Range(row, 0, row + 1, 0)));
    await placeAt(editor, new vscode.Position(row - 1, editor.document.lineAt(row - 1).text.length));
    await type(['Enter'], FAST); // behind the last pipe of a row Enter makes a line
    await until('a line is there', () => editor.selection.active.line === row || undefined);
    await press('Control+Space');
    await until('suggestions are shown', async () =>
      (await texts('.suggest-widget.visible .monaco-list-row')).length > 0 ? true : undefined,
    );
    await photograph('typing-suggestions');
    await type(['Tab'], FAST);
    await until('the row is there', () => /1\.属于国家秘密/.test(editor.document.lineAt(row).text) || undefined);
  });

  it('not where a setting switches the key off', async () => {
    const settings = vscode.workspace.getConfiguration('nianbao');
    await settings.update('keys.tab', false, vscode.ConfigurationTarget.Global);
    try {
      const editor = await written(draft(), TABLE_THREE);
      await type(['Tab'], FAST);
      await until('it indents', () => /数量 \|\s{2,}9/.test(lineOf(editor)) || undefined);
    } finally {
      await settings.update('keys.tab', undefined, vscode.ConfigurationTarget.Global);
    }
  });
});
