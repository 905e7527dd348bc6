/**
 * Sentences about a report's tables in many admissible wordings, each figure with its place: to measure how many wrong ones
 * are found, and that right ones are left alone.
 */
import { type Address, addressOf, type Edition, rowsOf } from '../../server/src/editions';
import type { FigureMap } from './figures';
import type { Random } from './random';

export interface Sentence {
  readonly text: string;
  /** Figures that must agree with something: offsets in the text and the value. */
  readonly figures: readonly {
    readonly start: number;
    readonly end: number;
    readonly value: number;
    readonly share: boolean;
  }[];
}

/** Values of the tables by the names of the templates. */
export function valuesOf(edition: Edition, figures: FigureMap): Record<string, number> {
  const rows = rowsOf(edition.tables.applications).map(({ id }) => id);
  const cell = (row: string, column: string) => Number(figures.get(addressOf('applications', row, column) as Address));
  const sum = (group: string) =>
    rows.filter((id) => id === group || id.startsWith(`${group}.`)).reduce((all, id) => all + cell(id, 'total'), 0);
  const result = (row: string, column: string) => Number(figures.get(addressOf('reviews', row, column) as Address));
  const suits = (column: string) => result('litigation-direct', column) + result('litigation-after-review', column);
  const [received, carriedIn] = [cell('received', 'total'), cell('carried-in', 'total')];
  const natural = cell('received', 'natural');
  return {
    received,
    carriedIn,
    inHand: received + carriedIn,
    outcomes: cell('outcome-total', 'total'),
    carriedOut: cell('carried-out', 'total'),
    ...Object.fromEntries(['granted', 'partial', 'denied', 'unable', 'rejected', 'other'].map((id) => [id, sum(id)])),
    open: sum('granted') + sum('partial'),
    notHeld: cell('unable.not-held', 'total'),
    noRecord: cell('unable.no-record', 'total'),
    unclear: cell('unable.unclear', 'total'),
    petition: cell('rejected.petition', 'total'),
    duplicate: cell('rejected.duplicate', 'total'),
    natural,
    legal: received - natural,
    naturalInHand: natural + cell('carried-in', 'natural'),
    legalInHand: received + carriedIn - natural - cell('carried-in', 'natural'),
    review: result('review', 'total'),
    reviewDecided: result('review', 'total') - result('review', 'pending'),
    reviewUpheld: result('review', 'upheld'),
    reviewCorrected: result('review', 'corrected'),
    reviewOther: result('review', 'other'),
    reviewPending: result('review', 'pending'),
    suits: suits('total'),
    suitsUpheld: suits('upheld'),
    suitsCorrected: suits('corrected'),
    suitsOther: suits('other'),
    suitsPending: suits('pending'),
    direct: result('litigation-direct', 'total'),
    afterReview: result('litigation-after-review', 'total'),
    disputes: result('review', 'total') + suits('total'),
  };
}

