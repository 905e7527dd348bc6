import { closingOf } from '../../report/closing';
import { fold, placeOf } from '../../report/prose';
import type { Report, Title } from '../../report/report';
import { subjectOf, titleWords } from '../../report/title';
import { listed } from '../../text/message';
import { isEmpty, type Span, span, type TextEdit } from '../../text/span';
import type { Fix, Rule } from '../rule';

const SUBJECT = '政府信息公开';
const ENDING = '年度报告';

/** The title lacks the agency, the year or words of 政府信息公开工作年度报告, or there is none. The order of its parts is left to the agency. */
export const title: Rule = {
  id: 'structure/title',
  level: 'warning',
  source: {
    zh: '国办公开办函〔2021〕30号附件：标题为“（行政机关名称）××××年政府信息公开工作年度报告”',
    en: 'Annex of notice 〔2021〕30: the title is agency, year, 政府信息公开工作年度报告',
  },
  title: { zh: '标题不完整', en: 'Title incomplete' },
  description: {
    zh: '标题由行政机关名称、年份和“政府信息公开工作年度报告”组成，常见的是漏写“工作”或年份，或写成“信息公开”“工作报告”“年报”。标题可以分行，行政机关名称可以单独成行，年份也可以写在前面。',
    en: 'The title has the agency, the year and 政府信息公开工作年度报告; 工作 or the year are often left out, or it is called 信息公开, 工作报告, 年报. It may run over several lines, with the agency on its own.',
  },
  example: { bad: '# 青石镇2024年政府信息公开年度报告', good: '# 青石镇2024年政府信息公开工作年度报告' },
  *find({ report }) {
    const { title: found } = report;
    if (!found) {
      const at = firstLine(report);
      if (!at) return;
      yield {
        span: at,
        message: {
          zh: '未见年度报告标题，应为“（行政机关名称）××××年政府信息公开工作年度报告”。',
          en: 'There is no report title; it should be “（行政机关名称）××××年政府信息公开工作年度报告”, with agency and year.',
        },
      };
      return;
    }
    const faults = faultsOf(found);
    if (faults.length === 0) return;
    const year = found.year ?? report.year;
    const agency = found.agency ?? closingOf(report)?.signature ?? null;
    const standard = `${agency ?? '（行政机关名称）'}${year ?? '××××'}年${SUBJECT}工作年度报告`;
    yield {
      span: found.span,
      message: {
        zh: `标题缺少${faults.map((fault) => NAMES[fault].zh).join('、')}，应为“${standard}”。`,
        en: `The title lacks ${listed(faults.map((fault) => NAMES[fault].en))}; it should be “${standard}”.`,
      },
      fixes: () => completion(report, found, faults, agency, year),
    };
  },
};

/** 年报 lacks all of 年度报告, 报告 the half of it. */
type Fault = 'agency' | 'year' | 'government' | 'work' | 'annual' | 'ending';

const NAMES: Readonly<Record<Fault, { zh: string; en: string }>> = {
  agency: { zh: '行政机关名称', en: 'the agency' },
  year: { zh: '年份', en: 'the year' },
  government: { zh: '“政府”二字', en: '“政府”' },
  work: { zh: '“工作”二字', en: '“工作”' },
  annual: { zh: '“年度”二字', en: '“年度”' },
  ending: { zh: '“年度报告”四字', en: '“年度报告”' },
};

function faultsOf({ text, agency, year }: Title): Fault[] {
  const faults: Fault[] = [];
  if (!agency) faults.push('agency');
  if (year === null) faults.push('year');
  const subject = subjectOf(text)!;
  if (subject.text !== SUBJECT) faults.push('government');
  if (!text.slice(subject.start + subject.text.length).includes('工作')) faults.push('work');
  const words = titleWords(text);
  if (!words.endsWith(ENDING)) faults.push(words.endsWith('报告') ? 'annual' : 'ending');
  return faults;
}

/** What is missing put in where it belongs; none where the report does not say what it would be. */
function completion(
  report: Report,
  { span: where }: Title,
  faults: readonly Fault[],
  agency: string | null,
  year: number | null,
): Fix[] {
  if (agency === null || year === null) return [];
  const folded = fold(report.document.text, where);
  const subject = subjectOf(folded.text);
  if (!subject) return [];
  const insert = (offset: number, newText: string): TextEdit => ({ span: span(offset, offset), newText });
  const at = (word: number) => placeOf(folded, word, word + 1).start;
  const behind = (end: number) => placeOf(folded, end - 1, end).end;
  const end = subject.start + subject.text.length;
  const edits: TextEdit[] = [];
  if (faults.includes('agency')) edits.push(insert(at(0), agency));
  if (faults.includes('year')) edits.push(insert(at(subject.start), `${year}年`));
  if (faults.includes('government')) {
    const instead = subject.text.length - '信息公开'.length;
    edits.push({
      span: span(at(subject.start), at(subject.start + instead)),
      newText: '政府',
    });
  }
  const words = titleWords(folded.text);
  const lastWord = words.search(/(?:情况)?报告$|年报$/);
  const kept = faults.includes('annual') ? '报告' : '';
  const together = (faults.includes('annual') || faults.includes('ending')) && lastWord === end;
  if (faults.includes('work') && !together) edits.push(insert(behind(end), '工作'));
  if (faults.includes('annual') || faults.includes('ending')) {
    const to = words.length - kept.length;
    const last = to > lastWord ? span(at(lastWord), behind(to)) : span(at(lastWord), at(lastWord));
    const ending = ENDING.slice(0, ENDING.length - kept.length);
    edits.push({ span: last, newText: together && faults.includes('work') ? `工作${ending}` : ending });
  }
  const put = edits.map(({ newText }) => `“${newText}”`);
  return [
    {
      title: { zh: `标题补上${put.join('')}`, en: `Put ${listed(put)} into the title` },
      safe: faults.length === 1 && faults[0] === 'work',
      preferred: true,
      edits,
    },
  ];
}

/** Where a title would stand. */
function firstLine({ document }: Report): Span | null {
  for (const block of document.blocks) {
    if (block.kind === 'blank' || block.kind === 'comment' || block.kind === 'front-matter') continue;
    const at = block.kind === 'heading' ? block.content : block.span;
    return isEmpty(at) ? block.span : at;
  }
  return null;
}
