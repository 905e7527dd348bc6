/** What the world does to a batch: each time the rest is done, nothing is half written, and the exit code says so. */
import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdirSync, readdirSync, symlinkSync, unlinkSync } from 'node:fs';
import path from 'node:path';
import { check } from '../../server/src/cli/check';
import { recorder } from '../../server/src/cli/recorder';
import { createService } from '../../server/src/service';
import { buildCli, CLI } from './cli-file';
import { draft, MENDED, MISWORDED, withTotal } from './draft';
import { Folder } from './run';

/** One that is mended, and still has something to say. */
const WRONG = withTotal('4').replace('（五）不予处理', '（五）不予以处理');
const LESS_WRONG = withTotal('4');
const NOBODY = 65534;

describe('a batch in a bad world', function () {
  this.timeout(60_000);
  let folder: Folder;
  before(buildCli);
  beforeEach(() => {
    folder = new Folder();
  });
  afterEach(() => {
    spawnSync('chmod', ['-R', 'u+w', folder.path]);
    folder.remove();
  });

  const paths = (stdout: string): string[] =>
    JSON.parse(stdout).files.map((file: { path: string }) => file.path.replaceAll(path.sep, '/'));

  it('says that a folder may not be written, and leaves its files as they are', function () {
    if (process.platform === 'win32') this.skip();
    for (const name of ['a/x.md', 'b/y.md']) folder.write(name, MISWORDED);
    // Root may write everywhere: nobody does the work then.
    chmodSync(folder.path, 0o777);
    for (const [name, mode] of [
      ['a', 0o555],
      ['b', 0o777],
      ['a/x.md', 0o666],
      ['b/y.md', 0o666],
    ] as const) {
      chmodSync(folder.at(name), mode);
    }
    const { status, stdout, stderr } = spawnSync(process.execPath, [CLI, 'check', '--fix'], {
      cwd: folder.path,
      encoding: 'utf8',
      ...(process.getuid?.() === 0 ? { uid: NOBODY, gid: NOBODY } : {}),
    });
    if (/EACCES|Cannot find module/.test(stderr)) this.skip(); // nobody may not read the program
    assert.equal(stderr, 'a/x.md：写入失败：没有权限\n');
    assert.equal(status, 2);
    assert.match(stdout, /^已改正 1 处。/m);
    assert.deepEqual([folder.text('a/x.md'), folder.text('b/y.md')], [MISWORDED, MENDED]);
    assert.deepEqual([readdirSync(folder.at('a')), readdirSync(folder.at('b'))], [['x.md'], ['y.md']]);
  });

  it('leaves a file as it was where it may not be so large', function () {
    if (process.platform === 'win32') this.skip();
    folder.write('a.md', MISWORDED);
    const { status, stderr } = spawnSync(
      'sh',
      ['-c', `ulimit -f 2; exec "$0" "$@"`, process.execPath, CLI, 'check', '--fix', 'a.md'],
      {
        cwd: folder.path,
        encoding: 'utf8',
      },
    );
    assert.deepEqual([status, stderr], [2, 'a.md：写入失败：超过了允许的文件大小\n']);
    assert.equal(folder.text('a.md'), MISWORDED);
    assert.deepEqual(readdirSync(folder.path), ['a.md']);
  });

  it('leaves files as they were on a full disk, and mends those that still fit', function () {
    folder.write('a.md', MISWORDED);
    mkdirSync(folder.at('disk'));
    // A disk of its own, of two blocks more than the file itself takes.
    const script = `
      mount -t tmpfs -o size=12k tmpfs disk || exit 99
      cp a.md disk/a.md && head -c 4000 /dev/zero > disk/rest
      "$0" "$1" check --fix disk/a.md a.md; code=$?
      cmp disk/a.md before.md >&2; ls disk >&2; exit $code`;
    folder.write('before.md', MISWORDED);
    const { status, stderr, error } = spawnSync('unshare', ['-rm', 'sh', '-c', script, process.execPath, CLI], {
      cwd: folder.path,
      encoding: 'utf8',
    });
    if (error || status === 99 || /unshare/.test(stderr)) this.skip(); // no disk of one's own here
    assert.deepEqual([status, stderr], [2, 'disk/a.md：写入失败：磁盘已满\na.md\nrest\n']);
    assert.equal(folder.text('a.md'), MENDED);
  });

  it('says that the results could not be written', function () {
    if (process.platform !== 'linux') this.skip();
    folder.write('a.md', LESS_WRONG);
    const { status, stderr } = spawnSync(
      'sh',
      ['-c', `exec "$0" "$@" > /dev/full`, process.execPath, CLI, 'check', 'a.md'],
      {
        cwd: folder.path,
        encoding: 'utf8',
      },
    );
    assert.equal(status, 2);
    assert.match(stderr, /^无法输出结果：ENOSPC/);
  });

  it('says which file is gone by the time it is read', async () => {
    for (const name of ['a.md', 'b.md', 'c.md']) folder.write(name, LESS_WRONG);
    const service = createService();
    const told: string[] = [];
    const codes: number[] = [];
    let printed = '';
    const deleting = {
      ...service,
      analyze: (...args: Parameters<typeof service.analyze>) => {
        if (readdirSync(folder.path).includes('b.md')) unlinkSync(folder.at('b.md'));
        return service.analyze(...args);
      },
    };
    await check(
      [folder.path],
      {
        ...recorder({ language: 'zh-cn', colour: false }),
        async print(text) {
          printed += text;
        },
        tell: ({ zh }) => void told.push(zh),
        exitWith: (code) => void codes.push(code),
      },
      deleting,
    );
    assert.deepEqual(told, [`${folder.at('b.md')}：读取失败：文件或文件夹不存在`]);
    assert.equal(Math.max(...codes), 2);
    assert.match(printed, /a\.md:\d+:\d+ 错误/);
    assert.match(printed, /c\.md:\d+:\d+ 错误/);
  });

  it('reads a folder that is called as a report is', () => {
    folder.write('x.nianbao.md/a.md', draft());
    for (const args of [[], ['x.nianbao.md'], ['*']]) {
      const { code, stdout, stderr } = folder.run(['check', '--format', 'json', ...args]);
      const none = args[0] === '*'; // a pattern means files
      assert.deepEqual([paths(stdout), code], none ? [[], 2] : [['x.nianbao.md/a.md'], 0]);
      assert.equal(stderr, none ? '*：没有符合这一模式的文件\n' : '');
    }
    assert.match(folder.run(['import', 'x.nianbao.md']).stderr, /^x\.nianbao\.md：读取失败：是文件夹，不是文件\n/);
  });

  it('says which links lead nowhere, and goes round in no circle', function () {
    if (process.platform === 'win32') this.skip();
    folder.write('sub/a.md', draft());
    symlinkSync('none.md', folder.at('gone.md'));
    symlinkSync('loop.md', folder.at('loop.md'));
    symlinkSync('..', folder.at('sub/up'));
    const { code, stdout, stderr } = folder.run(['check', '--format', 'json']);
    assert.deepEqual([paths(stdout), code], [['sub/a.md'], 2]);
    assert.equal(stderr, 'gone.md：读取失败：文件或文件夹不存在\nloop.md：读取失败：链接绕成了圈\n');
  });

  const names = Array.from({ length: 200 }, (_, i) => `${String(i).padStart(3, '0')}.md`);
  const mended = () => names.filter((name) => folder.text(name) === LESS_WRONG);
  const wholeOrUntouched = () => {
    assert.deepEqual(readdirSync(folder.path), names);
    for (const name of names) assert.ok([WRONG, LESS_WRONG].includes(folder.text(name)), name);
  };

  for (const jobs of ['1', '2']) {
    it(`finishes what it writes after Ctrl+C, with ${jobs} at work`, async function () {
      if (process.platform === 'win32') this.skip();
      for (const name of names) folder.write(name, WRONG);
      const child = spawn(process.execPath, [CLI, 'check', '--fix', '--jobs', jobs], { cwd: folder.path });
      let stderr = '';
      child.stderr.on('data', (chunk) => {
        stderr += chunk;
      });
      child.stdout.once('data', () => child.kill('SIGINT'));
      child.stdout.resume();
      const [code] = await once(child, 'close');
      const done = mended().length;
      assert.deepEqual([code, stderr], [130, `已中断：处理了 ${done} 个文件，其余 ${names.length - done} 个未动\n`]);
      assert.ok(done > 0 && done < names.length, String(done));
      wholeOrUntouched();
    });

    it(`ends quietly, nothing half written, when its reader has had enough, with ${jobs} at work`, async () => {
      for (const name of names) folder.write(name, WRONG);
      const child = spawn(process.execPath, [CLI, 'check', '--fix', '--jobs', jobs], { cwd: folder.path });
      let stderr = '';
      child.stderr.on('data', (chunk) => {
        stderr += chunk;
      });
      await once(child.stdout, 'data');
      child.stdout.destroy();
      const [code] = await once(child, 'close');
      assert.deepEqual([code, stderr], [1, '']);
      assert.ok(mended().length < names.length);
      wholeOrUntouched();
    });
  }
});
