/** What a person finds without reading: the walkthrough, the menu of the editor, every command somewhere in a menu. */
import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeAll, hasWindow, inBrowser, inWorkspace, open, photograph, press, texts, until } from '../support';

interface Entry {
  readonly command?: string;
  readonly submenu?: string;
}

describe('what a person finds', () => {
  afterEach(closeAll);

  it('every command is in a menu besides the palette', () => {
    const { contributes } = vscode.extensions.getExtension('nianbao.nianbao')!.packageJSON;
    const menus = Object.entries(contributes.menus as Record<string, readonly Entry[]>);
    const inMenus = new Set(
      menus.flatMap(([menu, entries]) => (menu === 'commandPalette' ? [] : entries.map(({ command }) => command))),
    );
    const nowhere = (contributes.commands as { command: string }[])
      .map(({ command }) => command)
      .filter((command) => !inMenus.has(command));
    assert.deepEqual(nowhere, ['nianbao.restartServer'], 'that one is for when nothing else helps');
  });

  it('the menu of the editor has what can be done with a report', async function () {
    if (!hasWindow) this.skip();
    await open(inWorkspace('水务局2023.nianbao.md'));
    const titles = async () => (await texts('.monaco-menu .action-label')).map((one) => one.trim());
    await press('Shift+F10');
    const own = inBrowser ? '年报' : 'Nianbao';
    await until('there is a menu', async () => (await titles()).includes(own) || undefined);
    while (!(await texts('.monaco-menu .action-item.focused')).join().includes(own)) await press('ArrowDown');
    await press('ArrowRight');
    const preview = inBrowser ? '预览印刷格式' : 'Preview as Printed';
    await until('it opens', async () => (await titles()).includes(preview) || undefined);
    await photograph('menu');
    await press('Escape');
    await press('Escape');
  });

  it('the walkthrough leads from a blank report to a clean one', async function () {
    if (!hasWindow) this.skip();
    await vscode.commands.executeCommand('workbench.action.openWalkthrough', 'nianbao.nianbao#start', false);
    const steps = await until('its steps are shown', async () => {
      const shown = await texts('.gettingStartedContainer .step-title');
      return shown.length === 5 ? shown : undefined;
    });
    assert.match(steps[0]!, inBrowser ? /新建或导入/ : /New or imported/);
    await until(
      'its pages are shown',
      async () => (await texts('.gettingStartedContainer .getting-started-media')).length > 0 || undefined,
    );
    await photograph('walkthrough');
  });
});
