import type { Rule } from '../rule';
import { issuesOf } from './judge';
import { cellsOf, placeIn, quoted, readingsInWords, tableName } from './tell';

/** A figure of others than the tables are of, and not theirs either: a question, no more. */
export const scope: Rule = {
  id: 'prose/scope',
  level: 'information',
  source: {
    zh: '《政府信息公开条例》第四十九条、第五十条：年度报告由各行政机关分别编制，各级人民政府的报告包括所属部门',
    en: 'Regulations on Open Government Information, art. 49 and 50: each agency reports on itself, a government on all below it',
  },
  title: { zh: '文字与表格口径不同', en: 'A sentence with another scope than the tables' },
  description: {
    zh: '句子说的范围（全市、本机关、市政府办公室……）不是本报告表格的范围，数字也与表格不同。两者可以都对，请确认读者分得清；口径本应相同的，改正其中之一。',
    en: 'The sentence speaks of the whole city, of the agency alone, or of an office, which is not what the tables of this report cover, and its figure is another. Both may be right: make sure that the reader can tell.',
  },
  example: {
    bad: '青石县财政局2024年政府信息公开工作年度报告\n……\n全县共收到政府信息公开申请215件。\n……\n| 一、本年新收政府信息公开申请数量 | 14 | 0 | 0 | 0 | 0 | 0 | 14 |',
    good: '青石县财政局2024年政府信息公开工作年度报告\n……\n我局共收到政府信息公开申请14件。\n……\n| 一、本年新收政府信息公开申请数量 | 14 | 0 | 0 | 0 | 0 | 0 | 14 |',
  },
  *find({ report }) {
    for (const { passage, issue } of issuesOf(report)) {
      if (issue.kind !== 'scope') continue;
      const { claim, readings } = issue;
      const words = quoted(report, placeIn(passage, claim.span));
      const table = tableName(report, readings);
      const right = readingsInWords(report, readings);
      yield {
        span: placeIn(passage, claim.figure ?? claim.span),
        message: {
          zh: `“${words}”的统计范围是否与本报告不同？${table.zh}${right.zh}。请核对口径。`,
          en: `Does “${words}” cover another scope than this report? In ${table.en}, ${right.en}.`,
        },
        related: cellsOf(report, readings),
      };
    }
  },
};
