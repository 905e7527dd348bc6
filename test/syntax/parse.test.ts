/** Reading is total: any string gives blocks that cover it, in linear time. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Block } from '../../server/src/syntax/blocks';
import { parse } from '../../server/src/syntax/parse';
import { anyDraft } from './any-draft';

const kinds = (text: string) =>
  parse(text)
    .blocks.filter((block) => block.kind !== 'blank')
    .map((block) => block.kind);

function heading(line: string) {
  const [block] = parse(line).blocks;
  if (block?.kind !== 'heading') return block?.kind;
  return [block.level, block.ordinal?.value ?? null, line.slice(block.wording.start, block.wording.end)];
}

describe('headings', () => {
  const cases: [string, unknown][] = [
    ['## 一、总体情况', [2, 1, '总体情况']],
    ['＃＃ 一、总体情况', [2, 1, '总体情况']],
    ['一、总体情况', [null, 1, '总体情况']],
    ['　　六、其他需要报告的事项 ', [null, 6, '其他需要报告的事项']],
    ['**二、 主动公开政府信息情况**', [null, 2, '主动公开政府信息情况']],
    ['⼆、主动公开政府信息情况', [null, 2, '主动公开政府信息情况']],
    ['l六、其他', [null, 6, '其他']],
    ['十二、附件', [null, 12, '附件']],
    ['## 总体情况 ##', [2, null, '总体情况']],
    ['####### 七', 'text'],
    ['一、本年度我镇共收到申请14件。', 'text'],
    ['一是提高认识', 'text'],
    ['（一）主动公开', 'text'],
    ['一、', 'text'],
  ];
  for (const [line, expected] of cases) it(line, () => assert.deepEqual(heading(line), expected));
});

describe('blocks', () => {
  it('are told apart', () => {
    assert.deepEqual(kinds('---\na: 1\n---\n# 题\n\n文字\n| a | b |\n|---|---|\n<!-- x\ny -->\n```\n| a |\n```\n'), [
      'front-matter',
      'heading',
      'text',
      'grid',
      'comment',
      'code',
    ]);
  });
  it('a fence or a comment that never closes takes one line', () => {
    assert.deepEqual(kinds('```\n文字\n<!-- 注\n文字'), ['code', 'text', 'text', 'text']);
  });
  it('a comment between or behind rows cuts no table and adds no cell', () => {
    const rows = (text: string) =>
      parse(text).blocks.flatMap((block) =>
        block.kind === 'grid' ? [block.rows.map((row) => row.cells.map((cell) => cell.text))] : [],
      );
    const table = [
      ['a', 'b'],
      ['---', '---'],
      ['1', '2'],
      ['3', '4'],
    ];
    assert.deepEqual(rows('|a|b|\n|---|---|\n|1|2|\n<!-- x | y\nz -->\n<!-- z -->\n|3|4|'), [table]);
    assert.deepEqual(rows('|a|b|\n|---|---|\n|1|2| <!-- x | y --> <!-- z -->\n|3|4|<!---->'), [table]);
    assert.deepEqual(kinds('|a|b|\n<!-- x -->\n文字\n<!-- y -->\n|c|d|'), [
      'grid',
      'comment',
      'text',
      'comment',
      'grid',
    ]);
    assert.deepEqual(kinds('文字 <!-- x -->\n文字'), ['text', 'comment', 'text']);
    assert.deepEqual(heading('## 一、总体情况 <!-- x -->'), [2, 1, '总体情况']);
    parse(`|a|\n${'<!-- x -->\n'.repeat(200000)}`);
    parse(`x ${'<!---->'.repeat(200000)}`);
  });
  it('rows with and without outer pipes, with ｜, with escaped pipes', () => {
    const cells = (line: string) => {
      const [block] = parse(line).blocks;
      return block?.kind === 'grid' ? block.rows[0]!.cells.map((cell) => cell.text) : null;
    };
    assert.deepEqual(cells('| a | b |'), ['a', 'b']);
    assert.deepEqual(cells('a | b |'), ['a', 'b']);
    assert.deepEqual(cells('a | b'), ['a', 'b']);
    assert.deepEqual(cells('｜甲｜　｜'), ['甲', '']);
    assert.deepEqual(cells('| a\\|b |'), ['a\\|b']);
    assert.deepEqual(cells('| | |'), ['', '']);
    assert.deepEqual(cells('| &nbsp; | &nbsp;0&nbsp; |'), ['', '0']);
  });
  it('a row of placeholders is no delimiter away from the second line', () => {
    const [block] = parse('| a | b |\n| - | - |\n| - | - |\n| :-: | --- |').blocks;
    assert.ok(block?.kind === 'grid');
    assert.deepEqual(
      block.rows.map((row) => row.delimiter),
      [false, true, false, true],
    );
  });
});

describe('any string', () => {
  it('becomes blocks in order that cover every character but line breaks', () => {
    fc.assert(
      fc.property(anyDraft, (text) => {
        let at = 0;
        for (const block of parse(text).blocks) {
          assert.match(text.slice(at, block.span.start), /^[\r\n\s\u200b-\u200f\u2060\ufeff]*$/);
          assert.ok(block.span.start >= at && block.span.end <= text.length);
          checkGrid(text, block);
          at = block.span.end;
        }
        assert.match(text.slice(at), /^[\r\n\s\u200b-\u200f\u2060\ufeff]*$/);
      }),
      { numRuns: 2000 },
    );
  });
});

function checkGrid(text: string, block: Block): void {
  if (block.kind !== 'grid') return;
  for (const row of block.rows) {
    for (const cell of row.cells) {
      assert.equal(cell.text, text.slice(cell.span.start, cell.span.end));
      assert.ok(cell.outer.start <= cell.span.start && cell.span.end <= cell.outer.end);
      assert.ok(row.span.start <= cell.outer.start && cell.outer.end <= row.span.end);
    }
  }
}
