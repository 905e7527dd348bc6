/** Texts of any size and shape are read in linear time. What must be true of any text is asked by test/fuzz. */
import assert from 'node:assert/strict';
import { analyze } from '../support/check';

describe('robustness', () => {
  it('a long table of garbage and a long line take linear time', () => {
    const row = '| 其他类别的申请 | 1 | 二 | 3 | 4 | 5 | 6 | 7 |\n';
    const head = '青石镇2024年政府信息公开工作年度报告\n三、收到和处理政府信息公开申请情况\n';
    const garbage = Array.from({ length: 20000 }, (_, i) => row.replace('其他', `第${i}`)).join('');
    assert.ok(analyze(head + garbage).findings.length > 0);
    analyze(head + row.replace('其他类别的申请', '（七）总计').repeat(20000));
    analyze(head + '|'.repeat(400000));
    analyze(head + '（'.repeat(400000));
    analyze(`${head}${'| '.repeat(100000)}\n`.repeat(3));
  });

  it('very many headings, and very many figures one a line, take linear time', () => {
    const head = '青石镇2024年政府信息公开工作年度报告\n一、总体情况\n二、主动公开政府信息情况\n';
    const section = '三、收到和处理政府信息公开申请情况\n';
    analyze(head + section.repeat(20000));
    analyze(head + Array.from({ length: 10000 }, (_, i) => `## 三、章节${i}\n`).join(''));
    analyze(`${head}${section}${'0\n\n'.repeat(20000)}`);
  });

  it('nothing but heads, and heads without end, take linear time and room', () => {
    const head = '青石镇2024年政府信息公开工作年度报告\n四、政府信息公开行政复议、行政诉讼情况\n';
    analyze(head + '| 结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计 |\n'.repeat(40_000));
    const wide = (cell: string) => `|${`${cell}|`.repeat(100_000)}\n`;
    analyze(`${head}${wide('总计')}${wide('---')}| 行政复议 ${wide('1')}`);
  });
});
