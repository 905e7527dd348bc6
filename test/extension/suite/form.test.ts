/** The editor knows the form: hovers, one outline, reports by name, citations, sentences. */
import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeAll, hasWindow, inWorkspace, open, photograph, press, texts, until } from '../support';

describe('the form in the editor', () => {
  afterEach(closeAll);

  const place = (document: vscode.TextDocument, words: string, within = words) => {
    const at = document.getText().indexOf(words);
    assert.ok(at >= 0, words);
    return document.positionAt(at + words.indexOf(within) + 1);
  };
  const goTo = (position: vscode.Position) => {
    const editor = vscode.window.activeTextEditor!;
    editor.selection = new vscode.Selection(position, position);
    editor.revealRange(new vscode.Range(position, position), vscode.TextEditorRevealType.InCenter);
  };
  const hovered = async (document: vscode.TextDocument, position: vscode.Position, said: RegExp) =>
    until(`the hover says ${said}`, async () => {
      const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
        'vscode.executeHoverProvider',
        document.uri,
        position,
      );
      const text = hovers.flatMap(({ contents }) => contents.map((one) => (one as vscode.MarkdownString).value)).join();
      return said.test(text) ? text : undefined;
    });

  it('form: hovers on a figure, a label, a heading', async () => {
    const document = await open(inWorkspace('水务局2023.nianbao.md'));
    const figure = place(document, '| 四、结转下年度继续办理 | 1', '1');
    const cases = [
      ['figure', figure.translate(0, -1), /上年同一格[\s\S]*水务局2022\.nianbao\.md/],
      ['label', place(document, '6.属于四类过程性信息'), /讨论记录、过程稿/],
      ['heading', place(document, '六、其他需要报告的事项'), /收取信息处理费的情况/],
    ] as const;
    for (const [name, position, said] of cases) {
      await hovered(document, position, said);
      goTo(position);
      await vscode.commands.executeCommand('editor.action.showHover');
      await photograph(`form-hover-${name}`);
    }
  });

  it('form: one outline, whether Markdown or ours', async () => {
    const symbols = async (name: string) => symbolsOf((await open(inWorkspace(name))).uri);
    const symbolsOf = (uri: vscode.Uri) =>
      until('there is an outline', async () => {
        const found = await vscode.commands.executeCommand<vscode.DocumentSymbol[] | undefined>(
          'vscode.executeDocumentSymbolProvider',
          uri,
        );
        return found && found.length > 0 ? found : undefined;
      });
    const flat = (list: readonly vscode.DocumentSymbol[]): string[] =>
      list.flatMap(({ name, children }) => [name, ...flat(children)]);
    const ours = flat(await symbols('水务局2023.nianbao.md'));
    assert.ok(ours.includes('表三'));
    assert.ok(flat(await symbols('云岭县政府办2023.md')).includes('表三'), 'bare headings are no Markdown');
    const content = (await vscode.workspace.openTextDocument(inWorkspace('水务局2023.nianbao.md'))).getText();
    const document = await vscode.workspace.openTextDocument({ language: 'markdown', content });
    await vscode.window.showTextDocument(document);
    const once = flat(await symbolsOf(document.uri)).filter((name) => name.includes('三、收到'));
    assert.equal(once.length, 1);
  });

  it('form: a report is found by agency and year', async () => {
    await open(inWorkspace('水务局2023.nianbao.md'));
    const found = await until('the report is found', async () => {
      const symbols = await vscode.commands.executeCommand<vscode.SymbolInformation[]>(
        'vscode.executeWorkspaceSymbolProvider',
        '水务 2022',
      );
      return symbols.find(({ name }) => name.includes('水务局2022年'));
    });
    assert.ok(found.location.uri.path.endsWith('水务局2022.nianbao.md'));
  });

  it('form: a citation leads to the page on it', async () => {
    const document = await open(inWorkspace('水务局2023.nianbao.md'));
    const edit = new vscode.WorkspaceEdit();
    edit.insert(document.uri, place(document, '编制。').translate(0, -1), '第四十九条');
    await vscode.workspace.applyEdit(edit);
    const links = await until('there are links', async () => {
      const all = await vscode.commands.executeCommand<vscode.DocumentLink[]>(
        'vscode.executeLinkProvider',
        document.uri,
      );
      return all.length > 0 ? all : undefined;
    });
    const link = links.find(({ range }) => document.getText(range).includes('第四十九条'))!;
    await vscode.commands.executeCommand('vscode.open', link.target);
    const page = await until('the page is shown', () => {
      const editor = vscode.window.activeTextEditor;
      return editor?.document.uri.path.endsWith('/sources.md') ? editor : undefined;
    });
    assert.match(page.document.lineAt(page.selection.active.line).text, /第四十九条$/);
    await photograph('form-citation');
  });

  it('form: a sentence completes itself from the tables', async function () {
    if (!hasWindow) return this.skip();
    const document = await open(inWorkspace('水务局2023.nianbao.md'));
    const heading = place(document, '## 二、').line;
    const edit = new vscode.WorkspaceEdit();
    edit.insert(document.uri, new vscode.Position(heading, 0), '新收\n\n');
    await vscode.workspace.applyEdit(edit);
    goTo(new vscode.Position(heading, 2));
    await vscode.commands.executeCommand('editor.action.triggerSuggest');
    await until('it is offered', async () =>
      (await texts('.suggest-widget')).join().includes('按表三') ? true : undefined,
    );
    await photograph('form-sentence');
    await press('Enter');
    await until('it is written', () =>
      /新收政府信息公开申请\d+件/.test(document.lineAt(heading).text) ? true : undefined,
    );
  });

  it('form: nothing moves while one types in a table', async function () {
    if (!hasWindow) return this.skip();
    const document = await open(inWorkspace('水务局2023.nianbao.md'));
    const position = place(document, '| （一）予以公开 | 5', '5');
    goTo(position);
    const lines = () => texts('.view-line');
    await until('the lines above tables are there', async () =>
      (await texts('.codelens-decoration')).some((title) => title.includes('勾稽')) ? true : undefined,
    );
    const before = await lines();
    await photograph('form-typing-before');
    for (const key of ['1', '2']) {
      await press(key);
      assert.equal((await lines()).length, before.length);
      assert.ok((await texts('.codelens-decoration')).some((title) => title.includes('勾稽')));
    }
    await photograph('form-typing-after');
    assert.equal((await lines()).length, before.length);
  });
});
