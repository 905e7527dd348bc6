import { editions } from '../../editions';
import { type Passage, passagesOf, placeOf } from '../../report/prose';
import type { Report } from '../../report/report';
import { keptWith } from '../../report/wording';
import { normal } from '../../text/normal';
import { span } from '../../text/span';
import type { Found, Rule } from '../rule';

/** A document number of the office that issued the form. */
const OFFICE = '国办公开办函';
const NUMBER = /国办公开办函\((\d{4})\)(\d{1,4})号/g;
/** What the notices that prescribe the form call it. */
const FORM = /年度报告格式|年度报告有关事项/;
/** How far before its number the title of a notice begins. */
const REACH = 80;
/** 国务院办公厅关于印发《…年度报告格式》: the issuer cut short. 国务院办公厅 did issue other notices. */
const ISSUER = '国务院办公厅';
const ON = /^[《<〈("]{0,3}关于/;
/** How far behind it the name of the form may end. */
const TITLE_LENGTH = 55;

/** The notice that prescribes the form, cited by the number of another edition or under another issuer's name. */
export const citedNotice: Rule = {
  id: 'prose/cited-notice',
  level: 'information',
  source: {
    zh: '国办公开办函〔2019〕60号（2019、2020年度报告）；国办公开办函〔2021〕30号（2021年度起）',
    en: 'Notice 〔2019〕60, for reports on 2019 and 2020; notice 〔2021〕30, from 2021 on',
  },
  title: { zh: '引用的格式通知不符', en: 'Another notice is cited' },
  description: {
    zh: '报告引用的格式通知，文号与报告年度适用的不同，或把发文机关写成国务院办公厅（应为国务院办公厅政府信息与政务公开办公室）。没有引用的不提示，引用其他文件的也不查。',
    en: 'The notice that prescribes the form is cited by the number of another edition, or under the name of the General Office rather than its office for open government. Not citing any is fine, and other documents are not looked at.',
  },
  example: {
    bad: '国务院办公厅《关于印发〈中华人民共和国政府信息公开工作年度报告格式〉的通知》（国办公开办函〔2021〕30号）',
    good: '国务院办公厅政府信息与政务公开办公室《关于印发〈中华人民共和国政府信息公开工作年度报告格式〉的通知》（国办公开办函〔2021〕30号）',
  },
  *find({ report }) {
    const passages = passagesOf(report);
    yield* wrongNumber(report, passages);
    for (const passage of passages) {
      const wrong = wrongIssuer(passage);
      if (!wrong) continue;
      const { start } = wrong;
      const { issuer } = report.edition.notice;
      const at = placeOf(passage, start, start + ISSUER.length);
      yield {
        span: at,
        message: {
          zh: `年度报告格式的发文机关是“${issuer}”，不是“${ISSUER}”。`,
          en: `The form was issued by “${issuer}”, not by “${ISSUER}”.`,
        },
        fixes: () => [
          {
            title: { zh: `改为“${issuer}”`, en: `Change to “${issuer}”` },
            safe: true,
            preferred: true,
            edits: [{ span: span(at.end, at.end), newText: issuer.slice(ISSUER.length) }],
          },
        ],
      };
      return;
    }
  },
};

function* wrongNumber({ year, edition }: Report, passages: readonly Passage[]): Iterable<Found> {
  if (year === null || year < edition.since) return;
  const right = edition.notice.number;
  const cited: { readonly passage: Passage; readonly match: RegExpExecArray }[] = [];
  for (const passage of passages) for (const match of numbersIn(passage)) cited.push({ passage, match });
  if (cited.length === 0) return;
  const known = editions.map(({ notice }) => normal(notice.number));
  if (cited.some(({ match }) => match[0] === normal(right))) return;
  for (const { passage, match } of cited) {
    const before = passage.text.slice(Math.max(0, match.index - REACH), match.index);
    if (!known.includes(match[0]) && !FORM.test(before)) continue;
    const at = placeOf(passage, match.index, match.index + match[0].length);
    const written = `国办公开办函〔${match[1]}〕${match[2]}号`;
    yield {
      span: at,
      message: {
        zh: `${year}年度报告的格式见${right}，此处引用的是${written}。`,
        en: `The form of reports on ${year} is set by ${right}; cited here is ${written}.`,
      },
      fixes: () => [
        {
          title: { zh: `改为“${right}”`, en: `Change to “${right}”` },
          safe: false,
          preferred: true,
          edits: [{ span: at, newText: right }],
        },
      ],
    };
    return;
  }
}

const numbersIn = keptWith(({ text }): readonly RegExpExecArray[] =>
  text.includes(OFFICE) ? [...text.matchAll(NUMBER)] : NONE,
);
const NONE: readonly RegExpExecArray[] = [];

/** Where it stands before the title of a notice that prescribes the form. */
const wrongIssuer = keptWith(({ text }): { readonly start: number } | null => {
  for (let at = text.indexOf(ISSUER); at >= 0; at = text.indexOf(ISSUER, at + 1)) {
    const behind = text.slice(at + ISSUER.length, at + ISSUER.length + TITLE_LENGTH);
    if (ON.test(behind) && FORM.test(behind.split(/[。;》]/, 1)[0]!)) return { start: at };
  }
  return null;
});
