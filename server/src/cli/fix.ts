/** Applies safe fixes until none is left. */
import type { Analysis, AnalyzeOptions, Service } from '../service';
import { applyEdits } from '../text/span';

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
    const fixes = service.safeFixes(current);
    const edits = fixes.flatMap((fix) => fix.edits);
    const text = applyEdits(current.text, edits);
    if (text === current.text) break;
    current = service.analyze(text, options);
    count += fixes.length;
  }
  return { analysis: current, count };
}
