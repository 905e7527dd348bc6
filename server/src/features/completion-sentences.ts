/** Completion of the sentences every report has: what it rests on, its period, and what the tables say, in words. */
import { type Address, addressOf } from '../editions';
import { prefaceOf } from '../layout/skeleton';
import { type Decimal, decimal, plain } from '../relations/decimal';
import { speaksOfPeriod } from '../report/period';
import { passagesIn } from '../report/prose';
import { cellAt, type Report } from '../report/report';
import { NO_FEE, SPEAKS_OF_FEE } from '../rules/prose/fee-statement';
import type { Message } from '../text/message';
import { type Offer, type Place, sectionAt } from './completion-place';

/** On a line of their own that is begun with their first words, or with what they are about. */
export function sentenceOffers(place: Place): Offer[] {
  if (place.typed === '' || place.level > 0 || place.piped || !place.report.title) return [];
  const { report } = place;
  const section = sectionAt(place)?.form.id;
  const opening = section === undefined || section === 'overview';
  return [
    ...(opening ? preface(report) : []),
    ...(section === 'overview' || section === 'applications' ? applications(report) : []),
    ...(section === 'overview' || section === 'reviews' ? reviews(report) : []),
    ...(section === 'other' ? fee(report) : []),
  ];
}

function preface(report: Report): Offer[] {
  const { edition, year, document } = report;
  const { notice, period } = prefaceOf(edition, String(year));
  return [
    ...(document.text.includes(edition.notice.number)
      ? []
      : [offer({ zh: '编制依据', en: 'What the report rests on' }, notice, '编制依据', '根据', 'bzyj')]),
    ...(year === null || speaksOfPeriod(report)
      ? []
      : [offer({ zh: '统计期限', en: 'Period of the figures' }, period, '统计期限', 'tjqx')]),
  ];
}

/** Only where the table has the figures. */
function applications(report: Report): Offer[] {
  const rows = ['received', 'carried-in', 'outcome-total', 'carried-out'];
  const [received, carriedIn, done, carriedOut] = rows.map((row) =>
    total(report, addressOf('applications', row, 'total')),
  );
  if (!received || !carriedIn || !done || !carriedOut) return [];
  const sentence = `${subject(report)}新收政府信息公开申请${plain(received)}件，上年结转${plain(carriedIn)}件，办结${plain(done)}件，结转下年度继续办理${plain(carriedOut)}件。`;
  const name = { zh: '收到和办理（按表三）', en: 'Applications received and dealt with, by table 3' };
  return [offer(name, sentence, '本年度', '收到', '新收', '依申请公开', 'sdsq')];
}

function reviews(report: Report): Offer[] {
  const rows = ['review', 'litigation-direct', 'litigation-after-review'];
  const [review, direct, after] = rows.map((row) => total(report, addressOf('reviews', row, 'total')));
  if (!review || !direct || !after) return [];
  const sentence = `${subject(report)}因政府信息公开工作被申请行政复议${plain(review)}件，被提起行政诉讼${plain(direct.plus(after))}件。`;
  const name = { zh: '复议和诉讼（按表四）', en: 'Reconsideration and lawsuits, by table 4' };
  return [offer(name, sentence, '本年度', '行政复议', '因政府信息公开', 'xzfy')];
}

function fee(report: Report): Offer[] {
  if (!report.edition.reportsFees || passagesIn(report, 'other').some(({ text }) => SPEAKS_OF_FEE.test(text)))
    return [];
  const name = { zh: '未收费（属实方可选用）', en: 'No processing fee was charged, if that is so' };
  return [offer(name, NO_FEE, '信息处理费', '未收取', 'xxclf')];
}

const offer = (label: Message, sentence: string, ...keys: readonly string[]): Offer => ({
  kind: 'sentence',
  label,
  detail: { zh: sentence, en: sentence },
  keys: [sentence, ...keys],
  lines: [sentence],
});

/** 2024年，云岭县教育局 */
const subject = ({ year, agency }: Report): string =>
  `${year === null ? '本年度' : `${year}年`}，${agency ?? '本机关'}`;

function total(report: Report, address: Address): Decimal | null {
  const figure = cellAt(report, address)?.figure;
  return figure?.kind === 'number' ? decimal(figure.value) : null;
}
