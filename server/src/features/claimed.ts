/** From a sentence to the cells of the tables that its figure is of. */
import { type Claim, claimsOf, type WordedStatement } from '../report/claims';
import type { Report } from '../report/report';
import { looseOf, stateOf } from '../rules/prose/judge';
import { readingsOf } from '../rules/prose/readings';
import { contains, type Span } from '../text/span';
import { shownSpan } from './cells';

/** The claim at the offset, one whose figure is there first, with its sentence. */
export function claimAt(report: Report, offset: number): { claim: Claim; worded: WordedStatement } | null {
  const found = claimsOf(report).statements.flatMap((worded) =>
    worded.claims.filter(({ span }) => contains(span, offset)).map((claim) => ({ claim, worded })),
  );
  return found.find(({ claim: { figure } }) => figure && contains(figure, offset)) ?? found[0] ?? null;
}

/** The cells of the reading the claim agrees with; of its first reading where it agrees with none. */
export function claimedCells(report: Report, offset: number): Span[] {
  const found = claimAt(report, offset);
  if (!found) return [];
  const { claim, worded } = found;
  const readings = readingsOf(report, claim.topic, looseOf(worded.claims));
  const meant = readings.find((reading) => stateOf(claim, [reading]) === 'holds') ?? readings[0];
  return [...new Set(meant?.cells)].map(shownSpan).sort((a, b) => a.start - b.start);
}
