/** Which files a command reads, and what becomes of those it cannot read: the others are done all the same. */
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { check } from '../../server/src/cli/check';
import { recorder } from '../../server/src/cli/recorder';
import type { Terminal } from '../../server/src/cli/terminal';
import { createService } from '../../server/src/service';
import { buildCli, CLI } from './cli-file';
import { draft, withTotal } from './draft';
import { Folder } from './run';

const MEGABYTE = 1024 * 1024;

describe('files of the command line', () => {
  let folder: Folder;
  before(buildCli);
  beforeEach(() => {
    folder = new Folder();
  });
  afterEach(() => folder.remove());

  /** The paths in the order of the results, and the exit code. */
  const checked = (...args: string[]): { paths: string[]; reports: boolean[]; code: number | null; stderr: string } => {
    const { code, stdout, stderr } = folder.run(['check', '--format', 'json', ...args]);
    const files: { path: string; report: unknown }[] = JSON.parse(stdout).files;
    const paths = files.map((file) => file.path.replaceAll(path.sep, '/'));
    return { paths, reports: files.map(({ report }) => report !== null), code, stderr };
  };

  it('reads of a folder and those below it what may be a draft, sorted', () => {
    for (const name of ['b.md', 'a.txt', 'c.nianbao', 'sub/d.年报.md', 'sub/deep/e.MD']) folder.write(name, draft());
    for (const name of ['x.docx', '.git/a.md', '.hidden/a.md', 'node_modules/p/a.md', 'sub/.f.md']) {
      folder.write(name, draft());
    }
    const all = ['a.txt', 'b.md', 'c.nianbao', 'sub/d.年报.md', 'sub/deep/e.MD'];
    assert.deepEqual(checked().paths, all);
    assert.deepEqual(checked('.').paths, all);
    assert.deepEqual(checked('sub').paths, ['sub/d.年报.md', 'sub/deep/e.MD']);
    assert.deepEqual(checked('c.nianbao', 'sub', 'a.txt', './c.nianbao').paths, [
      'c.nianbao',
      'sub/d.年报.md',
      'sub/deep/e.MD',
      'a.txt',
    ]);
  });

  it('reads what patterns match, sorted, and says when one matches nothing', () => {
    for (const name of ['2022/a.md', '2023/b.md', '2023/a.md', '2023/x.doc']) folder.write(name, draft());
    assert.deepEqual(checked('*/a.md').paths, ['2022/a.md', '2023/a.md']);
    assert.deepEqual(checked('202[34]/*.md', '{2022,2023}/a.md').paths, ['2023/a.md', '2023/b.md', '2022/a.md']);
    const none = checked('*.txt', '2022/*.md');
    assert.deepEqual([none.paths, none.code], [['2022/a.md'], 2]);
    assert.equal(none.stderr, '*.txt：没有符合这一模式的文件\n');
  });

  it('takes a name with the signs of a pattern for the file of that name', () => {
    folder.write('[2023] a.md', draft());
    assert.deepEqual(checked('[2023] a.md').paths, ['[2023] a.md']);
  });

  it('reads a file that is named whatever it is called, and takes ours for reports', () => {
    folder.write('draft.text', draft());
    folder.write('notes.md', '## 一、总体情况\n');
    folder.write('notes.nianbao.md', '## 一、总体情况\n');
    folder.write('notes.年报.md', '## 一、总体情况\n');
    const { paths, reports } = checked('draft.text', 'notes.md', 'notes.nianbao.md', 'notes.年报.md');
    assert.deepEqual(paths, ['draft.text', 'notes.md', 'notes.nianbao.md', 'notes.年报.md']);
    assert.deepEqual(reports, [true, false, true, true]);
  });

  it('reads standard input', () => {
    const { code, stdout } = folder.run(['check', '-'], withTotal('4'));
    assert.match(stdout, /^-:\d+:\d+ 错误 .*\[arithmetic\/row-total\]$/m);
    assert.equal(code, 1);
    const { files } = JSON.parse(folder.run(['data', '-'], Buffer.from(`\ufeff${draft()}`, 'utf16le')).stdout);
    assert.equal(files[0].path, '-');
    assert.equal(files[0].year, 2023);
  });

  it('finds nothing in an empty file', () => {
    folder.write('a.md', '');
    folder.write('b.nianbao.md', '');
    assert.deepEqual(checked('a.md', 'b.nianbao.md', '-'), {
      paths: ['a.md', 'b.nianbao.md', '-'],
      reports: [false, false, false],
      code: 0,
      stderr: '',
    });
  });

  const bad: [string, Uint8Array, string][] = [
    ['a binary file', Buffer.from([0x50, 0x4b, 3, 4, 0, 0]), '不是文本文件：字节偏移 4 处有空字节'],
    ['a lone surrogate', Buffer.from('\ufeffab\ud83dcd', 'utf16le'), '无法解码：字节偏移 9 处不是 UTF-16LE 文本'],
    [
      'half a character of UTF-16',
      Buffer.from([0xff, 0xfe, 0x61, 0, 0x62]),
      '无法解码：字节偏移 5 处不是 UTF-16LE 文本',
    ],
    [
      'broken UTF-8',
      Buffer.concat([Buffer.from('政府信息公开工作'), Buffer.from([0xe5, 0x61]), Buffer.from('年度报告')]),
      '无法解码：字节偏移 25 处不是 UTF-8 文本',
    ],
    ['neither UTF-8 nor GB18030', Buffer.from([0xc4, 0xea, 0xff]), '无法解码：字节偏移 2 处不是 UTF-8 或 GB18030 文本'],
  ];
  for (const [name, bytes, message] of bad) {
    it(`refuses ${name}, with its place, and does the others`, () => {
      folder.write('a.md', bytes);
      folder.write('b.md', draft());
      assert.deepEqual(checked('a.md', 'b.md'), {
        paths: ['b.md'],
        reports: [true],
        code: 2,
        stderr: `a.md：${message}\n`,
      });
    });
  }

  it('says what is not there, and does the others', () => {
    folder.write('b.md', withTotal('4'));
    const { paths, code, stderr } = checked('none.md', 'b.md');
    assert.deepEqual([paths, code, stderr], [['b.md'], 2, 'none.md：读取失败：文件或文件夹不存在\n']);
  });

  it('refuses what is too large or too long, and does the others', () => {
    folder.write('a.md', Buffer.alloc(50 * MEGABYTE, '|'));
    folder.write('b.md', Buffer.alloc(17 * MEGABYTE, '|'));
    folder.write('c.md', draft());
    const { paths, code, stderr } = checked();
    assert.deepEqual([paths, code], [['c.md'], 2]);
    assert.equal(stderr, 'a.md：文件过大：超过 48 MB，未处理\nb.md：文本过长：超过 1677 万个字符或 50 万行，未处理\n');
    const piped = folder.run(['check', '-'], Buffer.alloc(50 * MEGABYTE, '|'));
    assert.deepEqual([piped.code, piped.stderr], [2, '-：文件过大：超过 48 MB，未处理\n']);
  });

  it('ends quietly when its reader has had enough', async () => {
    for (let i = 0; i < 60; i++) folder.write(`${i}.md`, draft());
    const child = spawn(process.execPath, [CLI, 'data', '--format', 'jsonl'], { cwd: folder.path });
    let stderr = '';
    child.stderr.on('data', (chunk) => {
      stderr += chunk;
    });
    await once(child.stdout, 'data');
    child.stdout.destroy();
    const [code] = await once(child, 'close');
    assert.deepEqual([code, stderr], [0, '']);
  });

  it('does the other files when one makes it fail', async () => {
    folder.write('a.md', draft());
    folder.write('b.md', withTotal('4'));
    const service = createService();
    const failing = {
      ...service,
      analyze(text: string) {
        if (text === draft()) throw new Error('broken');
        return service.analyze(text);
      },
    };
    let printed = '';
    const told: string[] = [];
    const codes: number[] = [];
    const terminal: Terminal = {
      ...recorder({ language: 'zh-cn', colour: false }),
      async print(text) {
        printed += text;
      },
      tell: ({ zh }) => void told.push(zh),
      exitWith: (code) => void codes.push(code),
    };
    await check([folder.at('a.md'), folder.at('b.md')], terminal, failing);
    assert.match(told[0]!, /a\.md：内部错误，未处理完\nError: broken\n/);
    assert.match(printed, /b\.md:\d+:\d+ 错误/);
    assert.deepEqual(codes, [2, 1]);
  });
});
