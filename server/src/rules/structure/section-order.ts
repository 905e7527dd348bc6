import { closingOf } from '../../report/closing';
import { sectionTitle } from '../../report/names';
import type { Report, Section } from '../../report/report';
import { lineBreakOf } from '../../text/lines';
import { span, type TextEdit } from '../../text/span';
import { longestRise, rises } from '../order';
import type { Rule } from '../rule';

/** Sections stand in another order than the official one: those are named that would have to move. */
export const sectionOrder: Rule = {
  id: 'structure/section-order',
  level: 'error',
  source: {
    zh: '国办公开办函〔2021〕30号附件：六个部分的顺序',
    en: 'Annex of notice 〔2021〕30: the order of the six sections',
  },
  title: { zh: '部分顺序不符', en: 'Sections out of order' },
  description: {
    zh: '六个部分应按规定顺序排列。只提示需要移动的部分。快速修复整段移动，不改动任何文字。',
    en: 'The six sections stand in a fixed order. Only those that would have to move are named. The fix moves them whole and loses no text.',
  },
  example: {
    bad: '三、收到和处理政府信息公开申请情况\n二、主动公开政府信息情况',
    good: '二、主动公开政府信息情况\n三、收到和处理政府信息公开申请情况',
  },
  *find({ report }) {
    const ranks = report.sections.map((section) => rankOf(report, section));
    if (rises(ranks)) return;
    const inOrder = longestRise(ranks);
    for (const [i, section] of report.sections.entries()) {
      if (inOrder.has(i)) continue;
      const title = sectionTitle(section.form);
      const before = ranks[i]! === 0 ? null : report.edition.sections[ranks[i]! - 1]!;
      yield {
        span: section.heading.content,
        message: {
          zh: `“${title}”的位置不符合规定顺序${before ? `，应在“${sectionTitle(before)}”之后` : '，应为第一部分'}。`,
          en: `“${title}” is out of order; it should ${before ? `follow “${sectionTitle(before)}”` : 'come first'}.`,
        },
        fixes: () => [
          {
            title: {
              zh: '按规定顺序排列各部分（整段移动，文字不变）',
              en: 'Put the sections in order (moved whole, no text lost)',
            },
            safe: false,
            preferred: true,
            edits: [reorder(report)],
          },
        ],
      };
    }
  },
};

const rankOf = (report: Report, section: Section): number =>
  report.edition.sections.findIndex((form) => form.id === section.form.id);

function reorder(report: Report): TextEdit {
  const { text } = report.document;
  const { sections } = report;
  const start = sections[0]!.span.start;
  // Signature and date stay at the end.
  const end = closingOf(report)?.span.start ?? text.length;
  const lineBreak = lineBreakOf(text);
  const pieces = sections.map((section) => ({
    rank: rankOf(report, section),
    text: text.slice(section.span.start, Math.min(section.span.end, end)),
  }));
  const ordered = [...pieces].sort((a, b) => a.rank - b.rank);
  // A piece that ended the text gets the blank line it needs before another; the one that now ends it keeps its own.
  const newText = ordered
    .map(({ text: piece }, i) =>
      i < ordered.length - 1 && !/[\r\n]$/.test(piece) ? piece + lineBreak + lineBreak : piece,
    )
    .join('');
  return { span: span(start, end), newText };
}
