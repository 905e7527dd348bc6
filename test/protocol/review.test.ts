/** What a reviewer asks over the protocol: corrections since another version, and what was settled and why. */
import assert from 'node:assert/strict';
import type { Lines } from '../../server/src/lsp/requests';
import { proseReport } from '../support/prose-report';
import { Editor } from './client';
import { buildServer } from './server-file';

const URI = 'file:///drafts/2024.nianbao.md';
const OLD = proseReport({ overview: '全年收到政府信息公开申请39件。', figures: { 'reviews/review/total': '9' } });
const NEW = proseReport({
  overview: '<!-- nianbao-disable-next-line prose/claim 理由：含转来 5 件 -->\n全年收到政府信息公开申请39件。',
});

describe('protocol: review', () => {
  let editor: Editor;
  before(buildServer);
  beforeEach(async () => {
    editor = await Editor.start();
    editor.open(URI, NEW);
  });
  afterEach(() => editor.stop());
  const linesOf = async (method: string, more: object = {}): Promise<readonly string[]> => {
    const told: Lines = await editor.request(method, { textDocument: { uri: URI }, ...more });
    assert.ok('lines' in told);
    return told.lines;
  };

  it('tells what was corrected since another version', async () => {
    const lines = await linesOf('nianbao/diff', { name: '旧稿.md', text: OLD });
    assert.equal(lines[0], '与 旧稿.md 相比：');
    assert.deepEqual(lines.slice(1, 3), ['数字改动 1 处', '  表四“行政复议”行“总计”列：9 → 7']);
    assert.ok(lines.includes('改正的问题 2 处'), lines.join('\n'));
    assert.ok(lines.includes('新出现的问题 0 处'), lines.join('\n'));
  });

  it('says so where the other is no report', async () => {
    const told: Lines = await editor.request('nianbao/diff', {
      textDocument: { uri: URI },
      name: '说明.md',
      text: '# 说明\n',
    });
    assert.deepEqual(told, { refused: '说明.md 不是年报' });
  });

  it('lists what was settled, with the reason', async () => {
    assert.deepEqual(await linesOf('nianbao/settled'), ['已核实 1 处', '第 7 行　文字与表格不符：含转来 5 件']);
    editor.change(URI, { text: OLD });
    assert.deepEqual(await linesOf('nianbao/settled'), ['没有已核实、放过的问题。']);
  });

  it('is nothing of a document that is not open', async () => {
    assert.equal(await editor.request('nianbao/settled', { textDocument: { uri: 'file:///nowhere.md' } }), null);
  });
});
