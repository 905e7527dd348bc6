/** `check --baseline`: what is known is not told again, whatever is edited elsewhere; what changes, comes or goes is. */
import assert from 'node:assert/strict';
import { proseReport } from '../support/prose-report';
import { buildCli } from './cli-file';
import { Folder } from './run';

/** Two mistakes: a row that does not add up, and a sentence that is not the table's. */
const DRAFT = proseReport({
  overview: '全年收到政府信息公开申请39件。',
  figures: { 'reviews/review/total': '9' },
});
const CHECK = ['check', '--format', 'json', '--fail-on', 'never', '--rule', 'structure/*=off'];

describe('nianbao check --baseline', () => {
  let folder: Folder;
  before(buildCli);
  beforeEach(() => {
    folder = new Folder();
    folder.write('年报/a.nianbao.md', DRAFT);
  });
  afterEach(() => folder.remove());
  const found = (...more: string[]): string[] => {
    const run = folder.run([...CHECK, ...more, '年报']);
    assert.equal(run.code, 0, run.stderr);
    return JSON.parse(run.stdout).files.flatMap((file: { diagnostics: { rule: string }[] }) =>
      file.diagnostics.map(({ rule }) => rule),
    );
  };
  const update = () => found('--baseline', 'b.json', '--update-baseline');

  it('is written, and leaves out what is in it', () => {
    const all = found();
    assert.ok(all.length >= 2, all.join());
    assert.deepEqual(update(), []);
    assert.deepEqual(found('--baseline', 'b.json'), []);
    const run = folder.run(['check', '--rule', 'structure/*=off', '--baseline', 'b.json', '年报']);
    assert.equal(run.code, 0);
    assert.match(run.stderr, new RegExp(`基线中已有的 ${all.length} 处没有列出`));
    const written = JSON.parse(folder.text('b.json'));
    assert.deepEqual(Object.keys(written.files), ['年报/a.nianbao.md']);
    assert.match(written.files['年报/a.nianbao.md'][0].message, /[一-鿿]/);
  });

  it('survives edits elsewhere', () => {
    update();
    const moved = DRAFT.replace('## 一、总体情况\n', '## 一、总体情况\n\n新写的一段，说明全年的工作。\n\n又一段。\n')
      .replace('| 行政许可 | 0 |', '| 行政许可 | 12 |')
      .replaceAll('\n', '\r\n');
    folder.write('年报/a.nianbao.md', moved);
    assert.deepEqual(found('--baseline', 'b.json'), []);
  });

  it('tells what is new, and what has changed', () => {
    update();
    folder.write('年报/a.nianbao.md', DRAFT.replace('申请39件', '申请41件'));
    assert.deepEqual(found('--baseline', 'b.json'), ['prose/claim']);
    folder.write('年报/b.nianbao.md', DRAFT.replaceAll('水务局', '民政局'));
    assert.ok(found('--baseline', 'b.json').length > 1, 'another file is not known');
  });

  it('tells of what is gone, and is brought up to date for the files that were checked', () => {
    folder.write('别处/c.nianbao.md', DRAFT.replaceAll('水务局', '教育局'));
    folder.run([...CHECK, '--baseline', 'b.json', '--update-baseline', '.']);
    folder.write('年报/a.nianbao.md', DRAFT.replace('申请39件', '申请34件'));
    const run = folder.run([...CHECK, '--baseline', 'b.json', '年报']);
    assert.match(run.stderr, /基线中有 1 处已经改正/);
    update();
    const { files } = JSON.parse(folder.text('b.json'));
    assert.deepEqual(Object.keys(files).sort(), ['别处/c.nianbao.md', '年报/a.nianbao.md'].sort());
    assert.doesNotMatch(folder.run([...CHECK, '--baseline', 'b.json', '年报']).stderr, /已经改正/);
  });

  it('says what is no baseline', () => {
    assert.equal(folder.run([...CHECK, '--baseline', 'none.json', '年报']).code, 2);
    folder.write('bad.json', '{"version":2}');
    const bad = folder.run([...CHECK, '--baseline', 'bad.json', '年报']);
    assert.equal(bad.code, 2);
    assert.match(bad.stderr, /不是基线文件/);
    assert.match(folder.run([...CHECK, '--update-baseline', '年报']).stderr, /要和 --baseline 一起用/);
  });
});

describe('nianbao check --settled', () => {
  before(buildCli);

  it('lists what directives have settled, and why', () => {
    const folder = new Folder();
    const text = DRAFT.replace(
      '全年收到',
      '<!-- nianbao-disable-next-line prose/claim 理由：含市局转来 5 件 -->\n全年收到',
    ).replace('| 行政复议 |', '<!-- nianbao-disable-next-line arithmetic/row-total 理由：… -->\n| 行政复议 |');
    folder.write('a.nianbao.md', text);
    const run = folder.run(['check', '--settled', '--fail-on', 'never', 'a.nianbao.md']);
    folder.remove();
    assert.match(run.stderr, /a\.nianbao\.md:\d+ 已核实：文字与表格不符：含市局转来 5 件\n/);
    assert.match(run.stderr, /a\.nianbao\.md:\d+ 已核实：行合计不符：未写理由\n/);
    assert.doesNotMatch(run.stdout, /文字与表格|prose\/claim/);
  });
});
