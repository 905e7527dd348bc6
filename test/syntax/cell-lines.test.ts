/** A cell a line before pipes: which lines make a row. */
import assert from 'node:assert/strict';
import type { Grid } from '../../server/src/syntax/blocks';
import { joinCellLines } from '../../server/src/syntax/cell-lines';
import { parse } from '../../server/src/syntax/parse';

const rows = (text: string) => {
  const grid = joinCellLines(parse(text).blocks.find((block): block is Grid => block.kind === 'grid')!);
  return grid.rows.map((row) => row.cells.map((cell) => cell.text).join('/'));
};

describe('a cell a line before pipes', () => {
  it('a row ends before the next label', () =>
    assert.deepEqual(rows('规章 |\n0 |\n1 |\n行政规范性文件 |\n2 |\n3 |\n'), ['规章/0/1', '行政规范性文件/2/3']));
  it('a pipe alone is a blank cell', () =>
    assert.deepEqual(rows('规章 |\n0 |\n|\n行政许可 |\n| ||\n行政处罚 |\n3 | ||\n'), [
      '规章/0/',
      '行政许可/',
      '行政处罚/3',
    ]));
  it('heads are no part of a row without figures', () =>
    assert.deepEqual(rows('信息内容 |\n本年制发件数 |\n规章 |\n|\n|\n行政许可 |\n|\n'), [
      '信息内容/本年制发件数',
      '规章//',
      '行政许可/',
    ]));
  it('a pipe alone begins a row where the first begins so', () =>
    assert.deepEqual(rows('|\n信息内容 | |||\n|\n规章 |\n|\n0 |\n|\n|\n行政许可 |\n5 | ||\n'), [
      '信息内容',
      '规章//0/',
      '行政许可/5',
    ]));
  it('a pipe that closes a head cut off above it begins no row', () =>
    assert.deepEqual(rows('处理决定数量\n|\n行政处罚 |\n1 |\n2 |\n行政强制 |\n3 |\n4 |\n'), [
      '',
      '行政处罚/1/2',
      '行政强制/3/4',
    ]));
  it('lines that are rows stay rows', () => {
    for (const text of [
      '规章 | 0 | 1 |\n行政许可 | 5 |\n',
      '| 规章 |\n| --- |\n| 0 |\n| 1 |\n',
      '规章 |\n行政许可 |\n',
    ])
      assert.deepEqual(joinCellLines(parse(text).blocks[0] as Grid), parse(text).blocks[0], text);
  });
});