/** `<name>` is a value; `<%name>` its share of the outcomes; `<n>=<a>+<b>` invented parts of an invented whole. */
const TEMPLATES: readonly string[] = [
  '<when>，<who>共收到政府信息公开申请<received>件，办结<outcomes>件，结转下年度<carriedOut>件。',
  '<when>，<who>共受理政府信息公开申请<received>件，上年结转<carriedIn>件，均依法依规办理。',
  '<when>，<who>新收政府信息公开申请<received>件，其中自然人<natural>件，法人或其他组织<legal>件。',
  '<when>，<who>收办政府信息公开申请<inHand>件，其中，自然人申请<naturalInHand>件、法人或其他组织申请<legalInHand>件。',
  '<when>，<who>共收到依申请公开<inHand>件（含上年度结转<carriedIn>件），已答复<outcomes>件，<carriedOut>件结转下年度办理。',
  '<when>，共受理政府信息公开申请<received>件，答复<outcomes>件（含上年度结转申请<carriedIn>件，另有<carriedOut>件顺延到下年度答复），均在法定期限内予以答复。',
  '本年度新收政府信息公开申请<received>件，上年结转<carriedIn>件，共办理<outcomes>件，其中予以公开<granted>件、部分公开<partial>件、不予公开<denied>件、无法提供<unable>件、不予处理<rejected>件、其他处理<other>件。',
  '<who>全年收到申请<received>件。办理结果为：予以公开<granted>件，部分公开<partial>件，不予公开<denied>件，无法提供<unable>件，不予处理<rejected>件，作其他处理<other>件，转下年度办理<carriedOut>件。',
  '（二）依申请公开情况。<when>共收到公民、法人和其他组织提出的政府信息公开申请<received>件，全部依法予以答复。',
  '（二）依申请公开\n<when>，<who>累计接收政府信息公开申请<received>件，同比有所增加，办结<outcomes>件。',
  '申请办理方面，<when>收到政府信息公开申请<received>件，从申请人类型看，自然人<natural>件，法人和其他组织<legal>件。',
  '办结政府信息公开申请<outcomes>件，其中予以公开<granted>件，占<%granted>%；部分公开<partial>件，占<%partial>%；无法提供<unable>件，占<%unable>%。',
  '共答复政府信息公开申请<outcomes>件，予以公开及部分公开<open>件，不予公开<denied>件。',
  '<when>，政府信息公开申请无法提供<unable>件，其中本机关不掌握相关政府信息<notHeld>件、没有现成信息需要另行制作<noRecord>件、补正后申请内容仍不明确<unclear>件。',
  '收到申请<received>件。不予处理的<rejected>件中，信访举报投诉类申请<petition>件，重复申请<duplicate>件。',
  '因政府信息公开被申请行政复议<review>件，其中结果维持<reviewUpheld>件，结果纠正<reviewCorrected>件，其他结果<reviewOther>件，尚未审结<reviewPending>件。',
  '政府信息公开行政复议案件共<review>件（维持<reviewUpheld>件、纠正<reviewCorrected>件、其他结果<reviewOther>件、尚未审结<reviewPending>件）；行政诉讼案件<suits>件。',
  '因政府信息公开提起行政诉讼<suits>件，其中未经复议直接起诉<direct>件，复议后起诉<afterReview>件。',
  '政府信息公开行政诉讼<suits>起，其中维持<suitsUpheld>起，结果纠正<suitsCorrected>起，其他结果<suitsOther>起，尚未审结<suitsPending>起。',
  '<when>，审结政府信息公开行政复议<reviewDecided>件，被提起政府信息公开行政诉讼<suits>件。',
  '<when>，因政府信息公开引发行政复议、行政诉讼案件<disputes>件。',
  '<when>，<who>新受理政府信息公开申请<received>件，加上年结转<carriedIn>件，共<inHand>件。',
  '<when>，<who>政府信息公开申请受理<received>件、办结<outcomes>件、结转下一年度继续办理<carriedOut>件。',
  '上年结转政府信息公开申请<carriedIn>件，结转下一年度继续办理<carriedOut>件。',
  '<when>，<who>收到<received>件政府信息公开申请，其中<carriedOut>件结转到下一年度办理。',
  '<who>收到依申请公开<received>件（其中信件申请12件、网络申请7件），共办结<outcomes>件。',
  '<when>，<who>办理政府信息公开申请<inHand>件，其中新收<received>件、上年结转<carriedIn>件。',
  '<when>，<who>新增政府信息公开申请<received>件，公开<granted>件，不予公开<denied>件。',
  '<who>收到政府信息公开申请<received>件（自然人<natural>件、法人或其他组织<legal>件），其中部分公开<partial>件、无法提供<unable>件。',
  '<when>，<who>通过门户网站、公众号等渠道共发布信息<n>条，其中门户网站<a>条，公众号<b>条，公示栏<c>条。',
  '<when>累计公开政府信息<n>条，其中：机构职能类<a>条、财政资金类<b>条、工作动态类<c>条。',
  '<when>共开展政策解读<n>次，其中图文解读<a>次，专家解读<b>次，其他方式<c>次。',
  '<when>，政务新媒体共发布信息<n>条（微信<a>条、微博<b>条、视频号<c>条）。',
  '<when>共受理群众来电<n>件，其中咨询类<a>件、求助类<b>件、其他<c>件。',
];

