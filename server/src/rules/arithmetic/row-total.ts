import type { Rule } from '../rule';
import { brokenEquations } from './equation';

/** A row's 总计 against its columns, tables three and four. */
export const rowTotal: Rule = {
  id: 'arithmetic/row-total',
  level: 'error',
  source: {
    zh: '国办公开办函〔2021〕30号附件（表三、表四“总计”列）',
    en: 'Annex of notice 〔2021〕30, column “总计” of tables 3 and 4',
  },
  title: { zh: '行合计不符', en: 'Row total does not add up' },
  description: {
    zh: '表三每一行的“总计”等于“自然人”与五类“法人或其他组织”之和；表四每一类的“总计”等于“结果维持”“结果纠正”“其他结果”“尚未审结”之和。加数空白按 0 计；总计空白、或各加数全部空白时不判断。',
    en: 'In table 3 the total of a row is the sum of natural persons and the five kinds of legal persons; in table 4 it is the sum of the four results. A blank addend counts as 0; a blank total, or a row of blanks, decides nothing.',
  },
  example: {
    bad: '| （一）予以公开 | 9 | 5 | 0 | 0 | 0 | 0 | 13 |',
    good: '| （一）予以公开 | 9 | 5 | 0 | 0 | 0 | 0 | 14 |',
  },
  find: (context) => brokenEquations(context, 'row-total'),
};
