/** The status bar: where the cursor is, what was found, which report it is; nothing of it elsewhere. */
import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeAll, hasWindow, inWorkspace, open, photograph, texts, until } from '../support';

const item = async (name: string) => (await texts(`.statusbar-item[id$="nianbao.${name}"]`)).join('').trim();
const says = (name: string, what: RegExp) =>
  until(`the status bar says ${what}`, async () => (what.test(await item(name)) ? true : undefined)).catch(async () =>
    assert.match(await item(name), what),
  );

describe('the status bar', () => {
  before(function () {
    if (!hasWindow) this.skip();
  });
  afterEach(closeAll);

  it('names table, row and column, or the section, and counts the findings; in a README it is silent', async () => {
    const report = await open(inWorkspace('水务局2023.nianbao.md'));
    const editor = vscode.window.activeTextEditor!;
    const place = (text: string) => {
      const at = report.positionAt(report.getText().indexOf(text) + text.length);
      editor.selection = new vscode.Selection(at, at);
      editor.revealRange(editor.selection);
    };
    place('1.属于国家秘密 |');
    await says('place', /^表三 › （三）1\.属于国家秘密 › 自然人$/);
    await says('findings', /^1 错误 · 2023年 · 2021版$/);
    await photograph('status');
    place('## 五、');
    await says('place', /^五、/);
    await open(inWorkspace('README.md'));
    await says('place', /^$/);
    await says('findings', /^$/);
  });
});
