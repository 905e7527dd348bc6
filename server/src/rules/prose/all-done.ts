import { plain } from '../../relations/decimal';
import type { Report } from '../../report/report';
import type { Rule } from '../rule';
import { issuesOf } from './judge';
import { figuresIn, valuesOf } from './reading-values';
import type { Reading } from './readings';
import { cellsOf, placeIn, quoted } from './tell';

/** 所有申请均已办结 beside applications that are carried out. */
export const allDone: Rule = {
  id: 'prose/all-done',
  level: 'warning',
  source: {
    zh: '国办公开办函〔2021〕30号附件（表三“四、结转下年度继续办理”）',
    en: 'Annex of notice 〔2021〕30 (table 3, “四、结转下年度继续办理”)',
  },
  title: { zh: '称已全部办结，却有结转', en: 'All is said to be done, yet some is carried over' },
  description: {
    zh: '文字说所有申请均已办结（办理完成、办理完毕），而表三“四、结转下年度继续办理”不是 0。“均在法定期限内答复”“按期办结”“截至目前均已办结”没有说年底时有没有在办的，不提示；同一句话里写明了结转几件的，也不提示。',
    en: 'The prose says that all applications have been dealt with, while table 3 carries some over. “Within the legal time limit” says nothing of those still open and is left alone.',
  },
  example: {
    bad: '全年收到政府信息公开申请14件，均已办结。\n……\n| 四、结转下年度继续办理 | 1 | 0 | 0 | 0 | 0 | 0 | 1 |',
    good: '全年收到政府信息公开申请14件，办结13件，结转下年度1件。\n……\n| 四、结转下年度继续办理 | 1 | 0 | 0 | 0 | 0 | 0 | 1 |',
  },
  *find({ report }) {
    for (const { passage, issue } of issuesOf(report)) {
      if (issue.kind !== 'all-done') continue;
      const { claim, readings } = issue;
      const span = placeIn(passage, claim.span);
      const words = quoted(report, span);
      const open = openOf(report, readings);
      yield {
        span,
        message: {
          zh: `“${words}”与表三不符：“四、结转下年度继续办理”为 ${open}。`,
          en: `“${words}” does not agree with Table 3: row “四、结转下年度继续办理” is ${open}.`,
        },
        related: cellsOf(report, readings),
      };
    }
  },
};

/** What is carried out, by the total or, where that is blank, by the first column that has any. */
function openOf(report: Report, [reading]: readonly Reading[]): string {
  if (!reading) return '0';
  const [value] = valuesOf(report, reading);
  return value ? plain(value) : (figuresIn(report, reading).find((figure) => figure !== '0') ?? '0');
}
