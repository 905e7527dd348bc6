/** What becomes of a table when a figure is left: totals follow what was typed, and the columns are brought in line. */
import { alignTable } from '../layout/align';
import { readReport } from '../report/read';
import type { Report } from '../report/report';
import { linesOf } from '../text/lines';
import { applyEdits, contains, type Span, span, type TextEdit } from '../text/span';
import type { AmbiguousWidth } from '../text/width';
import { keptTotals } from './kept-totals';
import { tablesOf } from './walk';

/** Lines as they were before the figures in them were changed. */
export type EarlierLines = ReadonlyMap<number, string>;

/** The edits that align the table at the offset, totals included; none where it is in no written layout. */
export function alignedOnLeaving(
  report: Report,
  offset: number,
  earlier: EarlierLines,
  ambiguous: AmbiguousWidth,
): TextEdit[] {
  const { text } = report.document;
  const totals = followingTotals(report, earlier);
  const id = tablesOf(report).find((table) => contains(table.span, offset))?.form.id;
  const summed = applyEdits(text, totals);
  const table = id && (summed === text ? report : readReport(summed)).tables[id];
  const aligning = table ? alignTable(summed, table, ambiguous) : [];
  return [...totals, ...aligning.map((edit) => beforeEdits(edit, totals))];
}

/** An edit of a text that others have made, as one of the text before them; it touches none of theirs. */
function beforeEdits({ span: { start, end }, newText }: TextEdit, made: readonly TextEdit[]): TextEdit {
  const back = (offset: number): number => {
    let by = 0;
    for (const one of [...made].sort((a, b) => a.span.start - b.span.start)) {
      const grown = one.newText.length - lengthOf(one.span);
      if (one.span.start + by + one.newText.length <= offset) by += grown;
    }
    return offset - by;
  };
  return { span: span(back(start), back(end)), newText };
}

const lengthOf = ({ start, end }: Span): number => end - start;

/** What totals become after the figures in these lines were changed. */
export function followingTotals(report: Report, earlier: EarlierLines): TextEdit[] {
  if (earlier.size === 0) return [];
  const { text } = report.document;
  const lines = linesOf(text);
  const edits = [...earlier].flatMap(([line, newText]): TextEdit[] =>
    lines[line] ? [{ span: lines[line], newText }] : [],
  );
  return keptTotals(readReport(applyEdits(text, edits)), report);
}
