/** Word in and out as a person does it: import, a folder at once, export, what a clipboard gets, a dropped file. */
import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { fromBase64 } from '../../../client/src/base64';
import { acceptedDrop } from '../../../client/src/import-drop';
import { createService } from '../../../server/src/service';
import {
  closeAll,
  expectShown,
  hasWindow,
  inBrowser,
  inWorkspace,
  open,
  photograph,
  press,
  SILENCE,
  sleep,
  texts,
  until,
} from '../support';

const REPORT = '水务局2023.nianbao.md';
const service = createService();
const fs = vscode.workspace.fs;

/** Its size in bytes, once it is there. */
const written = (uri: vscode.Uri) =>
  until(`${uri.path} is there`, async () => {
    try {
      return (await fs.stat(uri)).size || undefined;
    } catch {
      return undefined;
    }
  });

const textOf = async (uri: vscode.Uri) => new TextDecoder().decode(await fs.readFile(uri));
const figuresIn = (draft: string) => service.figures(service.analyze(draft, { assumeReport: true }));

/** The report of the workspace as a Word file of the workspace. */
async function wordFile(name: string): Promise<vscode.Uri> {
  const uri = inWorkspace(name);
  await fs.writeFile(uri, await service.printWord(await textOf(inWorkspace(REPORT))));
  return uri;
}

/** The open draft, once there is one. */
const openedDraft = () =>
  until('a draft is open', () => {
    const document = vscode.window.activeTextEditor?.document;
    return document?.languageId === 'nianbao' && document.getText().length > 500 ? document : undefined;
  });

