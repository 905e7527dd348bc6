/** What both editions share: the six sections, table four, the applicants' columns and most rows of table three. */
import type { BlockForm, ColumnForm, RelationForm, RowForm, SectionForm, TableForm } from './form';

/** 国办公开办函〔2019〕60号 and 〔2021〕30号, annex; the accepted wordings are those of published reports. */
export const sections: readonly SectionForm[] = [
  {
    id: 'overview',
    ordinal: '一',
    wording: '总体情况',
    accepted: [],
    keywords: [['总体情况'], ['概述']],
    table: null,
  },
  {
    id: 'disclosure',
    ordinal: '二',
    wording: '主动公开政府信息情况',
    accepted: ['行政机关主动公开政府信息情况'],
    keywords: [['主动公开']],
    table: 'disclosure',
  },
  {
    id: 'applications',
    ordinal: '三',
    wording: '收到和处理政府信息公开申请情况',
    accepted: ['行政机关收到和处理政府信息公开申请情况'],
    keywords: [
      ['收到', '公开申请'],
      ['处理', '公开申请'],
    ],
    table: 'applications',
  },
  {
    id: 'reviews',
    ordinal: '四',
    wording: '政府信息公开行政复议、行政诉讼情况',
    accepted: [
      '政府信息公开行政复议和行政诉讼情况',
      '政府信息公开行政复议及行政诉讼情况',
      '因政府信息公开被申请行政复议、提起行政诉讼情况',
      '因政府信息公开被申请行政复议和提起行政诉讼情况',
      '因政府信息公开被申请行政复议及提起行政诉讼情况',
      '因政府信息公开工作被申请行政复议、提起行政诉讼情况',
      '因政府信息公开工作被申请行政复议和提起行政诉讼情况',
      '因政府信息公开工作被申请行政复议及提起行政诉讼情况',
    ],
    keywords: [['复议', '诉讼']],
    table: 'reviews',
  },
  {
    id: 'problems',
    ordinal: '五',
    wording: '存在的主要问题及改进情况',
    accepted: [
      '存在的主要问题和改进情况',
      '政府信息公开工作存在的主要问题及改进情况',
      '存在问题及改进情况',
      '存在的主要问题和改进措施',
    ],
    keywords: [
      ['问题', '改进'],
      ['主要问题', '措施'],
      ['存在', '主要问题'],
    ],
    table: null,
  },
  {
    id: 'other',
    ordinal: '六',
    wording: '其他需要报告的事项',
    accepted: [],
    keywords: [['需要报告'], ['其他', '报告', '事项']],
    table: null,
  },
];

const LEGAL_PERSONS = '法人或其他组织';
const APPLICANTS: readonly ColumnForm[] = [
  { id: 'natural', label: '自然人' },
  { id: 'business', label: '商业企业', group: LEGAL_PERSONS },
  { id: 'research', label: '科研机构', group: LEGAL_PERSONS },
  { id: 'nonprofit', label: '社会公益组织', group: LEGAL_PERSONS },
  { id: 'legal', label: '法律服务机构', group: LEGAL_PERSONS },
  { id: 'other', label: '其他', group: LEGAL_PERSONS },
];

const TOTAL: ColumnForm = { id: 'total', label: '总计' };

const BALANCE_NOTE = '（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）';
const OUTCOMES = '三、本年度办理结果';
const OTHER_OUTCOMES = '（六）其他处理';

const rows = (groups: readonly string[], list: Readonly<Record<string, string>>): RowForm[] =>
  Object.entries(list).map(([id, label]) => ({ id, label, groups }));

const beforeOther: readonly RowForm[] = [
  ...rows([], {
    received: '一、本年新收政府信息公开申请数量',
    'carried-in': '二、上年结转政府信息公开申请数量',
  }),
  ...rows([OUTCOMES], { granted: '（一）予以公开' }),
  {
    id: 'partial',
    label: '（二）部分公开（区分处理的，只计这一情形，不计其他情形）',
    groups: [OUTCOMES],
    accepted: ['（二）部分公开'],
  },
  ...rows([OUTCOMES, '（三）不予公开'], {
    'denied.state-secret': '1.属于国家秘密',
    'denied.law': '2.其他法律行政法规禁止公开',
    'denied.safety': '3.危及“三安全一稳定”',
    'denied.third-party': '4.保护第三方合法权益',
    'denied.internal': '5.属于三类内部事务信息',
    'denied.process': '6.属于四类过程性信息',
    'denied.enforcement': '7.属于行政执法案卷',
    'denied.inquiry': '8.属于行政查询事项',
  }),
  ...rows([OUTCOMES, '（四）无法提供'], {
    'unable.not-held': '1.本机关不掌握相关政府信息',
    'unable.no-record': '2.没有现成信息需要另行制作',
    'unable.unclear': '3.补正后申请内容仍不明确',
  }),
  ...rows([OUTCOMES, '（五）不予处理'], {
    'rejected.petition': '1.信访举报投诉类申请',
    'rejected.duplicate': '2.重复申请',
    'rejected.publication': '3.要求提供公开出版物',
    'rejected.excessive': '4.无正当理由大量反复申请',
    'rejected.confirmation': '5.要求行政机关确认或重新出具已获取信息',
  }),
];

