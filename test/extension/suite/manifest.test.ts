/** What the manifest promises the editor: names in two languages, defaults of our language, no trust asked for. */
import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeAll, expectShown, hasWindow, inBrowser, inWorkspace, open } from '../support';

describe('the manifest', () => {
  afterEach(closeAll);

  it('speaks the language of the editor', function () {
    if (inBrowser) this.skip(); // an extension from an address speaks its first language alone
    const { displayName } = vscode.extensions.getExtension('nianbao.nianbao')!.packageJSON;
    assert.match(displayName, vscode.env.language.startsWith('en') ? /^Nianbao: Annual Reports/ : /^年报：/);
  });

  it('sets the editor up for Chinese and for tables', async () => {
    const { uri } = await open(inWorkspace('水务局2023.nianbao.md'));
    const setting = (name: string) => vscode.workspace.getConfiguration('', { uri, languageId: 'nianbao' }).get(name);
    assert.equal(setting('editor.wordWrap'), 'off');
    for (const kind of ['ambiguousCharacters', 'invisibleCharacters', 'nonBasicASCII']) {
      assert.equal(setting(`editor.unicodeHighlight.${kind}`), false, kind);
    }
    assert.equal(setting('editor.wordBasedSuggestions'), 'off');
    assert.deepEqual(setting('editor.wordSegmenterLocales'), ['zh-CN']);
  });

  it('takes a run of Han characters, or a figure, for a word', async () => {
    const document = await open(inWorkspace('水务局2023.nianbao.md'));
    const wordAt = (text: string) => {
      const range = document.getWordRangeAtPosition(document.positionAt(document.getText().indexOf(text) + 1));
      return range && document.getText(range);
    };
    assert.equal(wordAt('行政事业性收费'), '行政事业性收费');
    assert.equal(wordAt('12.5'), '12.5');
  });

  it('reads a report in GB18030', async () => {
    const document = await open(inWorkspace('水务局2022.nianbao.md'));
    assert.match(document.getText(), /^# 云岭县水务局2022年政府信息公开工作年度报告/);
    await expectShown(document.uri, ['arithmetic/row-total Error 4']);
  });

  it('asks for no trust in the folder', function () {
    if (!hasWindow) this.skip();
    assert.equal(vscode.workspace.isTrusted, false, 'the whole suite runs in a folder nobody trusts');
  });
});
