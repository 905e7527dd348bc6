/** The packed npm package installs without a registry and runs; pre-commit is told the command that it brings. */
import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { isDraftName } from '../../server/src/host/files';
import { buildCli } from '../cli/cli-file';
import { withTotal } from '../cli/draft';
import { buildServer } from '../protocol/server-file';

const ROOT = path.resolve(__dirname, '../..');
const { version, bin } = JSON.parse(readFileSync(path.join(ROOT, 'package.json'), 'utf8'));

describe('npm package', function () {
  this.timeout(120_000);
  let folder: string;
  before(() => {
    buildCli();
    buildServer();
    folder = mkdtempSync(path.join(tmpdir(), 'nianbao-npm-'));
  });
  after(() => rmSync(folder, { recursive: true, force: true }));

  const npm = (args: string[], cwd: string): string => {
    const shell = process.platform === 'win32'; // npm is a script there
    return execFileSync('npm', args, { cwd, shell, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
  };

  it('installs offline, holds nothing it has no use for, and checks a report', () => {
    // What is built is there already.
    const packed = JSON.parse(npm(['pack', '--ignore-scripts', '--json', '--pack-destination', folder], ROOT));
    const [{ filename, files }] = Array.isArray(packed) ? packed : Object.values(packed);
    const names: string[] = files.map((file: { path: string }) => file.path);
    for (const name of ['dist/cli.js', 'dist/server.js', 'README.md', 'LICENSE', 'docs/rules/README.md']) {
      assert.ok(names.includes(name), name);
    }
    assert.deepEqual(
      names.filter((name) => /^(?:server|client|test|scripts|node_modules)\/|\.map$|\.ts$/.test(name)),
      [],
    );

    writeFileSync(path.join(folder, 'package.json'), '{"private": true}');
    npm(['install', '--offline', '--no-audit', '--no-fund', `./${filename}`], folder);
    assert.ok(!existsSync(path.join(folder, 'node_modules', 'esbuild')));
    writeFileSync(path.join(folder, 'a.md'), withTotal('4'));
    const run = (...args: string[]) =>
      spawnSync(path.join(folder, 'node_modules', '.bin', 'nianbao'), args, {
        cwd: folder,
        encoding: 'utf8',
        shell: process.platform === 'win32',
      });
    const { status, stdout, stderr } = run('check', 'a.md', '--jobs', '2');
    assert.match(stdout, /^a\.md:\d+:\d+ 错误 .*\[arithmetic\/row-total\]\n/);
    assert.deepEqual([status, stderr], [1, '']);
    assert.equal(run('--version').stdout, `${version}\n`);
  });

  it('has a hook for pre-commit that runs the command on what it can read', () => {
    const hook = readFileSync(path.join(ROOT, '.pre-commit-hooks.yaml'), 'utf8');
    const value = (key: string) => new RegExp(`^  ${key}: '?(.*?)'?$`, 'm').exec(hook)?.[1];
    const [command, ...args] = value('entry')!.split(' ');
    assert.ok(command! in bin);
    assert.deepEqual(args, ['check']);
    assert.equal(value('language'), 'system');
    const pattern = new RegExp(value('files')!);
    for (const name of ['a.md', '云岭县/2023.年报.md', 'b.nianbao', 'c.txt', 'd.docx', 'e.html', 'f.xlsx', 'g.pdf']) {
      assert.ok(pattern.test(name), name);
    }
    for (const name of ['a.ts', 'b.json', 'c.mdx']) assert.ok(!pattern.test(name) && !isDraftName(name), name);
  });
});
