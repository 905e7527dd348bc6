import type { Rule } from '../rule';
import { brokenEquations } from './equation';

/** 第一项加第二项之和，等于第三项加第四项之和, column by column. */
export const balance: Rule = {
  id: 'arithmetic/balance',
  level: 'error',
  source: {
    zh: '国办公开办函〔2021〕30号附件（表三表头：第一项加第二项之和，等于第三项加第四项之和）',
    en: 'Annex of notice 〔2021〕30, head of table 3: items one and two equal items three and four',
  },
  title: { zh: '勾稽关系不符', en: 'Balance does not hold' },
  description: {
    zh: '表三每一列：“一、本年新收”加“二、上年结转”，等于“三、本年度办理结果”的总计加“四、结转下年度继续办理”。空白按 0 计；“（七）总计”空白、等式一边全部空白、缺行、或某格不是数字时不判断。',
    en: 'In each column of table 3, applications received plus those carried over from the year before equal the total of outcomes plus those carried over to the next. A blank counts as 0; a blank total, a side of blanks, a missing row or a cell that is no number decides nothing here.',
  },
  example: {
    bad: '| 一、本年新收政府信息公开申请数量 | 14 | … |\n| 二、上年结转政府信息公开申请数量 | 1 | … |\n| （七）总计 | 14 | … |\n| 四、结转下年度继续办理 | 0 | … |',
    good: '| 一、本年新收政府信息公开申请数量 | 14 | … |\n| 二、上年结转政府信息公开申请数量 | 1 | … |\n| （七）总计 | 14 | … |\n| 四、结转下年度继续办理 | 1 | … |',
  },
  find: (context) => brokenEquations(context, 'balance'),
};
