import type { SectionForm, SectionId } from '../../editions';
import { sectionTitle } from '../../report/names';
import { cutIntoSentences, type Passage, passagesIn, placeOf, type Sentence } from '../../report/prose';
import type { Report } from '../../report/report';
import { keptWith } from '../../report/wording';
import { listed } from '../../text/message';
import type { Rule } from '../rule';

/** Words by which a preface means a section. Loose ones: what may be meant is not missing. */
const MENTIONS: Readonly<Record<SectionId, RegExp>> = {
  overview: /总体|概述|概况|基本情况|综合情况/,
  disclosure: /主动公开|公开政府信息情况/,
  applications: /申请公开|公开申请|申请情况|申请办理|收到和处理/,
  reviews: /复议|诉讼/,
  problems: /问题|不足|改进/,
  other: /其他|其它|需要报告/,
};
const LISTS = /包括|包含|组成|构成|分为|部分|内容为/;
/** A sentence that names fewer is no list of the parts. */
const FEWEST = 3;

/** A preface that lists the parts of the report, but not all six. */
export const prefaceList: Rule = {
  id: 'structure/preface-list',
  level: 'information',
  source: {
    zh: '国办公开办函〔2021〕30号附件：报告由六个部分组成',
    en: 'Annex of notice 〔2021〕30: the report has six sections',
  },
  title: { zh: '前言列举的部分不全', en: 'The preface lists fewer than six sections' },
  description: {
    zh: '前言可以不列举各部分；列举的，应与正文的六个部分一致。写法不同但能看出所指的，算已列举。',
    en: 'A preface need not list the sections; one that does lists all six. Any wording that shows which section is meant will do.',
  },
  example: {
    bad: '本报告由总体情况、主动公开政府信息情况、收到和处理政府信息公开申请情况、政府信息公开行政复议和行政诉讼情况、存在的主要问题及改进情况组成。',
    good: '本报告由总体情况、主动公开政府信息情况、收到和处理政府信息公开申请情况、政府信息公开行政复议和行政诉讼情况、存在的主要问题及改进情况、其他需要报告的事项组成。',
  },
  *find({ report }) {
    if (report.sections.length === 0) return;
    for (const { passage, sentence } of listsIn(report)) {
      const { sections } = report.edition;
      const missing = sections.filter(({ id }) => !MENTIONS[id].test(sentence.text));
      const count = sections.length - missing.length;
      if (missing.length === 0 || count < FEWEST) continue;
      const names = missing.map((form) => `“${sectionTitle(form)}”`);
      yield {
        span: placeOfList(passage, sentence, sections),
        message: {
          zh: `前言列举了报告的 ${count} 个部分，缺少${names.join('')}。`,
          en: `The preface lists ${count} of the six sections; ${listed(names)} ${names.length > 1 ? 'are' : 'is'} not among them.`,
        },
      };
      return;
    }
  },
};

const listsIn = (report: Report) =>
  passagesIn(report, null).flatMap((passage) => listing(passage).map((sentence) => ({ passage, sentence })));

/** A sentence, and where it begins in the text of its passage. */
type Piece = Pick<Sentence, 'start' | 'text'>;

const listing = keptWith(({ text }): readonly Piece[] => {
  const sentences: Piece[] = [];
  if (!LISTS.test(text)) return sentences;
  cutIntoSentences(text, (start, end) => {
    const sentence = text.slice(start, end);
    if (LISTS.test(sentence)) sentences.push({ start, text: sentence });
  });
  return sentences;
});

/** From the first section named to the last. */
function placeOfList(passage: Passage, { start, text }: Piece, sections: readonly SectionForm[]) {
  const ends = sections.flatMap(({ id }) => {
    const match = MENTIONS[id].exec(text);
    return match ? [match.index, match.index + match[0].length] : [];
  });
  return placeOf(passage, start + Math.min(...ends), start + Math.max(...ends));
}
