/** Completion and blank reports over the protocol, for clients with and without snippets and cell navigation. */
import assert from 'node:assert/strict';
import {
  type ClientCapabilities,
  type CompletionItem,
  CompletionItemKind,
  type CompletionList,
  InsertTextFormat,
  InsertTextMode,
  type TextEdit,
} from 'vscode-languageserver/node';
import type { NewReportResult } from '../../server/src/lsp/requests';
import { readSnippet } from '../support/snippet';
import { Editor, FULL, PUSHED } from './client';
import { draft, README } from './drafts';
import { applied, positionAt } from './places';
import { buildServer } from './server-file';

const URI = 'file:///drafts/2023.nianbao.md';
const DRAFT = draft();

/** VS Code's: snippets, and space left alone. */
const SNIPPETS: ClientCapabilities = {
  ...FULL,
  textDocument: {
    ...FULL.textDocument,
    completion: { completionItem: { snippetSupport: true, insertTextModeSupport: { valueSet: [1, 2] } } },
  },
};
const NAVIGATING = { capabilities: SNIPPETS, initializationOptions: { cellNavigation: true } };

describe('protocol: completion', () => {
  let editor: Editor;
  before(buildServer);
  afterEach(() => editor.stop());

  /** The cursor is ▮. */
  async function complete(marked: string, { uri = URI, languageId = 'nianbao' } = {}): Promise<CompletionList> {
    const text = marked.replace('▮', '');
    editor.open(uri, text, languageId);
    const position = positionAt(text, marked.indexOf('▮'));
    return editor.request('textDocument/completion', { textDocument: { uri }, position });
  }

  const labels = ({ items }: CompletionList) => items.map(({ label }) => label);
  const edit = (item: CompletionItem | undefined) => item!.textEdit as TextEdit;

  it('is announced with the marks that ask for it', async () => {
    editor = await Editor.start();
    const { triggerCharacters } = editor.initialized.capabilities.completionProvider!;
    assert.deepEqual(triggerCharacters, ['#', '|', '｜', '、', '（', '(', '.']);
  });

  it('a whole report in an empty document: agency, year and the first figure are its stops', async () => {
    editor = await Editor.start(NAVIGATING);
    const list = await complete('▮');
    assert.deepEqual(labels(list), [
      '年度报告（2021年版，简明格式）',
      '年度报告（2021年版，印刷格式）',
      '年度报告（2019年版，简明格式）',
      '年度报告（2019年版，印刷格式）',
    ]);
    const [item] = list.items;
    assert.equal(item!.kind, CompletionItemKind.Snippet);
    assert.equal(item!.insertTextFormat, InsertTextFormat.Snippet);
    assert.equal(item!.insertTextMode, InsertTextMode.asIs);
    assert.deepEqual([item!.detail, list.items[2]!.detail], ['2021年度起', '2019—2020年度']);
    const { text, stops } = readSnippet(edit(item).newText);
    assert.deepEqual(
      stops.map(({ number }) => number),
      [1, 2, 2, 2, 0, 1],
    );
    assert.equal(stops[1]!.placeholder, String(new Date().getFullYear() - 1));
    assert.match(text, /^# （机关名称）20\d\d年政府信息公开工作年度报告\n/);
    assert.match(text.slice(0, stops[4]!.at), /\| 规章 +\| +$/);
  });

  it('stops in every figure where the client does not say that it goes from cell to cell', async () => {
    editor = await Editor.start({ capabilities: SNIPPETS });
    const { stops } = readSnippet(edit((await complete('▮')).items[0]).newText);
    const numbers = stops.map(({ number }) => number);
    assert.equal(new Set(numbers).size, 2 + 200);
    assert.equal(Math.max(...numbers), 201);
  });

  it('plain text where the client takes no snippets, and inserted it is the same text', async () => {
    editor = await Editor.start({ capabilities: PUSHED });
    const list = await complete('# 云岭县教育局2023年▮');
    const [item] = list.items;
    assert.equal(item!.insertTextFormat, InsertTextFormat.PlainText);
    assert.equal(item!.insertTextMode, undefined);
    const plain = applied('# 云岭县教育局2023年', URI, { changes: { [URI]: [edit(item)] } });
    const other = await Editor.start(NAVIGATING);
    const made = await other.request<NewReportResult>('nianbao/newReport', { agency: '云岭县教育局', year: 2023 });
    await other.stop();
    assert.ok('snippet' in made);
    assert.equal(plain, readSnippet(made.snippet).text);
  });

  it('sections, tables and rows where they are missing, with the line breaks of the draft', async () => {
    editor = await Editor.start(NAVIGATING);
    const crlf = (text: string) => text.replaceAll('\n', '\r\n');
    const withoutSection = DRAFT.replace(/## 四、[\s\S]*?(?=## 五)/, '四▮\n\n');
    const section = (await complete(crlf(withoutSection))).items;
    assert.deepEqual(labels({ isIncomplete: true, items: section }), ['四、政府信息公开行政复议、行政诉讼情况']);
    const inserted = edit(section[0]).newText;
    assert.match(inserted, /^## 四、政府信息公开行政复议、行政诉讼情况\r\n\r\n\| 类别 /);
    assert.ok(!/[^\r]\n/.test(inserted));

    editor.close(URI);
    const withoutTable = DRAFT.replace(/(## 四、.*\n\n)[\s\S]*?(?=## 五)/, '$1▮\n\n');
    const tables = await complete(withoutTable);
    assert.deepEqual(labels(tables), ['表四（简明格式）', '表四（印刷格式）']);
    assert.deepEqual(
      readSnippet(edit(tables.items[0]).newText).stops.map(({ number }) => number),
      [0],
    );

    editor.close(URI);
    const withoutRow = DRAFT.replace(/\| 2\.重复申请.*/, '| 2▮');
    const rows = await complete(withoutRow);
    assert.deepEqual(labels(rows), ['2.重复申请']);
    const text = applied(withoutRow.replace('▮', ''), URI, { changes: { [URI]: [edit(rows.items[0])] } });
    const { text: done } = readSnippet(text);
    assert.match(done, /\n\| 2\.重复申请 \|(?: +\|){7}\n\| 3\.要求提供公开出版物 /);
  });

  it('each item replaces its line and begins with what is typed; the list follows every character', async () => {
    editor = await Editor.start(NAVIGATING);
    const list = await complete(DRAFT.replace(/## 六、[\s\S]*/, '## 六▮'));
    assert.equal(list.isIncomplete, true);
    const [item] = list.items;
    assert.ok(item!.filterText!.startsWith('## 六、'));
    const { start, end } = edit(item).range;
    assert.deepEqual([start.line, start.character, end.line, end.character], [end.line, 0, start.line, 4]);
  });

  it('nothing in prose, in a README, in an old version of a report, or beyond the end', async () => {
    editor = await Editor.start(NAVIGATING);
    const empty = { isIncomplete: false, items: [] };
    assert.deepEqual(await complete(DRAFT.replace('主动公开、依申请', '主动▮公开、依申请')), empty);
    assert.deepEqual(await complete(`${README}▮`, { uri: 'file:///drafts/README.md', languageId: 'markdown' }), empty);
    assert.deepEqual(await complete('▮', { uri: 'file:///drafts/empty.md', languageId: 'markdown' }), empty);
    assert.equal(await complete('▮', { uri: 'git:/drafts/a.nianbao.md' }), null);
    editor.open('file:///drafts/b.nianbao.md', '');
    const position = { line: 99, character: 99 };
    const beyond = await editor.request<CompletionList>('textDocument/completion', {
      textDocument: { uri: 'file:///drafts/b.nianbao.md' },
      position,
    });
    assert.equal(beyond.items.length, 4);
  });

  it('a draft without a name is served like any other', async () => {
    editor = await Editor.start(NAVIGATING);
    assert.equal((await complete('▮', { uri: 'untitled:Untitled-1' })).items.length, 4);
  });

  it('details in English where the language is English', async () => {
    editor = await Editor.start({ capabilities: PUSHED, initializationOptions: { language: 'en' } });
    const [item] = (await complete('▮')).items;
    assert.equal(item!.label, 'Whole report (2021, compact)');
    assert.match(item!.filterText!, /^年度报告 /);
  });

  it('a blank report on request, or why there is none', async () => {
    editor = await Editor.start(NAVIGATING);
    const ask = (agency: string, year: number) =>
      editor.request<NewReportResult>('nianbao/newReport', { agency, year });
    const made = await ask('云岭县教育局', 2020);
    assert.ok('snippet' in made);
    const { text, stops } = readSnippet(made.snippet);
    assert.match(text, /^# 云岭县教育局2020年政府信息公开工作年度报告\n/);
    assert.deepEqual(
      stops.map(({ number }) => number),
      [0],
    );
    assert.deepEqual(await ask('云岭县教育局', 2018), {
      refused: '2019 年以前的年报格式不同，不能生成 2018 年的年报',
    });
    assert.ok('refused' in (await ask('云岭县、教育局', 2023)));
  });

  it('offers the sentence that tells of table three, with its figures', async () => {
    editor = await Editor.start({ capabilities: SNIPPETS });
    const marked = DRAFT.replace('## 二、', '新收▮\n\n## 二、');
    const { items } = await complete(marked);
    assert.deepEqual(
      items.map(({ label, kind }) => [label, kind]),
      [['收到和办理（按表三）', CompletionItemKind.Text]],
    );
    assert.equal(
      edit(items[0]).newText,
      '2023年，青禾县柳河镇新收政府信息公开申请14件，上年结转0件，办结14件，结转下年度继续办理0件。',
    );
  });
});
