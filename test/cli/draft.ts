/** A whole report in the compact layout, written here from the official form and not by the code under test. */

/** Row ids of the three tables with their labels; null is a group, which has no figures. */
type Rows = readonly (readonly [id: string | null, label: string])[];
interface Block {
  readonly table: string;
  readonly head: readonly string[];
  readonly columns: readonly (readonly [id: string, label: string])[];
  readonly rows: Rows;
}

const decisions = [['decisions', '本年处理决定数量']] as const;
const DISCLOSURE: readonly Block[] = [
  {
    table: 'disclosure',
    head: ['### 第二十条第（一）项', '', '信息内容'],
    columns: [
      ['issued', '本年制发件数'],
      ['repealed', '本年废止件数'],
      ['in-force', '现行有效件数'],
    ],
    rows: [
      ['regulations', '规章'],
      ['normative-documents', '行政规范性文件'],
    ],
  },
  {
    table: 'disclosure',
    head: ['### 第二十条第（五）项', '', '信息内容'],
    columns: decisions,
    rows: [['licences', '行政许可']],
  },
  {
    table: 'disclosure',
    head: ['### 第二十条第（六）项', '', '信息内容'],
    columns: decisions,
    rows: [
      ['penalties', '行政处罚'],
      ['compulsion', '行政强制'],
    ],
  },
  {
    table: 'disclosure',
    head: ['### 第二十条第（八）项', '', '信息内容'],
    columns: [['amount', '本年收费金额（单位：万元）']],
    rows: [['fees', '行政事业性收费']],
  },
];
const APPLICATIONS: Block = {
  table: 'applications',
  head: ['办理情况'],
  columns: [
    ['natural', '自然人'],
    ['business', '商业企业'],
    ['research', '科研机构'],
    ['nonprofit', '社会公益组织'],
    ['legal', '法律服务机构'],
    ['other', '其他'],
    ['total', '总计'],
  ],
  rows: [
    ['received', '一、本年新收政府信息公开申请数量'],
    ['carried-in', '二、上年结转政府信息公开申请数量'],
    [null, '三、本年度办理结果'],
    ['granted', '（一）予以公开'],
    ['partial', '（二）部分公开（区分处理的，只计这一情形，不计其他情形）'],
    [null, '（三）不予公开'],
    ['denied.state-secret', '1.属于国家秘密'],
    ['denied.law', '2.其他法律行政法规禁止公开'],
    ['denied.safety', '3.危及“三安全一稳定”'],
    ['denied.third-party', '4.保护第三方合法权益'],
    ['denied.internal', '5.属于三类内部事务信息'],
    ['denied.process', '6.属于四类过程性信息'],
    ['denied.enforcement', '7.属于行政执法案卷'],
    ['denied.inquiry', '8.属于行政查询事项'],
    [null, '（四）无法提供'],
    ['unable.not-held', '1.本机关不掌握相关政府信息'],
    ['unable.no-record', '2.没有现成信息需要另行制作'],
    ['unable.unclear', '3.补正后申请内容仍不明确'],
    [null, '（五）不予处理'],
    ['rejected.petition', '1.信访举报投诉类申请'],
    ['rejected.duplicate', '2.重复申请'],
    ['rejected.publication', '3.要求提供公开出版物'],
    ['rejected.excessive', '4.无正当理由大量反复申请'],
    ['rejected.confirmation', '5.要求行政机关确认或重新出具已获取信息'],
    [null, '（六）其他处理'],
    ['other.no-correction', '1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请'],
    ['other.unpaid', '2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请'],
    ['other.rest', '3.其他'],
    ['outcome-total', '（七）总计'],
    ['carried-out', '四、结转下年度继续办理'],
  ],
};
const REVIEWS: Block = {
  table: 'reviews',
  head: ['类别'],
  columns: [
    ['upheld', '结果维持'],
    ['corrected', '结果纠正'],
    ['other', '其他结果'],
    ['pending', '尚未审结'],
    ['total', '总计'],
  ],
  rows: [
    ['review', '行政复议'],
    ['litigation-direct', '行政诉讼（未经复议直接起诉）'],
    ['litigation-after-review', '行政诉讼（复议后起诉）'],
  ],
};

export type Figure = (address: string, index: number) => string;

const zero: Figure = () => '0';

/** Figures of which no two are the same: a cell bound to the wrong place shows. */
export const distinct: Figure = (_, index) => String(1000 + index * 7);

/** Every address of the form, in its order: 10 figures of table two, 175 of three, 15 of four. */
export const ADDRESSES: readonly string[] = [...DISCLOSURE, APPLICATIONS, REVIEWS].flatMap((block) =>
  block.rows.flatMap(([row]) => (row ? block.columns.map(([column]) => `${block.table}/${row}/${column}`) : [])),
);

/** What `nianbao data` says of it. */
export const figuresOf = (figure: Figure): Record<string, string | null> =>
  Object.fromEntries(ADDRESSES.map((address, i) => [address, figure(address, i) || null]));

function blockOf({ table, head, columns, rows }: Block, figure: Figure): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  const cell = (address: string) => figure(address, ADDRESSES.indexOf(address));
  return [
    ...head.slice(0, -1),
    line([head.at(-1)!, ...columns.map(([, label]) => label)]),
    line([':---', ...columns.map(() => '---:')]),
    ...rows.map(([row, label]) => line([label, ...columns.map(([id]) => (row ? cell(`${table}/${row}/${id}`) : ''))])),
  ].join('\n');
}

/** In its lines nothing is found while all figures are 0. */
export const draft = (figure: Figure = zero): string => `# 云岭县青石镇人民政府2023年政府信息公开工作年度报告

本报告按照《中华人民共和国政府信息公开条例》编制。所列数据的统计期限自2023年1月1日起至2023年12月31日止。

## 一、总体情况

本镇把政府信息公开作为日常工作，由办公室承办，各站所配合。

（一）主动公开。通过县政府门户网站公开机构职能、财政预决算和办事指南。

（二）依申请公开。申请渠道畅通，登记、办理、答复各环节有据可查。

（三）政府信息管理。公开前逐件进行保密审查，定期清理失效信息。

（四）政府信息公开平台建设。维护门户网站专栏和便民服务大厅查阅点。

（五）监督保障。组织业务培训，开展工作考核和社会评议，未发生责任追究。

## 二、主动公开政府信息情况

${DISCLOSURE.map((block) => blockOf(block, figure)).join('\n\n')}

## 三、收到和处理政府信息公开申请情况

${blockOf(APPLICATIONS, figure)}

## 四、政府信息公开行政复议、行政诉讼情况

${blockOf(REVIEWS, figure)}

## 五、存在的主要问题及改进情况

公开内容的更新还不够及时，解读形式比较单一。下一步将明确更新时限，增加图表解读。

## 六、其他需要报告的事项

2023年度未收取信息处理费。
`;

/** One wrong total of a row: `actual` where 3 is right, and everything else in balance. */
export const withTotal = (actual: string): string =>
  draft((address) => {
    if (address === 'reviews/review/upheld') return '3';
    return address === 'reviews/review/total' ? actual : '0';
  });

/** A label that `--fix` mends, and the same draft mended. */
export const MISWORDED = draft().replace('（五）不予处理', '（五）不予以处理');
export const MENDED = draft();
