/** What is on a clipboard becomes a standard table: HTML of office programs, text between tabs, what came along, what is none. */
import assert from 'node:assert/strict';
import { createService } from '../../server/src/service';
import { applyEdits, span } from '../../server/src/text/span';
import { draft } from '../protocol/drafts';

const service = createService();
const whole = draft();
const analyze = (text: string) => service.analyze(text, { assumeReport: true });
const cells = (text: string) => service.figures(analyze(text))!.cells;
const htmlOf = (text: string, at: string) => service.copy(analyze(text).report!, text.indexOf(at)).html;
const WITHOUT = whole.slice(0, whole.indexOf('| 类别 |')) + whole.slice(whole.indexOf('\n## 五、'));
const GAP = WITHOUT.indexOf('诉讼情况\n\n') + '诉讼情况\n\n'.length;

const paste = (text: string, at: number, clip: { html: string } | { text: string }) =>
  service.paste(analyze(text), span(at, at), clip);

describe('pasting', () => {
  it('a page of a program as Windows hands it over, with what stands around the table kept', async () => {
    const html = `<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><meta charset="gb2312"></head><body>
<!--StartFragment--><p class="MsoNormal">单位：件</p>${htmlOf(whole, '| 行政复议 |')}<!--EndFragment--></body></html>`;
    const result = (await paste(WITHOUT, GAP, { html }))!;
    assert.deepEqual([result.title.zh, result.sure], ['粘贴为标准表格', true]);
    const after = applyEdits(WITHOUT, [result.edit]);
    assert.deepEqual(cells(after), cells(whole));
    assert.match(after, /单位：件/);
    assert.match(after, /\|\n\n## 五、/);
    assert.equal(after.match(/^## 四、/gm)!.length, 1);
  });

  it('keeps apart what stands right above and below, whatever ends a line', async () => {
    const html = htmlOf(whole, '| 行政复议 |');
    const close = WITHOUT.replace('诉讼情况\n\n', '诉讼情况\n');
    const at = close.indexOf('诉讼情况\n') + '诉讼情况\n'.length;
    for (const lineBreak of ['\n', '\r\n', '\r']) {
      const before = close.replaceAll('\n', lineBreak);
      const result = (await paste(before, at + (lineBreak.length - 1) * (close.slice(0, at).split('\n').length - 1), {
        html,
      }))!;
      const after = applyEdits(before, [result.edit]).replaceAll(lineBreak, '\n');
      assert.match(after, /诉讼情况\n\n\| 类别 [\s\S]*\|\n\n## 五、/, JSON.stringify(lineBreak));
    }
  });

  it('cells between tabs, which nobody gets unasked', async () => {
    const text = service.copy(analyze(whole).report!, whole.indexOf('| 一、本年新收')).text;
    const start = whole.indexOf('| 办理情况 |');
    const without = whole.slice(0, start) + whole.slice(whole.indexOf('\n## 四、'));
    const result = (await paste(without, start, { text }))!;
    assert.equal(result.sure, false);
    assert.deepEqual(cells(applyEdits(without, [result.edit])), cells(whole));
  });

  it('in a table of its kind takes its place and keeps the lines between; in another stands behind it', async () => {
    const html = `${htmlOf(draft({ corrected: '7' }), '| 行政复议 |')}<p>注：含再审</p>`;
    const inside = (await paste(whole, whole.indexOf('| 行政复议 |') + 3, { html }))!;
    assert.equal(inside.title.zh, '用粘贴的表格替换表四');
    const after = applyEdits(whole, [inside.edit]);
    assert.deepEqual(cells(after), cells(draft({ corrected: '7' })));
    assert.match(after, /\|\n\n注：含再审\n\n## 五、/);
    const other = (await paste(WITHOUT, WITHOUT.indexOf('| 重复申请') + 3, { html }))!;
    assert.equal(other.title.zh, '粘贴为标准表格');
  });

  it('leaves alone what is no official table', async () => {
    const html = '<table><tr><td>部门</td><td>人数</td></tr><tr><td>办公室</td><td>3</td></tr></table>';
    assert.equal(await paste(WITHOUT, GAP, { html }), null);
    assert.equal(await paste(WITHOUT, GAP, { text: '部门\t人数\n办公室\t3\n' }), null);
  });
});
