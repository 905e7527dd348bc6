/** Definitions, references, highlights, folds and selections over the protocol. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type {
  DocumentHighlight,
  DocumentLink,
  FoldingRange,
  Location,
  SelectionRange,
} from 'vscode-languageserver/node';
import { Editor } from './client';
import { BROKEN } from './drafts';
import { rangeOf, textIn } from './places';
import { buildServer } from './server-file';

const URI = 'file:///drafts/2023.nianbao.md';

describe('protocol: navigation', () => {
  let editor: Editor;
  before(buildServer);
  afterEach(() => editor.stop());
  const ask = <R>(method: string, params: object): Promise<R> =>
    editor.request<R>(`textDocument/${method}`, { textDocument: { uri: URI }, ...params });

  it('leads from a total to what it sums up, and back', async () => {
    editor = await Editor.start();
    editor.open(URI, BROKEN);
    const position = rangeOf(BROKEN, '13 |').start;
    const references = await ask<Location[]>('references', { position, context: { includeDeclaration: false } });
    const figures = references.map(({ range }) => textIn(BROKEN, range));
    assert.ok(figures.includes('9') && figures.includes('5') && !figures.includes('13'));
    const [definition] = await ask<Location[]>('definition', { position });
    assert.ok(definition && definition.uri === URI && definition.range.start.line > position.line);
    const highlights = await ask<DocumentHighlight[]>('documentHighlight', { position });
    assert.equal(highlights.filter(({ kind }) => kind === 3).length, 1);
    assert.equal(highlights.length, 7);
  });

  it('folds and grows selections in our own language only', async () => {
    editor = await Editor.start();
    editor.open(URI, BROKEN);
    const folds = await ask<FoldingRange[]>('foldingRange', {});
    const lines = BROKEN.split('\n');
    assert.ok(
      folds.some(({ startLine, endLine }) => lines[startLine]!.includes('（三）不予公开') && endLine - startLine === 8),
    );
    const [selection] = await ask<SelectionRange[]>('selectionRange', { positions: [rangeOf(BROKEN, '13 |').start] });
    assert.equal(textIn(BROKEN, selection!.range), '13');
    const outermost = (one: SelectionRange): SelectionRange => (one.parent ? outermost(one.parent) : one);
    assert.equal(textIn(BROKEN, outermost(selection!).range), BROKEN);

    const markdown = 'file:///drafts/2023.md';
    editor.open(markdown, BROKEN, 'markdown');
    assert.deepEqual(await editor.request('textDocument/foldingRange', { textDocument: { uri: markdown } }), []);
  });

  it('leads from a cited article or notice to the page that tells of it', async () => {
    const cited = [
      '《中华人民共和国政府信息公开条例》第四十九条',
      '国办公开办函[2021]30号',
      '国办公开办函〔2019〕60号',
      '国办函〔2020〕109号',
    ];
    const text = BROKEN.replace('编制。', `、${cited.join('、')}和国办发〔2021〕30号编制。`);
    editor = await Editor.start();
    editor.open(URI, text);
    const links = await ask<DocumentLink[]>('documentLink', {});
    const pages = new Map(links.map(({ range, target }) => [textIn(text, range), new URL(target!)]));
    assert.equal(links.length, 4);
    for (const words of cited) {
      const page = pages.get(words)!;
      const line = readFileSync(fileURLToPath(page.href.replace(/#.*/, '')), 'utf8').split('\n')[
        Number(page.hash.slice(2)) - 1
      ]!;
      const said = words.includes('第二十条')
        ? '第二十条'
        : words.replace('[', '〔').replace(']', '〕').replace(/.*》/, '');
      assert.match(line, /^## /);
      assert.ok(line.includes(said), `${words}: ${line}`);
    }
  });

  it('gives no outline of Markdown’s headings where the client has its own', async () => {
    const markdown = 'file:///drafts/2023.md';
    for (const [markdownOutline, count] of [
      [true, 0],
      [false, 7],
    ] as const) {
      editor = await Editor.start({ initializationOptions: { markdownOutline } });
      editor.open(markdown, BROKEN, 'markdown');
      editor.open(URI, BROKEN);
      assert.equal((await editor.symbols(markdown)).length, count);
      assert.equal((await editor.symbols(URI)).length, 7);
      const bare = BROKEN.replace(/^## (?=[二三])/gm, '');
      editor.change(markdown, { text: bare });
      assert.equal((await editor.symbols(markdown)).length, count === 0 ? 2 : 7, 'bare headings are no Markdown');
      await editor.stop();
    }
  });
});
