/** What the prose says of figures, as the tables can be asked about it. All places are places in the text of its passage. */
import type { Span } from '../text/span';
import type { ScopeWord } from './claims-agency';
import type { Quantity } from './claims-tokens';
import type { Topic } from './claims-topics';
import type { Statement } from './statements';

export type { ScopeWord } from './claims-agency';
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
  readonly atHome: boolean;
}

/** A figure in a list of any things. */
export interface Figure {
  readonly value: string;
  readonly unit: string;
  /** The number alone, where it stands in the text of the passage. */
  readonly span: Span;
  readonly claim: Claim | null;
}

/** Figures that make a whole: 共发布信息282条，其中…2条，…275条. */
export interface PartList {
  readonly whole: Figure;
  /** Figures of the same unit said before the whole: the parts may be theirs. */
  readonly earlier: readonly Figure[];
  readonly parts: readonly Figure[];
  /** Index of the first part behind a semicolon; the number of parts where there is none. */
  readonly firstGroup: number;
  /** 共, 累计: the whole is one of parts. */
  readonly total: boolean;
  /** In brackets, or behind a colon: a form that lists everything. */
  readonly listed: boolean;
  /** 其他 or 其余 closes it. */
  readonly hasRest: boolean;
  /** 含: the parts are meant to be some. */
  readonly some: boolean;
  /** Something in it has no figure, an open one, or 等: what is left out may be anything. */
  readonly open: boolean;
}

/** A statement that says something of figures. */
export interface Said {
  readonly statement: Statement;
  /** Every figure of it that counts something, of the tables or not; their places are in the statement. */
  readonly quantities: readonly Quantity[];
  readonly claims: readonly Claim[];
  readonly shares: readonly Share[];
  readonly lists: readonly PartList[];
}
