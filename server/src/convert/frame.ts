/** The frame of an imported draft: title and sections as headings, what stands above the title below the report. */
import { TABLE_IDS } from '../editions';
import { sectionTitle } from '../report/names';
import { readReport } from '../report/read';
import type { Report, Title } from '../report/report';
import { applyEdits, type Span, span, type TextEdit } from '../text/span';
import { unescaped } from './escape';
import { join, trim } from './grid';

export interface Framed {
  readonly text: string;
  /** What was above the title, a line each. */
  readonly moved: readonly string[];
}

/** `text` is a draft in any shape that is read. */
export function frame(text: string): Framed {
  const report = readReport(text);
  const { edits, moved } = aboveTitle(report);
  if (report.title) edits.push(titleEdit(report, report.title));
  for (const { heading } of report.sections) {
    if (heading.level !== 2)
      edits.push({ span: heading.span, newText: `## ${text.slice(heading.content.start, heading.content.end)}` });
  }
  if (report.sections.length === 0) edits.push(...missingHeadings(report));
  return { text: applyEdits(text, edits).replace(/^\n+/, ''), moved };
}

/** Number of the document, names of portals, dates of publication: no part of the report. */
function aboveTitle({ document: { text, blocks }, title }: Report): { edits: TextEdit[]; moved: string[] } {
  const edits: TextEdit[] = [];
  const moved: string[] = [];
  for (const block of blocks) {
    if (!title || block.span.end > title.span.start) break;
    if (block.kind !== 'text' && block.kind !== 'heading' && block.kind !== 'grid') continue;
    edits.push({ span: block.span, newText: '' });
    const own = text.slice(block.span.start, block.span.end).split('\n');
    moved.push(...own.filter((line) => !/^[|:\s-]*$/.test(line)).map((line) => unescaped(trim(line))));
  }
  return { edits, moved };
}

function titleEdit({ document: { text } }: Report, { span: at }: Title): TextEdit {
  const lines = wholeLines(text, at);
  const words = text
    .slice(lines.start, lines.end)
    .split('\n')
    .map((line) => trim(line.replace(/^[\s#＃]+/, '')))
    .reduce(join, '')
    .replace(/\s+/g, (gap, at: number, all: string) =>
      isMark(all.charAt(at - 1)) || isMark(all.charAt(at + gap.length)) ? '' : gap,
    );
  return { span: lines, newText: `# ${words}` };
}

/** Han characters are: between them there is no space. */
const isMark = (char: string): boolean => /[^\w\s]/.test(char);

function wholeLines(text: string, { start, end }: Span): Span {
  const after = text.indexOf('\n', end);
  return span(text.lastIndexOf('\n', start - 1) + 1, after < 0 ? text.length : after);
}

/** A workbook has tables and no headings: each table then brings the heading of its section. */
function missingHeadings({ tables, edition, document: { text } }: Report): TextEdit[] {
  return TABLE_IDS.flatMap((id): TextEdit[] => {
    const table = tables[id];
    const section = edition.sections.find((form) => form.table === id);
    if (!table || !section) return [];
    const { start } = wholeLines(text, table.span);
    return [{ span: span(start, start), newText: `## ${sectionTitle(section)}\n\n` }];
  });
}
