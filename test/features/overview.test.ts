/** 上报一览 and 退回意见: who has reported, how far each has got, and what goes back to whom. */
import assert from 'node:assert/strict';
import { isReport } from '../../server/src/report/detect';
import { createService } from '../../server/src/service';
import { proseReport } from '../support/prose-report';

const service = createService();
const checked = (file: string, text: string) => {
  const { report, findings } = service.analyze(text, { assumeReport: true });
  return { file, report: report!, findings };
};
const good = (agency: string, year = 2024) => proseReport({ overview: `${year}年的情况。`, agency, year });
const GRANTED = /(\| （一）予以公开 \| 9 \| 1 \|(?: 0 \|){4}) 10 \|/;
/** One total is another figure than its row makes. */
const bad = (agency: string) => {
  const text = good(agency);
  assert.match(text, GRANTED);
  return text.replace(GRANTED, '$1 11 |');
};

const REPORTS = [
  checked('水务局.md', good('青石县水务局')),
  checked('民政局.md', bad('青石县民政局')),
  checked('桃溪镇.md', good('桃溪镇人民政府').replace('2024年1月1日', '2023年1月1日')),
  checked('去年/水务局.md', good('青石县水务局', 2023)),
];

describe('上报一览', () => {
  const table = (list: string | null) =>
    service
      .overview(2024, REPORTS, list)
      .text.zh.split('\n')
      .filter((line) => /^\| +\d/.test(line))
      .map((line) => line.replace(/ +/g, ' '));

  it('by a list: who is missing, who is wrong, who is to be reviewed, who passed', () => {
    const list = '单位名称\n青石县水务局\n青石县教育局\n青石县桃溪镇人民政府\n县民政局\n';
    assert.deepEqual(table(list), [
      '| 1 | 青石县教育局 | 未报 | | | |',
      '| 2 | 县民政局 | 有错 | 1 | | 民政局.md |',
      '| 3 | 青石县桃溪镇人民政府 | 待核 | | 1 | 桃溪镇.md |',
      '| 4 | 青石县水务局 | 通过 | | | 水务局.md |',
    ]);
    const { tally } = service.overview(2024, REPORTS, list);
    assert.equal(tally.zh, '共 4 个单位：未报 1，有错 1，待核 1，通过 1。');
  });

  it('without one nobody is missing, and who is not on it is marked', () => {
    assert.deepEqual(
      table(null).map((line) => line.split(' | ').slice(1, 3).join(' ')),
      ['青石县民政局 有错', '桃溪镇人民政府 待核', '青石县水务局 通过'],
    );
    assert.match(table('青石县水务局')[0]!, /青石县民政局（不在名单上）/);
  });

  it('names nobody twice: the same agency in two files is one unit', () => {
    const twice = service.overview(2024, [...REPORTS, checked('水务局（改）.md', good('青石县水务局'))], null);
    assert.match(twice.text.zh, /青石县水务局 +\| 通过 \| +\| +\| 水务局.md<br>水务局（改）.md \|/);
  });
});

describe('退回意见', () => {
  const sender = { office: '青石县政务公开办公室', date: '2025年1月20日' };

  it('one page a unit, numbered, with place and both sides; none for what passed', async () => {
    const notes = service.returnNotes(REPORTS.slice(0, 3), sender);
    assert.deepEqual(
      notes.map(({ of }) => of.file),
      ['民政局.md', '桃溪镇.md'],
    );
    assert.equal(
      notes[0]!.text,
      [
        '# 年度报告退回意见',
        '青石县民政局：',
        '你单位报送的《青石县民政局2024年政府信息公开工作年度报告》，经核对，有 1 处需要改正。请修改或者说明情况后重新报送。',
        '## 需要改正',
        '1．表三“（一）予以公开”行“总计”列疑应为 10（填报 11）：改后该行、该列及勾稽关系全部相符。' +
          '（表三“（一）予以公开”行“总计”列：各项之和为 10，填报为 11，相差 1；表三“（七）总计”行“总计”列：本列各项之和为 34，填报为 33，相差 1）',
        '青石县政务公开办公室  \n2025年1月20日',
        '',
      ]
        .join('\n\n')
        .replace(/\n\n$/, '\n'),
    );
    assert.match(notes[1]!.text, /请核实\n\n1．前言/);
    const word = await notes[0]!.word();
    const { text } = await service.convert({ name: '退回意见.docx', bytes: word }, null);
    assert.match(text, /青石县民政局：\n(?:.*\n)*1．表三“（一）予以公开”行/);
  });

  it('is no report itself', () => {
    for (const { text } of service.returnNotes(REPORTS, sender)) assert.equal(isReport(text), false);
    assert.equal(isReport(service.overview(2024, REPORTS, null).text.zh), false);
  });
});
