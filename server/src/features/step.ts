/** A step to another figure: the totals of the figure that is left, its table aligned, and what is selected then. */
import { alignTable } from '../layout/align';
import { readReport } from '../report/read';
import { cellAt, type Report } from '../report/report';
import { linesOf } from '../text/lines';
import { applyEdits, contains, type Span, span, type TextEdit } from '../text/span';
import type { AmbiguousWidth } from '../text/width';
import { keptTotals } from './kept-totals';
import { behindTables, type Goal, goalOf, selectionIn, tablesOf, type Way } from './walk';

/** Lines as they were before the figures in them were changed. */
export type EarlierLines = ReadonlyMap<number, string>;

export interface Step {
  /** What is selected, in the text as it is. */
  readonly goal: Span;
  readonly edits: readonly TextEdit[];
  /** What is selected, in the text as the edits leave it. */
  readonly selection: Span;
}

/** null where there is no way from the offset. `earlier`: where totals are to follow; none where they are not. */
export function stepFrom(
  report: Report,
  offset: number,
  way: Way,
  earlier: EarlierLines,
  ambiguous: AmbiguousWidth,
): Step | null {
  const goal = goalOf(report, offset, way);
  if (goal === null) return null;
  const { text } = report.document;
  const totals = followingTotals(report, earlier);
  const summed = applyEdits(text, totals);
  const then = summed === text ? report : readReport(summed);
  const left = tablesOf(report).find((table) => contains(table.span, offset))?.form.id;
  const table = left && then.tables[left];
  const aligning = table ? alignTable(summed, table, ambiguous) : [];
  const aligned = applyEdits(summed, aligning);
  const last = aligned === summed ? then : readReport(aligned);
  return {
    goal: placeIn(report, goal),
    edits: [...totals, ...aligning.map((edit) => beforeEdits(edit, totals))],
    selection: placeIn(last, goal),
  };
}

function placeIn(report: Report, goal: Goal): Span {
  const cell = goal === 'behind' ? undefined : cellAt(report, goal.address);
  if (cell) return selectionIn(report.document.text, cell);
  const behind = behindTables(report);
  return span(behind, behind);
}

/** An edit of a text that others have made, as one of the text before them; it touches none of theirs. */
function beforeEdits({ span: { start, end }, newText }: TextEdit, made: readonly TextEdit[]): TextEdit {
  const back = (offset: number): number => {
    let by = 0;
    for (const one of [...made].sort((a, b) => a.span.start - b.span.start)) {
      const grown = one.newText.length - (one.span.end - one.span.start);
      if (one.span.start + by + one.newText.length <= offset) by += grown;
    }
    return offset - by;
  };
  return { span: span(back(start), back(end)), newText };
}

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
