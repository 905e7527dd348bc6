/** A sentence as tokens, words and segments: all that is read in it before what was said before it counts. */
import { type Segment, segmentsOf } from './claims-segments';
import { type Around, type Quantity, tokensOf } from './claims-tokens';
import type { Statement } from './statements';

export interface Worded {
  readonly statement: Statement;
  readonly quantities: readonly Quantity[];
  readonly segments: readonly Segment[];
  /** Outcomes are named somewhere in the sentence. */
  readonly listed: boolean;
  /** 行政复议7件……均与政府信息公开有关: said at the end, meant from the beginning. */
  readonly informs: boolean;
}

export function wordedOf(statement: Statement, around: Around): Worded {
  const tokens = tokensOf(statement.text, around);
  const quantities: Quantity[] = [];
  let listed = false;
  let informs = false;
  let foreign = false;
  for (const token of tokens) {
    if (token.kind === 'quantity') quantities.push(token);
    if (token.kind !== 'word') continue;
    const { kind, value } = token.word;
    if (kind === 'outcome') listed ||= value !== 'rest';
    else if (kind === 'information') informs = true;
    else if (kind === 'foreign') foreign = true;
  }
  return { statement, quantities, segments: segmentsOf(tokens), listed, informs: informs && !foreign };
}
