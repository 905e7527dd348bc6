import { addressOf } from '../../editions';
import { plain } from '../../relations/decimal';
import { cellOf } from '../../report/digest';
import { cellPlace, columnName } from '../../report/names';
import { listed } from '../../text/message';
import type { BrokenRelation, Related, Rule } from '../rule';
import { carryOver, nameOf, ownValue, theirValue } from './last-year';

/** 上年结转 against what last year's report carried out, one finding a report. */
export const carry: Rule = {
  id: 'series/carry',
  level: 'warning',
  source: {
    zh: '国办公开办函〔2021〕30号附件：表三“二、上年结转政府信息公开申请数量”即上年度表三“四、结转下年度继续办理”',
    en: 'Annex of notice 〔2021〕30: what table 3 carries over from the year before is what that year’s table carried over',
  },
  title: { zh: '结转数与上年报告不衔接', en: 'What was carried over does not agree with last year’s report' },
  description: {
    zh: '表三“二、上年结转”每一列应等于同一机关上年报告的“四、结转下年度继续办理”。上年的报告在同一工作区，或者一起交给 nianbao check 时才比对。机构改革、数据更正造成的不一致是正常的：用“已核实，不是错误”写明理由即可。',
    en: 'In each column of table 3 “二、上年结转” is “四、结转下年度继续办理” of the agency’s report on the year before, where that report is at hand. After a reform of offices or a correction it may rightly differ: settle it with a reason.',
  },
  example: {
    bad: '2023年：| 四、结转下年度继续办理 | 3 | 0 | 0 | 0 | 0 | 0 | 3 |\n2024年：| 二、上年结转政府信息公开申请数量 | 2 | 0 | 0 | 0 | 0 | 0 | 2 |',
    good: '2023年：| 四、结转下年度继续办理 | 3 | 0 | 0 | 0 | 0 | 0 | 3 |\n2024年：| 二、上年结转政府信息公开申请数量 | 3 | 0 | 0 | 0 | 0 | 0 | 3 |',
  },
  *find(context) {
    const { lastYear } = context.neighbours;
    const table = context.report.tables.applications;
    if (!lastYear || !table) return;
    const broken = table.form.blocks[0]!.columns.flatMap(({ id }) => {
      const cell = table.cells.get(addressOf('applications', 'carried-in', id));
      const actual = ownValue(cell);
      const source = cellOf(lastYear.digest, addressOf('applications', 'carried-out', id));
      const expected = theirValue(source);
      return cell && actual && source && expected && !actual.eq(expected) ? { cell, actual, source, expected } : [];
    });
    const shown = broken.find(({ cell }) => cell.column === 'total') ?? broken[0];
    if (!shown) return;
    const { cell } = shown;
    const place = cellPlace(table.form, cell.row, cell.column);
    const [was, is, gap] = [shown.expected, shown.actual, shown.expected.minus(shown.actual).abs()].map(plain);
    const others = broken
      .filter((one) => one !== shown)
      .map((one) => `“${columnName(table.form, cell.row, one.cell.column)}”`);
    const more =
      others.length > 0
        ? {
            zh: `；${others.join('')}列也不符`,
            en: `; ${listed(others)} ${others.length === 1 ? 'does' : 'do'} not agree either`,
          }
        : { zh: '', en: '' };
    yield {
      span: cell.span,
      address: cell.address,
      message: {
        zh: `${place.zh}为 ${is}，${nameOf(lastYear)}报告“四、结转下年度继续办理”行同列为 ${was}，相差 ${gap}${more.zh}。`,
        en: `${place.en} is ${is}, “四、结转下年度继续办理” of the report ${nameOf(lastYear)} is ${was}, a difference of ${gap}${more.en}.`,
      },
      relations: broken.map(
        (one): BrokenRelation => ({
          id: `series/applications/${one.cell.column}/carry`,
          expected: plain(one.expected),
          actual: plain(one.actual),
        }),
      ),
      related: broken.map(({ cell: { column }, source, expected }): Related => {
        const name = columnName(table.form, 'carried-in', column);
        return {
          span: source.span,
          elsewhere: lastYear,
          message: {
            zh: `${nameOf(lastYear)}报告表三“四、结转下年度继续办理”行“${name}”列：${plain(expected)}`,
            en: `The report ${nameOf(lastYear)}, Table 3, row “四、结转下年度继续办理”, column “${name}”: ${plain(expected)}`,
          },
        };
      }),
      fixes: () => [carryOver(context) ?? []].flat(),
    };
  },
};
