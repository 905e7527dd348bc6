/** Applies safe fixes until none is left. */
import type { Finding } from '../rules/rule';
import type { Analysis, AnalyzeOptions, Service } from '../service';
import { applyEdits, type TextEdit, touches } from '../text/span';

/** A safe fix adds no finding, so that two or three rounds do; this ends two rules that undo each other. */
const MOST_ROUNDS = 10;

export interface Fixed {
  /** Of the text with all fixes made. */
  readonly analysis: Analysis;
  /** How many were made. */
  readonly count: number;
}

export function fixAll(service: Service, analysis: Analysis, options: AnalyzeOptions): Fixed {
  let current = analysis;
  let count = 0;
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const { edits, fixes } = safeEdits(current.findings);
    const text = applyEdits(current.text, edits);
    if (text === current.text) break;
    current = service.analyze(text, options);
    count += fixes;
  }
  return { analysis: current, count };
}

/** The first safe fix of each finding, but those that meet one already taken: they wait for the next round. */
function safeEdits(findings: readonly Finding[]): { edits: TextEdit[]; fixes: number } {
  const edits: TextEdit[] = [];
  let fixes = 0;
  for (const finding of findings) {
    const fix = finding.fixes?.().find((candidate) => candidate.safe);
    if (!fix || fix.edits.some((edit) => edits.some((taken) => touches(edit.span, taken.span)))) continue;
    edits.push(...fix.edits);
    fixes++;
  }
  return { edits, fixes };
}
