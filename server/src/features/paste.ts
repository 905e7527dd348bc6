/** What a clipboard holds, as a standard table of the report it is pasted into. */
import { type Clip, convertClip } from '../convert/convert';
import { isConvertFault } from '../convert/fault';
import type { Imported } from '../convert/import';
import { keptLines, type TidyOptions } from '../layout/tidy';
import type { BoundTable, Report } from '../report/report';
import { lineBreakOf } from '../text/lines';
import type { Message } from '../text/message';
import { contains, type Span, span, type TextEdit } from '../text/span';
import { tablesOf } from './walk';

export interface Paste {
  /** 粘贴为标准表格, 用粘贴的表格替换表三 */
  readonly title: Message;
  /** Takes the place of the selection, of the table around it, or stands behind that table. */
  readonly edit: TextEdit;
  /** Whether it is so surely an official table that nobody asks for the plain text. */
  readonly sure: boolean;
}

/** Fewer cells may be any list of 行政许可 and 行政处罚. */
const FEWEST_CELLS = 7;

/** null where there is no official table in it, or nothing that can be read. */
export async function pasteInto(report: Report, at: Span, clip: Clip, tidy: TidyOptions): Promise<Paste | null> {
  const part = await read(clip, tidy);
  if (!part || part.tables.length === 0) return null;
  const sure = 'html' in clip && part.tables.some(({ cells }) => cells >= FEWEST_CELLS);
  const around = tablesOf(report).find((table) => contains(table.span, at.start) && contains(table.span, at.end));
  const [own, ...others] = tablesOf(part.report);
  if (around && own && others.length === 0 && own.form.id === around.form.id) {
    const { name, nameEn } = around.form;
    const title = { zh: `用粘贴的表格替换${name}`, en: `Replace ${nameEn} by the Pasted Table` };
    return { title, edit: replaced(report, around, part.report, own), sure };
  }
  const title = { zh: '粘贴为标准表格', en: 'Paste as a Standard Table' };
  const place = around ? span(around.span.end, around.span.end) : at;
  return { title, edit: inserted(report.document.text, place, part.text.trimEnd().split('\n')), sure };
}

async function read(clip: Clip, tidy: TidyOptions): Promise<Imported | null> {
  try {
    return await convertClip(clip, tidy);
  } catch (error) {
    if (isConvertFault(error)) return null;
    throw error;
  }
}

/** The pasted table in the place of the other; below it all that came with it, and the lines that stood in between. */
function replaced(report: Report, table: BoundTable, part: Report, own: BoundTable): TextEdit {
  const { text } = report.document;
  const kept = keptLines(report, table);
  const pasted = part.document.text;
  const lines = wholeLines(pasted, own.span);
  const rest = [pasted.slice(0, lines.start), pasted.slice(lines.end)].map((one) => one.trim());
  const parts = [kept.above.join('\n'), pasted.slice(lines.start, lines.end), ...rest, kept.below.join('\n')];
  const newText = parts.filter((one) => one !== '').join('\n\n');
  return { span: wholeLines(text, table.span), newText: newText.replaceAll('\n', lineBreakOf(text)) };
}

/** Blank lines keep it apart from what stands around it. */
function inserted(text: string, at: Span, lines: readonly string[]): TextEdit {
  const lineBreak = lineBreakOf(text);
  const before = text.slice(Math.max(0, at.start - AROUND), at.start);
  const after = text.slice(at.end, at.end + AROUND);
  const above =
    /(?:^|\n|\r(?!\n))[^\S\r\n]*(?:\r\n|\r|\n)$/.test(before) || at.start === 0 ? 0 : /[\r\n]$/.test(before) ? 1 : 2;
  const below =
    /^[^\S\r\n]*(?:\r\n|\r(?!\n)|\n)[^\S\r\n]*(?:[\r\n]|$)/.test(after) || after === ''
      ? 0
      : /^[\r\n]/.test(after)
        ? 1
        : 2;
  return { span: at, newText: lineBreak.repeat(above) + lines.join(lineBreak) + lineBreak.repeat(below) };
}

/** So much of the text tells whether a line is blank. */
const AROUND = 200;

function wholeLines(text: string, { start, end }: Span): Span {
  const first = Math.max(text.lastIndexOf('\n', start - 1), text.lastIndexOf('\r', start - 1)) + 1;
  let last = end;
  while (last < text.length && text[last] !== '\n' && text[last] !== '\r') last++;
  return span(first, last);
}
