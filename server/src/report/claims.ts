/**
 * What the prose claims of figures that stand in the tables: of what, how many, whose, in which words. Only sentences whose
 * every word around the figure is known make a claim; the others may mean anything.
 */
import type { Claim, Share, WordedStatement } from './claim';
import { ClaimReader } from './claims-reader';
import { agencyOf } from './claims-scope';
import { passagesOf } from './prose';
import type { Report } from './report';
import { statementsOf } from './statements';

export type { Claim, ClaimForm, DisputeResult, DisputeRow, Share, Topic, WordedStatement } from './claim';

/** All in the order of the text. */
export interface Claims {
  readonly claims: readonly Claim[];
  readonly shares: readonly Share[];
  readonly statements: readonly WordedStatement[];
}

/** A report has some hundreds. What goes on and on is no report, and every word of it would be weighed. */
const MOST_STATEMENTS = 20_000;

const known = new WeakMap<Report, Claims>();

export function claimsOf(report: Report): Claims {
  let claims = known.get(report);
  if (!claims) {
    claims = readClaims(report);
    known.set(report, claims);
  }
  return claims;
}

function readClaims(report: Report): Claims {
  const reader = new ClaimReader(report, agencyOf(report.agency));
  for (const passage of passagesOf(report)) {
    if (reader.statements.length > MOST_STATEMENTS) break;
    reader.begin(passage);
    for (const statement of statementsOf(passage).slice(0, MOST_STATEMENTS)) reader.read(statement);
  }
  return { claims: reader.claims, shares: reader.shares, statements: reader.statements };
}
