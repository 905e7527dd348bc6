/** The preview as a person uses it: beside the draft, in step with it, marked where an equation is broken. */
import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import {
  closeAll,
  hasWindow,
  inBrowser,
  inWorkspace,
  open,
  photograph,
  SILENCE,
  sleep,
  until,
  webview,
} from '../support';

const REPORT = '水务局2023.nianbao.md';

describe('the preview', () => {
  before(function () {
    if (!hasWindow) this.skip();
  });
  afterEach(closeAll);

  /** The report with the preview beside it. */
  async function opened(name = REPORT): Promise<vscode.TextEditor> {
    const { uri } = await open(inWorkspace(name));
    await vscode.commands.executeCommand('nianbao.preview');
    await until('its tables are there', async () => (await webview.texts('#page table'))[2]);
    return vscode.window.visibleTextEditors.find(({ document }) => document.uri.toString() === uri.toString())!;
  }
  const marks = () => webview.texts('#page [data-broken]');
  const marked = (figures: readonly string[]) =>
    until(`${figures.join() || 'nothing'} is marked`, async () =>
      JSON.stringify(await marks()) === JSON.stringify(figures) ? true : undefined,
    );
  const placeOf = (document: vscode.TextDocument, text: string) =>
    document.positionAt(document.getText().indexOf(text));
  const topLine = (editor: vscode.TextEditor) => editor.visibleRanges[0]!.start.line;
  const heading = (name: string) => `#page h2:has-text("${name}")`;

  it('shows the printed tables, and the mark of a broken equation comes and goes while one types', async () => {
    const editor = await opened();
    const [disclosure, applications, reviews] = await webview.texts('#page table');
    assert.match(disclosure!, /第二十条第（一）项/);
    assert.match(applications!, /申请人情况/);
    assert.match(reviews!, /未经复议直接起诉/);
    await marked(['4']);
    const wrong = vscode.languages.getDiagnostics(editor.document.uri)[0]!.range;
    const at = new vscode.Selection(wrong.start, wrong.start);
    editor.selection = at;
    editor.revealRange(wrong, vscode.TextEditorRevealType.InCenter);
    await until('it has scrolled', async () => ((await webview.top('#page [data-broken]')) ?? 9999) < 900 || undefined);
    await sleep(SILENCE);
    await photograph('preview-broken');
    const before = await webview.top('#page table:last-of-type');
    await editor.edit((edit) => edit.replace(wrong, '3'));
    await marked([]);
    assert.equal(await webview.top('#page table:last-of-type'), before, 'the page has not moved');
    await editor.edit((edit) => edit.replace(wrong, '7'));
    await marked(['7']);
    // Every version that comes is shown in the end, however fast.
    for (const figure of ['1', '2', '5', '3']) await editor.edit((edit) => edit.replace(wrong, figure));
    await marked([]);
  });

  it('scrolls in step with the editor, both ways, and comes to rest', async () => {
    const editor = await opened();
    const { document } = editor;
    const near = (selector: string) => async () => {
      const top = await webview.top(selector);
      return (top !== null && Math.abs(top) < 200) || undefined; // the editor keeps lines of its own above it
    };
    for (const name of ['四、', '二、', '三、']) {
      const place = placeOf(document, `## ${name}`);
      editor.revealRange(new vscode.Range(place, place), vscode.TextEditorRevealType.AtTop);
      await until(`the page shows ${name}`, near(heading(name)));
    }
    await photograph('preview-in-step');

    const before = topLine(editor);
    await webview.wheel('#page', -600);
    await until('the editor has followed', () => topLine(editor) < before - 3 || undefined);
    await sleep(SILENCE);
    const at = [topLine(editor), await webview.top(heading('三、'))];
    await sleep(SILENCE);
    assert.deepEqual([topLine(editor), await webview.top(heading('三、'))], at, 'neither drives the other on');
    assert.ok((at[1] ?? 0) > 300, `the page stays where it was scrolled to: ${at}`);
  });

  it('a double click on a figure selects it in the draft', async function () {
    if (inBrowser) this.skip(); // for time: nothing of it is another there; so below
    const editor = await opened();
    await webview.doubleClick('#page [data-broken]');
    await until('it is selected', () => editor.document.getText(editor.selection) === '4' || undefined);
    assert.equal(vscode.window.activeTextEditor?.document, editor.document);
    const [{ range }] = vscode.languages.getDiagnostics(editor.document.uri) as [vscode.Diagnostic];
    assert.deepEqual(editor.selection.start, range.start);
  });

  it('follows the report in front, in one page', async function () {
    if (inBrowser) this.skip();
    await opened();
    await vscode.commands.executeCommand('workbench.action.focusFirstEditorGroup');
    await open(inWorkspace('桥头镇2023.txt'));
    await until(
      'the other is shown',
      async () => (await webview.texts('#page h1'))[0]?.includes('桥头镇') || undefined,
    );
    await open(inWorkspace('README.md'));
    await vscode.commands.executeCommand('nianbao.preview');
    const panels = vscode.window.tabGroups.all.flatMap(({ tabs }) =>
      tabs.filter(({ input }) => input instanceof vscode.TabInputWebview),
    );
    assert.equal(panels.length, 1);
    assert.match(panels[0]!.label, /桥头镇2023\.txt/);
  });

  it('is legible in every theme', async function () {
    if (inBrowser) this.skip();
    const workbench = vscode.workspace.getConfiguration('workbench');
    const editor = await opened();
    const wrong = vscode.languages.getDiagnostics(editor.document.uri)[0]!.range;
    editor.revealRange(wrong, vscode.TextEditorRevealType.InCenter);
    try {
      for (const [name, theme] of [
        ['light', 'Default Light Modern'],
        ['dark', 'Default Dark Modern'],
        ['high-contrast', 'Default High Contrast'],
      ] as const) {
        await workbench.update('colorTheme', theme, vscode.ConfigurationTarget.Global);
        await photograph(`preview-${name}`);
      }
    } finally {
      await workbench.update('colorTheme', undefined, vscode.ConfigurationTarget.Global);
    }
    await marked(['4']);
  });
});
