/** `nianbao new`: a blank report on standard output or in a new file, and everything it refuses. */
import assert from 'node:assert/strict';
import { buildCli } from './cli-file';
import { ADDRESSES } from './draft';
import { Folder } from './run';

const ASK = ['new', '--agency', '云岭县教育局', '--year'];

describe('nianbao new', () => {
  let folder: Folder;
  before(async () => {
    await buildCli();
    folder = new Folder();
  });
  after(() => folder.remove());

  const data = (name: string) => JSON.parse(folder.run(['data', name]).stdout).files[0];

  it('prints the form due for the year, on which nothing is found but that it is not filled in', () => {
    for (const [year, edition, notice] of [
      ['2019', '2019', '〔2019〕60号'],
      ['2020', '2019', '〔2019〕60号'],
      ['2021', '2021', '〔2021〕30号'],
      ['2025', '2021', '〔2021〕30号'],
    ] as const) {
      const { code, stdout, stderr } = folder.run([...ASK, year]);
      assert.deepEqual([code, stderr], [0, '']);
      assert.ok(stdout.startsWith(`# 云岭县教育局${year}年政府信息公开工作年度报告\n`));
      assert.ok(stdout.includes(notice) && stdout.endsWith('\n') && !stdout.includes('\r'));
      folder.write(`${year}.md`, stdout);
      const checked = folder.run(['check', '--format', 'json', `${year}.md`]);
      assert.equal(checked.code, 0);
      const { report, diagnostics } = JSON.parse(checked.stdout).files[0];
      assert.deepEqual(report, { agency: '云岭县教育局', year: Number(year), edition });
      const rules = diagnostics.map((one: { rule: string }) => one.rule);
      assert.equal(rules.filter((rule: string) => rule === 'table/not-filled').length, 3);
      const deserved = new Set(['table/not-filled', 'structure/section-empty', 'prose/fee-statement']);
      assert.deepEqual(
        rules.filter((rule: string) => !deserved.has(rule)),
        [],
      );
    }
  });

  it('leaves every figure blank, in either layout', () => {
    const texts = ['compact', 'official'].map((layout) => {
      const { stdout } = folder.run([...ASK, '2023', '--layout', layout]);
      folder.write(`${layout}.md`, stdout);
      const { cells } = data(`${layout}.md`);
      assert.deepEqual(cells, Object.fromEntries(ADDRESSES.map((address) => [address, null])));
      return stdout;
    });
    assert.notEqual(texts[0], texts[1]);
    assert.equal(folder.run([...ASK, '2023']).stdout, texts[0]);
  });

  it('writes a new file, and never over one that is there', () => {
    const { stdout } = folder.run([...ASK, '2023']);
    const made = folder.run([...ASK, '2023', '-o', 'a.nianbao.md']);
    assert.deepEqual(made, { code: 0, stdout: '', stderr: '已新建 a.nianbao.md\n' });
    assert.equal(folder.text('a.nianbao.md'), stdout);
    const again = folder.run([...ASK, '2024', '--output', 'a.nianbao.md']);
    assert.deepEqual([again.code, again.stdout], [2, '']);
    assert.equal(again.stderr, 'a.nianbao.md：新建失败：文件已存在，未改动\n');
    assert.equal(folder.text('a.nianbao.md'), stdout);
    assert.match(folder.run([...ASK, '2024', '-o', 'no/such/a.md']).stderr, /文件或文件夹不存在/);
  });

  const refused: [string[], RegExp][] = [
    [['new'], /^请写出 --agency。nianbao new --help/],
    [['new', '--agency', '云岭县教育局'], /^请写出 --year/],
    [[...ASK, '2018'], /2019 年以前的年报格式不同，不能生成 2018 年的年报/],
    [[...ASK, '3021'], /年份不能是 3021/],
    [[...ASK, '23'], /--year 是四位数的年份，不能是“23”/],
    [[...ASK, '2023', '--layout', 'plain'], /--layout 只能是 compact、official/],
    [[...ASK, '2023', 'a.md'], /不认得“a\.md”/],
    [[...ASK, '2023', '--force'], /没有 --force 这个选项/],
    [['new', '--year', '2023', '--agency', '  '], /请写出 --agency/],
    [['new', '--year', '2023', '--agency', '云岭县、青石镇'], /“云岭县、青石镇”不能用作标题中的机关名称/],
    [['new', '--year', '2023', '--agency', '教育局\n# 一'], /不能用作标题/],
    [['new', '--year', '2023', '--agency', '教'.repeat(100)], /不能用作标题/],
  ];
  for (const [args, message] of refused) {
    it(`refuses “nianbao ${args.join(' ').slice(0, 60)}”`, () => {
      const { code, stdout, stderr } = folder.run(args);
      assert.deepEqual([code, stdout], [2, '']);
      assert.match(stderr, message);
    });
  }

  it('tells how it is used, and speaks English when asked to', () => {
    assert.match(folder.run(['new', '--help']).stdout, /用法：nianbao new --agency/);
    assert.match(folder.run(['new', '--help', '--language', 'en']).stdout, /Usage: nianbao new --agency/);
    assert.match(folder.run([...ASK, '2018', '--language', 'en']).stderr, /reports before 2019 had another form/);
  });
});
