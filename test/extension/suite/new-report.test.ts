/** A report from nothing: by completion and typing, and by the command. */
import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import {
  closeAll,
  expectShown,
  hasWindow,
  inWorkspace,
  open,
  photograph,
  press,
  shown,
  texts,
  until,
} from '../support';

const AGENCY = '云岭县教育局';
const WHOLE = '年度报告（2021年版，简明格式）';

/** What its author writes below each heading. */
const PROSE: Readonly<Record<string, string>> = {
  '### （一）主动公开': '通过县政府门户网站公开机构职能、财政预决算和招生入学等信息。',
  '### （二）依申请公开': '申请渠道畅通，登记、办理、答复各环节有据可查。',
  '### （三）政府信息管理': '公开前逐件进行保密审查，定期清理失效信息。',
  '### （四）政府信息公开平台建设': '维护门户网站专栏，做好政务新媒体信息发布。',
  '### （五）监督保障': '明确专人负责，组织业务培训，接受社会监督。',
  '### （一）存在的主要问题': '信息更新还不够及时，政策解读形式比较单一。',
  '### （二）改进情况': '已明确各类信息的更新时限，并增加图表解读。',
  '<!-- 请写明收取信息处理费情况，没有收取的也要写明。 -->': '2024年度未收取信息处理费。',
};

const type = (text: string) => vscode.commands.executeCommand('type', { text });
const run = (command: string) => vscode.commands.executeCommand(command);

