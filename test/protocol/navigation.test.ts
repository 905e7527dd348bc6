/** Definitions, references, highlights, folds and selections over the protocol. */
import assert from 'node:assert/strict';
import type { DocumentHighlight, FoldingRange, Location, SelectionRange } from 'vscode-languageserver/node';
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
});
