/** Many files at once: threads that change nothing but the time, lists of files, files left out, what a fix would change. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { editionFor } from '../../server/src/editions';
import { wordReport } from '../convert/office';
import { randomFigures } from '../support/figures';
import { seeded } from '../support/random';
import { buildCli, CLI } from './cli-file';
import { draft, MENDED, MISWORDED, withTotal } from './draft';
import { Folder } from './run';

const FILES = 12;

describe('batches on the command line', function () {
  this.timeout(60_000);
  let folder: Folder;
  before(buildCli);
  beforeEach(() => {
    folder = new Folder();
  });
  afterEach(() => folder.remove());

  /** Agencies with two years each, every third file with a mistake; one that cannot be read. */
  const writeMany = () => {
    for (let i = 0; i < FILES; i++) {
      const year = 2022 + (i % 2);
      const text = i % 3 === 0 ? withTotal('4') : i % 3 === 1 ? MISWORDED : draft();
      folder.write(
        `${year}/第${i >> 1}镇.md`,
        text.replace('青石镇', `第${i >> 1}镇`).replaceAll('2023', String(year)),
      );
    }
    folder.write('2022/坏.md', Buffer.from([0xc4, 0xea, 0xff]));
    folder.write('2023/nianbao.config.json', '{"rules": {"no/such": "off"}}');
  };

  it('keep compiled code that the next batch takes, and a run of one file', function () {
    if (process.platform === 'darwin') this.skip(); // it has no variable for the folder
    writeMany();
    const { NODE_EXTRA_CA_CERTS: _, ...own } = process.env;
    const env = { ...own, XDG_CACHE_HOME: folder.at('cache'), LOCALAPPDATA: folder.at('cache') };
    const check = (name: string) => spawnSync(process.execPath, [CLI, 'check', name], { cwd: folder.path, env });
    const kept = () =>
      readdirSync(folder.at('cache/nianbao')).map((name) => [
        name,
        statSync(folder.at(`cache/nianbao/${name}`)).mtimeMs,
      ]);
    check('2022');
    const first = kept();
    assert.equal(first.length, 1);
    check('2022');
    check('2022/第0镇.md');
    assert.deepEqual(kept(), first);
  });

  describe('--jobs', () => {
    for (const args of [
      ['check'],
      ['check', '--format', 'json'],
      ['check', '--format', 'sarif'],
      ['check', '--format', 'junit'],
      ['data', '--format', 'csv'],
      ['data', '--format', 'jsonl'],
    ]) {
      it(`changes nothing of “${args.join(' ')}”`, () => {
        writeMany();
        const one = folder.run([...args, '--jobs', '1']);
        const three = folder.run([...args, '--jobs', '3']);
        assert.deepEqual(three, one);
        assert.equal(one.code, 2);
        assert.match(one.stderr, /坏\.md：无法解码/);
        assert.equal(one.stderr.match(/no\/such/g)?.length, 1);
        assert.ok(one.stdout.length > 100);
      });
    }

    it('fixes every file, and compares with last year', () => {
      writeMany();
      const { stdout } = folder.run(['check', '--fix', '--jobs', '3', '--rule', 'series/*=warning']);
      assert.match(stdout, /已改正 4 处。/);
      for (let i = 1; i < FILES; i += 3) {
        assert.doesNotMatch(folder.text(`${2022 + (i % 2)}/第${i >> 1}镇.md`), /不予以处理/);
      }
      assert.match(stdout, /\[series\/repeated-text\]/);
    });

    it('compares Word files with those of last year, whichever thread reads them', () => {
      for (const year of [2022, 2023]) {
        const edition = editionFor(year);
        const figures = new Map(randomFigures(edition, seeded(year), 3));
        figures.set('applications/carried-in/natural', '777').set('applications/carried-out/natural', '3');
        folder.write(`${year}.docx`, wordReport({ edition, figures, year }));
      }
      const one = folder.run(['check', '--jobs', '1']);
      assert.match(one.stdout, /^2023\.docx .*\[series\/carry\]$/m);
      assert.deepEqual(folder.run(['check', '--jobs', '2']), one);
    });

    it('writes the same baseline', () => {
      writeMany();
      folder.run(['check', '--jobs', '1', '--baseline', 'one.json', '--update-baseline']);
      folder.run(['check', '--jobs', '3', '--baseline', 'three.json', '--update-baseline']);
      assert.equal(folder.text('three.json'), folder.text('one.json'));
      const { stderr } = folder.run([
        'check',
        '--jobs',
        '3',
        '--baseline',
        'one.json',
        '2022/第0镇.md',
        '2023/第0镇.md',
      ]);
      assert.match(stderr, /基线中已有的 \d+ 处没有列出/);
    });
  });

  describe('--files-from', () => {
    it('reads the files of a list, those that are not there told', () => {
      folder.write('a b.md', draft());
      folder.write('c.md', withTotal('4'));
      folder.write('名单.txt', 'a b.md\r\n\r\nnone.md\r\nc.md\r\n');
      const { code, stdout, stderr } = folder.run(['check', '--format', 'json', '--files-from', '名单.txt']);
      assert.deepEqual(
        JSON.parse(stdout).files.map((file: { path: string }) => file.path),
        ['a b.md', 'c.md'],
      );
      assert.deepEqual([code, stderr], [2, 'none.md：读取失败：文件或文件夹不存在\n']);
    });

    it('reads nothing where the list is empty', () => {
      folder.write('a.md', withTotal('4'));
      assert.deepEqual(folder.run(['data', '--format', 'jsonl', '--files-from', '-']), {
        code: 0,
        stdout: '',
        stderr: '',
      });
    });
  });

  describe('.nianbaoignore', () => {
    const paths = (...args: string[]): string[] =>
      JSON.parse(folder.run(['check', '--format', 'json', ...args]).stdout).files.map((file: { path: string }) =>
        file.path.replaceAll(path.sep, '/'),
      );

    it('leaves out of folders and patterns what it lists, as Git would, and never what is named', () => {
      for (const name of ['a.md', '附件/b.md', '附件/留.md', '旧/c.md', '旧/子/d.md']) folder.write(name, draft());
      folder.write('.nianbaoignore', '# 不检查\n附件/*\n!留.md\n/旧/\n');
      assert.deepEqual(paths(), ['a.md', '附件/留.md']);
      assert.deepEqual(paths('**/*.md'), ['a.md', '附件/留.md']);
      assert.deepEqual(paths('旧/c.md', '附件/b.md'), ['旧/c.md', '附件/b.md']);
    });

    it('holds below its folder, and the nearest has the last word', () => {
      for (const name of ['x/a.md', 'x/y/a.md', 'a.md']) folder.write(name, draft());
      folder.write('.nianbaoignore', 'a.md\n');
      folder.write('x/y/.nianbaoignore', '!a.md\n');
      assert.deepEqual(paths('x'), ['x/y/a.md']);
    });

    it('is the only such file: what Git ignores is a draft all the same', () => {
      folder.write('a.md', draft());
      folder.write('.gitignore', '*\n');
      assert.deepEqual(paths(), ['a.md']);
    });
  });

  describe('--fix --dry-run', () => {
    it('prints a diff that patch takes, and writes nothing', function () {
      folder.write('a.md', MISWORDED);
      folder.write('b.md', withTotal('4'));
      const { code, stdout, stderr } = folder.run(['check', '--fix', '--dry-run']);
      assert.equal(folder.text('a.md'), MISWORDED);
      assert.match(stdout, /^--- a\/a\.md\n\+\+\+ b\/a\.md\n@@ -\d+,7 \+\d+,7 @@\n/);
      assert.match(stdout, /^-\| （五）不予以处理.*\n\+\| （五）不予处理/m);
      assert.doesNotMatch(stdout, /b\.md/);
      assert.deepEqual([code, stderr], [1, '可以改正 1 处，文件没有改动（检查了 2 份年报）\n']);
      const patched = spawnSync('patch', ['-p1'], { cwd: folder.path, input: stdout });
      if (patched.error) this.skip(); // not installed
      assert.equal(folder.text('a.md'), MENDED);
    });

    it('prints nothing where nothing would change', () => {
      folder.write('b.md', withTotal('4'));
      const { code, stdout } = folder.run(['check', '--fix', '--dry-run', '--jobs', '1']);
      assert.deepEqual([code, stdout], [0, '']);
    });
  });
});
