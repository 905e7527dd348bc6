/** `nianbao check`: what is found, how it is shown, what the exit code says. */
import assert from 'node:assert/strict';
import { buildCli } from './cli-file';
import { draft, MISWORDED, withTotal } from './draft';
import { Folder } from './run';

describe('nianbao check', () => {
  let folder: Folder;
  before(buildCli);
  beforeEach(() => {
    folder = new Folder();
  });
  afterEach(() => folder.remove());

  it('is quiet about a report in which all is well', () => {
    folder.write('a.md', draft());
    assert.deepEqual(folder.run(['check', 'a.md']), {
      code: 0,
      stdout: '没有发现问题（检查了 1 份年报）\n',
      stderr: '',
    });
  });

  it('names path, line and column from one, level, and rule; files apart, the sum last', () => {
    folder.write('a.md', withTotal('4'));
    folder.write('b.md', MISWORDED);
    folder.write('c.md', '# 读我\n');
    const { code, stdout, stderr } = folder.run(['check', 'a.md', 'b.md', 'c.md']);
    const lines = stdout.split('\n');
    const place = (text: string, part: string, within: string) => {
      const line = text.split('\n').findIndex((candidate) => candidate.includes(within));
      return `${line + 1}:${text.split('\n')[line]!.lastIndexOf(part) + 1}`;
    };
    assert.match(
      lines[0]!,
      new RegExp(`^a\\.md:${place(withTotal('4'), '4', '| 行政复议 |')} 错误 \\S.*  \\[arithmetic/row-total\\]$`),
    );
    assert.equal(lines[1], '');
    assert.match(
      lines[2]!,
      new RegExp(`^b\\.md:${place(MISWORDED, '（五）', '不予以处理')} 警告 \\S.*  \\[table/label-wording\\]$`),
    );
    assert.deepEqual(lines.slice(3), [
      '',
      '文件  单位                  年份  错误  警告  信息  提示',
      'a.md  云岭县青石镇人民政府  2023     1     0     0     0',
      'b.md  云岭县青石镇人民政府  2023     0     1     0     0',
      '',
      '错误 1 个，警告 1 个（检查了 2 份年报，另有 1 个文件不是年报）',
      '',
    ]);
    assert.equal(code, 1);
    assert.equal(stderr, '');
  });

  it('speaks English when asked to', () => {
    folder.write('a.md', withTotal('4'));
    const { stdout } = folder.run(['check', '--language', 'en', 'a.md']);
    assert.match(stdout, /^a\.md:\d+:\d+ error .*\[arithmetic\/row-total\]$/m);
    assert.match(stdout, /^1 error \(1 report checked\)$/m);
    assert.doesNotMatch(stdout, /错误/);
  });

  it('prints the promised JSON, positions from zero in UTF-16 units', () => {
    folder.write('a.md', withTotal('4'));
    folder.write('readme.md', '# 读我\n');
    const { code, stdout } = folder.run(['check', '--format', 'json', 'a.md', 'readme.md']);
    const result = JSON.parse(stdout);
    assert.deepEqual(Object.keys(result), ['version', 'files', 'summary']);
    assert.equal(result.version, 1);
    assert.deepEqual(result.summary, { files: 2, errors: 1, warnings: 0, information: 0, hints: 0 });
    assert.deepEqual(result.files[1], { path: 'readme.md', report: null, diagnostics: [] });

    const [file] = result.files;
    assert.deepEqual(file.report, { agency: '云岭县青石镇人民政府', year: 2023, edition: '2021' });
    const [diagnostic] = file.diagnostics;
    const { message, fixes, ...rest } = diagnostic;
    const lines = withTotal('4').split('\n');
    const line = lines.findIndex((text) => text.startsWith('| 行政复议 |'));
    const character = lines[line]!.lastIndexOf('4');
    const range = { start: { line, character }, end: { line, character: character + 1 } };
    assert.deepEqual(rest, {
      rule: 'arithmetic/row-total',
      severity: 'error',
      range,
      address: 'reviews/review/total',
      relations: [{ id: 'reviews/review/row-total', expected: '3', actual: '4' }],
    });
    assert.match(message, /表四.*行政复议/);
    assert.ok(fixes.length > 0);
    for (const fix of fixes) assert.deepEqual(Object.keys(fix), ['title', 'safe', 'preferred', 'edits']);
    const preferred = fixes.find((fix: { preferred: boolean }) => fix.preferred);
    assert.equal(preferred.safe, false);
    assert.deepEqual(preferred.edits, [{ range, newText: '3' }]);
    assert.equal(code, 1);
  });

  it('counts characters beyond the BMP as two', () => {
    folder.write('a.md', withTotal('4').replace('| 行政复议 |', '| 行政复议 <!--😀--> |'));
    folder.write('b.md', withTotal('4').replace('| 行政复议 |', '| 行政复议 <!--ab--> |'));
    const { files } = JSON.parse(folder.run(['check', '--format', 'json', 'a.md', 'b.md']).stdout);
    const [emoji, plain] = files.map((file: { diagnostics: { rule: string; range: unknown }[] }) =>
      file.diagnostics.find(({ rule }) => rule === 'arithmetic/row-total'),
    );
    assert.deepEqual(emoji.range, plain.range);
  });

  it('gives JSON that is whole when nothing is found at all', () => {
    const { code, stdout, stderr } = folder.run(['check', '--format', 'json']);
    assert.deepEqual(JSON.parse(stdout), {
      version: 1,
      files: [],
      summary: { files: 0, errors: 0, warnings: 0, information: 0, hints: 0 },
    });
    assert.deepEqual([code, stderr], [0, '']);
  });

  describe('--fail-on', () => {
    const warning = MISWORDED;
    const error = withTotal('4');
    const cases: [string, string | null, number][] = [
      [warning, null, 0],
      [warning, 'error', 0],
      [warning, 'warning', 1],
      [warning, 'information', 1],
      [warning, 'hint', 1],
      [warning, 'never', 0],
      [error, null, 1],
      [error, 'hint', 1],
      [error, 'never', 0],
    ];
    for (const [text, level, expected] of cases) {
      it(`${level ?? 'by default'}: ${expected} for ${text === error ? 'an error' : 'a warning'}`, () => {
        folder.write('a.md', text);
        assert.equal(folder.run(['check', ...(level ? ['--fail-on', level] : []), 'a.md']).code, expected);
      });
    }
  });

  it('takes levels of rules, the last of several', () => {
    folder.write('a.md', withTotal('4'));
    const softer = folder.run([
      'check',
      '--rule',
      'arithmetic/row-total=off',
      '--rule=arithmetic/row-total=hint',
      'a.md',
    ]);
    assert.match(softer.stdout, / 提示 .*\[arithmetic\/row-total\]\n\n提示 1 个/);
    assert.equal(softer.code, 0);
    assert.equal(
      folder.run(['check', '--rule', 'arithmetic/row-total=off', 'a.md']).stdout.split('（')[0],
      '没有发现问题',
    );
  });

  it('shows no control character of a draft, and no colour in a pipe', () => {
    folder.write('a.md', MISWORDED.replace('不予以处理', '不予以\u001b处理'));
    const { stdout } = folder.run(['check', 'a.md']);
    assert.match(stdout, /table\/label-wording/);
    assert.doesNotMatch(stdout, /\p{Cc}(?<!\n)/u);
  });
});
