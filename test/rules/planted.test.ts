/** One fault planted in a clean report is one finding, of its rule, and nothing else changes. */
import assert from 'node:assert/strict';
import { currentEdition, editions } from '../../server/src/editions';
import { analyze } from '../support/check';
import { randomFigures } from '../support/figures';
import { seeded } from '../support/random';
import { LAYOUTS, type Layout, renderReport } from '../support/render';

const CLOSING = '\n云岭县青石镇人民政府\n\n2025年1月10日\n';

function cleanReport(layout: Layout, edition = currentEdition): string {
  const year = edition === currentEdition ? 2024 : edition.since;
  const figures = new Map(randomFigures(edition, seeded(3), 2));
  figures.set('disclosure/licences/decisions', '1250');
  figures.set('disclosure/penalties/decisions', '4');
  return renderReport({ edition, figures, layout, year }) + CLOSING.replace('2025', String(year + 1));
}

/** Rows without pipes at both ends are a layout of their own, which is no fault planted here. */
const rulesIn = (text: string): string[] =>
  analyze(text, { 'table/nonstandard-layout': 'off' }).findings.map((finding) => finding.rule);

type Fault = readonly [rule: string, name: string, plant: (text: string) => string];

const replace =
  (from: string | RegExp, to: string) =>
  (text: string): string =>
    text.replace(from, to);

