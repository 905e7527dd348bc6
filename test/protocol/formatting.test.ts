/** Formatting over the protocol, and the actions that write a table anew: for reports alone, in every form clients ask. */
import assert from 'node:assert/strict';
import type { ClientCapabilities, CodeAction, TextEdit } from 'vscode-languageserver/node';
import { analyze, service } from '../support/check';
import { Editor, FULL, type Start } from './client';
import { draft, README } from './drafts';
import { applied, rangeOf } from './places';
import { buildServer } from './server-file';

const URI = 'file:///drafts/2023.nianbao.md';
const STANDARD = { tabSize: 4, insertSpaces: true };
/** Table two is tabs, table three and four are pipes without alignment; headings are bare. */
const PASTED = draft()
  .replace(/^## (.、)/gm, '$1')
  .replace(/^\| (规章|行政规范性文件|信息内容) \| (.*) \|$/gm, (line) => line.slice(2, -2).replaceAll(' | ', '\t'))
  .replace('| :--- | ---: | ---: | ---: |\n', '');
const DYNAMIC: ClientCapabilities = {
  ...FULL,
  textDocument: {
    ...FULL.textDocument!,
    formatting: { dynamicRegistration: true },
    rangeFormatting: { dynamicRegistration: true },
  },
};

describe('protocol: formatting', () => {
  let editor: Editor;
  const start = async (text: string, options?: Start, languageId = 'nianbao') => {
    editor = await Editor.start(options);
    editor.open(URI, text, languageId);
  };
  const format = (options: object = STANDARD, uri = URI) =>
    editor.request<TextEdit[] | null>('textDocument/formatting', { textDocument: { uri }, options });
  const formatRange = (range: object) =>
    editor.request<TextEdit[] | null>('textDocument/rangeFormatting', {
      textDocument: { uri: URI },
      range,
      options: STANDARD,
    });
  const done = (text: string, edits: TextEdit[] | null) => applied(text, URI, { changes: { [URI]: edits! } });
  const rewritings = async (range: Parameters<Editor['actions']>[1], only = ['refactor.rewrite']) =>
    (await editor.actions(URI, range, only)).filter(({ title }) => /（表.）$/.test(title));
  const cellsOf = (text: string) => service.figures(analyze(text))!.cells;
  before(buildServer);
  afterEach(() => editor.stop());

  it('makes all tables standard, figures unchanged, and then has nothing left to do', async () => {
    await start(PASTED);
    const text = done(PASTED, await format());
    assert.match(text, /^\| 信息内容 {7}\| 本年制发件数 \| 本年废止件数 \| 现行有效件数 \|$/m);
    assert.match(text, /^一、总体情况$/m, 'headings stay as they are');
    assert.deepEqual(cellsOf(text), cellsOf(PASTED));
    editor.change(URI, { text });
    assert.deepEqual(await format(), []);
  });

  it('makes headings Markdown where the client asks for it', async () => {
    await start(PASTED);
    const text = done(PASTED, await format({ ...STANDARD, 'nianbao.headings': 'atx' }));
    assert.equal(text.match(/^## [一二三四五六]、/gm)?.length, 6);
  });

  it('of a range: the tables it touches alone', async () => {
    await start(PASTED);
    const edits = await formatRange(rangeOf(PASTED, '行政复议 |'));
    assert.equal(edits!.length, 1);
    assert.match(edits![0]!.newText, /^\| 类别/);
    assert.deepEqual(await formatRange(rangeOf(PASTED, '拓展公开的渠道')), []);
  });

  it('keeps CRLF, and the right places', async () => {
    const text = PASTED.replaceAll('\n', '\r\n');
    await start(text);
    const formatted = done(text, await format());
    assert.doesNotMatch(formatted, /[^\r]\n/);
    assert.deepEqual(cellsOf(formatted), cellsOf(text));
  });

  it('writes the layout that is set', async () => {
    await start(PASTED, { initializationOptions: { table: { layout: 'official' } } });
    const formatted = done(PASTED, await format());
    assert.match(formatted, /^\| 第二十条第（一）项 +\| +\| +\| +\|$/m);
    assert.match(formatted, /^\| 办理情况/m, 'a table in one of the two layouts keeps it');
  });

  it('does nothing to what is no report, and to what is not open', async () => {
    await start(README, undefined, 'markdown');
    editor.open('file:///drafts/README.md', README, 'markdown');
    assert.deepEqual(await format(STANDARD, 'file:///drafts/README.md'), []);
    assert.equal(await format(STANDARD, 'file:///drafts/nowhere.md'), null);
  });

  it('is offered for our language alone where the client can be told so, else for all that is opened', async () => {
    await start(PASTED, { capabilities: DYNAMIC });
    assert.equal(editor.initialized.capabilities.documentFormattingProvider, undefined);
    await editor.until(() => editor.registered.includes('textDocument/rangeFormatting'));
    assert.ok(editor.registered.includes('textDocument/formatting'));
    await editor.stop();

    await start(PASTED);
    const { documentFormattingProvider, documentRangeFormattingProvider } = editor.initialized.capabilities;
    assert.deepEqual([documentFormattingProvider, documentRangeFormattingProvider], [true, true]);
  });

  it('as an action: the table under the cursor, in either layout', async () => {
    await start(PASTED);
    const titles = (actions: CodeAction[]) => actions.map(({ title }) => title);
    const [standard, ...none] = await rewritings(rangeOf(PASTED, '规章'));
    assert.deepEqual([standard!.title, none], ['整理为标准表格（表二）', []]);
    const tidied = applied(PASTED, URI, standard!.edit);
    assert.deepEqual(cellsOf(tidied), cellsOf(PASTED));

    const three = await rewritings(rangeOf(PASTED, '（一）予以公开'));
    assert.deepEqual(titles(three), ['整理为标准表格（表三）', '改为印刷格式（表三）']);
    const printed = applied(PASTED, URI, three[1]!.edit);
    assert.deepEqual(cellsOf(printed), cellsOf(PASTED));
    editor.change(URI, { text: printed });
    const back = await rewritings(rangeOf(printed, '（一）予以公开'));
    assert.deepEqual(titles(back), ['改为简明格式（表三）']);
    assert.deepEqual(await rewritings(rangeOf(printed, '拓展公开的渠道')), []);
  });

  it('as an action is of kind refactor.rewrite, and not offered unbidden', async () => {
    await start(PASTED);
    const range = rangeOf(PASTED, '规章');
    for (const only of [['refactor'], ['refactor.rewrite']]) {
      assert.deepEqual(
        (await rewritings(range, only)).map(({ kind }) => kind),
        ['refactor.rewrite'],
      );
    }
    for (const only of [['source'], ['refactor.extract']]) assert.deepEqual(await rewritings(range, only), []);
    const unbidden = await editor.request<CodeAction[]>('textDocument/codeAction', {
      textDocument: { uri: URI },
      range,
      context: { diagnostics: [], triggerKind: 2 },
    });
    assert.deepEqual(
      unbidden.filter(({ title }) => title.startsWith('整理为')),
      [],
    );
  });

  it('puts in the rows a table lacks, named, by one action', async () => {
    const short = draft().replace(/^\| 2\.重复申请 .*\n/m, '');
    await start(short);
    const actions = await editor.actions(URI, rangeOf(short, '办理情况'), ['refactor.rewrite']);
    const insert = actions.find(({ title }) => title.startsWith('插入缺少的行'))!;
    assert.equal(insert.title, '插入缺少的行：表三“（五）2.重复申请”（数字留空）');
    const text = applied(short, URI, insert.edit);
    assert.match(text, /^\| 1\.信访.*\n\| 2\.重复申请 .*\n\| 3\.要求/m);
    assert.ok(!actions.some(({ title }) => title.startsWith('删除本行')));
  });
});
