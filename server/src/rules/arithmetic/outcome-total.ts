import type { Rule } from '../rule';
import { brokenEquations } from './equation';

/** （七）总计 of table three against the outcomes above it, column by column. */
export const outcomeTotal: Rule = {
  id: 'arithmetic/outcome-total',
  level: 'error',
  source: {
    zh: '国办公开办函〔2021〕30号附件（表三“（七）总计”行）',
    en: 'Annex of notice 〔2021〕30, row “（七）总计” of table 3',
  },
  title: { zh: '办理结果总计不符', en: 'Total of outcomes does not add up' },
  description: {
    zh: '表三“（七）总计”行每一列等于（一）至（六）各行之和。加数空白按 0 计；总计空白、缺行、或某格不是数字时不判断，由其他规则提示。',
    en: 'Each column of “（七）总计” in table 3 is the sum of the rows from （一） to （六）. A blank addend counts as 0; a blank total, a missing row or a cell that is no number decides nothing here.',
  },
  example: {
    bad: '| （一）予以公开 | 14 | … |\n| （七）总计 | 13 | … |',
    good: '| （一）予以公开 | 14 | … |\n| （七）总计 | 14 | … |',
  },
  find: (context) => brokenEquations(context, 'outcome-total'),
};
