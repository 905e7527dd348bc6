/**
 * What is to be said of each of the nine reports, read by hand: rule, and the beginning of the text it is said of. Nothing
 * else may be said. A report read in two shapes gets the same findings, but for what a shape hides.
 */
export interface ExpectedFindings {
  readonly file: string;
  readonly findings: readonly (readonly [rule: string, text: string])[];
}

/** Three tables that are read, but not written so. */
const pasted = (...heads: string[]) => heads.map((head) => ['table/nonstandard-layout', head] as const);
const PRINTED = ['第二十条第（一）项', '（本列数据的勾稽关系为', '行政复议'];

export const expectedFindings: readonly ExpectedFindings[] = [
  {
    file: 'seeds/000',
    findings: [
      ...pasted(...PRINTED),
      // “国务院办公厅《关于印发…》”: the notice is of its office for open government.
      ['prose/cited-notice', '国务院办公厅'],
      ['structure/government-duties', '一、总体情况'],
      ['structure/overview-aspect', '一、总体情况'],
      ['structure/overview-aspect', '一、总体情况'],
      ['prose/fee-statement', '六、其他需要报告的事项'],
    ],
  },
  {
    file: 'seeds/001',
    findings: [
      ...pasted('第二十条第(一)项', '(本列数据的勾稽关系为', '行政复议'),
      ['text/half-width-punctuation', '('],
      ['structure/overview-aspect', '一、总体情况'],
      ['table/label-wording', '第二十条(六)项'],
      ['table/label-wording', '第二十条(八)项'],
      ['table/label-wording', '(五)不予以处理'],
      ['table/blank-cell', ' | | | | | | '],
      ['table/blank-cell', ' | | | | | | '],
      ['table/blank-cell', ' | | | | | | '],
    ],
  },
  {
    file: 'seeds/002',
    findings: [
      ...pasted(...PRINTED),
      ['prose/period-absent', '桃尧镇 2020 年'],
      ['structure/government-duties', '一、总体情况'],
      ['table/label-wording', '对外公开总数'],
      ['structure/section-missing', '五、存在的主要问题和改进措施'],
      ['structure/section-wording', '存在的主要问题和改进措施'],
    ],
  },
  {
    file: 'seeds/003',
    findings: [
      ...pasted(...PRINTED),
      ['structure/government-duties', '一、总体情况'],
      ['text/half-width-punctuation', '('],
      ['table/blank-cell', '（一）予以公开'],
      ['table/blank-cell', '（二）部分公开'],
      ['table/blank-cell', '8.属于行政查询事项'],
      ['table/unplaced-figures', '（三）不予公开'],
      ['table/unplaced-figures', '2.其他法律行政法规禁止公开'],
      ['table/unplaced-figures', '3.危及'],
      ['table/unplaced-figures', '4.保护'],
      ['table/unplaced-figures', '5.属于'],
      ['table/unplaced-figures', '6.属于'],
      ['table/unplaced-figures', '7.属于'],
    ],
  },
  {
    file: 'seeds/004',
    findings: [
      ...pasted('第二十条第(一)项', '(本列数据的勾稽关系为', '行政复议'),
      ['prose/period-absent', '长白朝鲜族自治县'],
      ...Array(5).fill(['structure/overview-aspect', '一、总体情况'] as const),
      ['text/half-width-punctuation', ','],
      ['text/closing-date', '202114'],
    ],
  },
  {
    file: 'real/hongze_district_2023.draft',
    findings: [
      ...pasted(...PRINTED),
      ['structure/government-duties', '一、总体情况'],
      ['table/edition', '（本列数据的勾稽关系为'],
      ['table/label-wording', '2.其他法律行政止公开'],
      // 复议 10 + 1, 复议后起诉 5, both with 总计 0.
      ['arithmetic/row-total', '0'],
      ['arithmetic/row-total', '0'],
    ],
  },
  {
    file: 'real/huaian_city_2024.draft',
    findings: [
      ...pasted(...PRINTED),
      ['table/label-wording', '1、申请人无正当理由'],
      ['table/label-wording', '2、申请人逾期未按收费通知'],
      ['table/label-wording', '3、其他'],
    ],
  },
  {
    file: 'real/suqian_city_2023.draft',
    findings: [...pasted(...PRINTED), ['prose/period-absent', '宿迁市2023年']],
  },
  {
    file: 'real/shanghai_stc_2024',
    findings: [
      ['structure/section-unknown', '二、工作机制保障'],
      ['structure/section-unknown', '三、主动公开工作情况'],
      ['structure/section-unknown', '四、政府信息公开申请情况'],
      ['structure/section-unknown', '五、政府信息管理'],
      ['structure/section-unknown', '六、政府信息公开平台建设'],
      // One application is carried out, and 1744 + 393 + 21 + 2 is 2160, not 2139.
      ['prose/all-done', '所有申请均已按要求办理完成'],
      ['prose/sum', '2139'],
      ['structure/section-ordinal', '一、'],
      ['structure/section-ordinal', '二、'],
      ['structure/section-ordinal', '三、'],
      ['structure/section-ordinal', '五、'],
      ['structure/section-missing', '五、其他需要报告的事项'],
      ['table/nonstandard-layout', '第二十条第（一）项'],
      ['table/nonstandard-layout', '申请人情况'],
      ['table/row-order', '规章'],
      ['table/row-order', '规范性文件'],
      ['table/label-wording', '规范性文件'],
      ['table/blank-cell', '  '],
    ],
  },
];
