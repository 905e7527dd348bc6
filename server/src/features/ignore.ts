/** “Ignore this”: a directive above what was found, with room for the reason. */
import type { Finding, Fix, RuleContext } from '../rules/rule';
import type { Document, Grid } from '../syntax/blocks';
import { lineBreakOf } from '../text/lines';
import { contains, span, type TextEdit } from '../text/span';

/**
 * null for a finding on a directive itself. In a Markdown table the directive stands behind the row above, where every
 * renderer drops what is too much for a row; a line of its own would end the table. Behind the delimiter row nothing may
 * stand, so for the head and the first row it stands above the table.
 */
export function ignoreFix({ report: { document } }: RuleContext, finding: Finding): Fix | null {
  if (finding.rule.startsWith('directive/')) return null;
  const directive = `<!-- nianbao-disable-next-line ${finding.rule} 理由：… -->`;
  return {
    title: { zh: '忽略此处（写明理由）', en: 'Ignore this (give a reason)' },
    safe: false,
    preferred: false,
    edits: [placed(document, finding.span.start, directive)],
  };
}

function placed({ text, blocks }: Document, offset: number, directive: string): TextEdit {
  const grid = blocks.find((block): block is Grid => block.kind === 'grid' && contains(block.span, offset));
  const index = grid?.rows.findIndex((row) => contains(row.span, offset)) ?? -1;
  const above = index > 0 ? grid!.rows[index - 1]! : null;
  const top = grid?.rows[1]?.delimiter && index <= 2;
  if (above && !top) return { span: span(above.span.end, above.span.end), newText: ` ${directive}` };
  const start = lineStart(text, grid && index >= 0 ? grid.span.start : offset);
  return { span: span(start, start), newText: directive + lineBreakOf(text) };
}

function lineStart(text: string, offset: number): number {
  let start = offset;
  while (start > 0 && text[start - 1] !== '\n' && text[start - 1] !== '\r') start--;
  return start;
}
