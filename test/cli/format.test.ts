/** `nianbao format`: tables of any shape written as standard ones, in place or piped; figures and bytes around them kept. */
import assert from 'node:assert/strict';
import { statSync } from 'node:fs';
import { currentEdition } from '../../server/src/editions';
import { encode } from '../../server/src/host/encoding';
import { analyze, service } from '../support/check';
import { randomFigures } from '../support/figures';
import { seeded } from '../support/random';
import { renderShape, SHAPE_NAMES, type ShapeName } from '../support/shapes';
import { buildCli } from './cli-file';
import { Folder } from './run';

const FIGURES = randomFigures(currentEdition, seeded(5), 2);
const pasted = (shape: ShapeName) => renderShape(shape, { edition: currentEdition, figures: FIGURES }, seeded(5));
const TABS = pasted('tabs, merged cells empty');
const README = '# 年报工具\n\n| 命令 | 说明 |\n| --- | --- |\n| check | 检查 |\n';

describe('nianbao format', () => {
  let folder: Folder;
  before(buildCli);
  beforeEach(() => {
    folder = new Folder();
  });
  afterEach(() => folder.remove());

  const format = (...args: string[]) => folder.run(['format', ...args]);
  const cellsOf = (name: string) => service.figures(analyze(folder.text(name)))!.cells;

  it('makes every shape standard, figures unchanged, and leaves it at that', () => {
    for (const [i, shape] of SHAPE_NAMES.entries()) folder.write(`${i}.md`, pasted(shape));
    const { code, stdout, stderr } = format('.');
    assert.deepEqual([code, stdout], [0, '']);
    assert.equal(stderr, `已整理 ${SHAPE_NAMES.length} 份，其余 0 份已是标准样式（共 ${SHAPE_NAMES.length} 份年报）\n`);
    for (const [i, shape] of SHAPE_NAMES.entries()) {
      assert.deepEqual(cellsOf(`${i}.md`), Object.fromEntries(FIGURES), shape);
      assert.match(folder.text(`${i}.md`), /^\| (?:办理情况|（本列数据.*） \| +\| +\| 申请人情况) +\|/m, shape);
    }
    const before = folder.bytes('0.md');
    const { mtimeMs } = statSync(folder.at('0.md'));
    assert.match(format('.').stderr, /^已整理 0 份/);
    assert.deepEqual(folder.bytes('0.md'), before);
    assert.equal(statSync(folder.at('0.md')).mtimeMs, mtimeMs, 'not even written');
  });

  it('writes the layout that is asked for, or set; a table in one of the two keeps it else', () => {
    folder.write('a.md', TABS);
    format('--layout', 'official', 'a.md');
    assert.match(folder.text('a.md'), /^\| 第二十条第（一）项 +\| +\| +\| +\|$/m);
    const official = folder.text('a.md');
    assert.match(format('a.md').stderr, /^已整理 0 份，其余 1 份/);
    assert.equal(folder.text('a.md'), official);
    format('--layout', 'compact', 'a.md');
    assert.match(folder.text('a.md'), /^### 第二十条第（一）项$/m);
    folder.write('set/nianbao.config.json', '{"table": {"layout": "official"}}');
    folder.write('set/b.md', TABS);
    format('set');
    assert.equal(folder.text('set/b.md'), official);
  });

  it('makes headings Markdown where asked', () => {
    folder.write('a.md', TABS);
    format('a.md');
    assert.match(folder.text('a.md'), /^一、总体情况$/m);
    format('--headings', 'atx', 'a.md');
    assert.deepEqual(
      folder.text('a.md').match(/^## .、/gm),
      [...'一二三四五六'].map((ordinal) => `## ${ordinal}、`),
    );
    assert.match(folder.text('a.md'), /^（一）主动公开。/m, 'parts of a section stay prose');
  });

  it('only looks with --check', () => {
    folder.write('a.md', TABS);
    folder.write('b.md', README);
    const { code, stdout, stderr } = format('--check', '.');
    assert.deepEqual([code, stdout], [1, 'a.md\n']);
    assert.equal(stderr, '需要整理 1 份，其余 0 份已是标准样式（共 1 份年报）\n');
    assert.equal(folder.text('a.md'), TABS);
    format('a.md');
    assert.deepEqual([format('--check', '.').code, format('--check', '.').stdout], [0, '']);
  });

  for (const encoding of [
    { name: 'utf-8', mark: true },
    { name: 'utf-16le', mark: true },
    { name: 'gb18030', mark: false },
  ] as const) {
    it(`keeps ${encoding.name} and CRLF`, () => {
      folder.write('plain.md', TABS);
      folder.write('a.md', encode(TABS.replaceAll('\n', '\r\n'), encoding));
      format('.');
      assert.deepEqual(
        folder.bytes('a.md'),
        Buffer.from(encode(folder.text('plain.md').replaceAll('\n', '\r\n'), encoding)),
      );
    });
  }

  it('pipes standard input to standard output, also what is no report', () => {
    folder.write('a.md', TABS);
    format('a.md');
    assert.deepEqual(folder.run(['format', '-'], TABS).stdout, folder.text('a.md'));
    const { stdout, code } = folder.run(['format', '-'], README);
    assert.deepEqual([stdout, code], [README, 0]);
    assert.deepEqual(folder.run(['format', '--check', '-'], TABS), {
      code: 1,
      stdout: '-\n',
      stderr: '需要整理 1 份，其余 0 份已是标准样式（共 1 份年报）\n',
    });
  });

  it('says in which file and at which byte it cannot be decoded, and does the others', () => {
    const bytes = Buffer.from(TABS);
    bytes[bytes.indexOf('总体') + 1] = 0xff;
    folder.write('bad.md', bytes);
    folder.write('good.md', TABS);
    const { code, stderr } = format('.');
    assert.equal(code, 2);
    assert.match(stderr, new RegExp(`^bad\\.md：无法解码：字节偏移 ${bytes.indexOf(0xff)} 处不是 UTF-8 文本$`, 'm'));
    assert.deepEqual(folder.bytes('bad.md'), bytes);
    assert.deepEqual(cellsOf('good.md'), Object.fromEntries(FIGURES));
  });

  it('refuses what it does not know, in English where asked', () => {
    folder.write('a.md', TABS);
    assert.equal(format('--layout', 'wide', 'a.md').code, 2);
    assert.equal(format('--headings', 'setext', 'a.md').code, 2);
    assert.equal(folder.text('a.md'), TABS);
    assert.equal(format('--language', 'en', 'a.md').stderr, '1 formatted, 0 left as they are (1 report)\n');
  });
});