describe('Word', () => {
  afterEach(async () => {
    await closeAll();
    for (const name of ['来件.docx', '来件', '导出.docx', '导出.html', '云岭县.docx', '云岭县.nianbao.md']) {
      await fs.delete(inWorkspace(name), { recursive: true }).then(undefined, () => {});
    }
  });

  it('a Word file opens as a draft, to the figure, and is checked', async () => {
    await vscode.commands.executeCommand('nianbao.import', await wordFile('来件.docx'));
    const document = await openedDraft();
    assert.ok(document.isUntitled);
    // A name for what is not saved yet can be had only beside a file of this machine.
    if (!inBrowser) assert.match(document.fileName, /来件\.nianbao\.md$/);
    assert.deepEqual(figuresIn(document.getText()), figuresIn(await textOf(inWorkspace(REPORT))));
    await expectShown(document.uri, ['arithmetic/row-total Error 4']);
    await photograph('imported');
  });

  it('a folder: drafts beside the files, and a list of what became of each', async () => {
    const folder = inWorkspace('来件');
    await fs.createDirectory(folder);
    await fs.rename(await wordFile('云岭县.docx'), vscode.Uri.joinPath(folder, '云岭县.docx'));
    await fs.writeFile(vscode.Uri.joinPath(folder, '旧.doc'), Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0, 0));
    await fs.writeFile(vscode.Uri.joinPath(folder, '~$云岭县.docx'), new Uint8Array(10));
    const done = vscode.commands.executeCommand('nianbao.import', folder);
    const draft = vscode.Uri.joinPath(folder, '云岭县.nianbao.md');
    await written(draft);
    assert.deepEqual(figuresIn(await textOf(draft)), figuresIn(await textOf(inWorkspace(REPORT))));
    if (hasWindow) {
      const rows = await until('the outcomes are listed', async () => {
        const shown = await texts('.quick-input-list .monaco-list-row');
        return shown.length > 0 ? shown : undefined;
      });
      await photograph('import-outcomes');
      assert.equal(rows.length, 2);
      assert.match(rows[0]!, /旧\.doc[\s\S]*另存为 \.docx/);
      assert.match(rows[1]!, /云岭县\.docx[\s\S]*表三/);
    }
    await vscode.commands.executeCommand('workbench.action.closeQuickOpen');
    await done;
  });

  it('a report with errors is not exported unless one says so', async () => {
    const document = await open(inWorkspace(REPORT));
    await expectShown(document.uri, ['arithmetic/row-total Error 4']);
    const target = inWorkspace('导出.docx');
    // A suite gets no dialog, but the error that there should be one.
    const asked = Promise.resolve(vscode.commands.executeCommand('nianbao.exportWord', { target }));
    await assert.rejects(asked, /还没有解决的错误：1/);
    await assert.rejects(Promise.resolve(fs.stat(target)));
  });

  it('from the menu of the editor, which gives the draft: that is never what is written', async () => {
    const sound = inWorkspace('云岭县.nianbao.md');
    const text = (await textOf(inWorkspace(REPORT))).replace(/(\| 行政复议 .*\| )4( \|)/, '$13$2');
    await fs.writeFile(sound, new TextEncoder().encode(text));
    await open(sound);
    await expectShown(sound, []);
    for (const command of ['nianbao.exportWord', 'nianbao.exportHtml']) {
      const asked = vscode.commands.executeCommand(command, sound);
      await sleep(SILENCE); // it asks where to, and hears nothing
      await vscode.commands.executeCommand('workbench.action.closeQuickOpen');
      await asked;
    }
    assert.equal(await textOf(sound), text);
  });

  it('a sound report becomes a Word file and a page', async () => {
    const sound = inWorkspace('云岭县.nianbao.md');
    const wrong = await textOf(inWorkspace(REPORT));
    await fs.writeFile(sound, new TextEncoder().encode(wrong.replace(/(\| 行政复议 .*\| )4( \|)/, '$13$2')));
    const document = await open(sound);
    await expectShown(sound, []);
    for (const [command, name] of [
      ['nianbao.exportWord', '导出.docx'],
      ['nianbao.exportHtml', '导出.html'],
    ] as const) {
      const target = inWorkspace(name);
      void vscode.commands.executeCommand(command, { target }); // ends when its message is gone
      await written(target);
      const back = await service.convert({ name, bytes: await fs.readFile(target) }, null);
      assert.deepEqual(
        service.figures(service.analyze(back.text, { assumeReport: true })),
        figuresIn(document.getText()),
      );
    }
    await vscode.commands.executeCommand('notifications.clearAll');
  });

  it('the table under the cursor goes to the clipboard, and can be pasted', async function () {
    if (!hasWindow) this.skip();
    const document = await open(inWorkspace(REPORT));
    const at = document.positionAt(document.getText().indexOf('| 行政复议 '));
    vscode.window.activeTextEditor!.selection = new vscode.Selection(at, at);
    let copied = false;
    const watch = vscode.window.tabGroups.onDidChangeTabs(({ closed }) => {
      copied ||= closed.some(({ input }) => input instanceof vscode.TabInputWebview);
    });
    await vscode.commands.executeCommand('nianbao.copyTables');
    await until('the page has copied and is closed', () => copied || undefined);
    watch.dispose();
    const blank = await vscode.workspace.openTextDocument({ language: 'css' });
    await vscode.window.showTextDocument(blank);
    await press('Control+v');
    await photograph('pasted');
    await until('it is pasted', () => /结果维持\t结果纠正/.test(blank.getText()) || undefined);
  });

  it('a dropped Word file becomes text of the draft, a dropped text does not', async () => {
    const file = await wordFile('来件.docx');
    const accept = acceptedDrop(
      async () => ({
        importFile: async ({ name, content }) => {
          const made = await service.convert({ name, bytes: fromBase64(content) }, null);
          return { text: made.text, account: [], figures: 0, left: 0 };
        },
      }),
      () => true,
    );
    const document = await vscode.workspace.openTextDocument({ language: 'nianbao', content: '' });
    const drop = async (uri: vscode.Uri) => {
      const data = new vscode.DataTransfer();
      data.set('text/uri-list', new vscode.DataTransferItem(uri.toString()));
      const { token } = new vscode.CancellationTokenSource();
      return accept.provideDocumentDropEdits(document, new vscode.Position(0, 0), data, token);
    };
    const edit = (await drop(file)) as vscode.DocumentDropEdit;
    const inserted = (edit.insertText as vscode.SnippetString).value.replace(/\\([\\$}])/g, '$1');
    assert.deepEqual(figuresIn(inserted), figuresIn(await textOf(inWorkspace(REPORT))));
    assert.equal(await drop(inWorkspace(REPORT)), undefined);
  });
});
