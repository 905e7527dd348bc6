/** PDF in: tables by their lines, prose by its margins, Chinese fonts that are not in the file, scanned pages. */
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { readReport } from '../../server/src/report/read';
import { figures, imported, words } from './figures';
import { type PdfPage, pdf, ruled } from './pdf-file';

const PUBLISHED = path.join(__dirname, '../../../shared/reports/real');
const read = (pages: readonly PdfPage[]) => imported('年报.pdf', pdf(pages), null);
const line = (y: number, text: string, x = 90, size = 16) => ({ x, y, text, size });

describe('PDF in', function () {
  this.timeout(60_000);

  for (const name of ['hongze_district_2023', 'huaian_city_2024']) {
    const file = path.join(PUBLISHED, `${name}.pdf`);
    const test = existsSync(file) ? it : it.skip;
    test(`${name} says what the draft beside it says: every figure, every sentence`, async () => {
      const draft = readFileSync(path.join(PUBLISHED, `${name}.draft.txt`), 'utf8');
      const { text, report, left, unread } = await imported(file, readFileSync(file));
      const [mine, theirs] = [figures(report), figures(readReport(draft))];
      assert.ok(Object.keys(theirs.cells).length > 180);
      assert.deepEqual(mine, theirs);
      const bare = (draft: string) =>
        words(draft)
          .join('')
          .replace(/[\s　]/g, '');
      assert.equal(bare(text), bare(draft));
      assert.deepEqual([left, unread], [[], []]);
    });
  }

  it('fonts that are not in the file, merged cells, a table over two pages', async () => {
    const blocks = [
      ['第二十条第（一）项', null, null, null],
      ['信息内容', '本年制发件数', '本年废止件数', '现行有效件数'],
      ['规章', '0', '0', '3'],
    ];
    const first = ruled(80, 120, 100, 20, blocks);
    const second = ruled(80, 790, 100, 20, [
      ['行政规范性文件', '12', '5', '40'],
      ['第二十条第（五）项', null, null, null],
      ['信息内容', '本年处理决定数量', null, null],
      ['行政许可', '1234', null, null],
    ]);
    const { text, report } = await read([
      {
        texts: [
          line(780, '云岭县水务局', 220, 22),
          line(740, '2023年政府信息公开工作年度报告', 130, 22),
          line(700, '本报告按照条例编制，所列数据的统计期限自2023年', 122),
          line(670, '1月1日起至12月31日止。全年公开信息一百余条，更新及', 90),
          line(640, '时。', 90),
          line(610, '一、总体情况', 122),
          line(580, '一切正常。', 122),
          line(550, '二、主动公开政府信息情况', 122),
          ...first.texts!,
          line(40, '— 1 —', 280, 14),
        ],
        lines: first.lines!,
      },
      second,
    ]);
    assert.equal(report.title?.text, '云岭县水务局2023年政府信息公开工作年度报告');
    assert.match(
      text,
      /\n本报告按照条例编制，所列数据的统计期限自2023年1月1日起至12月31日止。全年公开信息一百余条，更新及时。\n/,
    );
    assert.doesNotMatch(text, /— 1 —/);
    assert.deepEqual(figures(report).cells, {
      'disclosure/regulations/issued': '0',
      'disclosure/regulations/repealed': '0',
      'disclosure/regulations/in-force': '3',
      'disclosure/normative-documents/issued': '12',
      'disclosure/normative-documents/repealed': '5',
      'disclosure/normative-documents/in-force': '40',
      'disclosure/licences/decisions': '1234',
    });
  });

  it('a table without lines is read by its columns', async () => {
    const rows = [
      ['行政处罚', '31'],
      ['行政强制', '7'],
    ].flatMap(([label, figure], i) => [line(600 - 30 * i, label!, 90, 12), line(600 - 30 * i, figure!, 380, 12)]);
    const { report } = await read([{ texts: [line(700, '二、主动公开政府信息情况', 122), ...rows] }]);
    assert.deepEqual(figures(report).cells, {
      'disclosure/penalties/decisions': '31',
      'disclosure/compulsion/decisions': '7',
    });
  });

  it('scanned pages are told of, one by one; a file of nothing else is refused', async () => {
    const page = { texts: [line(700, '一、总体情况', 122), line(670, '正文。', 122)] };
    assert.match((await read([page, { picture: true }])).unread[0]!.zh, /^第 2 页是扫描图片/);
    await assert.rejects(read([{ picture: true }]), { name: 'ConvertFault', message: /scanned/ });
    await assert.rejects(read([{}]), { name: 'ConvertFault' });
  });
});
