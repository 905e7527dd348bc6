/** Parts and whole of a list, told and mended; for lists of anything and of fees. */
import { decimal, plain } from '../../relations/decimal';
import type { Figure } from '../../report/claim';
import type { Passage } from '../../report/prose';
import type { Report } from '../../report/report';
import type { Message } from '../../text/message';
import type { Fix, Found } from '../rule';
import type { SumIssue } from './judge';
import { placeIn, quoted } from './tell';

export function sumFinding(report: Report, passage: Passage, { list, sum }: SumIssue): Found {
  const { whole } = list;
  const parts = list.firstGroup >= 2 ? list.parts.slice(0, list.firstGroup) : list.parts;
  const difference = plain(decimal(whole.value).minus(sum).abs());
  const terms = parts.map(({ value }) => value).join('＋');
  return {
    span: placeIn(passage, whole.span),
    message: {
      zh: `总数写作 ${whole.value}${whole.unit}，各分项之和为 ${plain(sum)}${whole.unit}（${terms}），相差 ${difference}${whole.unit}。`,
      en: `The total is written as ${whole.value}, its parts add up to ${plain(sum)} (${terms}), a difference of ${difference}.`,
    },
    related: parts.map(({ span, value, unit }) => ({
      span: placeIn(passage, span),
      message: { zh: `${value}${unit}`, en: value },
    })),
    fixes: () => [
      change(report, passage, whole, plain(sum), TOTAL),
      ...parts.flatMap((part, i) => {
        const right = decimal(part.value).plus(whole.value).minus(sum);
        const which = { zh: `第 ${i + 1} 个分项`, en: `part ${i + 1},` };
        return right.lt(0) ? [] : change(report, passage, part, plain(right), which);
      }),
    ],
  };
}

const TOTAL: Message = { zh: '总数', en: 'the total' };

/** What else the sentence says may point at one of them; nothing here does, so that none is preferred. */
function change(report: Report, passage: Passage, { span: at, unit }: Figure, to: string, which: Message): Fix {
  const span = placeIn(passage, at);
  const now = quoted(report, span);
  return {
    title: {
      zh: `将${which.zh}“${now}${unit}”改为 ${to}${unit}`,
      en: `Change ${which.en} “${now}” to ${to}`,
    },
    safe: false,
    preferred: false,
    edits: [{ span, newText: to }],
  };
}
