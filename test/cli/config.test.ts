/** `nianbao config`, `--config`, nianbao.config.json and front matter on the command line. */
import assert from 'node:assert/strict';
import { buildCli } from './cli-file';
import { draft, MISWORDED, withTotal } from './draft';
import { Folder } from './run';

const WORDING = 'table/label-wording';
const config = (level: string) => JSON.stringify({ rules: { [WORDING]: level } });

describe('settings of the command line', () => {
  let folder: Folder;
  before(buildCli);
  beforeEach(() => {
    folder = new Folder();
  });
  afterEach(() => folder.remove());
  const rulesIn = (...args: string[]): string[] =>
    JSON.parse(folder.run(['check', '--format', 'json', ...args]).stdout).files.map(
      ({ diagnostics }: { diagnostics: { rule: string; severity: string }[] }) =>
        diagnostics.map(({ rule, severity }) => `${rule}=${severity}`).join(' '),
    );

  it('come from the nearest nianbao.config.json, one a file, and from --config instead', () => {
    folder.write('nianbao.config.json', config('error'));
    folder.write('a.md', MISWORDED);
    folder.write('乡镇/nianbao.config.json', config('hint'));
    folder.write('乡镇/b.md', MISWORDED);
    folder.write('乡镇/山区/c.md', MISWORDED);
    folder.write('other.json', config('off'));
    const files = ['a.md', '乡镇/b.md', '乡镇/山区/c.md'];
    assert.deepEqual(rulesIn(...files), [`${WORDING}=error`, `${WORDING}=hint`, `${WORDING}=hint`]);
    assert.deepEqual(rulesIn('--config', 'other.json', ...files), ['', '', '']);
    assert.deepEqual(
      rulesIn('--rule', `${WORDING}=warning`, ...files),
      files.map(() => `${WORDING}=warning`),
    );
    assert.equal(folder.run(['check', 'a.md']).code, 1);
    assert.equal(folder.run(['check', '乡镇/b.md']).code, 0);
    assert.match(folder.run(['check', '-'], MISWORDED).stdout, / 错误 .*\[table\/label-wording\]/);
  });

  it('take whole groups', () => {
    folder.write('a.md', MISWORDED);
    assert.deepEqual(rulesIn('--rule', 'table/*=off', 'a.md'), ['']);
    assert.deepEqual(rulesIn('--rule', `${WORDING}=hint`, '--rule', 'table/*=off', 'a.md'), [`${WORDING}=hint`]);
  });

  it('that are wrong are told on stderr, once, with line and column, and the rest holds', () => {
    folder.write(
      'nianbao.config.json',
      `\ufeff{\n  "rules": {"table/x": "off", "${WORDING}": "hint",}, // 逗号\n  "x": 1 "y": 2\n}`,
    );
    folder.write('a.md', MISWORDED);
    folder.write('b.md', MISWORDED);
    const { code, stdout, stderr } = folder.run(['check', 'a.md', 'b.md']);
    assert.deepEqual(stderr.split('\n'), [
      'nianbao.config.json:3:10：JSON 有误：这里缺少逗号（引号、冒号、逗号都要用半角）。读得出的设置照常有效。',
      'nianbao.config.json:2:13：没有“table/x”这条规则；nianbao rules 列出所有规则。',
      'nianbao.config.json:3:3：没有“x”这项设置。',
      'nianbao.config.json:3:10：没有“y”这项设置。',
      '',
    ]);
    assert.match(stdout, /提示 2 个/);
    assert.equal(code, 0);
    assert.equal(folder.run(['check', '--config', 'nianbao.config.json', 'a.md']).code, 2);
    assert.equal(folder.run(['data', 'a.md']).code, 0);
    assert.equal(folder.run(['data', '--config', 'nianbao.config.json', 'a.md']).code, 2);
  });

  it('refuse a --config that is not there', () => {
    folder.write('a.md', draft());
    for (const command of ['check', 'data', 'config']) {
      const { code, stdout, stderr } = folder.run([command, '--config', 'none.json', 'a.md']);
      assert.deepEqual([code, stdout], [2, '']);
      assert.equal(stderr, `--config none.json：读取失败：文件或文件夹不存在。nianbao ${command} --help 查看用法。\n`);
    }
  });

  it('of the front matter are told with their place, too, and hold', () => {
    const text = `---\nnianbao:\n  rules:\n    ${WORDING}: off\n    table/x: off\n---\n${MISWORDED}`;
    folder.write('a.md', text);
    const { code, stdout, stderr } = folder.run(['check', 'a.md']);
    assert.equal(stderr, 'a.md:5:5：没有“table/x”这条规则；nianbao rules 列出所有规则。\n');
    assert.deepEqual([code, stdout], [0, '没有发现问题（检查了 1 份年报）\n']);
  });

  it('a directory or a binary of that name is no configuration, or says so', () => {
    folder.write('nianbao.config.json/x.txt', '');
    folder.write('a.md', MISWORDED);
    assert.deepEqual(rulesIn('a.md'), [`${WORDING}=warning`]);
    folder.write('乡镇/nianbao.config.json', Buffer.from([0x7b, 0, 1]));
    folder.write('乡镇/b.md', MISWORDED);
    const { code, stderr } = folder.run(['check', '乡镇/b.md']);
    assert.deepEqual([code, stderr], [0, '乡镇/nianbao.config.json:1:1：不是文本文件：字节偏移 1 处有空字节\n']);
  });

  it('say how a blank report is written', () => {
    const report = (...args: string[]) => folder.run(['new', '--agency', '青石镇', '--year', '2024', ...args]).stdout;
    const compact = report();
    folder.write('nianbao.config.json', '{"table": {"layout": "official"}}');
    const official = report();
    assert.notEqual(official, compact);
    assert.equal(report('--layout', 'compact'), compact);
    folder.write('乡镇/nianbao.config.json', '{}');
    assert.equal(folder.run(['new', '--agency', '青石镇', '--year', '2024', '-o', '乡镇/a.md']).code, 0);
    assert.equal(folder.text('乡镇/a.md'), compact);
  });

  describe('language', () => {
    const ENGLISH = /error .*\n\n1 error \(1 report checked\)/;
    const CHINESE = /错误 .*\n\n错误 1 个/;

    it('is that of the configuration, of --language before it, of the system for auto', () => {
      folder.write('a.md', withTotal('4'));
      const run = (...args: string[]) => folder.run(['check', 'a.md', ...args]).stdout;
      assert.match(run(), CHINESE);
      folder.write('nianbao.config.json', '{"language": "en"}');
      assert.match(run(), ENGLISH);
      assert.match(run('--language', 'zh-cn'), CHINESE);
      assert.match(folder.run(['check', '--x']).stderr, /^there is no option --x/);
      assert.match(folder.run(['--help']).stdout, /^nianbao: checks/);

      const save = process.env.LC_ALL;
      try {
        for (const [locale, expected] of [
          ['en_US.UTF-8', ENGLISH],
          ['zh_CN.UTF-8', CHINESE],
        ] as const) {
          process.env.LC_ALL = locale;
          assert.match(run('--language', 'auto'), expected);
          folder.write('nianbao.config.json', '{"language": "auto"}');
          assert.match(run(), expected);
        }
      } finally {
        if (save === undefined) delete process.env.LC_ALL;
        else process.env.LC_ALL = save;
      }
    });

    it('of a file is that of its own configuration', () => {
      folder.write('a.md', withTotal('4'));
      folder.write('英文/nianbao.config.json', '{"language": "en"}');
      folder.write('英文/b.md', withTotal('4'));
      const { files } = JSON.parse(folder.run(['check', '--format', 'json', 'a.md', '英文/b.md']).stdout);
      assert.match(files[0].diagnostics[0].message, /各项之和/);
      assert.match(files[1].diagnostics[0].message, /add up/);
    });
  });

  describe('nianbao config', () => {
    beforeEach(() => {
      folder.write('nianbao.config.json', '{"table": {"layout": "official"}, "rules": {"table/*": "hint"}}');
      folder.write('乡镇/a.md', `---\nnianbao.rules.${WORDING}: error\n---\n${draft()}`);
    });
    const args = ['config', '--rule', 'arithmetic/*=off', '乡镇/a.md'];

    it('prints every setting with its source', () => {
      const { code, stdout, stderr } = folder.run(args);
      assert.deepEqual([code, stderr], [0, '']);
      const line = (name: string) =>
        stdout
          .split('\n')
          .find((one) => one.startsWith(`${name} `))!
          .split(/ {2,}/)
          .slice(1);
      assert.deepEqual(line('language'), ['zh-cn', '默认']);
      assert.deepEqual(line('table.layout'), ['official', '配置文件 nianbao.config.json']);
      assert.deepEqual(line('rules.table/blank-cell'), ['hint', '配置文件 nianbao.config.json']);
      assert.deepEqual(line(`rules.${WORDING}`), ['error', '稿件开头']);
      assert.deepEqual(line('rules.arithmetic/balance'), ['off', '命令行']);
      assert.match(folder.run([...args, '--language', 'en']).stdout, /^language +en +command line$/m);
    });

    it('as JSON, files by their whole path', () => {
      const { version, path, settings } = JSON.parse(folder.run([...args, '--format', 'json']).stdout);
      assert.deepEqual([version, path], [1, '乡镇/a.md']);
      assert.deepEqual(settings.language, { value: 'zh-cn', source: 'default' });
      assert.equal(settings['table.layout'].value, 'official');
      assert.equal(settings['table.layout'].source, 'file');
      assert.match(settings['table.layout'].file, /^\/.*\/nianbao\.config\.json$/);
      assert.deepEqual(settings[`rules.${WORDING}`], { value: 'error', source: 'draft' });
      assert.deepEqual(settings['rules.arithmetic/balance'], { value: 'off', source: 'option' });
    });

    it('takes one file that is there', () => {
      assert.match(folder.run(['config']).stderr, /^请写出一个文件。nianbao config --help/);
      assert.match(folder.run(['config', 'a', 'b']).stderr, /^请写出一个文件/);
      folder.write('a.docx', Buffer.from([0x50, 0x4b, 3, 4]));
      assert.match(folder.run(['config', 'a.docx']).stdout, /^table\.layout +official/m);
      const { code, stderr } = folder.run(['config', 'none.md']);
      assert.deepEqual([code, stderr], [2, 'none.md：读取失败：文件或文件夹不存在\n']);
    });
  });
});
