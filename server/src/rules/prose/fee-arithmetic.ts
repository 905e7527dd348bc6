import { decimal, plain, ZERO } from '../../relations/decimal';
import { type Said, sayingsOf } from '../../report/claims';
import { cellPlace } from '../../report/names';
import { type Passage, passagesOf, placeOf } from '../../report/prose';
import type { BoundCell, Report } from '../../report/report';
import { type Statement, statementsOf } from '../../report/statements';
import { keptWith } from '../../report/wording';
import type { Span } from '../../text/span';
import type { Found, Rule } from '../rule';
import { FEE, issuesOf } from './judge';
import { sumFinding } from './sums';
import { quoted } from './tell';

/** 信息处理费: cases that do not make the sum, a sum no tariff gives, none charged beside applicants who did not pay. */
export const feeArithmetic: Rule = {
  id: 'prose/fee-arithmetic',
  level: 'hint',
  source: {
    zh: '国办函〔2020〕109号《政府信息公开信息处理费管理办法》：按件、按量计收的标准都是 10 元的整数倍',
    en: 'Notice 〔2020〕109 on the processing fee: every tariff is a multiple of 10 yuan',
  },
  title: { zh: '信息处理费数额存疑', en: 'Processing fees that cannot be' },
  description: {
    zh: '收取的信息处理费与所列各笔之和不等；数额不是 10 元的整数倍（按件每件 100 元起，按量每页 10、20、40 元）；或者写明未发出收费通知、未产生信息处理费，而表三“申请人逾期未按收费通知要求缴纳费用”一行不是 0。只是提示，请核对收据。',
    en: 'The fees listed do not make the sum; a fee is no multiple of 10 yuan; or no notice of a fee is said to have been given, while table 3 has applicants who did not pay one.',
  },
  example: {
    bad: '全年收取信息处理费300元，其中水务局100元、民政局150元。',
    good: '全年收取信息处理费250元，其中水务局100元、民政局150元。',
  },
  *find({ report }) {
    const passages = passagesOf(report).filter(speaksOfFee);
    if (passages.length === 0) return;
    const issues = issuesOf(report);
    for (const { passage, issue } of issues) if (issue.kind === 'fee') yield sumFinding(report, passage, issue);
    const told = new Set(issues.map(({ issue }) => issue.statement));
    const said = new Map(sayingsOf(report).map((saying) => [saying.passage, saying.said]));
    for (const passage of passages) {
      for (const statement of statementsOf(passage)) {
        if (told.has(statement) || !statement.text.includes(FEE)) continue;
        const counted = said.get(passage)?.find((one) => one.statement === statement);
        const found = unpaid(report, passage, statement) ?? (counted && odd(report, passage, counted));
        if (found) yield found;
      }
    }
  },
};

const speaksOfFee = keptWith(({ text }) => text.includes(FEE));

const NO_NOTICE = ['未发出收费通知', '未发收费通知', '未发出过收费通知', '没有发出收费通知', '无收费通知'];
const NO_FEE = ['未产生信息处理费', '未产生政府信息公开信息处理费', '没有产生信息处理费'];

function unpaid(report: Report, passage: Passage, { start, text }: Statement): Found | null {
  const words = [...NO_NOTICE, ...NO_FEE].find((one) => text.includes(one));
  const table = report.tables.applications;
  const cell = words && table?.cells.get('applications/other.unpaid/total');
  if (!words || !table || !cell || !isPositive(cell)) return null;
  const from = start + text.indexOf(words);
  const place = cellPlace(table.form, cell.row, cell.column);
  const value = cell.text;
  return {
    span: placeOf(passage, from, from + words.length),
    message: {
      zh: `文中说“${words}”，而${place.zh}为 ${value}：既有申请人未按收费通知缴费，应当发出过收费通知。`,
      en: `The text says “${words}”, yet ${place.en} is ${value}: applicants who did not pay must have been sent a notice.`,
    },
    related: [{ span: cell.span, message: { zh: `${place.zh}：${value}`, en: `${place.en}: ${value}` } }],
  };
}

const isPositive = ({ figure }: BoundCell): boolean => figure.kind === 'number' && decimal(figure.value).gt(0);

/** The first amount in yuan that no tariff gives. */
function odd(report: Report, passage: Passage, { statement, quantities }: Said): Found | null {
  for (const { figure, value, unit, open } of quantities) {
    if (unit !== '元' || open) continue;
    const amount = decimal(value);
    if (amount.mod(10).eq(ZERO)) continue;
    const at: Span = placeOf(passage, statement.start + figure.start, statement.start + figure.end);
    return {
      span: at,
      message: {
        zh: `信息处理费“${quoted(report, at)}元”不是 10 元的整数倍，请按收费标准核对。`,
        en: `A processing fee of ${plain(amount)} yuan is not a multiple of 10 yuan; check it against the tariff.`,
      },
    };
  }
  return null;
}
