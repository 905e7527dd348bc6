/** The configurations of docs/editors in the editors themselves: findings are shown, a code action is applied. */
import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { copyFileSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { buildCli, CLI } from '../cli/cli-file';
import { buildServer } from '../protocol/server-file';

const root = path.resolve(__dirname, '../..');
const there = (program: string) => spawnSync(program, ['--version']).error === undefined;
const eglotIsThere = () =>
  spawnSync('emacs', ['--batch', '--eval', "(progn (package-initialize) (require 'eglot))"]).status === 0;

/** What a driver tells it saw. */
interface Seen {
  readonly before: readonly { readonly message: string; readonly text: string }[];
  readonly action: string;
  readonly after: readonly unknown[];
  readonly text: string;
}

describe('other editors', function () {
  this.timeout(60_000);
  let folder: string;
  let draft: string;
  const { NODE_EXTRA_CA_CERTS: _, ...env } = process.env;

  before(() => {
    buildCli();
    buildServer();
  });
  beforeEach(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'nianbao-editor-'));
    draft = path.join(folder, '白石镇.nianbao.md');
    copyFileSync(path.join(root, 'examples/sample.nianbao.md'), draft);
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  function run<S extends Seen>(program: string, args: readonly string[]): S {
    const out = path.join(folder, 'seen.json');
    execFileSync(program, args, {
      cwd: root,
      stdio: 'pipe',
      timeout: 50_000,
      env: { ...env, HOME: folder, NIANBAO_DRAFT: draft, NIANBAO_OUT: out },
    });
    return JSON.parse(readFileSync(out, 'utf8'));
  }

  function assertMended({ before, action, after, text }: Seen): void {
    assert.equal(before.length, 1);
    assert.equal(before[0]!.text, '5');
    assert.match(before[0]!.message, /表三“（一）予以公开”行“总计”列疑应为 4（填报 5）/);
    assert.match(action, /^将总计改为 4（现为 5）/);
    assert.deepEqual(after, []);
    assert.match(text, /\| （一）予以公开 \| 3 \| 1 \| 0 \| 0 \| 0 \| 0 \| 4 \|/);
  }

  it('Neovim', function () {
    if (!there('nvim')) return this.skip(); // apt-get install neovim
    const command = [process.execPath, CLI, 'lsp', '--stdio'].map((part) => `'${part}'`).join(', ');
    // biome-ignore format: one flag a line would be ten
    const seen = run<Seen & { filetype: string; hover: string }>('nvim', [
      '--headless', '-u', 'NONE', '--cmd', `let g:nianbao_command = [${command}]`, '-c', 'luafile docs/editors/nianbao.lua',
      '-c', `edit ${draft}`, '-c', 'luafile test/editors/neovim.lua',
    ]);
    assert.equal(seen.filetype, 'nianbao');
    assertMended(seen);
    assert.match(seen.hover, /表三“（一）予以公开”行“总计”列/);
  });

  it('Emacs, by eglot', function () {
    if (!there('emacs') || !eglotIsThere()) return this.skip(); // apt-get install emacs-nox elpa-eglot
    const command = [process.execPath, CLI, 'lsp', '--stdio'].map((part) => JSON.stringify(part)).join(' ');
    // biome-ignore format: one flag a line would be ten
    const seen = run<Seen & { mode: string }>('emacs', [
      '--batch', '--eval', '(package-initialize)', '--eval', `(setq nianbao-command '(${command}))`,
      '-l', 'docs/editors/nianbao.el', '-l', 'test/editors/emacs.el',
    ]);
    assert.equal(seen.mode, 'nianbao-mode');
    assertMended(seen);
  });
});
