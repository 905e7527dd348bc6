/** The server's life in the editor: restarting, dying, and the settings it follows. */
import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeAll, expectShown, inBrowser, inWorkspace, open, until } from '../support';
import { servers } from '../wire';

const FINDING = ['arithmetic/row-total Error 4'];

describe('the server', () => {
  let uri: vscode.Uri;

  beforeEach(async () => {
    ({ uri } = await open(inWorkspace('水务局2023.nianbao.md')));
    await expectShown(uri, FINDING);
  });
  afterEach(closeAll);

  it('restarts on command, and takes up the open reports', async () => {
    const before = servers.length;
    const old = servers.at(-1)!;
    await vscode.commands.executeCommand('nianbao.restartServer');
    assert.equal(servers.length, before + 1);
    await until('the old one has ended', () => old.hasEnded() || undefined);
    await until('the report is opened', () =>
      servers.at(-1)!.sent.find(({ method }) => method === 'textDocument/didOpen'),
    );
    await expectShown(uri, FINDING);
    const editor = vscode.window.activeTextEditor!;
    await editor.edit((edit) => edit.replace(vscode.languages.getDiagnostics(uri)[0]!.range, '3'));
    await expectShown(uri, []);
  });

  it('that died comes back, and takes up the open reports', async function () {
    if (inBrowser) this.skip(); // nobody is told of a worker's end
    const before = servers.length;
    servers.at(-1)!.kill();
    await until('there is another', () => (servers.length > before ? true : undefined));
    await until('the report is opened', () =>
      servers.at(-1)!.sent.find(({ method }) => method === 'textDocument/didOpen'),
    );
    await expectShown(uri, FINDING);
  });

  it('speaks the language of the setting, from one moment to the next', async () => {
    const settings = vscode.workspace.getConfiguration('nianbao');
    const message = (pattern: RegExp) =>
      until(`it says ${pattern}`, () => vscode.languages.getDiagnostics(uri).find((one) => pattern.test(one.message)));
    await message(/表四“行政复议”行/);
    await settings.update('language', 'en', vscode.ConfigurationTarget.Global);
    try {
      await message(/Table 4/);
    } finally {
      await settings.update('language', undefined, vscode.ConfigurationTarget.Global);
    }
    await message(/表四“行政复议”行/);
  });
});
