/**
 * Which figures a sentence may have beside a table: each is said with many, and those nothing is said against are listed,
 * with what is said against the first of the others. Compared with sentences/; a change there is read by a person.
 */
import path from 'node:path';
import type { Finding } from '../../server/src/rules/rule';
import { assertApproved } from '../support/approved';
import { analyze, only, service } from '../support/check';
import { type ProseReport, proseReport } from '../support/prose-report';

const PROSE = only(...service.rules.map(({ id }) => id).filter((id) => /^prose\/(?!period|scope)/.test(id)));

/** What is put in for `#`. */
const COUNTS = '0 1 2 3 4 5 6 7 9 10 11 13 24 26 28 30 31 32 33 34 35 36 38 40'.split(' ');
const SHARES = '0 5.9 6 6.1 9 9.1 9.2 27 27.8 29 29.4 30 30.2 30.3 30.4 33 91 97.1 100'.split(' ');

const OF_APPLICATIONS = [
  '全年共收到政府信息公开申请#件。',
  '全年收办政府信息公开申请#件。',
  '全年办理政府信息公开申请#件。',
  '全年共有政府信息公开申请#件。',
  '全年办结政府信息公开申请#件。',
  '全年答复政府信息公开申请#件。',
  '全年答复政府信息公开申请#件，上年结转2件。',
  '全年答复政府信息公开申请#件，申请人主动撤回2件。',
  '全年答复政府信息公开申请#件，其他处理7件。',
  '全年收到政府信息公开申请34件，答复#件。',
  '全年答复政府信息公开申请#件，延期答复3件。',
  '全年收到政府信息公开申请#件，经审查受理34件。',
  '全年收到政府信息公开申请34件，结转#件。',
  '上年结转政府信息公开申请#件。',
  '政府信息公开申请结转下年度办理#件。',
  '全年答复政府信息公开申请33件，其中予以公开#件。',
  '全年答复政府信息公开申请33件，其中予以公开及部分公开#件。',
  '全年答复政府信息公开申请33件，其中公开#件。',
  '全年答复政府信息公开申请33件，其中不予公开#件。',
  '全年答复政府信息公开申请33件，其中本机关不掌握相关政府信息#件。',
  '全年答复政府信息公开申请33件，其中其他处理#件。',
  '全年答复政府信息公开申请33件，予以公开10件、部分公开3件、其他#件。',
  '全年答复政府信息公开申请33件，予以公开10件、不予公开和其他#件。',
  '全年答复政府信息公开申请33件，其中申请人主动撤回#件。',
  '全年收到政府信息公开申请34件，其中自然人#件。',
  '全年收到政府信息公开申请34件，其中法人或其他组织#件。',
  '全年收到政府信息公开申请34件，其中商业企业#件。',
  '全年收到政府信息公开申请#件，收到依申请公开34件。',
  '全年收到政府信息公开申请34件，已全部办结。',
  '全年未收到政府信息公开申请。',
  '全年无结转下年度办理的政府信息公开申请。',
];
const OF_DISPUTES = [
  '因政府信息公开被申请行政复议#件。',
  '因政府信息公开被申请行政复议7件，其中维持#件。',
  '因政府信息公开被申请行政复议7件，其中纠正#件。',
  '因政府信息公开被申请行政复议7件，其中尚未审结#件。',
  '因政府信息公开被申请行政复议7件，其中申请人撤回#件。',
  '因政府信息公开被提起行政诉讼#件。',
  '因政府信息公开被提起行政诉讼4件，其中未经复议直接起诉#件。',
  '因政府信息公开引发行政复议、行政诉讼案件#件。',
  '因政府信息公开被申请行政复议，均获维持。',
  '因政府信息公开被提起行政诉讼，均维持，未被纠错。',
  '行政诉讼零败诉。',
  '全年未发生因政府信息公开引发的行政复议、行政诉讼。',
];
const OF_ANYTHING = [
  '通过各类渠道共发布信息#条，其中网站20条、公众号10条、公示栏5条。',
  '通过各类渠道发布信息#条，其中网站20条、公众号10条、公示栏5条。',
  '通过各类渠道共发布信息#条，其中网站20条、公众号10条。',
  '通过各类渠道共发布信息#条，其中网站20条，其余15条由公众号发布。',
  '通过各类渠道共发布信息#条，其中网站20条、公众号10条等。',
  '共发布信息#条，其中网站20条、公众号10条；按类别分，机构职能类25条、其他5条。',
  '收到来信20件、来电5件，共办理#件，其中咨询类15件、求助类10件。',
  '制作图解5个，共解读#次，其中图文解读20次、专家解读10次、其他5次。',
  '全年收取信息处理费#元，其中2件按量计收20元、1件按件计收10元。',
  '全年收取复印费#元，其中A4纸20元、A3纸10元。',
];
const SHARED = [
  '全年答复政府信息公开申请33件，其中予以公开10件，占#%。',
  '全年答复政府信息公开申请33件，予以公开10件，占收到申请的#%。',
  '共发布信息33条，其中网站10条，占#%。',
  '网站发布信息10条，占#%。',
  '因政府信息公开被申请行政复议7件，其中维持2件，占#%。',
];

