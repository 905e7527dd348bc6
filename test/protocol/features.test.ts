/** Hover and outline over the protocol, in the forms different clients can show. */
import assert from 'node:assert/strict';
import type { DocumentSymbol, MarkupContent, Range, SymbolInformation } from 'vscode-languageserver/node';
import { SymbolKind } from 'vscode-languageserver/node';
import { Editor, FULL } from './client';
import { BROKEN } from './drafts';
import { offsetAt, rangeOf, textIn } from './places';
import { buildServer } from './server-file';

const URI = 'file:///drafts/2023.nianbao.md';

describe('protocol: hover and symbols', () => {
  let editor: Editor;
  before(buildServer);
  afterEach(() => editor.stop());

  it('hover tells the equations of a figure', async () => {
    editor = await Editor.start();
    editor.open(URI, BROKEN);
    const { start } = rangeOf(BROKEN, '13 |');
    const hover = await editor.hover(URI, start);
    assert.equal(textIn(BROKEN, hover!.range!), '13');
    const { kind, value } = hover!.contents as MarkupContent;
    assert.equal(kind, 'markdown');
    assert.match(value, /9＋5（14） ≠ 13/);
    assert.equal(await editor.hover(URI, { line: 0, character: 3 }), null);
    assert.equal(await editor.hover(URI, { line: 9999, character: 9999 }), null);
  });

  it('hover is plain text where Markdown is not shown', async () => {
    editor = await Editor.start({ capabilities: { textDocument: { hover: { contentFormat: ['plaintext'] } } } });
    editor.open(URI, BROKEN);
    const hover = await editor.hover(URI, rangeOf(BROKEN, '13 |').start);
    const { kind, value } = hover!.contents as MarkupContent;
    assert.equal(kind, 'plaintext');
    assert.match(value, /^表三“（一）予以公开”行“总计”列：13\n/);
  });

  it('hover tells what a heading, a label, a rule and a sentence are about', async () => {
    editor = await Editor.start();
    const text = BROKEN.replace('## 五、', '<!-- nianbao-disable-next-line table/blank-cell 无 -->\n## 五、').replace(
      '年度考核合格',
      '收到政府信息公开申请14件',
    );
    editor.open(URI, text);
    const at = async (words: string) => {
      const hover = await editor.hover(URI, rangeOf(text, words).start);
      return [textIn(text, hover!.range!), (hover!.contents as MarkupContent).value] as const;
    };
    const expected: [string, string, RegExp][] = [
      ['五、存在的主要问题及改进情况', '五、存在的主要问题及改进情况', /改进情况[\s\S]*第五十条/],
      ['2.重复申请', '2.重复申请', /重复申请[\s\S]*第三十六条/],
      ['table/blank-cell', 'table/blank-cell', /单元格空白[\s\S]*默认级别：警告/],
      ['14件', '14', /✓ 与表三相符[\s\S]*“一、本年新收政府信息公开申请数量”行“总计”列：14/],
    ];
    for (const [words, over, said] of expected) {
      const [range, value] = await at(words);
      assert.equal(range, over);
      assert.match(value, said);
    }
  });

  it('symbols are a tree of sections, tables and rows, each selection inside its range', async () => {
    editor = await Editor.start();
    editor.open(URI, BROKEN.replaceAll('\n', '\r\n'));
    const symbols = await editor.symbols(URI);
    assert.equal(symbols[0]!.name, '青禾县柳河镇2023年政府信息公开工作年度报告');
    const section = symbols.find(({ name }) => name.startsWith('三、'))!;
    assert.equal(section.kind, SymbolKind.Namespace);
    const rows = section.children![0]!.children!;
    assert.equal(rows.length, 25);
    assert.ok(rows.every(({ kind }) => kind === SymbolKind.Field));
    const text = BROKEN.replaceAll('\n', '\r\n');
    const inside = (outer: Range, inner: Range) =>
      offsetAt(text, outer.start) <= offsetAt(text, inner.start) &&
      offsetAt(text, inner.end) <= offsetAt(text, outer.end);
    const check = (symbol: DocumentSymbol): void => {
      assert.ok(symbol.name !== '' && inside(symbol.range, symbol.selectionRange), symbol.name);
      for (const child of symbol.children ?? []) {
        assert.ok(inside(symbol.range, child.range), `${child.name} in ${symbol.name}`);
        check(child);
      }
    };
    symbols.forEach(check);
  });

  it('symbols are a list for clients without trees', async () => {
    const { documentSymbol: _, ...textDocument } = FULL.textDocument!;
    editor = await Editor.start({ capabilities: { textDocument } });
    editor.open(URI, BROKEN);
    const symbols = await editor.symbols<SymbolInformation>(URI);
    assert.ok(symbols.length > 40);
    assert.ok(symbols.every(({ location }) => location.uri === URI));
    const row = symbols.find(({ name }) => name.includes('予以公开'))!;
    assert.equal(textIn(BROKEN, row.location.range), '| （一）予以公开 | 9 | 5 | 0 | 0 | 0 | 0 | 13 |');
    assert.match(row.containerName!, /表三/);
  });
});
