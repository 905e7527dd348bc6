/** What a rule is, and what it finds. One rule is one file under the folder of its group. */
import type { Directive } from '../config/directives';
import type { Levels, Severity } from '../config/levels';
import type { Address } from '../editions';
import type { TidyOptions } from '../layout/tidy';
import type { Verdict } from '../relations/judge';
import type { Group } from '../relations/repair';
import type { Digest } from '../report/digest';
import type { BoundTable, Report } from '../report/report';
import type { Message } from '../text/message';
import type { Span, TextEdit } from '../text/span';

/** `<group>/<name>` in kebab-case. */
export type RuleId = `${string}/${string}`;

/**
 * One way to mend a finding. Safe: changes form, never a figure, removes its finding and adds none. Everything else is a
 * choice a person makes. Preferred: the first choice where it alone makes all relations of the table hold.
 */
export interface Fix {
  readonly title: Message;
  readonly safe: boolean;
  readonly preferred: boolean;
  readonly edits: readonly TextEdit[];
}

/** Another place that the finding rests on. */
export interface Related {
  readonly span: Span;
  readonly message: Message;
  /** The report the place is in, where that is another one. */
  readonly elsewhere?: Neighbour;
}

export interface BrokenRelation {
  readonly id: string;
  /** Plain decimal strings. */
  readonly expected: string;
  readonly actual: string;
}

/** What a rule reports: where, what, and how it may be mended. */
export interface Found {
  readonly span: Span;
  readonly message: Message;
  readonly address?: Address | undefined;
  readonly related?: readonly Related[] | undefined;
  readonly relations?: readonly BrokenRelation[] | undefined;
  /** Computed when asked for: most findings are read, few are mended. */
  readonly fixes?: (() => readonly Fix[]) | undefined;
}

/** Another report, as far as this one is compared with it. */
export interface Neighbour {
  /** Its path or URI. */
  readonly id: string;
  /** The name of its file. */
  readonly name: string;
  readonly digest: Digest;
}

/** The other reports a report is compared with. */
export interface Neighbours {
  /** Of the same agency on the year before; null where it is not there. */
  readonly lastYear: Neighbour | null;
  /** The reports it says it sums up; null where it says of none. */
  readonly parts: readonly Neighbour[] | null;
}

export const ALONE: Neighbours = { lastYear: null, parts: null };

/** What rules look at. Nothing in it is computed twice. */
export interface RuleContext {
  readonly text: string;
  readonly report: Report;
  readonly verdicts: readonly Verdict[];
  /** What explains the broken ones, as far as anything does. */
  readonly groups: readonly Group[];
  /** The tables that are there, in official order. */
  readonly tables: readonly BoundTable[];
  /** How a table is written where a fix writes one. */
  readonly tidy: TidyOptions;
  readonly neighbours: Neighbours;
  /** Of every rule there is. */
  readonly levels: Levels;
  /** In the order of the text. */
  readonly directives: readonly Directive[];
  /** The rules of which a directive has silenced findings. Complete only for `directive/unused`, which runs last. */
  readonly silenced: ReadonlyMap<Directive, ReadonlySet<RuleId>>;
}

export interface Rule {
  readonly id: RuleId;
  readonly level: Severity;
  /** The article or notice it rests on. */
  readonly source: Message;
  readonly title: Message;
  /** A paragraph for the rule's page: what it finds, why, and what to do. */
  readonly description: Message;
  /** A short draft it finds, and the same draft mended, for the rule's page. */
  readonly example: { readonly bad: string; readonly good: string };
  find(context: RuleContext): Iterable<Found>;
}

/** A found thing with the rule that found it and the level that holds for it. */
export interface Finding extends Found {
  readonly rule: RuleId;
  readonly severity: Severity;
}