const afterOther: readonly RowForm[] = [
  ...rows([OUTCOMES], { 'outcome-total': '（七）总计' }),
  ...rows([], { 'carried-out': '四、结转下年度继续办理' }),
];

/** `list` under the group （六）其他处理, or the single row of that name. */
export const otherRows = (list: Readonly<Record<string, string>> | null): RowForm[] =>
  list ? rows([OUTCOMES, OTHER_OUTCOMES], list) : rows([OUTCOMES], { other: OTHER_OUTCOMES });

/** Table three, whose only difference between editions is what stands under （六）其他处理. */
export function applicationsTable(other: readonly RowForm[]): TableForm {
  const block: BlockForm = {
    label: null,
    columns: [...APPLICANTS, TOTAL],
    rows: [...beforeOther, ...other, ...afterOther],
  };
  const outcomes = [...beforeOther.slice(2), ...other].map((row) => row.id);
  return {
    id: 'applications',
    name: '表三',
    nameEn: 'Table 3',
    labelHead: '办理情况',
    print: { kind: 'grouped', corner: BALANCE_NOTE, figuresHead: '申请人情况' },
    blocks: [block],
    relations: [
      rowTotal(APPLICANTS),
      { kind: 'outcome-total', across: 'column', expected: outcomes, actual: ['outcome-total'] },
      // “第一项加第二项之和，等于第三项加第四项之和”: the annex, head of the table.
      {
        kind: 'balance',
        across: 'column',
        expected: ['received', 'carried-in'],
        actual: ['outcome-total', 'carried-out'],
      },
    ],
  };
}

/** Table two, whose blocks are each edition's own: a block an item of article 20. */
export const disclosureTable = (blocks: readonly BlockForm[]): TableForm => ({
  id: 'disclosure',
  name: '表二',
  nameEn: 'Table 2',
  labelHead: '信息内容',
  print: { kind: 'blocks' },
  blocks,
  relations: [],
});

const RESULTS: readonly ColumnForm[] = [
  { id: 'upheld', label: '结果维持' },
  { id: 'corrected', label: '结果纠正' },
  { id: 'other', label: '其他结果' },
  { id: 'pending', label: '尚未审结' },
];

function rowTotal(addends: readonly ColumnForm[]): RelationForm {
  return { kind: 'row-total', across: 'row', expected: addends.map((column) => column.id), actual: [TOTAL.id] };
}

/** Table four: in print one row of fifteen figures under a head of three levels. */
export const reviewsTable: TableForm = {
  id: 'reviews',
  name: '表四',
  nameEn: 'Table 4',
  labelHead: '类别',
  print: { kind: 'across' },
  blocks: [
    {
      label: null,
      columns: [...RESULTS, TOTAL],
      rows: [
        { id: 'review', label: '行政复议', groups: [] },
        {
          id: 'litigation-direct',
          label: '行政诉讼（未经复议直接起诉）',
          groups: ['行政诉讼'],
          printed: '未经复议直接起诉',
          accepted: [
            '未经复议直接起诉',
            '行政诉讼·未经复议直接起诉',
            '行政诉讼未经复议直接起诉',
            '行政诉讼-未经复议直接起诉',
          ],
        },
        {
          id: 'litigation-after-review',
          label: '行政诉讼（复议后起诉）',
          groups: ['行政诉讼'],
          printed: '复议后起诉',
          accepted: ['复议后起诉', '行政诉讼·复议后起诉', '行政诉讼复议后起诉', '行政诉讼-复议后起诉'],
        },
      ],
    },
  ],
  relations: [rowTotal(RESULTS)],
};
