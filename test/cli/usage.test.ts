/** How the command line is asked: help, version, the catalogue, the server, and everything it refuses. */
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import {
  createMessageConnection,
  type InitializeResult,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver/node';
import { version } from '../../package.json';
import { rules } from '../../server/src/rules/index';
import { buildServer } from '../protocol/server-file';
import { buildCli, CLI } from './cli-file';
import { Folder } from './run';

describe('usage of the command line', () => {
  let folder: Folder;
  before(async () => {
    await buildCli();
    folder = new Folder();
  });
  after(() => folder.remove());

  const refused: [string[], RegExp][] = [
    [[], /^请写出命令。nianbao --help/],
    [['chek'], /没有“chek”这个命令/],
    [['toString'], /没有“toString”这个命令/],
    [['check', '--fromat', 'json'], /没有 --fromat 这个选项。nianbao check --help/],
    [['check', '-x'], /没有 -x 这个选项/],
    [['check', '--toString'], /没有 --toString 这个选项/],
    [['data', '--fix'], /没有 --fix 这个选项/],
    [['check', '--format'], /--format 后面要有一个值/],
    [['check', '--format', '--fix'], /--format 后面要有一个值/],
    [['check', '--fix=yes'], /--fix 不带值/],
    [['check', '--format', 'xml'], /--format 只能是 text、json、sarif、github、junit，不能是“xml”/],
    [['check', '--dry-run'], /--dry-run 要和 --fix 一起用/],
    [['check', '--fix', '--dry-run', '--format', 'json'], /--dry-run 输出的是差异，不能再写 --format/],
    [['check', '--jobs', '0'], /--jobs 是 1 到 64 的整数，不能是“0”/],
    [['data', '--jobs', 'viele'], /--jobs 是 1 到 64 的整数，不能是“viele”/],
    [['check', '--files-from', 'none.txt'], /--files-from none\.txt：读取失败：文件或文件夹不存在/],
    [['check', '--files-from', '-', '-'], /标准输入（-）只能用一次/],
    [['data', '--format', 'xml'], /--format 只能是 json、jsonl、csv，不能是“xml”/],
    [['check', '--fail-on', 'off'], /--fail-on 只能是 error、warning、information、hint、never，不能是“off”/],
    [['check', '--rule', 'arithmetic/row-totals=off'], /没有“arithmetic\/row-totals”这条规则/],
    [['check', '--rule', 'arithmetic/row-total=loud'], /的级别只能是 .*不能是“loud”/],
    [['check', '--rule', 'arithmetic/row-total'], /--rule 要写成 规则=级别/],
    [['check', '--language', 'fr'], /--language 只能是 zh-cn、en、auto，不能是“fr”/],
    [['--language'], /请写出命令/],
    [['rules', 'no/such'], /没有“no\/such”这条规则/],
    [['rules', 'a', 'b'], /一次只能看一条规则/],
    [['lsp'], /请写 nianbao lsp --stdio/],
  ];
  for (const [args, message] of refused) {
    it(`refuses “nianbao ${args.join(' ')}”`, () => {
      const { code, stdout, stderr } = folder.run(args);
      assert.deepEqual([code, stdout], [2, '']);
      assert.match(stderr, message);
      assert.equal(stderr.trimEnd().split('\n').length, 1);
    });
  }

  it('refuses in English when asked to, also before the command', () => {
    assert.match(
      folder.run(['--language', 'en', 'check', '--x']).stderr,
      /^there is no option --x\. See nianbao check --help\.$/m,
    );
  });

  it('helps, with everything and with each command, in both languages', () => {
    for (const [args, zh, en] of [
      [[], /用法：nianbao <命令>/, /Usage: nianbao <command>/],
      [['check'], /--fail-on LEVEL.*退出码/, /--fail-on LEVEL +exit code/],
      [['data'], /UTF-8 字节顺序标记，可以直接用 Excel/, /byte order mark, so that Excel/],
      [['rules'], /用法：nianbao rules/, /Usage: nianbao rules/],
      [['lsp'], /用法：nianbao lsp --stdio/, /Usage: nianbao lsp --stdio/],
    ] as const) {
      const chinese = folder.run([...args, '--help']);
      assert.match(chinese.stdout, zh);
      assert.deepEqual([chinese.code, chinese.stderr], [0, '']);
      assert.match(folder.run([...args, '--help', '--language', 'en']).stdout, en);
      assert.equal(folder.run([...args, '-h']).stdout, chinese.stdout);
    }
  });

  it('helps with every option that a command takes, in both languages', () => {
    const source = (name: string) => readFileSync(path.join(__dirname, '../../server/src/cli', `${name}.ts`), 'utf8');
    const files: Record<string, string> = { check: 'checking' };
    for (const command of ['check', 'data', 'format', 'new', 'import', 'export', 'diff', 'rollup', 'rules', 'config']) {
      const text = source(files[command] ?? command);
      const own = [...text.matchAll(/^ +'?([a-z-]+)'?: \{ type: '(?:string|boolean)'/gm)].map(([, name]) => name!);
      const shared = text.includes('...SETTING_OPTIONS') ? ['config', 'rule'] : [];
      if (text.includes('config: SETTING_OPTIONS.config')) shared.push('config');
      for (const language of ['zh-cn', 'en']) {
        const { stdout } = folder.run([command, '--help', '--language', language]);
        for (const name of new Set([...own, ...shared, 'language'])) {
          assert.match(stdout, new RegExp(`--${name}\\b`), `${command} --help --language ${language}: --${name}`);
        }
      }
    }
  });

  it('knows its version', () => {
    for (const args of [['--version'], ['check', '--version']]) {
      assert.deepEqual(folder.run(args), { code: 0, stdout: `${version}\n`, stderr: '' });
    }
  });

  it('lists every rule with its level, title and source', () => {
    const zh = folder.run(['rules']).stdout;
    const en = folder.run(['rules', '--language', 'en']).stdout;
    for (const { id, title, source } of rules) {
      assert.match(zh, new RegExp(`^${id}  (?:错误|警告|信息|提示)  `, 'm'));
      assert.ok(zh.includes(title.zh) && zh.includes(source.zh), id);
      assert.ok(en.includes(title.en) && en.includes(source.en), id);
    }
    assert.equal(zh.match(/^\S/gm)!.length, rules.length);
  });

  it('shows the whole of a rule', () => {
    const rule = rules.find(({ id }) => id === 'table/label-wording')!;
    const { code, stdout } = folder.run(['rules', rule.id]);
    assert.equal(code, 0);
    for (const part of [rule.title.zh, rule.description.zh, rule.source.zh]) assert.ok(stdout.includes(part), part);
    for (const line of `${rule.example.bad}\n${rule.example.good}`.split('\n')) assert.ok(stdout.includes(line), line);
  });

  it('starts the server, which answers over stdio', async () => {
    await buildServer();
    const child = spawn(process.execPath, [CLI, 'lsp', '--stdio'], { stdio: ['pipe', 'pipe', 'inherit'] });
    const exited = once(child, 'exit');
    const connection = createMessageConnection(
      new StreamMessageReader(child.stdout),
      new StreamMessageWriter(child.stdin),
    );
    try {
      connection.listen();
      const { capabilities } = await connection.sendRequest<InitializeResult>('initialize', {
        processId: null,
        rootUri: null,
        capabilities: {},
      });
      assert.equal(capabilities.hoverProvider, true);
      await connection.sendRequest('shutdown');
      await connection.sendNotification('exit');
      assert.deepEqual(await exited, [0, null]);
    } finally {
      connection.dispose();
      child.kill();
    }
  });
});
