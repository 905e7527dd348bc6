/** Totals that follow, with real keys: only where they were right, and one undo for figure and totals. */
import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { draft } from '../../protocol/drafts';
import { closeAll, hasWindow, sleep, texts, type, until } from '../support';

const GRANTED = '| （一）予以公开 | 9';
const figures = (document: vscode.TextDocument, label: string) =>
  document
    .getText()
    .split('\n')
    .find((line) => line.startsWith(`| ${label} `))!
    .split('|')
    .slice(2, -1)
    .map((figure) => figure.trim())
    .join(' ');

/** A report with the cursor at the first figure of （一）予以公开, which the window knows. */
async function atGranted(content: string): Promise<vscode.TextDocument> {
  const document = await vscode.workspace.openTextDocument({ language: 'nianbao', content });
  const editor = await vscode.window.showTextDocument(document);
  await until('it is read', async () => {
    const found = await vscode.commands.executeCommand<unknown[]>('vscode.executeDocumentSymbolProvider', document.uri);
    return found?.length ? found : undefined;
  });
  const at = document.positionAt(content.indexOf(GRANTED) + GRANTED.length);
  editor.selection = new vscode.Selection(at, at);
  await until('the status bar says so', async () =>
    /予以公开/.test((await texts('.statusbar-item[id$="nianbao.place"]')).join('')) ? true : undefined,
  );
  return document;
}

describe('totals that follow', () => {
  const settings = () => vscode.workspace.getConfiguration('nianbao');
  before(async function () {
    if (!hasWindow) this.skip();
    await settings().update('totals.update', 'onLeaveCell', vscode.ConfigurationTarget.Global);
  });
  after(() => settings().update('totals.update', undefined, vscode.ConfigurationTarget.Global));
  afterEach(closeAll);

  it('with Tab, and one undo takes back both', async () => {
    const document = await atGranted(draft());
    const before = document.getText();
    await type(['1', 'Tab'], 100);
    await until('the row total follows', () => figures(document, '（一）予以公开') === '91 5 0 0 0 0 96' || undefined);
    assert.equal(figures(document, '（七）总计'), '91 5 0 0 0 0 96');
    await sleep(500);
    await type(['Control+z'], 100);
    await until('both are taken back', () => document.getText() === before || undefined);
  });

  it('when the cursor is moved away, and one undo takes back both', async () => {
    const document = await atGranted(draft());
    const before = document.getText();
    await type(['1', 'ArrowDown'], 100);
    await until('the totals follow', () => figures(document, '（一）予以公开') === '91 5 0 0 0 0 96' || undefined);
    assert.equal(figures(document, '（七）总计'), '91 5 0 0 0 0 96');
    await sleep(500);
    await type(['Control+z'], 100);
    await until('both are taken back', () => document.getText() === before || undefined);
    await type(['Control+y'], 100);
    await until('both are there again', () => figures(document, '（七）总计') === '91 5 0 0 0 0 96' || undefined);
  });

  it('not a total that was wrong, and none where the setting is off', async () => {
    const document = await atGranted(draft({ grantedTotal: '13' }));
    await type(['1', 'Tab'], 100);
    await until('the column follows', () => figures(document, '（七）总计').startsWith('91 ') || undefined);
    assert.equal(figures(document, '（一）予以公开'), '91 5 0 0 0 0 13');
    await settings().update('totals.update', 'off', vscode.ConfigurationTarget.Global);
    const other = await atGranted(draft());
    await type(['1', 'Tab'], 100);
    await sleep(1500);
    assert.equal(figures(other, '（七）总计'), '9 5 0 0 0 0 14');
  });
});
