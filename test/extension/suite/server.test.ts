/** The server's life in the editor: restarting, dying, and the settings it follows. */
import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import {
  closeAll,
  expectShown,
  hasWindow,
  inBrowser,
  inWorkspace,
  open,
  photograph,
  SILENCE,
  sleep,
  texts,
  until,
} from '../support';
import { newborn, servers } from '../wire';

const toldOf = async (...words: string[]) => {
  const said = async () => (await texts('.notification-toast')).join();
  const all = async () => {
    const now = await said();
    return words.every((word) => now.includes(word)) || undefined;
  };
  await until(`a notification says ${words.join()}`, all).catch(async () => assert.fail(await said()));
};

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

  it('that hangs is replaced on command', async function () {
    if (inBrowser) this.skip();
    const before = servers.length;
    servers.at(-1)!.hang!();
    await vscode.commands.executeCommand('nianbao.restartServer');
    assert.equal(servers.length, before + 1);
    await expectShown(uri, FINDING);
  });

  it('that died while much was said to it comes back', async function () {
    if (inBrowser) this.skip(); // nobody is told of a worker's end
    const server = servers.at(-1)!;
    await expectShown(uri, FINDING);
    server.breakPipe!();
    const said = server.sent.length;
    for (let digit = 1; digit <= 6; digit++) await vscode.commands.executeCommand('default:type', { text: '1' });
    await until('it was said', () => server.sent.length > said + 4 || undefined);
    await sleep(SILENCE);
    server.kill();
    await until('there is another', () => servers.at(-1) !== server || undefined);
    await vscode.commands.executeCommand('undo');
    await expectShown(uri, FINDING);
  });

  it('that died comes back, says so, and takes up the open reports', async function () {
    if (inBrowser) this.skip(); // nobody is told of a worker's end
    const before = servers.length;
    servers.at(-1)!.kill();
    await until('there is another', () => (servers.length > before ? true : undefined));
    await until('the report is opened', () =>
      servers.at(-1)!.sent.find(({ method }) => method === 'textDocument/didOpen'),
    );
    await expectShown(uri, FINDING);
    if (!hasWindow) return;
    await toldOf('语言服务意外退出，已重新启动', '查看日志');
    await photograph('server-died');
  });

  it('that died five times in three minutes is left alone, until it is wanted', async function () {
    if (inBrowser || !hasWindow) this.skip();
    await vscode.commands.executeCommand('nianbao.restartServer'); // the deaths are counted from here
    for (let deaths = 1; deaths < 5; deaths++) {
      const before = servers.length;
      servers.at(-1)!.kill();
      await until('there is another', () => (servers.length > before ? true : undefined));
      await until('the report is opened', () =>
        servers.at(-1)!.sent.find(({ method }) => method === 'textDocument/didOpen'),
      );
    }
    servers.at(-1)!.kill();
    await toldOf('语言服务在三分钟内退出了五次，已停止', '重启', '查看日志');
    await photograph('server-gone');
    const before = servers.length;
    await vscode.commands.executeCommand('notification.acceptPrimaryAction');
    await until('it is there again', () => (servers.length > before ? true : undefined));
    await expectShown(uri, FINDING);
    await vscode.commands.executeCommand('notifications.clearAll');
  });

  it('that dies before it answers is left alone after five times, too, and nothing else is said', async function () {
    if (inBrowser || !hasWindow) this.skip();
    await vscode.commands.executeCommand('nianbao.restartServer'); // the deaths are counted from here
    newborn.dies = true;
    try {
      servers.at(-1)!.kill();
      await toldOf('语言服务在三分钟内退出了五次，已停止', '重启', '查看日志');
    } finally {
      newborn.dies = false;
    }
    await sleep(SILENCE);
    assert.equal((await texts('.notification-toast')).length, 1);
    await until('the status bar says so', async () =>
      (await texts('.statusbar-item')).some((one) => one.includes('年报：语言服务已停止')) ? true : undefined,
    );
    await photograph('server-stillborn');
    await vscode.commands.executeCommand('notification.acceptPrimaryAction');
    await expectShown(uri, FINDING);
    await until('the status bar counts the findings', async () =>
      (await texts('.statusbar-item')).some((one) => one.includes('1 错误')) ? true : undefined,
    );
    assert.deepEqual(await texts('.notification-toast'), [], 'what the user did is no news to them');
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
