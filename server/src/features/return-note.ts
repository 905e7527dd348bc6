/** 退回意见: one page to the unit that sent a report, with all that is to be mended, numbered, ready to send. In Chinese alone. */
import type { Part } from '../convert/page';
import { placeIn } from '../convert/where';
import type { Report } from '../report/report';
import type { Finding } from '../rules/rule';
import type { Message } from '../text/message';
import { type CheckedReport, isError, isWarning } from './overview';

export interface Sender {
  /** The office that returns the report; '' leaves the place blank. */
  readonly office: string;
  /** As it is to be printed, such as 2025年1月20日. */
  readonly date: string;
}

/** null where nothing is to be mended or explained. */
export function returnNote({ file, report, findings }: CheckedReport, { office, date }: Sender): Part[] | null {
  const [errors, warnings] = [findings.filter(isError), findings.filter(isWarning)];
  if (errors.length + warnings.length === 0) return null;
  const { agency, year } = report;
  const name = `${agency ?? ''}${year === null ? '' : `${year}年`}政府信息公开工作年度报告`;
  const found = [
    ...(errors.length > 0 ? [`${errors.length} 处需要改正`] : []),
    ...(warnings.length > 0 ? [`${warnings.length} 处需要核实`] : []),
  ];
  const parts: Part[] = [
    { kind: 'title', text: '年度报告退回意见' },
    paragraph(agency === null ? `（文件：${file}）` : `${agency}：`),
    paragraph(`你单位报送的《${name}》，经核对，有 ${found.join('，')}。请修改或者说明情况后重新报送。`),
  ];
  let number = 0;
  const list = (title: string, of: readonly Finding[]): void => {
    if (of.length === 0) return;
    parts.push({ kind: 'heading', level: 1, text: title, line: '' });
    for (const one of of) parts.push(paragraph(`${++number}．${said(report, one)}`));
  };
  list('需要改正', errors);
  list('请核实', warnings);
  const lines = [office, date].filter((line) => line !== '');
  if (lines.length > 0) parts.push({ kind: 'closing', lines, line: '' });
  return parts;
}

const paragraph = (text: string): Part => ({ kind: 'paragraph', words: [{ text, role: 'plain' }], line: '' });

/** Which figure is to blame is a guess: the unit is told which equations it breaks, with both their sides. */
function said(report: Report, finding: Finding): string {
  const { message, related, relations } = finding;
  const broken = relations && !message.zh.includes('相差') ? (related ?? []) : [];
  const { zh } = withPlace(report, finding);
  return broken.length > 0 ? `${zh}（${broken.map((one) => one.message.zh.replace(/。$/, '')).join('；')}）` : zh;
}

/** For whoever does not see the place: a message about a table names it itself, of a sentence it has to be said. */
export function withPlace(report: Report, { message, span, address }: Finding): Message {
  if (address !== undefined || /^[“”]?表[一二三四]/.test(message.zh)) return message;
  const place = placeIn(report, span);
  if (message.zh.startsWith(place.zh)) return message;
  return { zh: `${place.zh}：${message.zh}`, en: `${place.en}: ${message.en}` };
}

/** The same page as Markdown. */
export const noteText = (parts: readonly Part[]): string => `${parts.map(lineOf).join('\n\n')}\n`;

function lineOf(part: Part): string {
  switch (part.kind) {
    case 'title':
      return `# ${part.text}`;
    case 'heading':
      return `## ${part.text}`;
    case 'paragraph':
      return part.words.map(({ text }) => text).join('');
    case 'closing':
      return part.lines.join('  \n');
    default:
      return '';
  }
}
