import type { Rule } from '../rule';
import { issuesOf } from './judge';
import { sumFinding } from './sums';

/** 共282条，其中2条、275条…: parts that do not make their whole. */
export const sum: Rule = {
  id: 'prose/sum',
  level: 'warning',
  source: {
    zh: '《政府信息公开条例》第六条：行政机关应当及时、准确地公开政府信息',
    en: 'Regulations on Open Government Information, art. 6: information is disclosed promptly and accurately',
  },
  title: { zh: '分项之和与总数不符', en: 'Parts that do not make the whole' },
  description: {
    zh: '“共……条，其中……条、……条”这样的一句话，各分项单位相同又列举完整的，分项之和应等于总数。有“等”“余”“约”“另有”，有的分项没有写数字，分项只占总数的一小部分（只是举例），或者可以分成几组、每组都等于总数的，都不提示。',
    en: 'In “X in all, of these a, b and c” with one unit and a closed list, the parts add up to the whole. Approximate figures, lists with items that have no figure, lists of examples, and lists that see the whole from two sides are left alone.',
  },
  example: {
    bad: '全年共发布信息100条，其中网站60条、公众号30条、公告栏20条。',
    good: '全年共发布信息110条，其中网站60条、公众号30条、公告栏20条。',
  },
  *find({ report }) {
    for (const { passage, issue } of issuesOf(report)) {
      if (issue.kind === 'sum') yield sumFinding(report, passage, issue);
    }
  },
};