/** What can be planted in any layout. */
const ANYWHERE: readonly Fault[] = [
  ['structure/title', '工作 left out of the title', replace('信息公开工作年度', '信息公开年度')],
  ['structure/title', 'the year left out', replace('政府2024年政府', '政府政府')],
  ['structure/title', 'the agency left out', replace('云岭县青石镇人民政府2024', '2024')],
  ['structure/section-wording', '和 for 、', replace('行政复议、行政诉讼情况\n', '行政复议和行政诉讼情况\n')],
  ['structure/section-wording', '措施 for 情况', replace('问题及改进情况\n', '问题和改进措施\n')],
  ['structure/section-unknown', '概述', replace('、总体情况\n', '、概述\n')],
  [
    'structure/section-unknown',
    'a seventh section',
    replace(/((?:## )?)六、([\s\S]*)(?=\n云岭县)/, '$1六、$2\n$1七、附件\n\n指标统计表。\n'),
  ],
  [
    'structure/section-empty',
    'nothing in section one',
    replace(/(、总体情况\n)[\s\S]*?(?=(?:## )?二、主动公开)/, '$1\n'),
  ],
  ['structure/section-empty', '无 in section five', replace(/公开内容的更新.*/, '无。')],
  ['structure/section-empty', 'nothing in section six', replace('2024年度未收取信息处理费。', '')],
  [
    'structure/preface-list',
    'five of six',
    replace(
      '日止。',
      '日止。报告由总体情况、主动公开政府信息情况、收到和处理政府信息公开申请情况、存在的主要问题及改进情况、其他需要报告的事项组成。',
    ),
  ],
  ['structure/overview-aspect', 'no 主动公开', replace(/（一）主动公开。.*\n/, '')],
  ['structure/overview-aspect', 'no 依申请公开', replace(/（二）依申请公开。.*\n/, '')],
  ['structure/overview-aspect', 'no 政府信息管理', replace(/（三）政府信息管理。.*\n/, '')],
  ['structure/overview-aspect', 'no 平台建设', replace(/（四）政府信息公开平台建设。.*\n/, '')],
  ['structure/government-duties', 'no assessment', replace('，开展工作考核和社会评议，未发生责任追究', '')],
  ['table/not-an-integer', 'decimals', replace(/(行政许可 \| )1250/, '$112.50')],
  ['table/negative', 'below zero', replace(/(行政处罚 \| )4/, '$1-4')],
  ['table/fee-decimals', 'eight decimals', replace(/(行政事业性收费 \| )[\d.]+/, '$11.23456789')],
  ['table/plain-number', 'thousands', replace(/(行政许可 \| )1250/, '$11,250')],
  ['table/plain-number', 'a unit', replace(/(行政许可 \| )1250/, '$11250件')],
  ['table/cell-note', 'a remark', replace(/(行政许可 \| )1250/, '$11250（含变更）')],
  ['text/radical-character', 'in a label', replace('行政许可', '⾏政许可')],
  ['text/full-width-digit', 'in a figure', replace(/(行政许可 \| )1250/, '$1１２５０')],
  ['text/full-width-digit', 'in a date', replace('起至2024年', '起至２０２４年')],
  ['text/full-width-pipe', 'in a row', replace(/行政许可 \| /, '行政许可 ｜ ')],
  ['text/half-width-punctuation', 'a comma', replace('还不够及时，', '还不够及时,')],
  ['text/closing-date', 'digits alone', replace('2025年1月10日', '2025110')],
  ['prose/statistical-period', '30 December', replace('12月31日止', '12月30日止')],
  ['prose/statistical-period', 'one year left over', replace('自2024年1月1日', '自2023年1月1日')],
  ['prose/period-absent', 'no period', replace(/所列数据的统计期限.*/, '')],
  ['prose/year', 'the period', replace(/自2024年1月1日起至2024年/, '自2023年1月1日起至2023年')],
  ['prose/year', 'the closing date', replace('2025年1月10日', '2024年1月10日')],
  ['prose/year', 'the title', replace('政府2024年政府', '政府2023年政府')],
  ['prose/cited-notice', 'the number', replace('〔2021〕30号', '〔2019〕60号')],
  [
    'prose/cited-notice',
    'the issuer',
    replace(
      '国务院办公厅政府信息与政务公开办公室有关通知',
      '国务院办公厅《关于印发〈中华人民共和国政府信息公开工作年度报告格式〉的通知》',
    ),
  ],
  ['prose/fee-statement', 'nothing of the fee', replace('2024年度未收取信息处理费。', '无其他需要报告的事项。')],
];

/** Lines of a table changed as cells. */
function inTable(head: string, change: (cells: string[]) => string[]): (text: string) => string {
  return (text) => {
    const lines = text.split('\n');
    const first = lines.findIndex((line) => line.startsWith(`| ${head}`));
    for (let i = first; lines[i]?.startsWith('|'); i++) {
      lines[i] = `|${change(lines[i]!.split('|').slice(1, -1)).join('|')}|`;
    }
    return lines.join('\n');
  };
}

const REVIEWS = /\| 类别[\s\S]*?\n\n/;
const DUPLICATE = /(\| 2\.重复申请 .*\n)/;

/** What needs rows and columns of their own. */
const COMPACT: readonly Fault[] = [
  [
    'structure/table-misplaced',
    'table four in section five',
    replace(/(\| 类别[\s\S]*?\n)\n([\s\S]*?更新.*\n)/, '\n$2\n$1'),
  ],
  ['structure/table-duplicate', 'table four twice', (text) => text.replace(REVIEWS, (table) => table + table)],
  ['table/row-duplicate', 'a row twice', replace(DUPLICATE, '$1$1')],
  ['table/row-order', 'two rows', replace(/(\| 1\.信访.*\n)(\| 2\.重复申请 .*\n)/, '$2$1')],
  ['table/column-missing', 'a column of table four', inTable('类别', (cells) => cells.filter((_, i) => i !== 3))],
  ['table/column-missing', 'a column of table three', inTable('办理情况', (cells) => cells.filter((_, i) => i !== 4))],
  [
    'table/column-order',
    'two columns of table three',
    inTable('办理情况', ([label, first, second, ...rest]) => [label!, second!, first!, ...rest]),
  ],
];

describe('planted faults', () => {
  for (const edition of editions) {
    for (const layout of LAYOUTS) {
      it(`none: edition ${edition.id}, ${layout}`, () => assert.deepEqual(rulesIn(cleanReport(layout, edition)), []));
    }
  }
  for (const layout of LAYOUTS) {
    for (const [rule, name, plant] of layout === 'compact' ? [...ANYWHERE, ...COMPACT] : ANYWHERE) {
      it(`${rule}: ${name}, ${layout}`, () => {
        const clean = cleanReport(layout);
        const faulty = plant(clean);
        assert.notEqual(faulty, clean, 'the fault is planted');
        assert.deepEqual(rulesIn(faulty), [rule]);
        assert.deepEqual(rulesIn(faulty.replaceAll('\n', '\r\n')), [rule], 'with CRLF');
      });
    }
  }
  it('table three once more in section four is one finding', () => {
    const clean = cleanReport('compact');
    const table = /\| 办理情况[\s\S]*?\n\n/.exec(clean)![0];
    assert.deepEqual(rulesIn(clean.replace(REVIEWS, (own) => own + table)), ['structure/table-duplicate']);
  });
  it('a report of an earlier edition owes no word on the fee', () => {
    const clean = cleanReport('compact', editions[0]).replace('2019年度未收取信息处理费。', '无其他需要报告的事项。');
    assert.deepEqual(rulesIn(clean), []);
  });
});
