/** Reads claims sentence by sentence, keeping in mind what the sentences before spoke of, whose figures and which year. */
import { type Span, span } from '../text/span';
import type { Claim, ClaimForm, Said, Share } from './claim';
import type { Agency, ScopeWord } from './claims-agency';
import { type Claiming, listsIn } from './claims-lists';
import { contains, isDeniable, isRest } from './claims-parts';
import { atHome, scopeOf } from './claims-scope';
import { isPlainAside, isQuantity, isShare, type Segment, wordsOf } from './claims-segments';
import type { Around, Quantity, Token } from './claims-tokens';
import {
  ALL_DISPUTES,
  type DisputeRow,
  disputeRows,
  hasKind,
  hasOneOf,
  isDoubtful,
  isPlain,
  type Talk,
  type Topic,
  topicOf,
} from './claims-topics';
import { wordedOf } from './claims-worded';
import { kinds, type Word, type WordKind } from './claims-words';
import type { Statement } from './statements';

const NOTHING: Talk = { applications: false, outcomes: false, disputes: null, disputed: false, foreign: false };
const OTHER_BUSINESS: Talk = { ...NOTHING, foreign: true };

/** Units in which applications and disputes are counted. */
const COUNTS = new Set(['件', '条', '份', '个', '项', '宗', '起', '次', '件次', '封', '例']);
/** What may follow a figure without narrowing it: 34件均已答复. */
const CLOSING = new Set<WordKind>([
  'filler',
  'all',
  'deadline',
  'answer',
  'finish',
  'process',
  'application',
  'etc',
  'time',
]);
/** Words beside which 均已办结 does not speak of everything, or not of the end of the year. */
const NOT_ALL = new Set<WordKind>([
  'rest',
  'part',
  'deadline',
  'carry',
  'ongoing',
  'last-year',
  'next-year',
  'other-time',
  'with',
]);
/** Words of a time that is not the report’s year, and those beside which they say nothing of the time. */
const OTHER_TIMES = kinds('last-year', 'next-year', 'other-time');
const OF_OTHER_TIMES = kinds('carry', 'compare');
const TIME = kinds('time');
const OURS = kinds('application', 'information');
const APPLICATION = kinds('application');
const RECEIVED = kinds('receive', 'take');
const OUTCOME = kinds('outcome');
const FOREIGN = kinds('foreign');
const COMPARISON = kinds('compare');
const ACTS = new Set<WordKind>(['receive', 'process', 'take']);
const LIST_OPENERS = new Set<WordKind>(['part', 'with']);
const REST = new Set<WordKind>(['rest', 'part']);

/** A count of the sentence. */
interface Count {
  readonly quantity: Quantity;
  readonly claim: Claim | null;
  /** 共, 累计, or a claim of all applications: parts may follow. */
  whole: boolean;
  /** Of brackets around it. */
  readonly depth: number;
}

/** A list of parts that has begun: of which counts, and in which brackets. */
interface Under {
  readonly from: number;
  readonly depth: number;
}

const NO_CLAIMS: readonly Claim[] = [];
const NO_SHARES: readonly Share[] = [];

/** What a passage is read with, beside its text. */
export interface Setting {
  readonly year: number | null;
  readonly agency: Agency;
  /** Its section is about information without saying so. */
  readonly informed: boolean;
}

/** Reads one passage. */
export class ClaimReader {
  readonly said: Said[] = [];
  readonly #setting: Setting;
  readonly #agency: Agency;
  readonly #around: Around;
  #statement!: Statement;
  #claims: Claim[] = [];
  #shares: Share[] = [];
  #previous: Claiming | null = null;
  #talk: Talk = NOTHING;
  /** Whether what is said of disputes is said of those on information. */
  #informed = false;
  #scope: ScopeWord | null = null;
  /** The sentence has gone to another time. */
  #elsewhen = false;
  /** The segment before was all known words. */
  #sure = false;
  readonly #counts: Count[] = [];
  #under: Under | null = null;
  /** What was spoken of before other business came up in brackets. */
  #outside: { readonly depth: number; readonly talk: Talk; readonly informed: boolean } | null = null;
  /** Outcomes are named somewhere in the sentence. */
  #listed = false;

  constructor(setting: Setting, groups: (comma: number) => boolean) {
    this.#setting = setting;
    this.#agency = setting.agency;
    const { year, agency } = setting;
    this.#around = { year, agency, groups: (comma) => groups(this.#statement.start + comma) };
  }

