/** Which documents are taken for reports, and what is shown in them. */
import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeAll, codeOf, expectShown, inWorkspace, open, photograph, SILENCE, shown, sleep, until } from '../support';
import { messagesAbout, servers } from '../wire';

/** What is found in tables in the shape a web page leaves behind. */
const PASTED = [
  'table/nonstandard-layout Information 第二十条第(一)项 |',
  'table/nonstandard-layout Information (本列数据的勾稽关系为:第一项加第二项之和,等于第三项加第四项之和) | 申请人情况 |',
  'table/label-wording Warning (五)不予以处理',
  ...Array<string>(3).fill('table/blank-cell Warning | | | | | |'),
  'table/nonstandard-layout Information 行政复议 | 行政诉讼 |',
];

describe('reports', () => {
  afterEach(closeAll);

  it('by their file name: language nianbao, checked at once', async () => {
    const { uri, languageId } = await open(inWorkspace('水务局2023.nianbao.md'));
    assert.equal(languageId, 'nianbao');
    await expectShown(uri, ['arithmetic/row-total Error 4']);
    const [finding] = vscode.languages.getDiagnostics(uri);
    assert.equal(finding!.source, '年报');
    assert.match(finding!.message, /表四“行政复议”行“总计”列.*3.*4/);
    assert.equal(servers.length, 1);
  });

  it('Markdown by its text, in the shape a web page leaves behind; it stays Markdown', async () => {
    const { uri, languageId } = await open(inWorkspace('云岭县政府办2023.md'));
    await expectShown(uri, [...PASTED, 'arithmetic/row-total Error 3']);
    assert.equal(languageId, 'markdown');
    await vscode.commands.executeCommand('workbench.actions.view.problems');
    await vscode.commands.executeCommand('editor.action.marker.next');
    await photograph('markdown-report-and-problems');
    await vscode.commands.executeCommand('workbench.action.closePanel');
  });

  it('plain text by its text, which becomes language nianbao', async () => {
    const { uri } = await open(inWorkspace('桥头镇2023.txt'));
    await expectShown(uri, PASTED);
    assert.equal(vscode.window.activeTextEditor!.document.languageId, 'nianbao');
    await photograph('plain-text-adopted');
  });

  it('a language that was set back by hand stays', async () => {
    const document = await open(inWorkspace('桥头镇2023.txt'));
    await until('it is adopted', () => document.languageId === 'nianbao' || undefined);
    await vscode.languages.setTextDocumentLanguage(document, 'plaintext');
    await sleep(SILENCE);
    assert.equal(document.languageId, 'plaintext');
    await expectShown(document.uri, PASTED);
  });

  it('plain text stays plain where the setting says so, and is checked all the same', async () => {
    const settings = vscode.workspace.getConfiguration('nianbao');
    await settings.update('adoptPlainText', false, vscode.ConfigurationTarget.Global);
    try {
      const document = await open(inWorkspace('桥头镇2023.txt'));
      await expectShown(document.uri, PASTED);
      assert.equal(document.languageId, 'plaintext');
    } finally {
      await settings.update('adoptPlainText', undefined, vscode.ConfigurationTarget.Global);
    }
  });

  it('a document that becomes one while it is written, and every change from then on', async () => {
    const text = new TextDecoder().decode(await vscode.workspace.fs.readFile(inWorkspace('水务局2023.nianbao.md')));
    const { uri } = await vscode.workspace.openTextDocument({ language: 'markdown', content: '' });
    await vscode.window.showTextDocument(await vscode.workspace.openTextDocument(uri));
    const editor = vscode.window.activeTextEditor!;
    await editor.edit((edit) => edit.insert(new vscode.Position(0, 0), '# 会议纪要\n'));
    await sleep(SILENCE);
    assert.deepEqual(messagesAbout(uri.toString()), []);

    const whole = new vscode.Range(0, 0, 1, 0);
    await editor.edit((edit) => edit.replace(whole, text));
    await expectShown(uri, ['arithmetic/row-total Error 4']);
    const wrong = vscode.languages.getDiagnostics(uri)[0]!.range;
    await editor.edit((edit) => edit.replace(wrong, '3'));
    await expectShown(uri, []);
    await editor.edit((edit) => edit.replace(wrong, '5'));
    await expectShown(uri, ['arithmetic/row-total Error 5']);
    assert.equal(messagesAbout(uri.toString()).filter((method) => method === 'textDocument/didOpen').length, 1);
  });

  it('a closed report takes its findings along', async () => {
    const { uri } = await open(inWorkspace('水务局2023.nianbao.md'));
    await until('it is checked', () => shown(uri)[0]);
    await closeAll();
    await until('they are gone', () => vscode.languages.getDiagnostics(uri).length === 0 || undefined);
    assert.deepEqual(
      vscode.languages.getDiagnostics().flatMap(([, all]) => all.map(codeOf)),
      [],
    );
  });

  it('beside them a README stays unknown to the server, whatever is done in it', async () => {
    await open(inWorkspace('水务局2023.nianbao.md'));
    const readme = await open(inWorkspace('README.md'));
    const place = new vscode.Position(2, 3);
    await vscode.window.activeTextEditor!.edit((edit) => edit.insert(place, '新建的'));
    const range = new vscode.Range(place, place);
    await vscode.commands.executeCommand('vscode.executeHoverProvider', readme.uri, place);
    await vscode.commands.executeCommand('vscode.executeCodeActionProvider', readme.uri, range);
    await vscode.commands.executeCommand('vscode.executeDocumentSymbolProvider', readme.uri);
    await readme.save();
    await sleep(SILENCE);
    assert.deepEqual(vscode.languages.getDiagnostics(readme.uri), []);
    await closeAll();
    await sleep(SILENCE);
    assert.deepEqual(messagesAbout('README.md'), []);
    assert.notDeepEqual(messagesAbout('水务局2023.nianbao.md'), [], 'reports are heard on the same wire');
  });
});
