import { currentEdition } from '../../editions';
import { type Prose, proseDigest } from '../../report/digest';
import { sectionTitle } from '../../report/names';
import { counted } from '../../text/message';
import { type Span, span } from '../../text/span';
import type { Related, Rule } from '../rule';
import { nameOf } from './last-year';

/** Of the section, in per cent: a copy with a few words changed. */
const ALIKE = 80;
/** A shorter section says what every agency says. */
const SHORTEST = 120;
/** Passages shown. */
const MOST = 10;

/** A section that is last year's again. */
export const repeatedText: Rule = {
  id: 'series/repeated-text',
  level: 'warning',
  source: {
    zh: '国办公开办函〔2021〕30号：年度报告内容不得与上年雷同',
    en: 'Notice 〔2021〕30: a report is not to repeat last year’s',
  },
  title: { zh: '与上年报告雷同', en: 'Last year’s text again' },
  description: {
    zh: '“一、总体情况”或“五、存在的主要问题及改进情况”有八成以上的文字与同一机关上年的报告相同（不计数字和标点）。相关信息列出相同的段落。上年的报告在手边时才比对。',
    en: 'Section one or five has four fifths or more of its text from the agency’s report on the year before, figures and punctuation aside. The passages are shown as related places.',
  },
  example: {
    bad: '五、存在的主要问题及改进情况\n\n一是公开内容的更新还不够及时，二是解读形式比较单一……（与上年逐字相同）',
    good: '五、存在的主要问题及改进情况\n\n上年提出的更新不及时问题已经解决，今年主要的问题是……',
  },
  *find({ report, neighbours: { lastYear } }) {
    if (!lastYear) return;
    for (const { id } of currentEdition.sections) {
      const before = lastYear.digest.prose[id];
      const section = report.sections.find(({ form }) => form.id === id);
      if (!before || !section) continue;
      const own = proseDigest(report, id);
      const { share, passages } = compare(own, before);
      if (own.length < SHORTEST || share < ALIKE) continue;
      const name = sectionTitle(section.form);
      const [zh, en] = [`与${nameOf(lastYear)}报告相同`, `the same as in the report ${nameOf(lastYear)}`];
      yield {
        span: section.heading.content,
        message: {
          zh: `“${name}”有 ${share}% 的文字${zh}，共 ${passages.length} 处，请按当年的情况重写。`,
          en: `${share}% of “${name}” is ${en}, in ${counted(passages.length, 'passage')}; write about this year instead.`,
        },
        related: passages.slice(0, MOST).flatMap((passage): Related[] => [
          { span: passage.own, message: { zh, en } },
          {
            span: passage.theirs,
            elsewhere: lastYear,
            message: { zh: `${nameOf(lastYear)}报告的这一处`, en: `The passage in the report ${nameOf(lastYear)}` },
          },
        ]),
      };
    }
  },
};

/** A run of pieces that both have, where it stands in each; in the other, where its first piece does. */
interface Passage {
  readonly own: Span;
  readonly theirs: Span;
}

/** The share in per cent, and what is the same. */
function compare(own: Prose, before: Prose): { share: number; passages: Passage[] } {
  const known = new Map<number, Span>();
  for (let i = 0; i < before.pieces.length; i += 3) {
    known.set(before.pieces[i]!, span(before.pieces[i + 1]!, before.pieces[i + 2]!));
  }
  const passages: Passage[] = [];
  let same = 0;
  let all = 0;
  let running = false;
  for (let i = 0; i < own.pieces.length; i += 3) {
    const [hash, start, end] = own.pieces.slice(i, i + 3) as unknown as [number, number, number];
    all += end - start;
    const theirs = known.get(hash);
    if (theirs) {
      same += end - start;
      const last = running ? passages.pop() : undefined;
      passages.push(last ? { ...last, own: span(last.own.start, end) } : { own: span(start, end), theirs });
    }
    running = theirs !== undefined;
  }
  return { share: all === 0 ? 0 : Math.floor((100 * same) / all), passages };
}
