/** Titles as they occur, and what is no report. */
import assert from 'node:assert/strict';
import { isReport } from '../../server/src/report/detect';
import { readReport } from '../../server/src/report/read';

const BODY = '\n\n一、总体情况\n\n文字。\n\n二、主动公开政府信息情况\n\n文字。\n';
const title = (lines: string) => {
  const { agency, year, edition } = readReport(lines + BODY);
  return [agency, year, edition.id];
};

describe('title', () => {
  const cases: [string, unknown[]][] = [
    ['青石镇2024年政府信息公开工作年度报告', ['青石镇', 2024, '2021']],
    ['# 青石镇 2020 年政府信息公开工作年度报告', ['青石镇', 2020, '2019']],
    ['青石县人民政府办公室\n2021年政府信息公开工作年度报告\n(2022年1月12日)', ['青石县人民政府办公室', 2021, '2021']],
    ['云州市青石镇\n\n2021年政府信息公开工作年度报告', ['云州市青石镇', 2021, '2021']],
    ['正文\n2024 年云州市科委政府信息公开工作\n年度报告', ['云州市科委', 2024, '2021']],
    ['二〇一九年度青石镇政府信息公开工作年度报告', ['青石镇', 2019, '2019']],
    ['青石镇人民政府2021年\n政府信息公开工作年度报告', ['青石镇人民政府', 2021, '2021']],
    ['青石镇人民政府\n\n2020年\n\n政府信息公开工作年度报告', ['青石镇人民政府', 2020, '2019']],
    ['青石镇人民政府关于2021年政府信息公开工作年度报告', ['青石镇人民政府', 2021, '2021']],
    ['青石镇政府信息公开年度报告', ['青石镇', null, '2021']],
    ['青石镇政府信息公开工作2021年度报告', ['青石镇', 2021, '2021']],
    ['登录 | 注册\n\n青石镇人民政府2020年政府信息公开工作年度报告', ['青石镇人民政府', 2020, '2019']],
    ['青⽯镇2023年政府信息公开⼯作年度报告', ['青石镇', 2023, '2021']],
    ['首页/ 政府信息公开 / 政府信息公开年报 / 正文\n\n青石镇2023年政府信息公开工作年度报告', ['青石镇', 2023, '2021']],
    ['2022年政府信息公开工作年度报告\n云州县青石镇\n2022年政府信息公开工作年度报告', ['云州县青石镇', 2022, '2021']],
    ['2022年政府信息公开工作年度报告\n一、总体情况\n青石镇2022年政府信息公开工作年度报告', [null, 2022, '2021']],
    ['2023年政府信息公开工作年度报告\n青石镇2022年政府信息公开工作年度报告', [null, 2023, '2021']],
    [
      '标 题 云州县教育局政府信息公开2023年度报告\n\n云州县教育局政府信息公开2023年度报告',
      ['云州县教育局', 2023, '2021'],
    ],
    ['云州县水务局2025年政府信息公开工作报告', ['云州县水务局', 2025, '2021']],
    ['青石乡人民政府2022年信息公开工作年度报告', ['青石乡人民政府', 2022, '2021']],
    ['2022年青石乡人民政府信息公开工作年度报告', ['青石乡人民政府', 2022, '2021']],
    ['云州县统计局2021年政务信息公开年报', ['云州县统计局', 2021, '2021']],
  ];
  for (const [lines, expected] of cases)
    it(lines.replace(/\n/g, ' / '), () => assert.deepEqual(title(lines), expected));
});

describe('place of the title', () => {
  it('is its own lines, with the agency above, and nothing of a page', () => {
    const place = (text: string) => {
      const { span } = readReport(text + BODY).title!;
      return text.slice(span.start, span.end);
    };
    assert.equal(place('登录 | 注册\n\n青石镇2020年政府信息公开工作年度报告'), '青石镇2020年政府信息公开工作年度报告');
    assert.equal(place('正文\n青石镇\n2020年政府信息公开工作年度报告'), '青石镇\n2020年政府信息公开工作年度报告');
  });
});

describe('detection', () => {
  const TITLE = '青石镇2024年政府信息公开工作年度报告';
  it('a title and two official headings', () => assert.ok(isReport(TITLE + BODY)));
  it('a title and a label of an official table', () =>
    assert.ok(isReport(`${TITLE}\n\n| 一、本年新收政府信息公开申请数量 | 14 |\n`)));
  it('a title with CRLF and BOM', () => assert.ok(isReport(`\ufeff${TITLE}${BODY}`.replace(/\n/g, '\r\n'))));
  const HEADINGS = `${BODY}\n三、收到和处理政府信息公开申请情况\n\nTABLE\n\n六、其他需要报告的事项\n`;
  const LABEL = '一、本年新收政府信息公开申请数量';
  for (const [name, text] of [
    ['a text without a title, whatever its headings and rows', HEADINGS.replace('TABLE', `| ${LABEL} | 14 | 0 |`)],
    ['nothing', ''],
    ['a title alone', TITLE],
    ['headings without a title', BODY],
    [
      'a README that shows one in a fence',
      `# 工具\n\n写政府信息公开工作年度报告用。\n\n\`\`\`\n${TITLE}${BODY}\n\`\`\`\n`,
    ],
    ['the notice', `关于印发《中华人民共和国政府信息公开工作年度报告格式》的通知${BODY}`],
    ['the template of the form', `政府信息公开工作年度报告格式模板${BODY}`],
    ['a menu of a page', `政府信息公开年报\n信息公开工作报告${BODY}`],
    ['a sentence about it', `请于1月31日前报送政府信息公开工作年度报告。${BODY}`],
    ['a title after forty lines', `${'文字\n'.repeat(41)}${TITLE}${BODY}`],
  ] as const) {
    it(`${name} is none`, () => assert.ok(!isReport(text)));
  }
});
