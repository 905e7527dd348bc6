/** What words of the vocabulary are about, taken together: the topic of the figure among them. */
import type { Word, WordKind } from './claims-words';

/** Rows of table four. */
export type DisputeRow = 'review' | 'litigation-direct' | 'litigation-after-review';
export type DisputeResult = 'all' | 'upheld' | 'corrected' | 'other' | 'pending';

export type Topic =
  /**
   * Applications as a whole. `received`; `taken`: received and carried in; `answered`, `processed`: outcomes; `handled`:
   * received and answered in one word; `named`: without a verb; `carried`: it is not said from or into which year.
   */
  | {
      readonly of: 'applications';
      readonly what:
        | 'received'
        | 'taken'
        | 'answered'
        | 'processed'
        | 'handled'
        | 'named'
        | 'carried-in'
        | 'carried-out'
        | 'carried';
    }
  /** Rows of table three, by id or group (`denied`); `rest` for 其他. */
  | { readonly of: 'outcomes'; readonly rows: readonly string[] }
  /** 公开 alone in a list of outcomes: with or without those published in part. */
  | { readonly of: 'published' }
  | { readonly of: 'withdrawn' }
  /** Columns of table three, `legal-persons` for five of them. */
  | { readonly of: 'applicants'; readonly columns: readonly string[] }
  | { readonly of: 'disputes'; readonly rows: readonly DisputeRow[]; readonly result: DisputeResult }
  /** Some of the disputes with another result: no more than these. */
  | { readonly of: 'settled'; readonly rows: readonly DisputeRow[] };

/** What the sentence has spoken of so far. */
export interface Talk {
  /** Of applications. */
  readonly applications: boolean;
  /** Of outcomes by their names. */
  readonly outcomes: boolean;
  /** Of disputes, and which; the last mentioned. */
  readonly disputes: readonly DisputeRow[] | null;
  /** Whether of disputes last, and not of applications. */
  readonly disputed: boolean;
  /** Other business has come up since. */
  readonly foreign: boolean;
}

export const LITIGATION: readonly DisputeRow[] = ['litigation-direct', 'litigation-after-review'];
export const ALL_DISPUTES: readonly DisputeRow[] = ['review', ...LITIGATION];

/** Words that say nothing of the topic. */
const PLAIN = new Set<WordKind>(['filler', 'time', 'total', 'part', 'with', 'rest', 'all', 'scope', 'deadline', 'etc']);
/** Words that make any figure beside them one we know nothing of. */
const DOUBTFUL = new Set<WordKind>(['foreign', 'compare', 'each', 'fee', 'share', 'negation', 'other-time']);

export function hasKind(words: readonly Word[], kind: WordKind): boolean {
  for (const word of words) if (word.kind === kind) return true;
  return false;
}

export function hasOneOf(words: readonly Word[], kinds: ReadonlySet<WordKind>): boolean {
  for (const { kind } of words) if (kinds.has(kind)) return true;
  return false;
}

function hasOnly(words: readonly Word[], kinds: ReadonlySet<WordKind>): boolean {
  for (const { kind } of words) if (!kinds.has(kind)) return false;
  return true;
}

export const isPlain = (words: readonly Word[]): boolean => hasOnly(words, PLAIN);
export const isDoubtful = (words: readonly Word[]): boolean => hasOneOf(words, DOUBTFUL);

const NO_ROWS: readonly DisputeRow[] = [];

export function disputeRows(words: readonly Word[]): readonly DisputeRow[] {
  if (!hasKind(words, 'dispute')) return NO_ROWS;
  const named = valuesOf(words, 'dispute');
  const special = named.filter((value) => value.startsWith('litigation-')) as DisputeRow[];
  const rows = new Set<DisputeRow>(special);
  if (named.includes('review')) rows.add('review');
  // 行政诉讼（未经复议直接起诉）: the narrower word is meant.
  if (named.includes('litigation') && special.length === 0) for (const row of LITIGATION) rows.add(row);
  return [...rows];
}

function valuesOf(words: readonly Word[], kind: WordKind): string[] {
  const values: string[] = [];
  for (const word of words) if (word.kind === kind) values.push(word.value);
  return values;
}

/**
 * null where the words are about nothing of ours, or about more than one thing.
 * @param outcomes outcomes are spoken of, in what was said or in what follows.
 */
