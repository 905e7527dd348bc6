/** What typing asks for, over stdio: the rooms of the figures, what follows when one is left, where the cursor is, what was pasted. */
import assert from 'node:assert/strict';
import type { Edit, PasteResult, RoomsResult, WhereResult } from '../../server/src/lsp/requests';
import { createService } from '../../server/src/service';
import { applyEdits } from '../../server/src/text/span';
import { Editor } from './client';
import { draft } from './drafts';
import { offsetAt, positionAt } from './places';
import { buildServer } from './server-file';

const URI = 'file:///draft/typing.nianbao.md';
const service = createService();

describe('protocol: typing', () => {
  let editor: Editor;
  before(buildServer);
  beforeEach(async () => {
    editor = await Editor.start({});
  });
  afterEach(() => editor.stop());

  const textDocument = { uri: URI };
  const applied = (text: string, edits: readonly Edit[]) =>
    applyEdits(
      text,
      edits.map(({ range, newText }) => ({
        span: { start: offsetAt(text, range.start), end: offsetAt(text, range.end) },
        newText,
      })),
    );

  it('tells the rooms of all figures, and the way down the columns', async () => {
    const text = draft();
    editor.open(URI, text);
    const { rooms, down, behind }: RoomsResult = await editor.request('nianbao/rooms', { textDocument });
    assert.equal(rooms.length, 3 * (10 + 175 + 15));
    assert.deepEqual(
      [...down].sort((a, b) => a - b),
      Array.from({ length: 200 }, (_, i) => i),
    );
    const lines = text.split('\n');
    const figures = Array.from({ length: 200 }, (_, i) =>
      lines[rooms[3 * i]!]!.slice(rooms[3 * i + 1], rooms[3 * i + 2]).trim(),
    );
    assert.ok(
      figures.every((figure) => /^[\d.]+$/.test(figure)),
      figures.join(),
    );
    assert.match(lines[behind.line]!, /^存在的主要问题/);
  });

  it('aligns the table that is left, and makes its totals follow what was typed', async () => {
    const before = draft();
    const text = before.replace('| （一）予以公开 | 9 |', '| （一）予以公开 | 11 |');
    editor.open(URI, text);
    const line = text.split('\n').findIndex((one) => one.startsWith('| （一）予以公开'));
    const ask = (earlier: readonly object[], align: boolean): Promise<Edit[]> =>
      editor.request('nianbao/leave', { textDocument, position: { line, character: 0 }, earlier, align });
    const earlier = [{ line, text: before.split('\n')[line]! }];
    const row = (edited: string) => edited.split('\n')[line]!.replace(/ +/g, ' ');
    const summed = applied(text, await ask(earlier, false));
    assert.equal(row(summed), '| （一）予以公开 | 11 | 5 | 0 | 0 | 0 | 0 | 16 |');
    const both = applied(text, await ask(earlier, true));
    assert.equal(row(both), row(summed));
    const { report } = service.analyze(both, { assumeReport: true });
    const within = report!.tables.applications!.span;
    assert.deepEqual(service.format(service.analyze(both, { assumeReport: true }), { within }), []);
    assert.equal(row(applied(text, await ask([], true))), '| （一）予以公开 | 11 | 5 | 0 | 0 | 0 | 0 | 14 |');
  });

  it('says where the cursor is', async () => {
    const text = draft();
    editor.open(URI, text);
    const at = (part: string): Promise<WhereResult> =>
      editor.request('nianbao/where', { textDocument, position: positionAt(text, text.indexOf(part) + part.length) });
    const { path, edition, year, rows } = await at('| 1.属于国家秘密 | ');
    assert.deepEqual(path, ['表三', '（三）1.属于国家秘密', '自然人']);
    assert.deepEqual([edition, year], ['2021', 2023]);
    assert.equal(rows.length, 4 + 1 + 1);
    assert.deepEqual((await at('主动公开、依申请')).path, ['一、总体情况']);
  });

  it('makes a standard table of what was pasted, and leaves other tables to the editor', async () => {
    const text = draft();
    editor.open(URI, text);
    const range = { start: { line: 4, character: 0 }, end: { line: 4, character: 0 } };
    const paste = (clip: object): Promise<PasteResult | null> =>
      editor.request('nianbao/paste', { textDocument, range, clip });
    const cells = (row: string) =>
      `<tr>${row
        .split('|')
        .map((cell) => `<td>${cell}</td>`)
        .join('')}</tr>`;
    const html = `<table>${['行政复议|行政诉讼', '结果维持|结果纠正|其他结果|尚未审结|总计', '1|0|0|0|1|2|0|0|0|2|0|0|0|0|0'].map(cells).join('')}</table>`;
    const pasted = await paste({
      html: html
        .replace('<td>行政复议', '<td colspan="5">行政复议')
        .replace('<td>行政诉讼', '<td colspan="10">行政诉讼'),
    });
    assert.match(pasted!.newText, /\| 行政复议 +\| +1 \| +0 \| +0 \| +0 \| +1 \|/);
    assert.equal(await paste({ html: '<table><tr><td>姓名</td><td>电话</td></tr></table>' }), null);
  });

  it('answers nothing of a document that is not open, or is no report', async () => {
    assert.equal(await editor.request('nianbao/rooms', { textDocument }), null);
    editor.open('file:///draft/README.md', '# 说明\n', 'markdown');
    const none = { textDocument: { uri: 'file:///draft/README.md' } };
    assert.equal(await editor.request('nianbao/rooms', none), null);
    assert.equal(await editor.request('nianbao/where', { ...none, position: { line: 0, character: 0 } }), null);
  });
});