/** Sentences with figures of other things, whatever the tables say. */
export const DISTRACTIONS: readonly string[] = [
  '与上年的<x>件相比，申请量增加<y>件，增长<x>.5%。',
  '全年回复网民留言<x>条，办理人大代表建议<y>件、政协提案<x>件，均已办结。',
  '全年受理行政许可申请<x>件，作出行政处罚决定<y>件。',
  '收到12345热线转办工单<x>件，按期办结率100%。',
  '协助其他部门办理政府信息公开申请<x>件。',
  '制发公文<n>件，其中主动公开<a>件、依申请公开<b>件、不予公开<c>件。',
  '申请内容涉及土地征收<x>件、城乡规划<y>件。',
  '通过网络提交申请<x>件，信函提交<y>件。',
  '召开新闻发布会<x>场，组织培训<y>次，培训<x>人次。',
  '全年主动公开政策文件<x>件，文件解读材料<y>件。',
  '自条例施行以来，累计受理政府信息公开申请<x><y>件。',
  '发布各类信息<x>00余条，其中原创<x>条、转载<y>条。',
  '2016年收到政府信息公开申请<x>件，答复<y>件。',
  '新增政府信息公开事项<x>项、申请渠道<y>个。',
  '依申请公开政府信息<x>条，公开会议信息<y>条。',
  '剩余<x>件在法定期限内办理，另有<y>件有效申请待核。',
];

const WHEN = ['全年', '2024年', '2024年度', '本年度', '一年来', '截至2024年12月31日', '今年以来', '年内'];

/** @param who words for the agency itself; @param year of the report */
export function sentence(
  template: string,
  values: Readonly<Record<string, number>>,
  who: readonly string[],
  year: number,
  random: Random,
): Sentence {
  const all: Record<string, number> = { ...values, ...invented(random) };
  const style = random.int(0, 5);
  let text = '';
  const figures: { start: number; end: number; value: number; share: boolean }[] = [];
  for (const piece of template.split(/(<[^>]+>)/)) {
    const name = /^<(.+)>$/.exec(piece)?.[1];
    if (name === undefined) text += piece;
    else if (name === 'when') text += random.pick(WHEN).replaceAll('2024', String(year));
    else if (name === 'who') text += random.pick(who);
    else {
      const value = name.startsWith('%') ? (100 * all[name.slice(1)]!) / all.outcomes! : all[name]!;
      const written = name.startsWith('%') ? value.toFixed(1) : writtenAs(value, style);
      const space = style === 1 ? ' ' : '';
      text += space;
      figures.push({
        start: text.length,
        end: text.length + written.length,
        value: Number(value.toFixed(1)),
        share: name.startsWith('%'),
      });
      text += written + (name.startsWith('%') ? '' : space);
    }
  }
  return { text, figures };
}

function invented(random: Random): Record<string, number> {
  const [a, b, c] = [random.int(10, 300), random.int(20, 90), random.int(5, 19)];
  return { a, b, c, n: a + b + c, x: random.int(2, 99), y: random.int(2, 99) };
}

const HAN = '零一二三四五六七八九';

export function writtenAs(value: number, style: number): string {
  if (style === 2 && value >= 1000) return value.toLocaleString('en-US');
  if (style === 3) return String(value).replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));
  return style === 4 && value > 0 && value < 100 ? han(value) : String(value);
}

function han(value: number): string {
  const [tens, ones] = [Math.floor(value / 10), value % 10];
  if (tens === 0) return HAN[ones]!;
  return `${tens > 1 ? HAN[tens] : ''}十${ones > 0 ? HAN[ones] : ''}`;
}

export const templates = TEMPLATES;
