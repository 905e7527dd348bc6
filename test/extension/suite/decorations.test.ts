/** Lines above tables, hints and colours in the editor, in a light and a dark theme. */
import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeAll, hasWindow, inWorkspace, open, photograph, sample, texts, until } from '../support';

const THEMES = { light: 'Default Light Modern', dark: 'Default Dark Modern' };

describe('decorations', () => {
  const config = () => vscode.workspace.getConfiguration();
  const set = (name: string, value: unknown) => config().update(name, value, vscode.ConfigurationTarget.Global);
  afterEach(async () => {
    await closeAll();
    await set('workbench.colorTheme', undefined);
    await set('nianbao.codeLens', undefined);
    await set('nianbao.rules', undefined);
  });

  const lenses = async (uri: vscode.Uri) =>
    (await vscode.commands.executeCommand<vscode.CodeLens[]>('vscode.executeCodeLensProvider', uri)).map(
      ({ command }) => command!.title,
    );

  it('decorations: a line above each table, whose words recompute, until it is switched off', async () => {
    const document = await open(inWorkspace('水务局2023.nianbao.md'));
    const { uri } = document;
    await until('the line is there', async () => (await lenses(uri)).find((title) => title.includes('勾稽')));
    const found = await vscode.commands.executeCommand<vscode.CodeLens[]>('vscode.executeCodeLensProvider', uri);
    const before = document.getText();
    for (const { command } of found.filter((lens) => lens.command!.title === '重算合计')) {
      await vscode.commands.executeCommand(command!.command, ...command!.arguments!);
    }
    await until('the total is written', () => document.getText() !== before || undefined);
    await set('nianbao.codeLens', 'off');
    await until('the line is gone', async () => ((await lenses(uri)).length === 0 ? true : undefined));
  });

  it('decorations: in Markdown that is a report, and in no other', async () => {
    const { uri } = await open(inWorkspace('云岭县政府办2023.md'));
    await until('the line is there', async () => (await lenses(uri)).find((title) => title.includes('勾稽')));
    await photograph('decorations-markdown');
    const readme = await open(inWorkspace('README.md'));
    assert.deepEqual(await lenses(readme.uri), []);
  });

  for (const [name, theme] of Object.entries(THEMES)) {
    it(`decorations: ${name} theme, and a hint that moves no column`, async () => {
      await set('workbench.colorTheme', theme);
      await set('nianbao.rules', { 'table/blank-cell': 'off' });
      const document = await open(inWorkspace('水务局2023.nianbao.md'));
      const text = document.getText();
      const row = text.indexOf('| 一、本年新收');
      const end = text.indexOf('\n', row);
      const start = text.lastIndexOf('|', end - 2) + 1;
      const edit = new vscode.WorkspaceEdit();
      edit.replace(
        document.uri,
        new vscode.Range(document.positionAt(start), document.positionAt(text.lastIndexOf('|', end))),
        '  ',
      );
      await vscode.workspace.applyEdit(edit);
      const at = document.positionAt(row);
      vscode.window.activeTextEditor!.revealRange(new vscode.Range(at, at), vscode.TextEditorRevealType.AtTop);
      const hints = await until('the hint is there', async () => {
        const all = new vscode.Range(0, 0, document.lineCount, 0);
        const given = await vscode.commands.executeCommand<vscode.InlayHint[]>(
          'vscode.executeInlayHintProvider',
          document.uri,
          all,
        );
        return given.length > 0 ? given : undefined;
      });
      assert.deepEqual(
        hints.map(({ position }) => position.character),
        [document.lineAt(at.line).text.length],
      );
      const tokens = await vscode.commands.executeCommand<vscode.SemanticTokens>(
        'vscode.provideDocumentSemanticTokens',
        document.uri,
      );
      assert.ok(tokens.data.length > 0);
      await photograph(`decorations-${name}`);
      if (hasWindow) assert.ok((await texts('.codelens-decoration')).some((title) => title.includes('勾稽')));
    });

    it(`decorations: published reports, ${name}`, async function () {
      await set('workbench.colorTheme', theme);
      for (const [shot, file] of [
        ['s1', await sample(this, 'seeds', '001_')],
        ['huaian', await sample(this, 'real', 'huaian_city_2024.draft')],
      ] as const) {
        const { uri, getText, positionAt } = await open(file);
        await until('it has its lines', async () => (await lenses(uri)).find((title) => title.includes('勾稽')));
        const at = positionAt(Math.max(0, getText().search(/本年新收/)));
        vscode.window.activeTextEditor!.revealRange(new vscode.Range(at, at), vscode.TextEditorRevealType.InCenter);
        await photograph(`decorations-${shot}-${name}`);
      }
    });
  }
});