export function topicOf(words: readonly Word[], talk: Talk, outcomes: boolean): Topic | null {
  if (isDoubtful(words)) return null;
  const rows = disputeRows(words);
  const results = valuesOf(words, 'result');
  const others = talk.disputed && isOther(words);
  if (rows.length > 0 || results.length > 0 || hasKind(words, 'lost') || others) {
    if (hasKind(words, 'outcome') && !others) return null;
    if (results.length > 0 && hasOneOf(words, OF_APPLICATIONS)) return null;
    return disputeTopic(words, rows.length > 0 ? rows : talk.disputes, new Set(results));
  }
  const withdrawn = hasKind(words, 'withdrawn');
  if (talk.disputed && withdrawn && !hasKind(words, 'application')) {
    return talk.disputes && { of: 'settled', rows: talk.disputes };
  }
  const outcome = hasKind(words, 'outcome');
  const applicant = hasKind(words, 'applicant');
  if (hasKind(words, 'carry')) return outcome || applicant || withdrawn ? null : carryTopic(words);
  if (hasKind(words, 'ongoing')) {
    return hasKind(words, 'last-year') || outcome || hasKind(words, 'receive') ? null : applications('carried-out');
  }
  if (hasOneOf(words, OTHER_YEARS)) return null;
  if (outcome) {
    if (applicant || withdrawn || hasKind(words, 'receive') || talk.foreign) return null;
    const ids = narrowest(valuesOf(words, 'outcome'));
    return talk.applications || ids.every((id) => !COMMON.has(id)) ? { of: 'outcomes', rows: ids } : null;
  }
  if (withdrawn) return talk.applications && !applicant ? { of: 'withdrawn' } : null;
  if (applicant) {
    if (!talk.applications && !hasKind(words, 'application')) return null;
    return { of: 'applicants', columns: [...new Set(valuesOf(words, 'applicant'))] };
  }
  return wholeTopic(words, talk, outcomes);
}

/** Words beside which a result is not that of a dispute. */
const OF_APPLICATIONS = new Set<WordKind>(['carry', 'applicant', 'receive']);
const OTHER_YEARS = new Set<WordKind>(['last-year', 'next-year']);

/** Words for outcomes that other things have too: where nothing speaks of applications they may be of documents. */
const COMMON = new Set(['granted', 'partial', 'denied', 'denied.state-secret', 'other', 'rest']);

const applications = (what: Extract<Topic, { of: 'applications' }>['what']): Topic => ({ of: 'applications', what });

const isOther = (words: readonly Word[]): boolean =>
  hasKind(words, 'outcome') &&
  words.every(({ kind, value }) => kind !== 'outcome' || value === 'rest') &&
  !hasKind(words, 'application');

function disputeTopic(words: readonly Word[], rows: readonly DisputeRow[] | null, results: Set<string>): Topic | null {
  if (!rows) return null;
  if (hasKind(words, 'withdrawn')) return { of: 'settled', rows };
  if (hasKind(words, 'lost')) results.add('corrected');
  if (hasKind(words, 'outcome')) results.add('other');
  if (results.size > 1) return null;
  const [result = 'all'] = results;
  return { of: 'disputes', rows, result: result as DisputeResult };
}

function carryTopic(words: readonly Word[]): Topic | null {
  const next = hasKind(words, 'next-year');
  if (hasKind(words, 'last-year')) return next ? null : applications('carried-in');
  if (next) return applications('carried-out');
  return applications('carried');
}

/** A row outranks the group it stands in: 不予公开（属于国家秘密） is the row. */
function narrowest(values: readonly string[]): string[] {
  const distinct = values.length === 1 ? values : [...new Set(values)];
  return distinct.filter((value) => !distinct.some((other) => other.startsWith(`${value}.`)));
}

const PART = new Set<WordKind>(['part', 'with', 'rest']);
const ANSWERED = new Set<WordKind>(['answer', 'finish']);

function wholeTopic(words: readonly Word[], talk: Talk, outcomes: boolean): Topic | null {
  const application = hasKind(words, 'application');
  if (hasKind(words, 'take')) return application || talk.applications ? applications('taken') : null;
  const part = hasOneOf(words, PART);
  const answers = hasOneOf(words, ANSWERED);
  const processes = hasKind(words, 'process');
  if (hasKind(words, 'receive')) {
    const receives = valuesOf(words, 'receive');
    if (!application && receives.includes('new')) return null;
    const ours = application || hasKind(words, 'information') || (talk.applications && !talk.foreign);
    if ((part && !receives.includes('newly')) || !ours) return null;
    return applications(answers || processes ? 'handled' : 'received');
  }
  if (answers || processes) {
    if (!application && (!talk.applications || talk.foreign || hasKind(words, 'information'))) return null;
    if (hasKind(words, 'rest') || (hasKind(words, 'with') && !answers)) return null;
    return applications(answers ? 'answered' : 'processed');
  }
  if (application) return part || talk.foreign || isDisclosure(words) ? null : applications('named');
  const open = words.filter(({ kind }) => kind === 'open');
  const bare = words.every(({ kind }) => kind === 'open' || PLAIN.has(kind));
  return open.length === 1 && bare && outcomes && !talk.foreign && !hasKind(words, 'rest') ? { of: 'published' } : null;
}

/** 依申请公开政府信息5条: pieces of information, not applications. */
function isDisclosure(words: readonly Word[]): boolean {
  const last = words.findLast(({ kind }) => kind === 'application' || kind === 'information');
  const named = words.filter(({ kind }) => kind === 'application');
  return last?.kind === 'information' && named.every(({ value }) => value === 'disclosed');
}