describe('a new report', () => {
  afterEach(closeAll);

  const editor = () => vscode.window.activeTextEditor!;
  const lineOf = (start: string) => {
    const lines = editor().document.getText().split('\n');
    const line = lines.findIndex((text) => text.startsWith(start));
    assert.notEqual(line, -1, `there is a line “${start}”`);
    return line;
  };
  const moveTo = (line: number, character: number) => {
    const place = new vscode.Position(line, character);
    editor().selection = new vscode.Selection(place, place);
    editor().revealRange(editor().selection, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
  };
  const cursorLine = () => editor().document.lineAt(editor().selection.active).text;

  /** Asks for completion, waits for the list, and takes its first item, which must be this one. */
  async function complete(label: string, photo?: string): Promise<void> {
    await run('editor.action.triggerSuggest');
    if (hasWindow) {
      await until(`${label} is offered`, async () => {
        const rows = await texts('.suggest-widget.visible .monaco-list-row.focused');
        return rows.some((row) => row.includes(label)) || undefined;
      });
      if (photo) await photograph(photo);
    }
    const { version } = editor().document;
    await until('it is taken', async () => {
      await run('acceptSelectedSuggestion');
      return editor().document.version > version || undefined;
    });
  }

  /** The blank figures, from the place of the cursor on: what the next key has to fill. */
  function nextBlank(): vscode.Position | undefined {
    const { document, selection } = editor();
    for (let line = selection.active.line; line < document.lineCount; line++) {
      const { text } = document.lineAt(line);
      if (!text.startsWith('|') || /^\| (?:三、|（[三四五六]）)/.test(text)) continue;
      const from = line === selection.active.line ? Math.max(0, selection.active.character - 1) : 0;
      const blank = /\|( +)(?=\|)/g;
      blank.lastIndex = from;
      const found = blank.exec(text);
      if (found) return new vscode.Position(line, found.index + found[0].length - 1);
    }
    return undefined;
  }

  it('from an empty file to a clean one, by completion and typing alone', async function () {
    this.timeout(120_000);
    const uri = inWorkspace('教育局2024.nianbao.md');
    await vscode.workspace.fs.writeFile(uri, new Uint8Array());
    const document = await open(uri);
    assert.equal(document.languageId, 'nianbao');
    await complete(WHOLE, 'new-1-offered');
    await type(AGENCY);
    await run('jumpToNextSnippetPlaceholder');
    await type('2024');
    await photograph('new-2-agency-and-year');
    await run('jumpToNextSnippetPlaceholder');
    assert.equal(document.lineAt(0).text, `# ${AGENCY}2024年政府信息公开工作年度报告`);
    assert.ok(document.getText().includes('自2024年1月1日起至2024年12月31日止'));
    assert.match(document.getText(), new RegExp(`\n${AGENCY}\n\n　　年　月　日\n$`));
    assert.match(cursorLine(), /^\| 规章 /, 'the first figure');
    const unfinished = await until('it is checked', () => (shown(uri).length > 0 ? shown(uri) : undefined));
    assert.deepEqual(
      unfinished.filter((finding) => / Error /.test(finding)),
      [],
    );
    assert.equal(unfinished.filter((finding) => finding.startsWith('table/not-filled')).length, 3);
    await photograph('new-3-first-figure');

    await type('0');
    let figures = 1;
    for (let place = nextBlank(); place; place = nextBlank()) {
      moveTo(place.line, place.character - 1);
      await type('0');
      if (++figures === 30) await photograph('new-4-figures');
    }
    assert.equal(figures, 200);
    for (const [heading, sentence] of Object.entries(PROSE)) {
      moveTo(lineOf(heading) + 1, 0);
      await type(sentence);
    }
    moveTo(lineOf('　　年'), 0);
    await run('deleteAllRight');
    await type('2025年1月20日');
    await expectShown(uri, []);
    moveTo(0, 0);
    await photograph('new-5-clean');
    assert.ok(await document.save());
  });

  it('what was lost comes back: a row, a table, a section', async () => {
    const document = await open(inWorkspace('水务局2023.nianbao.md'));
    const before = document.getText();
    const cut = async (pattern: RegExp, typed: string) => {
      const found = pattern.exec(document.getText())!;
      const at = document.positionAt(found.index);
      const range = new vscode.Range(at, document.positionAt(found.index + found[0].length));
      await editor().edit((edit) => edit.replace(range, ''));
      moveTo(at.line, 0);
      if (typed) await type(typed);
    };
    await cut(/\| 2\.重复申请.*/, '| 2');
    await complete('2.重复申请', 'new-row');
    assert.match(document.getText(), /\n\| 2\.重复申请 \|(?: +\|){7}\n\| 3\.要求提供公开出版物 /);
    await cut(/\| 类别[\s\S]*?(?=\n\n## 五)/, '表');
    await complete('表四（简明格式）', 'new-table');
    assert.match(document.getText(), /\n\| 类别 .*\n\| :-.*\n(?:\| 行政.*(?: +\|){5}\n){3}\n## 五/);
    await cut(/## 六、[\s\S]*/, '六');
    await complete('六、其他需要报告的事项', 'new-section');
    assert.match(document.getText(), /\n## 六、其他需要报告的事项\n\n<!-- 请写明收取信息处理费情况.* -->\n$/);
    while (document.getText() !== before) await run('undo');
  });

  it('by the command: agency and year asked, last year’s file offered beside', async function () {
    if (!hasWindow) this.skip();
    await open(inWorkspace('水务局2023.nianbao.md'));
    const asked = async (pattern: RegExp) =>
      until(`it asks ${pattern}`, async () => {
        const said = (await texts('.quick-input-widget')).join();
        return pattern.test(said) || undefined;
      });
    void run('welcome.showNewFileEntries'); // File > New File…
    await asked(/New Annual Report|新建年度报告/);
    await press('Escape');
    const done = vscode.commands.executeCommand('nianbao.newReport');
    await asked(/机关名称/);
    await photograph('new-command-agency');
    await press('Enter'); // the agency of the reports around
    await asked(/报告的年份/);
    for (const key of '2024') await press(key);
    await photograph('new-command-year');
    await press('Enter');
    await done;
    const { document } = editor();
    assert.deepEqual([document.languageId, document.isUntitled], ['nianbao', true]);
    assert.equal(document.lineAt(0).text, '# 云岭县水务局2024年政府信息公开工作年度报告');
    assert.match(cursorLine(), /^\| 规章 /);
    await until('it is checked', () => vscode.languages.getDiagnostics(document.uri)[0]);
    await until(
      'last year is offered',
      async () =>
        (await texts('.notification-toast')).some((text) => text.includes('水务局2023.nianbao.md')) || undefined,
    );
    await photograph('new-command-last-year');
    await run('notification.acceptPrimaryAction');
    const names = () => vscode.window.visibleTextEditors.map((one) => one.document.uri.path.split('/').at(-1));
    await until('it is beside', () => names().includes('水务局2023.nianbao.md') || undefined);
    await photograph('new-command-beside');
    assert.equal(editor().document.uri.toString(), document.uri.toString(), 'the cursor stays');
    await type('7');
    assert.match(cursorLine(), /^\| 规章 .*7 \|/);
  });
});
