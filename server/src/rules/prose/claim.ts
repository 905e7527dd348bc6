import type { Passage } from '../../report/prose';
import type { Report } from '../../report/report';
import { counted, type Message } from '../../text/message';
import type { Rule } from '../rule';
import { type ClaimIssue, issuesOf } from './judge';
import { isBound } from './readings';
import { alsoBroken, cellsOf, corrections, meantInWords, placeIn, quoted, saidOf, tableName } from './tell';

/** A figure of a sentence that is in none of its readings the one of the tables. */
export const claim: Rule = {
  id: 'prose/claim',
  level: 'warning',
  source: {
    zh: '《政府信息公开条例》第五十条：年度报告的内容；国办公开办函〔2021〕30号附件：总体情况与各表说的是同一年的同一件事',
    en: 'Regulations on Open Government Information, art. 50; annex of notice 〔2021〕30: prose and tables report the same year',
  },
  title: { zh: '文字与表格不符', en: 'A sentence does not agree with the tables' },
  description: {
    zh: '总体情况等部分写到的申请件数、办理结果、结转、申请人、行政复议和行政诉讼件数，与表三、表四比对。一种说法有几种合理的理解时（如“共收到”可以含上年结转，也可以不含），都不相符才提示；带“余”“多”“约”“等”的数字、说不清范围的句子、表格没有填的，都不提示。一句话只提示一处。改法只改句子，不改表格；究竟哪边对，请核对台账。',
    en: 'Counts in the prose (applications, outcomes, what is carried over, applicants, reviews and lawsuits) are compared with tables 3 and 4. Where a wording has several admissible readings, only a figure that fits none is found; approximate figures and sentences whose scope is not clear are left alone. One finding a sentence; fixes change the sentence, never the table.',
  },
  example: {
    bad: '全年共收到政府信息公开申请15件。\n……\n| 一、本年新收政府信息公开申请数量 | 14 | 0 | 0 | 0 | 0 | 0 | 14 |\n| 二、上年结转政府信息公开申请数量 | 0 | 0 | 0 | 0 | 0 | 0 | 0 |',
    good: '全年共收到政府信息公开申请14件。\n……\n| 一、本年新收政府信息公开申请数量 | 14 | 0 | 0 | 0 | 0 | 0 | 14 |\n| 二、上年结转政府信息公开申请数量 | 0 | 0 | 0 | 0 | 0 | 0 | 0 |',
  },
  *find({ report }) {
    for (const { passage, issue } of issuesOf(report)) {
      if (issue.kind !== 'claim') continue;
      const { claim: made, readings, others } = issue;
      yield {
        span: placeIn(passage, made.figure ?? made.span),
        message: saidOf(issue, () => messageOf(report, passage, issue)),
        related:
          others.length > 0
            ? [...cellsOf(report, readings), ...alsoBroken(report, passage, issue)]
            : cellsOf(report, readings),
        fixes: () => corrections(report, passage, issue),
      };
    }
  },
};

function messageOf(report: Report, passage: Passage, issue: ClaimIssue): Message {
  const { claim: made, readings, others } = issue;
  const words = quoted(report, placeIn(passage, made.span));
  const table = tableName(report, readings);
  const right = meantInWords(report, issue);
  const more =
    others.length > 0
      ? {
          zh: `同一句中另有 ${others.length} 处也不符。`,
          en: ` In the same sentence ${counted(others.length, 'more does', 'more do')} not agree.`,
        }
      : { zh: '', en: '' };
  if (isBound(made.topic)) {
    return {
      zh: `“${words}”多于${table.zh}：${right.zh}。${more.zh}`,
      en: `“${words}” is more than ${table.en} has: ${right.en}.${more.en}`,
    };
  }
  return {
    zh: `“${words}”与${table.zh}不符：${right.zh}。${more.zh}`,
    en: `“${words}” does not agree with ${table.en}: ${right.en}.${more.en}`,
  };
}