interface Beside extends Pick<ProseReport, 'figures' | 'year'> {
  readonly sentences: readonly string[];
}

const row = (id: string, ...figures: string[]): Record<string, string> => {
  const columns = 'natural business research nonprofit legal other total'.split(' ');
  return Object.fromEntries(
    columns.map((column, i) => [`applications/${id}/${column}`, figures[i] ?? figures.at(-1)!]),
  );
};
const results = (id: string, ...figures: string[]): Record<string, string> =>
  Object.fromEntries(
    'upheld corrected other pending total'.split(' ').map((to, i) => [`reviews/${id}/${to}`, figures[i]!]),
  );

const BESIDE: Readonly<Record<string, Beside>> = {
  'tables-that-agree': { sentences: [...OF_APPLICATIONS, ...OF_DISPUTES, ...OF_ANYTHING] },
  'the-form-of-2019': { year: 2019, sentences: OF_APPLICATIONS },
  'blank-totals': {
    figures: Object.fromEntries(
      'received carried-in outcome-total carried-out granted other.rest'
        .split(' ')
        .map((id) => [`applications/${id}/total`, ''])
        .concat(['review', 'litigation-direct'].map((id) => [`reviews/${id}/total`, ''])),
    ),
    sentences: [...OF_APPLICATIONS, ...OF_DISPUTES],
  },
  'totals-that-are-wrong': {
    figures: {
      'applications/received/total': '40',
      'applications/outcome-total/total': '38',
      'applications/granted/total': '11',
      'reviews/review/total': '9',
      'reviews/litigation-direct/total': '3',
    },
    sentences: [...OF_APPLICATIONS, ...OF_DISPUTES],
  },
  'rows-nobody-has-filled': {
    figures: {
      ...row('received', ''),
      ...row('carried-out', ''),
      ...row('granted', ''),
      ...results('review', '', '', '', '', ''),
    },
    sentences: [...OF_APPLICATIONS, ...OF_DISPUTES],
  },
  'words-for-figures': {
    figures: {
      'applications/received/natural': '若干',
      'applications/received/total': '若干',
      'applications/outcome-total/total': '若干',
      'applications/carried-out/business': '若干',
      'applications/carried-out/total': '',
      'reviews/review/upheld': '若干',
      'reviews/review/total': '',
      'reviews/litigation-after-review/pending': '若干',
    },
    sentences: [...OF_APPLICATIONS, ...OF_DISPUTES],
  },
  'nothing-happened': {
    figures: {
      ...row('received', '0'),
      ...row('carried-out', '0'),
      ...row('outcome-total', '0'),
      ...results('review', '0', '0', '0', '0', '0'),
      ...results('litigation-direct', '0', '0', '0', '0', '0'),
      ...results('litigation-after-review', '2', '0', '0', '0', '2'),
    },
    sentences: [...OF_APPLICATIONS, ...OF_DISPUTES],
  },
};

/** All sentences with all their figures in one report, a paragraph each. */
function accepted({ sentences, ...beside }: Beside): string[] {
  const tried = [...sentences, ...SHARED].map((sentence) => ({
    sentence,
    figures: sentence.includes('#%') ? SHARES : sentence.includes('#') ? COUNTS : [''],
  }));
  const paragraphs = tried.flatMap(({ sentence, figures }) => figures.map((figure) => sentence.replace('#', figure)));
  const text = proseReport({ ...beside, overview: paragraphs.join('\n\n') });
  const from = text.indexOf(paragraphs[0]!);
  const told = new Map<number, Finding>();
  for (const finding of analyze(text, PROSE).findings) {
    if (finding.span.start < text.indexOf('## 二、'))
      told.set(text.slice(from, finding.span.start).split('\n\n').length - 1, finding);
  }
  let next = 0;
  return tried.flatMap(({ sentence, figures }) => {
    const own = figures.map((figure) => ({ figure, finding: told.get(next++) }));
    const fine = own.filter(({ finding }) => !finding).map(({ figure }) => figure);
    const first = own.find(({ finding }) => finding)?.finding;
    const places = (first?.related ?? []).map(({ message }) => message.zh).join('；');
    return [
      `${sentence} ${first ? fine.join(' ') || '✗' : '✓'}`,
      ...(first ? [`    ${first.message.zh}`] : []),
      ...(places === '' ? [] : [`    ${places}`]),
    ];
  });
}

describe('sentences beside', () => {
  for (const [name, beside] of Object.entries(BESIDE)) {
    it(name, () => {
      assertApproved(path.join(__dirname, 'sentences', `${name}.txt`), `${accepted(beside).join('\n')}\n`);
    });
  }
});
