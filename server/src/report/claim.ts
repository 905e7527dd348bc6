/** A claim of the prose, as the tables can be asked about it. */
import type { Span } from '../text/span';
import type { ScopeWord } from './claims-scope';
import type { Segment } from './claims-segments';
import type { Token } from './claims-tokens';
import type { Topic } from './claims-topics';
import type { Statement } from './statements';

export type { ScopeWord } from './claims-scope';
export type { DisputeResult, DisputeRow, Topic } from './claims-topics';

/**
 * How a claim is made. `figure`: with a number. `none`: 未收到, 未发生. `all-done`: 所有申请均已办结. `none-lost`: 零败诉,
 * 未被纠错. `all-upheld`: 均获维持.
 */
export type ClaimForm = 'figure' | 'none' | 'all-done' | 'none-lost' | 'all-upheld';

export interface Claim {
  readonly form: ClaimForm;
  readonly topic: Topic;
  /** Plain decimal. */
  readonly value: string;
  /** 件, 起 …; null where there is no figure. */
  readonly unit: string | null;
  /** 余, 多, 约, 以上: proves nothing. */
  readonly open: boolean;
  /** Whose figures are meant, as the words have it; null where they do not say. */
  readonly scope: ScopeWord | null;
  /** Whether these are the figures of the report’s own tables. */
  readonly atHome: boolean;
  /** The figure alone; null where there is none. */
  readonly figure: Span | null;
  /** From the first word of the claim to the last. */
  readonly span: Span;
  readonly statement: Statement;
}

/** x% of what was said right before. */
export interface Share {
  readonly percent: string;
  readonly figure: Span;
  /** The figure it is a share of the whole of. */
  readonly part: { readonly value: string; readonly unit: string; readonly span: Span; readonly claim: Claim | null };
  /** Every other count of the sentence before it, with the part’s unit. */
  readonly earlier: readonly string[];
  /** Those of them that the words say are of a whole. */
  readonly wholes: readonly string[];
  readonly scope: ScopeWord | null;
  readonly atHome: boolean;
  readonly statement: Statement;
}

/** A statement with its words, for whoever reads more in it than claims. */
export interface WordedStatement {
  readonly statement: Statement;
  readonly tokens: readonly Token[];
  readonly segments: readonly Segment[];
  readonly claims: readonly Claim[];
}
