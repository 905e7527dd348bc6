/** `nianbao diff`: the figures and findings that differ between two versions, and nothing that only moved. */
import assert from 'node:assert/strict';
import { proseReport } from '../support/prose-report';
import { buildCli } from './cli-file';
import { Folder } from './run';

const OLD = proseReport({
  overview: '全年收到政府信息公开申请39件。',
  figures: { 'reviews/review/total': '9', 'disclosure/fees/amount': '' },
});
const NEW = proseReport({
  overview: '全年收到政府信息公开申请34件。',
  figures: { 'disclosure/fees/amount': '1.5', 'applications/granted/natural': '8' },
});

describe('nianbao diff', () => {
  let folder: Folder;
  before(buildCli);
  beforeEach(() => {
    folder = new Folder();
    folder.write('old.md', OLD);
    folder.write('new.md', NEW);
  });
  afterEach(() => folder.remove());

  it('tells figures by 表、行、列, and findings that went and came', () => {
    const run = folder.run(['diff', 'old.md', 'new.md']);
    assert.equal(run.code, 1, run.stderr);
    const [figures, went, came] = run.stdout.split(/^(?=\S)/m);
    assert.match(figures!, /^数字改动 3 处/);
    assert.match(figures!, /表二“行政事业性收费”行“本年收费金额”列：空白 → 1\.5\n/);
    assert.match(figures!, /表三“（一）予以公开”行“自然人”列：9 → 8\n/);
    assert.match(figures!, /表四“行政复议”行“总计”列：9 → 7\n/);
    assert.match(went!, /改正的问题[\s\S]*39 件|改正的问题[\s\S]*39件/);
    assert.match(went!, /\[arithmetic\/row-total\]/);
    assert.match(came!, /^新出现的问题 1 处\n.*予以公开/);
  });

  it('says nothing of what moved, or is written otherwise', () => {
    const moved = OLD.replace('## 一、总体情况\n', '## 一、总体情况\n\n另起一段。\n')
      .replaceAll('\n', '\r\n')
      .replace('| 30 |', '| ３０ |');
    folder.write('moved.md', moved);
    const run = folder.run(['diff', '--rule', 'text/*=off', '--rule', 'table/*=off', 'old.md', 'moved.md']);
    assert.equal(run.code, 0, run.stdout + run.stderr);
    assert.equal(run.stdout, '数字改动 0 处\n改正的问题 0 处\n新出现的问题 0 处\n');
  });

  it('has it all for programs', () => {
    const { figures, came, went } = JSON.parse(folder.run(['diff', '--format', 'json', 'old.md', 'new.md']).stdout);
    assert.deepEqual(figures[0], {
      address: 'disclosure/fees/amount',
      place: '表二“行政事业性收费”行“本年收费金额”列',
      from: null,
      to: '1.5',
    });
    assert.equal(came.length, 1);
    assert.ok(went.some(({ rule }: { rule: string }) => rule === 'prose/claim'));
  });

  it('refuses what cannot be compared', () => {
    assert.match(folder.run(['diff', 'old.md']).stderr, /请写出两个文件/);
    folder.write('note.md', '# 说明\n');
    assert.equal(folder.run(['diff', 'old.md', 'note.md']).code, 2);
    assert.equal(folder.run(['diff', 'old.md', 'gone.md']).code, 2);
  });
});
