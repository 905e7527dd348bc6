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

export const isPlain = (words: readonly Word[]): boolean => words.every(({ kind }) => PLAIN.has(kind));
export const isDoubtful = (words: readonly Word[]): boolean => words.some(({ kind }) => DOUBTFUL.has(kind));

export function disputeRows(words: readonly Word[]): DisputeRow[] {
  const named = words.filter(({ kind }) => kind === 'dispute').map(({ value }) => value);
  const special = named.filter((value) => value.startsWith('litigation-')) as DisputeRow[];
  const rows = new Set<DisputeRow>(special);
  if (named.includes('review')) rows.add('review');
  // 行政诉讼（未经复议直接起诉）: the narrower word is meant.
  if (named.includes('litigation') && special.length === 0) for (const row of LITIGATION) rows.add(row);
  return [...rows];
}

/** null where the words are about nothing of ours, or about more than one thing. */
export function topicOf(words: readonly Word[], talk: Talk): Topic | null {
  if (isDoubtful(words)) return null;
  const has = (kind: WordKind) => words.some((word) => word.kind === kind);
  const values = (kind: WordKind) => words.filter((word) => word.kind === kind).map(({ value }) => value);

  const rows = disputeRows(words);
  const results = new Set(values('result'));
  if (rows.length > 0 || results.size > 0 || has('lost') || (talk.disputed && isOther(words))) {
    if (has('outcome') && !(talk.disputed && isOther(words))) return null;
    if (has('carry') || has('applicant') || has('receive')) if (results.size > 0) return null;
    return disputeTopic(words, rows.length > 0 ? rows : talk.disputes, results);
  }
  if (talk.disputed && has('withdrawn') && !has('application')) {
    return talk.disputes && { of: 'settled', rows: talk.disputes };
  }
  if (has('carry')) return has('outcome') || has('applicant') || has('withdrawn') ? null : carryTopic(has);
  if (has('ongoing')) return has('last-year') || has('outcome') || has('receive') ? null : applications('carried-out');
  if (has('last-year') || has('next-year')) return null;
  if (has('outcome')) {
    if (has('applicant') || has('withdrawn') || has('receive') || talk.foreign) return null;
    const ids = narrowest(values('outcome'));
    return talk.applications || ids.every((id) => !COMMON.has(id)) ? { of: 'outcomes', rows: ids } : null;
  }
  if (has('withdrawn')) return talk.applications && !has('applicant') ? { of: 'withdrawn' } : null;
  if (has('applicant')) {
    if (!talk.applications && !has('application')) return null;
    return { of: 'applicants', columns: [...new Set(values('applicant'))] };
  }
  return wholeTopic(words, has, talk);
}

/** Words for outcomes that other things have too: where nothing speaks of applications they may be of documents. */
const COMMON = new Set(['granted', 'partial', 'denied', 'denied.state-secret', 'other', 'rest']);

const applications = (what: Extract<Topic, { of: 'applications' }>['what']): Topic => ({ of: 'applications', what });

const isOther = (words: readonly Word[]): boolean =>
  words.some(({ kind }) => kind === 'outcome') &&
  words.every(({ kind, value }) => kind !== 'outcome' || value === 'rest') &&
  !words.some(({ kind }) => kind === 'application');

function disputeTopic(words: readonly Word[], rows: readonly DisputeRow[] | null, results: Set<string>): Topic | null {
  if (!rows) return null;
  if (words.some(({ kind }) => kind === 'withdrawn')) return { of: 'settled', rows };
  if (words.some(({ kind }) => kind === 'lost')) results.add('corrected');
  if (words.some(({ kind }) => kind === 'outcome')) results.add('other');
  if (results.size > 1) return null;
  const [result = 'all'] = results;
  return { of: 'disputes', rows, result: result as DisputeResult };
}

function carryTopic(has: (kind: WordKind) => boolean): Topic | null {
  if (has('last-year')) return has('next-year') ? null : applications('carried-in');
  if (has('next-year')) return applications('carried-out');
  return applications('carried');
}

/** A row outranks the group it stands in: 不予公开（属于国家秘密） is the row. */
function narrowest(values: readonly string[]): string[] {
  const set = new Set(values);
  return [...set].filter((value) => ![...set].some((other) => other.startsWith(`${value}.`)));
}

function wholeTopic(words: readonly Word[], has: (kind: WordKind) => boolean, talk: Talk): Topic | null {
  const application = has('application');
  const part = has('part') || has('with') || has('rest');
  if (has('take')) return application || talk.applications ? applications('taken') : null;
  const answers = has('answer') || has('finish');
  if (has('receive')) {
    const receives = words.filter(({ kind }) => kind === 'receive').map(({ value }) => value);
    if (!application && receives.includes('new')) return null;
    if (
      (part && !receives.includes('newly')) ||
      !(application || has('information') || (talk.applications && !talk.foreign))
    )
      return null;
    return applications(answers || has('process') ? 'handled' : 'received');
  }
  if (answers || has('process')) {
    if (!application && (!talk.applications || talk.foreign || has('information'))) return null;
    if (has('rest') || (has('with') && !answers)) return null;
    return applications(answers ? 'answered' : 'processed');
  }
  if (application) return part || talk.foreign || isDisclosure(words) ? null : applications('named');
  const open = words.filter(({ kind }) => kind === 'open');
  const bare = words.every(({ kind }) => kind === 'open' || PLAIN.has(kind));
  return open.length === 1 && bare && talk.outcomes && !talk.foreign && !has('rest') ? { of: 'published' } : null;
}

/** 依申请公开政府信息5条: pieces of information, not applications. */
function isDisclosure(words: readonly Word[]): boolean {
  const last = words.findLast(({ kind }) => kind === 'application' || kind === 'information');
  const named = words.filter(({ kind }) => kind === 'application');
  return last?.kind === 'information' && named.every(({ value }) => value === 'disclosed');
}
