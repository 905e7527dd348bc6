import { addressOf } from '../../editions';
import { plain } from '../../relations/decimal';
import { cellOf, formsOf } from '../../report/digest';
import { writeFigure } from '../../report/edits';
import { cellPlace } from '../../report/names';
import type { Rule } from '../rule';
import { nameOf, ownValue, theirValue } from './last-year';

/** 现行有效 against last year's, what was issued added and what was repealed taken away. */
export const inForce: Rule = {
  id: 'series/in-force',
  level: 'warning',
  source: {
    zh: '国办公开办函〔2021〕30号附件：表二“现行有效件数”',
    en: 'Annex of notice 〔2021〕30: column “现行有效件数” of table 2',
  },
  title: { zh: '现行有效件数与上年报告不衔接', en: 'Documents in force do not follow from last year’s' },
  description: {
    zh: '表二规章、行政规范性文件的“现行有效件数”，应等于上年报告的现行有效件数加本年制发、减本年废止。两年都是 2021 年格式、上年的报告又在手边时才比对。机构改革、到期失效、清理口径调整造成的不一致，用“已核实，不是错误”写明理由即可。',
    en: 'Regulations and documents in force are those of last year’s report, plus what was issued, less what was repealed, where both reports have the form of 2021. After a reform or a review it may rightly differ: settle it with a reason.',
  },
  example: {
    bad: '2023年：| 行政规范性文件 | 2 | 0 | 20 |\n2024年：| 行政规范性文件 | 3 | 1 | 25 |',
    good: '2023年：| 行政规范性文件 | 2 | 0 | 20 |\n2024年：| 行政规范性文件 | 3 | 1 | 22 |',
  },
  *find({ text, report, neighbours: { lastYear } }) {
    const table = report.tables.disclosure;
    if (!lastYear || !table || !formsOf(lastYear.digest).includes(table.form)) return;
    for (const row of table.rows) {
      const at = (column: string) => addressOf('disclosure', row.form.id, column);
      const cell = table.cells.get(at('in-force'));
      const [actual, issued, repealed] = ['in-force', 'issued', 'repealed'].map((id) =>
        ownValue(table.cells.get(at(id))),
      );
      const source = cellOf(lastYear.digest, at('in-force'));
      const before = theirValue(source);
      if (!cell || !actual || !issued || !repealed || !source || !before) continue;
      const expected = before.plus(issued).minus(repealed);
      if (expected.eq(actual)) continue;
      const place = cellPlace(table.form, cell.row, cell.column);
      const [is, was, due] = [plain(actual), plain(before), plain(expected)];
      const gap = plain(expected.minus(actual).abs());
      const sum = `${was}＋${plain(issued)}－${plain(repealed)}＝${due}`;
      yield {
        span: cell.span,
        address: cell.address,
        message: {
          zh: `${place.zh}为 ${is}，按${nameOf(lastYear)}报告的 ${was} 推算应为 ${due}（${sum}），相差 ${gap}。`,
          en: `${place.en} is ${is}; the report ${nameOf(lastYear)} has ${was}, from which it should be ${due} (${sum}), a difference of ${gap}.`,
        },
        related: [
          {
            span: source.span,
            elsewhere: lastYear,
            message: { zh: `${nameOf(lastYear)}报告：${was}`, en: `The report ${nameOf(lastYear)}: ${was}` },
          },
        ],
        relations: [{ id: `series/disclosure/${row.form.id}/in-force`, expected: due, actual: is }],
        fixes: () =>
          expected.lt(0)
            ? []
            : [
                {
                  title: {
                    zh: `将“现行有效件数”改为 ${due}（现为 ${is}）：${sum}`,
                    en: `Change “现行有效件数” to ${due} (now ${is}): ${sum}`,
                  },
                  safe: false,
                  preferred: false,
                  edits: [writeFigure(text, cell, due)],
                },
              ],
      };
    }
  },
};
