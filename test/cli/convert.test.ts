/** `nianbao import` and `export`, and `check` and `data` on files of other formats, as they are shipped. */
import assert from 'node:assert/strict';
import { editions } from '../../server/src/editions';
import { readReport } from '../../server/src/report/read';
import { anyReport, figures, imported, service } from '../convert/figures';
import { docx, paragraph, wordReport, wordTable, xlsx } from '../convert/office';
import { renderReport } from '../support/render';
import { buildCli } from './cli-file';
import { Folder } from './run';

const options = anyReport(editions[1]!, 4);
const draft = renderReport(options);
const cellsOf = (text: string) => figures(readReport(text)).cells;

describe('files of other formats on the command line', function () {
  this.timeout(60_000);
  let folder: Folder;
  before(function () {
    this.timeout(120_000);
    buildCli();
  });
  beforeEach(() => {
    folder = new Folder();
  });
  afterEach(() => folder.remove());

  describe('import', () => {
    it('prints the draft, and tells on stderr what was placed', () => {
      folder.write('年报.docx', wordReport(options));
      const { code, stdout, stderr } = folder.run(['import', '年报.docx']);
      assert.equal(code, 0);
      assert.deepEqual(cellsOf(stdout), cellsOf(draft));
      assert.match(stderr, /六个部分都已找到[\s\S]*表三：175 个单元格/);
    });

    it('writes a new file in the layout asked for, and replaces none', () => {
      folder.write('年报.docx', wordReport(options));
      assert.equal(folder.run(['import', '年报.docx', '--layout', 'official', '-o', '稿.nianbao.md']).code, 0);
      assert.match(folder.text('稿.nianbao.md'), /\| 第二十条第（一）项 \|/);
      const before = folder.text('稿.nianbao.md');
      const again = folder.run(['import', '年报.docx', '-o', '稿.nianbao.md']);
      assert.equal(again.code, 2);
      assert.equal(folder.text('稿.nianbao.md'), before);
    });

    it('takes text in any shape', () => {
      folder.write('年报.txt', renderReport({ ...options, layout: 'bare' }));
      assert.deepEqual(cellsOf(folder.run(['import', '年报.txt']).stdout), cellsOf(draft));
    });

    it('refuses in words, with exit code 2 and nothing on stdout', () => {
      folder.write('年报.wps', Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 1, 2));
      folder.write('断.docx', wordReport(options).subarray(0, 3000));
      folder.write('通知.docx', docx(paragraph('明天放假。')));
      for (const [name, said] of [
        ['年报.wps', /请在 WPS 或 Word 中另存为 \.docx/],
        ['断.docx', /文件不完整/],
        ['通知.docx', /没有认出年报/],
        ['无.docx', /文件或文件夹不存在/],
      ] as const) {
        const { code, stdout, stderr } = folder.run(['import', name]);
        assert.deepEqual([code, stdout], [2, '']);
        assert.match(stderr, said);
        assert.doesNotMatch(stderr, /内部错误/);
      }
    });
  });

  describe('export', () => {
    it('writes Word and a page that read back to the figure', async () => {
      folder.write('年报.md', draft);
      for (const to of ['docx', 'html']) {
        const { code, stderr } = folder.run(['export', '年报.md', '--to', to, '-o', `年报.${to}`]);
        assert.equal(code, 0, stderr);
        const { report } = await imported(`年报.${to}`, folder.bytes(`年报.${to}`));
        assert.deepEqual(figures(report).cells, cellsOf(draft));
      }
    });

    it('prints where no file is named, a Word file byte for byte', async () => {
      folder.write('年报.md', draft);
      assert.match(folder.run(['export', '年报.md', '--to', 'html']).stdout, /^<!DOCTYPE html>/);
      assert.match(folder.run(['export', '年报.md', '--to', 'docx']).stdout, /^PK/);
    });

    it('lists unresolved errors first, and writes all the same', () => {
      const cells = new Map(options.figures).set('reviews/review/total', '999999');
      folder.write('年报.md', renderReport({ ...options, figures: cells }));
      const { code, stderr } = folder.run(['export', '年报.md', '--to', 'docx', '-o', '年报.docx']);
      assert.equal(code, 0);
      assert.match(stderr, /还有 1 个错误没有解决[\s\S]*表四“行政复议”行“总计”列/);
      assert.ok(folder.bytes('年报.docx').length > 5000);
    });

    it('needs --to', () => assert.equal(folder.run(['export', '年报.md']).code, 2));
  });

  describe('check and data', () => {
    const wrong = new Map(options.figures).set('reviews/review/total', '999999');

    it('find in Word what they find in the draft, and name 表、行、列', () => {
      folder.write('年报.docx', wordReport({ ...options, figures: wrong }));
      folder.write('年报.md', renderReport({ ...options, figures: wrong }));
      const rules = (file: string) =>
        JSON.parse(folder.run(['check', '--format', 'json', file]).stdout).files[0].diagnostics.map(
          (one: { rule: string; message: string }) => `${one.rule} ${one.message}`,
        );
      assert.deepEqual(rules('年报.docx'), rules('年报.md'));
      const { code, stdout } = folder.run(['check', '年报.docx']);
      assert.equal(code, 1);
      assert.match(stdout, /^年报\.docx 表四“行政复议”行“总计”列 错误 /m);
    });

    it('name section and sentence where a finding stands in prose', () => {
      const line = '全年共新收政府信息公开申请 98765 件。';
      const table = wordTable(editions[1]!.tables.applications, (address) => options.figures.get(address) ?? '');
      const body = `${paragraph('云岭县水务局2023年政府信息公开工作年度报告')}${paragraph('一、总体情况')}${paragraph('第一句。')}${paragraph(line)}${paragraph('三、收到和处理政府信息公开申请情况')}${table}`;
      folder.write('年报.docx', docx(body));
      assert.match(folder.run(['check', '年报.docx']).stdout, /一、总体情况第 2 句“全年共新收政府信息公开申请/);
      const [file] = JSON.parse(folder.run(['check', '--format', 'json', '年报.docx']).stdout).files;
      assert.ok(file.diagnostics.every((one: { place?: string }) => one.place));
    });

    it('take them from a folder, in any format, and lock files of Word for none', async () => {
      folder.write('收/甲.docx', wordReport(options));
      folder.write('收/乙.html', service.printPage(draft));
      folder.write('收/~$甲.docx', 'x');
      folder.write('收/丁.doc', Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0));
      const { code, stdout, stderr } = folder.run(['data', '收']);
      assert.equal(code, 2); // 丁.doc cannot be read; the others are done
      assert.match(stderr, /丁\.doc：.*另存为 \.docx/);
      assert.doesNotMatch(stderr, /~\$/);
      const { files } = JSON.parse(stdout);
      assert.deepEqual(
        files.map((file: { cells: object }) => file.cells),
        [cellsOf(draft), cellsOf(draft)],
      );
    });

    it('a workbook of tables alone is a report', () => {
      const rows = [
        ['信息内容', '本年处理决定数量'],
        ['行政处罚', 3],
        ['行政强制', 4],
      ];
      const reviews = [
        ['类别', '结果维持', '结果纠正', '其他结果', '尚未审结', '总计'],
        ['行政复议', 1, 0, 0, 0, 1],
      ];
      folder.write(
        '表.xlsx',
        xlsx([
          { name: '二', rows },
          { name: '四', rows: reviews },
        ]),
      );
      const [file] = JSON.parse(folder.run(['data', '表.xlsx']).stdout).files;
      assert.equal(file.cells['disclosure/penalties/decisions'], '3');
      assert.equal(file.cells['reviews/review/total'], '1');
    });

    it('--fix leaves them as they are, and says so', () => {
      const bytes = wordReport({ ...options, figures: wrong });
      folder.write('年报.docx', bytes);
      assert.match(folder.run(['check', '--fix', '年报.docx']).stderr, /--fix 只改文本/);
      assert.deepEqual(new Uint8Array(folder.bytes('年报.docx')), new Uint8Array(bytes));
    });
  });
});
