/** From a sentence to the cells of the tables that its figure is of. */
import { type Claim, sayingsOf } from '../report/claims';
import { placeOf } from '../report/prose';
import type { Report } from '../report/report';
import { looseOf, stateOf } from '../rules/prose/judge';
import { cellsIn } from '../rules/prose/reading-values';
import { type Reading, readingsOf } from '../rules/prose/readings';
import { contains, type Span } from '../text/span';
import { shownSpan } from './cells';

/** A claim of a sentence, with its places in the draft and what it may mean. */
export interface Claimed {
  readonly claim: Claim;
  readonly span: Span;
  readonly figure: Span | null;
  readonly readings: readonly Reading[];
}

/** The claim at the offset, one whose figure is there first. */
export function claimAt(report: Report, offset: number): Claimed | null {
  let first: Claimed | null = null;
  for (const { passage, said } of sayingsOf(report)) {
    if (!contains(passage.span, offset)) continue;
    const placed = ({ start, end }: Span) => placeOf(passage, start, end);
    for (const { claims } of said) {
      for (const claim of claims) {
        const span = placed(claim.span);
        if (!contains(span, offset)) continue;
        const figure = claim.figure && placed(claim.figure);
        const found = { claim, span, figure, readings: readingsOf(report, claim.topic, looseOf(claims)).all };
        if (figure && contains(figure, offset)) return found;
        first ??= found;
      }
    }
  }
  return first;
}

/** The cells of the reading the claim agrees with; of its first reading where it agrees with none. */
export function claimedCells(report: Report, offset: number): Span[] {
  const found = claimAt(report, offset);
  if (!found) return [];
  const { claim, readings } = found;
  const meant = readings.find((reading) => stateOf(report, claim, [reading]) === 'holds') ?? readings[0];
  return [...new Set(meant && cellsIn(report, meant))].map(shownSpan).sort((a, b) => a.start - b.start);
}
