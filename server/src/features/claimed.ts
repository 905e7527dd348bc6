/** From a sentence to the cells of the tables that its figure is of. */
import { claimsOf } from '../report/claims';
import type { Report } from '../report/report';
import { stateOf } from '../rules/prose/judge';
import { readingsOf } from '../rules/prose/readings';
import { contains, type Span } from '../text/span';
import { shownSpan } from './cells';

const LOOSE = { withoutCarriedIn: false, withWithdrawn: false };

/** The cells of the reading the claim agrees with; of its first reading where it agrees with none. */
export function claimedCells(report: Report, offset: number): Span[] {
  const claims = claimsOf(report).claims.filter(({ span }) => contains(span, offset));
  const claim = claims.find(({ figure }) => figure && contains(figure, offset)) ?? claims[0];
  if (!claim) return [];
  const readings = readingsOf(report, claim.topic, LOOSE);
  const meant = readings.find((reading) => stateOf(claim, [reading]) === 'holds') ?? readings[0];
  return [...new Set(meant?.cells)].map(shownSpan).sort((a, b) => a.start - b.start);
}