  #open(): void {
    this.#talk = NOTHING;
    this.#sure = false;
    this.#informed = this.#setting.informed;
    this.#previous = null;
  }

  /** @param statements of one paragraph, none left out before the last. */
  readAll(statements: readonly Statement[]): void {
    this.#open();
    for (const statement of statements) this.#read(statement);
  }

  #read(statement: Statement): void {
    this.#statement = statement;
    const worded = wordedOf(statement, this.#around);
    const before = this.#scope;
    if (this.#claims.length > 0) this.#claims = [];
    if (this.#shares.length > 0) this.#shares = [];
    if (this.#counts.length > 0) this.#counts.length = 0;
    this.#under = null;
    this.#elsewhen = false;
    this.#outside = null;
    this.#listed = worded.listed;
    if (worded.informs) this.#informed = true;
    for (const segment of worded.segments) this.#segment(segment);
    // Only a sentence that claims something says for the next one whose figures they are.
    if (this.#claims.length === 0) this.#scope = before;
    const { quantities } = worded;
    const claims = this.#claims.length > 0 ? this.#claims : NO_CLAIMS; // the array goes on to the next statement
    const shares = this.#shares.length > 0 ? this.#shares : NO_SHARES;
    const claiming: Claiming = { worded, claims };
    if (quantities.length > 0 || claims.length > 0) {
      this.said.push({ statement, quantities, claims, shares, lists: listsIn(claiming, this.#previous) });
    }
    this.#previous = claiming;
  }

  #segment(segment: Segment): void {
    const { tokens, words, closed, counts, depth } = segment;
    this.#leave(depth);
    this.#follow(segment);
    if (counts && isShare(tokens)) this.#share(tokens.find(isQuantity)!);
    else if (counts) this.#figures(segment);
    else if (closed) this.#words(tokens, words);
    this.#sure = closed && this.#talk.applications;
    if (segment.kinds & FOREIGN) {
      if (depth > 0 && !this.#talk.foreign) this.#outside ??= { depth, talk: this.#talk, informed: this.#informed };
      this.#talk = OTHER_BUSINESS;
      this.#informed = false;
    }
  }

  /** （其中信件申请10件）: other business inside brackets is over with them. */
  #leave(depth: number): void {
    if (!this.#outside || depth >= this.#outside.depth) return;
    this.#talk = this.#outside.talk;
    this.#informed = this.#outside.informed;
    this.#outside = null;
  }

  /** Takes up what the segment speaks of: of what, whose, which year, parts of what. */
  #follow({ tokens, words, kinds: said, rows, closed, before, depth }: Segment): void {
    const whose = scopeOf(this.#statement.text, tokens, closed, this.#agency);
    if (whose !== undefined) this.#scope = whose;
    if (said & OTHER_TIMES && !(said & OF_OTHER_TIMES)) this.#elsewhen = true;
    else if (said & TIME) this.#elsewhen = false;

    if (said & OURS) this.#informed = true;
    const talk = this.#talk;
    const application = rows.length === 0 && (said & APPLICATION) !== 0;
    const received = rows.length === 0 && (said & RECEIVED) !== 0;
    const outcome = (said & OUTCOME) !== 0 && words.some(isOutcome);
    if (application || received || outcome || rows.length > 0) {
      this.#talk = {
        applications: talk.applications || application,
        outcomes: talk.outcomes || outcome,
        disputes: rows.length > 0 ? rows : talk.disputes,
        disputed: rows.length > 0 || (talk.disputed && !application && !outcome && !received),
        foreign: talk.foreign && !(application && received),
      };
    }

    if (this.#under && (depth < this.#under.depth || (depth === this.#under.depth && before === ';')))
      this.#under = null;
    const first = words.find(isNoFiller);
    if (before === '(' || (first && LIST_OPENERS.has(first.kind))) {
      this.#under = { from: this.#counts.length, depth };
      // 收到9件（自然人8件），其中…: what stands in brackets is no whole of what follows them.
      const last = this.#counts.findLastIndex((count) => count.depth <= depth);
      if (last >= 0) this.#counts[last]!.whole = true;
    }
  }

  #figures({ tokens, kinds: said, asides, depth, closed }: Segment): void {
    if (said & COMPARISON) return;
    const judges = closed && isPlainAside(asides) && !this.#elsewhen;
    let from = 0;
    for (let at = nextQuantity(tokens, 0), to = at; at < tokens.length; from = at + 1, at = to) {
      to = nextQuantity(tokens, at + 1);
      const quantity = tokens[at] as Quantity;
      if (quantity.unit === '%') continue;
      const lead = wordsOf(tokens, from, at);
      const tail = wordsOf(tokens, at + 1, to);
      const alone = from === 0 && to === tokens.length;
      const topic = judges && COUNTS.has(quantity.unit) ? this.#topic(lead, tail, alone) : null;
      let claim: Claim | null = null;
      if (topic && this.#isOf(topic, quantity)) {
        const first = lead.length > 0 ? tokens[from]! : quantity;
        const last = isPlain(lead) ? tokens[to - 1]! : quantity;
        claim = this.#claim({ form: 'figure', topic, value: quantity.value, quantity, first, last });
      }
      const whole = claim?.topic.of === 'applications' || hasKind(lead, 'total');
      this.#counts.push({ quantity, claim, whole, depth });
      if (claim && to === tokens.length) this.#words(tokens.slice(at + 1), tail);
    }
  }

  /** The topic of the words before the figure; of those behind it where the former say nothing. */
  #topic(lead: readonly Word[], tail: readonly Word[], alone: boolean): Topic | null {
    if (isPlain(lead)) {
      if (!alone || hasKind(lead, 'with')) return null;
      // 剩余2件在法定期限内办理: of the rest, whatever is behind the figure.
      const rest = lead.filter(({ kind }) => kind === 'rest');
      return isPlain(tail) ? this.#total(lead) : this.#judge([...rest, ...tail]);
    }
    const named = hasKind(tail, 'application');
    const closes = ({ kind }: Word) => CLOSING.has(kind) || (named && kind === 'information');
    if (isDoubtful(tail) || !tail.every(closes)) return null;
    return this.#judge(lead);
  }

  /** 共36件, behind words that speak of applications or disputes alone. */
  #total(lead: readonly Word[]): Topic | null {
    const { applications, disputes, disputed, foreign } = this.#talk;
    if (!this.#sure || foreign || this.#under || hasOneOf(lead, REST) || !hasKind(lead, 'total')) return null;
    if (disputed) return disputes && this.#informed ? { of: 'disputes', rows: disputes, result: 'all' } : null;
    return applications ? { of: 'applications', what: 'named' } : null;
  }

  #judge(words: readonly Word[]): Topic | null {
    // 公开5件，不予公开2件: the first of a list is known by the others.
    const outcomes = this.#talk.outcomes || (this.#listed && this.#talk.applications);
    const topic = topicOf(words, this.#talk, outcomes);
    if (!topic) return null;
    // 其他 is the rest of what stands right before it.
    if (isRest(words) && this.#counts.at(-1)?.claim?.topic.of !== topic.of) return null;
    if (topic.of !== 'disputes' && topic.of !== 'settled') return topic;
    return this.#informed && !this.#isTheirs(words) ? topic : null;
  }

  /** 受理行政复议申请: as the organ that decides, or as the one complained of? */
  #isTheirs(words: readonly Word[]): boolean {
    if (!hasOneOf(words, ACTS)) return false;
    const decides = this.#agency.kind === 'region' || (this.#agency.name ?? '').includes('司法');
    return decides || !hasKind(words, 'information');
  }

  /** Whether what is counted can be part of what the list is of. */
  #isOf(topic: Topic, { unit }: Quantity): boolean {
    if (!this.#under) return true;
    const { from, depth } = this.#under;
    const whole = this.#counts.slice(0, from).findLast((one) => one.quantity.unit === unit && one.depth <= depth);
    if (!whole) return true;
    const held = whole.claim ? contains(whole.claim.topic, topic) : 'never';
    if (held === 'beside') this.#under = null;
    return held !== 'never';
  }

  /** Claims without a figure. */
  #words(tokens: readonly Token[], words: readonly Word[]): void {
    const first = tokens[0];
    const last = tokens.at(-1);
    if (!first || !last || this.#elsewhen) return;
    const claim = (form: ClaimForm, topic: Topic) =>
      this.#claim({ form, topic, value: '0', quantity: null, first, last });
    const rows = disputeRows(words);
    const disputes = rows.length > 0 ? rows : this.#talk.disputes;
    const negations = words.filter(({ kind }) => kind === 'negation').length;

    if (negations === 0 && hasKind(words, 'none-lost')) {
      const of: readonly DisputeRow[] = rows.length > 0 ? rows : ALL_DISPUTES;
      if (this.#informed) claim('none-lost', { of: 'disputes', rows: of, result: 'corrected' });
    } else if (negations === 1 && hasKind(words, 'lost')) {
      if (this.#informed && disputes) claim('none-lost', { of: 'disputes', rows: disputes, result: 'corrected' });
    } else if (negations === 1) {
      const rest = words.filter(({ kind }) => kind !== 'negation' && !(kind === 'foreign' && rows.length > 0));
      const topic = this.#judge(rest);
      if (topic && isDeniable(topic, words)) claim('none', topic);
    } else if (negations > 0 || !hasKind(words, 'all') || isDoubtful(words)) return;
    else if (words.some(({ kind, value }) => kind === 'result' && value === 'upheld')) {
      if (!this.#informed || !disputes || hasKind(words, 'rest')) return;
      claim('all-upheld', { of: 'disputes', rows: disputes, result: 'corrected' });
      claim('all-upheld', { of: 'disputes', rows: disputes, result: 'pending' });
    } else if (rows.length === 0 && !this.#talk.foreign && hasKind(words, 'finish') && !hasOneOf(words, NOT_ALL)) {
      const told = this.#counts.some(({ claim: one }) => isCarried(one?.topic));
      if (!told && (hasKind(words, 'application') || isWhole(this.#counts.at(-1)?.claim?.topic)))
        claim('all-done', { of: 'applications', what: 'carried-out' });
    }
  }

  #share(percent: Quantity): void {
    const part = this.#counts.at(-1);
    if (!part || percent.open || part.quantity.open) return;
    const earlier = this.#counts
      .slice(0, -1)
      .filter(({ quantity }) => quantity.unit === part.quantity.unit && !quantity.open);
    const values = (counts: readonly Count[]) => counts.map(({ quantity }) => quantity.value);
    this.#shares.push({
      percent: percent.value,
      figure: this.#span(percent.figure.start, percent.figure.end),
      part: {
        value: part.quantity.value,
        unit: part.quantity.unit,
        span: this.#span(part.quantity.figure.start, part.quantity.end),
        claim: part.claim,
      },
      earlier: values(earlier),
      wholes: values(earlier.filter(({ whole }) => whole)),
      atHome: atHome(this.#agency, this.#scope),
    });
  }

  #claim(made: {
    form: ClaimForm;
    topic: Topic;
    value: string;
    quantity: Quantity | null;
    first: Token;
    last: Token;
  }): Claim {
    const { form, topic, value, quantity } = made;
    const claim: Claim = {
      form,
      topic,
      value,
      unit: quantity?.unit ?? null,
      open: quantity?.open ?? false,
      scope: this.#scope,
      atHome: atHome(this.#agency, this.#scope),
      figure: quantity && this.#span(quantity.figure.start, quantity.figure.end),
      span: this.#span(made.first.start, Math.max(made.last.end, quantity?.end ?? 0)),
    };
    // 受理政府信息公开5件，办结5件: taken for applications, it speaks of them.
    if (topic.of === 'applications' && !this.#talk.applications) this.#talk = { ...this.#talk, applications: true };
    this.#claims.push(claim);
    return claim;
  }

  #span(start: number, end: number): Span {
    return span(this.#statement.start + start, this.#statement.start + end);
  }
}

/** The place of the first quantity from there on; behind the last token where there is none. */
function nextQuantity(tokens: readonly Token[], from: number): number {
  let at = from;
  while (at < tokens.length && !isQuantity(tokens[at]!)) at++;
  return at;
}

const isOutcome = ({ kind, value }: Word): boolean => kind === 'outcome' && value !== 'rest';
const isNoFiller = ({ kind }: Word): boolean => kind !== 'filler';

const isCarried = (topic: Topic | undefined): boolean =>
  topic?.of === 'applications' && (topic.what === 'carried-out' || topic.what === 'carried');

const isWhole = (topic: Topic | undefined): boolean =>
  topic?.of === 'applications' && ['received', 'taken', 'handled', 'named', 'processed'].includes(topic.what);
