import type { Rule } from '../rule';
import { issuesOf } from './judge';
import { cellsOf, placeIn, quoted, settles } from './tell';

/** 占x% behind a count: the share of no whole it can be of. */
export const percentage: Rule = {
  id: 'prose/percentage',
  level: 'warning',
  source: {
    zh: '国办公开办函〔2021〕30号附件：表三各项办理结果与“（七）总计”之比',
    en: 'Annex of notice 〔2021〕30: outcomes of table 3 against their total',
  },
  title: { zh: '百分比不符', en: 'A percentage that is not the share' },
  description: {
    zh: '数字后面写明“占……%”的，按该数字占办理结果总计、新收件数或同一句中总数的比例核算，末位允许差 1。与任何一个总数都不符才提示。同比、办结率等不核算。',
    en: 'A count with its share behind it (占x%) is compared with the total of outcomes, the applications received, and the totals named in the sentence; one in the last place is allowed. Changes over the year and rates are not looked at.',
  },
  example: {
    bad: '共答复40件，其中予以公开10件，占35%。',
    good: '共答复40件，其中予以公开10件，占25%。',
  },
  *find({ report }) {
    for (const { passage, issue } of issuesOf(report)) {
      if (issue.kind !== 'percentage') continue;
      const { share, right, readings } = issue;
      const span = placeIn(passage, share.figure);
      const partSpan = placeIn(passage, share.part.span);
      const part = quoted(report, partSpan);
      yield {
        span,
        message: {
          zh: `“${part}”所占的百分比写作 ${share.percent}%，应为 ${right.map((one) => `${one.percent}%（总数 ${one.whole}）`).join('或 ')}。`,
          en: `The share of “${part}” is written as ${share.percent}%; it should be ${right.map((one) => `${one.percent}% (of ${one.whole})`).join(' or ')}.`,
        },
        related: [{ span: partSpan, message: { zh: `“${part}”`, en: `“${part}”` } }, ...cellsOf(report, readings)],
        fixes: () =>
          right.map(({ percent, whole }) => {
            const edits = [{ span, newText: percent }];
            return {
              title: {
                zh: `改为 ${percent}%（总数 ${whole}，现为 ${share.percent}%）`,
                en: `Change to ${percent}% (of ${whole}, now ${share.percent}%)`,
              },
              safe: false,
              preferred: right.length === 1 && settles(report, edits),
              edits,
            };
          }),
      };
    }
  },
};
