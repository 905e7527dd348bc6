/** Documents that are no reports: nothing is shown, nothing is changed, no server starts. */
import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeAll, hasWindow, inWorkspace, open, SILENCE, sleep, texts, until } from '../support';
import { servers } from '../wire';

/** The servers that run or ran. */
const started = () => servers.map(({ module }) => module);

describe('in a window without a report', () => {
  afterEach(closeAll);

  it('a README stays as it is, and no server starts', async () => {
    const readme = await open(inWorkspace('README.md'));
    const text = readme.getText();
    const extension = vscode.extensions.getExtension('nianbao.nianbao')!;
    await until('the extension looked at it', () => extension.isActive || undefined);
    await sleep(SILENCE);
    assert.equal(readme.languageId, 'markdown');
    assert.equal(readme.getText(), text);
    assert.equal(readme.isDirty, false);
    assert.deepEqual(vscode.languages.getDiagnostics(readme.uri), []);
    assert.deepEqual(started(), []);
  });

  it('an old version of a report, as in a comparison, starts none either', async () => {
    const report = await vscode.workspace.fs.readFile(inWorkspace('云岭县政府办2023.md'));
    const past = vscode.workspace.registerTextDocumentContentProvider('past', {
      provideTextDocumentContent: () => new TextDecoder().decode(report),
    });
    for (const name of ['云岭县政府办2023.md', '水务局2023.nianbao.md']) {
      const document = await open(vscode.Uri.from({ scheme: 'past', path: `/${name}` }));
      assert.match(document.getText(), /政府信息公开工作年度报告/);
    }
    await sleep(SILENCE);
    past.dispose();
    assert.deepEqual(started(), []);
  });

  it('the command to restart the server starts none', async () => {
    await vscode.commands.executeCommand('nianbao.restartServer');
    await sleep(SILENCE);
    if (hasWindow) assert.match((await texts('.notification-toast')).join(), /没有打开的年报/);
    await vscode.commands.executeCommand('notifications.clearAll');
    assert.deepEqual(started(), []);
  });
});
