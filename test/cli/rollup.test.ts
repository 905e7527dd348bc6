/** `nianbao rollup`: sums of many reports, what is left out and missing, and a report against the sum. */
import assert from 'node:assert/strict';
import { analyze, service } from '../support/check';
import { type ProseReport, proseReport } from '../support/prose-report';
import { buildCli } from './cli-file';
import { Folder } from './run';

const part = (agency: string, more: Partial<ProseReport> = {}) =>
  proseReport({ overview: '本年的情况。', agency, ...more });
const TOTAL = ['--agency', '青石县人民政府', '--year', '2024'];

describe('nianbao rollup', () => {
  let folder: Folder;
  before(buildCli);
  beforeEach(() => {
    folder = new Folder();
    folder.write('水务局.nianbao.md', part('青石县水务局'));
    folder.write('民政局.nianbao.md', part('青石县民政局', { figures: { 'disclosure/fees/amount': '0.1' } }));
    folder.write('教育局.nianbao.md', part('青石县教育局', { figures: { 'disclosure/fees/amount': '0.2' } }));
  });
  afterEach(() => folder.remove());
  const cells = (text: string) => service.figures(analyze(text))!.cells;

  it('adds the tables up, exactly, into a draft', () => {
    const run = folder.run(['rollup', ...TOTAL, '.']);
    assert.equal(run.code, 0, run.stderr);
    const sums = cells(run.stdout);
    assert.equal(sums['applications/received/total'], '102');
    assert.equal(sums['applications/received/business'], '12');
    assert.equal(sums['reviews/review/total'], '21');
    assert.equal(sums['disclosure/fees/amount'], '0.3');
    assert.match(run.stdout, /^# 青石县人民政府2024年政府信息公开工作年度报告/);
    assert.match(run.stderr, /汇总了 3 份报告/);
    assert.deepEqual(
      analyze(run.stdout).findings.filter(({ rule }) => rule.startsWith('arithmetic/')),
      [],
    );
  });

  it('says what it left out and why', () => {
    folder.write('去年.nianbao.md', part('青石县医保局', { year: 2023 }));
    folder.write('水务局副本.nianbao.md', part('青石县水务局'));
    folder.write('总.nianbao.md', part('青石县政府'));
    folder.write('说明.md', '# 说明\n\n不是年报。\n');
    folder.write(
      '元.nianbao.md',
      part('青石县交通局', { figures: { 'disclosure/fees/amount': '5000元', 'applications/granted/natural': '若干' } }),
    );
    const run = folder.run(['rollup', ...TOTAL, '.']);
    assert.equal(run.code, 0, run.stderr);
    for (const said of [
      /去年\.nianbao\.md：是 2023 年的报告/,
      /水务局(?:副本)?\.nianbao\.md：与 水务局(?:副本)?\.nianbao\.md 是同一机关（青石县水务局）/,
      /总\.nianbao\.md：是“青石县政府”自己的报告/,
      /元\.nianbao\.md（青石县交通局）：表二“行政事业性收费”行“本年收费金额”列计量单位不是“万元”/,
      /元\.nianbao\.md（青石县交通局）：表三“（一）予以公开”行“自然人”列不是数字/,
    ]) {
      assert.match(run.stderr, said);
    }
    assert.equal(cells(run.stdout)['disclosure/fees/amount'], '0.3');
    assert.equal(cells(run.stdout)['applications/received/total'], '136');
  });

  it('sums editions where cells mean the same, and guesses no cut', () => {
    folder.write(
      '旧表.nianbao.md',
      part('青石县统计局').replace(
        /\| （六）其他处理[\s\S]*?(?=\| （七）)/,
        '| （六）其他处理 | 5 | 2 | 0 | 0 | 0 | 0 | 7 |\n',
      ),
    );
    const run = folder.run(['rollup', ...TOTAL, '.']);
    assert.equal(cells(run.stdout)['applications/received/total'], '136');
    assert.equal(
      cells(run.stdout)['applications/other.rest/total'],
      '15',
      'the seven of the old row are not told apart',
    );
    assert.match(run.stderr, /旧表\.nianbao\.md（青石县统计局）：表三“（六）1\.申请人无正当理由逾期不补正.*表式不同/);
  });

  it('names who is missing and who is not on the list', () => {
    folder.write('名单.csv', '单位,联系人\n青石县水务局,甲\n民政局,乙\n青石县教育局,丙\n青石县公安局,丁\n');
    const run = folder.run(['rollup', ...TOTAL, '--expect', '名单.csv', '.']);
    assert.equal(run.code, 1);
    assert.match(run.stderr, /缺少：青石县公安局\n/);
    assert.doesNotMatch(run.stderr, /缺少：民政局/);
    assert.match(run.stderr, /名单上 4 个单位，缺 1 个/);
    folder.write('短.txt', '青石县水务局\n青石县民政局\n');
    const short = folder.run(['rollup', ...TOTAL, '--expect', '短.txt', '.']);
    assert.equal(short.code, 0);
    assert.match(short.stderr, /名单以外：青石县教育局/);
  });

  it('writes a file that knows its parts; check compares it with them from then on', () => {
    const made = folder.run(['rollup', ...TOTAL, '-o', 'zong.nianbao.md', '.']);
    assert.equal(made.code, 0, made.stderr);
    assert.match(folder.text('zong.nianbao.md'), /^---\nrollup:\n {2}- "/);
    const again = folder.run(['rollup', ...TOTAL, '-o', 'zong.nianbao.md', '.']);
    assert.equal(again.code, 2, 'a file that is there stays');
    const rules = ['check', '--format', 'json', '--fail-on', 'never'];
    const found = () =>
      (
        JSON.parse(folder.run([...rules, 'zong.nianbao.md']).stdout).files[0].diagnostics as {
          rule: string;
          message: string;
        }[]
      ).filter(({ rule }) => rule === 'rollup/sum');
    assert.deepEqual(found(), []);
    folder.write('水务局.nianbao.md', part('青石县水务局', { figures: { 'disclosure/licences/decisions': '7' } }));
    assert.match(found()[0]!.message, /3 个单位之和为 7（青石县水务局 7），相差 7/);
  });

  it('compares a report with the sum', () => {
    folder.write('sum.nianbao.md', folder.run(['rollup', ...TOTAL, '.']).stdout);
    const same = folder.run(['rollup', '--check', 'sum.nianbao.md', '.']);
    assert.equal(same.code, 0, same.stderr);
    assert.match(same.stderr, /与 3 份报告之和比对：相符/);
    folder.write('sum.nianbao.md', folder.text('sum.nianbao.md').replace('102', '103'));
    const other = folder.run(['rollup', '--check', 'sum.nianbao.md', '.']);
    assert.equal(other.code, 1);
    assert.match(other.stdout, /“总计”列为 103，3 个单位之和为 102（青石县.+ 34、青石县.+ 34、青石县.+ 34），相差 1/);
  });

  it('refuses what cannot be meant', () => {
    assert.match(folder.run(['rollup', '--agency', 'A', '.']).stderr, /请写出 --year/);
    assert.equal(folder.run(['rollup', ...TOTAL, '--check', 'nothing.md', '.']).code, 2);
    assert.match(
      folder.run(['rollup', '--agency', '青石县人民政府', '--year', '2030', '.']).stderr,
      /没有可以汇总的 2030 年报告/,
    );
  });
});
