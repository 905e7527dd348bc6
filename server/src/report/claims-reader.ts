/** Reads claims sentence by sentence, keeping in mind what the sentences before spoke of, whose figures and which year. */
import type { Span } from '../text/span';
import type { Claim, ClaimForm, Share, WordedStatement } from './claim';
import { contains, isDeniable, isRest } from './claims-parts';
import { type Agency, atHome, type ScopeWord, scopeOf } from './claims-scope';
import { isQuantity, type Segment, wordsOf } from './claims-segments';
import type { Quantity, Token } from './claims-tokens';
import {
  ALL_DISPUTES,
  type DisputeRow,
  disputeRows,
  isDoubtful,
  isPlain,
  type Talk,
  type Topic,
  topicOf,
} from './claims-topics';
import { type Around, wordedOf } from './claims-worded';
import type { Word, WordKind } from './claims-words';
import { type Passage, placeOf } from './prose';
import type { Report } from './report';
import type { Statement } from './statements';

const NOTHING: Talk = { applications: false, outcomes: false, disputes: null, disputed: false, foreign: false };

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
const NOT_ALL: readonly WordKind[] = [
  'rest',
  'part',
  'deadline',
  'carry',
  'ongoing',
  'last-year',
  'next-year',
  'other-time',
  'with',
];
/** Words of a time that is not the report’s year. */
const OTHER_TIMES: readonly WordKind[] = ['last-year', 'next-year', 'other-time'];
/** Sections whose sentences are about information without saying so. */
const OURS = new Set<string | undefined>(['applications', 'reviews']);

/** A count of the sentence. */
interface Count {
  readonly quantity: Quantity;
  readonly claim: Claim | null;
  /** 共, 累计, or a claim of all applications: parts may follow. */
  readonly whole: boolean;
  /** Of brackets around it. */
  readonly depth: number;
}

/** A list of parts that has begun: of which counts, and in which brackets. */
interface Under {
  readonly from: number;
  readonly depth: number;
}

type Has = (kind: WordKind) => boolean;

export class ClaimReader {
  readonly claims: Claim[] = [];
  readonly shares: Share[] = [];
  readonly statements: WordedStatement[] = [];
  readonly #report: Report;
  readonly #agency: Agency;
  #statement!: Statement;
  #talk: Talk = NOTHING;
  /** Whether what is said of disputes is said of those on information. */
  #informed = false;
  #scope: ScopeWord | null = null;
  /** The sentence has gone to another time. */
  #elsewhen = false;
  /** The segment before was all known words. */
  #sure = false;
  #counts: Count[] = [];
  #under: Under | null = null;
  /** What was spoken of before other business came up in brackets. */
  #outside: { readonly depth: number; readonly talk: Talk; readonly informed: boolean } | null = null;
  /** Outcomes are named somewhere in the sentence. */
  #listed = false;

  constructor(report: Report, agency: Agency) {
    this.#report = report;
    this.#agency = agency;
  }

  /** To be called before the first statement of a passage. */
  begin(passage: Passage): void {
    this.#scope = null;
    this.#open(passage);
  }

  #open({ section }: Passage): void {
    this.#talk = NOTHING;
    this.#sure = false;
    this.#informed = OURS.has(section?.form.id);
  }

  read(statement: Statement): void {
    if (statement.opensParagraph) this.#open(statement.passage);
    const { tokens, segments, listed, informs } = wordedOf(statement.text, this.#around(statement));
    const claimed = this.claims.length;
    const before = this.#scope;
    this.#statement = statement;
    this.#counts = [];
    this.#under = null;
    this.#elsewhen = false;
    this.#outside = null;
    this.#listed = listed;
    if (informs) this.#informed = true;
    for (const segment of segments) this.#segment(segment);
    // Only a sentence that claims something says for the next one whose figures they are.
    if (this.claims.length === claimed) this.#scope = before;
    this.statements.push({ statement, tokens, segments, claims: this.claims.slice(claimed) });
  }

  #around({ passage, start }: Statement): Around {
    const draft = this.#report.document.text;
    return {
      year: this.#report.year,
      agency: this.#agency,
      plainComma: (comma) => draft[passage.offsets[start + comma]!] === ',',
    };
  }

  #segment(segment: Segment): void {
    const { tokens, words, kinds, closed, counts, depth } = segment;
    this.#leave(depth);
    const has: Has = (kind) => kinds.has(kind);
    this.#follow(segment, has);
    if (counts && isShare(tokens)) this.#share(tokens.find(isQuantity)!);
    else if (counts) this.#figures(segment, has, closed);
    else if (closed) this.#words(tokens, words, has);
    this.#sure = closed && this.#talk.applications;
    if (has('foreign')) {
      if (depth > 0 && !this.#talk.foreign) this.#outside ??= { depth, talk: this.#talk, informed: this.#informed };
      this.#talk = { ...NOTHING, foreign: true };
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
  #follow({ tokens, words, rows, closed, before, depth }: Segment, has: Has): void {
    const whose = scopeOf(this.#statement.text, tokens, closed, this.#agency);
    if (whose !== undefined) this.#scope = whose;
    if (OTHER_TIMES.some(has) && !has('carry') && !has('compare')) this.#elsewhen = true;
    else if (has('time')) this.#elsewhen = false;

    if (has('application') || has('information')) this.#informed = true;
    const talk = this.#talk;
    const application = has('application') && rows.length === 0;
    const received = (has('receive') || has('take')) && rows.length === 0;
    const outcome = words.some(({ kind, value }) => kind === 'outcome' && value !== 'rest');
    this.#talk = {
      applications: talk.applications || application,
      outcomes: talk.outcomes || outcome,
      disputes: rows.length > 0 ? rows : talk.disputes,
      disputed: rows.length > 0 || (talk.disputed && !application && !outcome && !received),
      foreign: talk.foreign && !(application && received),
    };

    if (this.#under && (depth < this.#under.depth || (depth === this.#under.depth && before === ';')))
      this.#under = null;
    const first = words.find(({ kind }) => kind !== 'filler');
    if (before === '(' || first?.kind === 'part' || first?.kind === 'with') {
      this.#under = { from: this.#counts.length, depth };
      // 收到9件（自然人8件），其中…: what stands in brackets is no whole of what follows them.
      const last = this.#counts.findLastIndex((count) => count.depth <= depth);
      if (last >= 0) this.#counts[last] = { ...this.#counts[last]!, whole: true };
    }
  }

  #figures({ tokens, asides, depth }: Segment, has: Has, closed: boolean): void {
    const quantities = tokens.filter(isQuantity);
    let from = 0;
    quantities.forEach((quantity, i) => {
      const at = tokens.indexOf(quantity);
      const next = quantities[i + 1];
      const lead = tokens.slice(from, at);
      const tail = tokens.slice(at + 1, next ? tokens.indexOf(next) : tokens.length);
      from = at + 1;
      if (quantity.unit === '%' || has('compare')) return;
      const judged = closed && COUNTS.has(quantity.unit) && isPlainAside(asides) && !this.#elsewhen;
      const topic = judged ? this.#topic(wordsOf(lead), wordsOf(tail), quantities.length === 1) : null;
      const first = lead.find(({ kind }) => kind === 'word') ?? quantity;
      const last = isPlain(wordsOf(lead)) ? (tail.at(-1) ?? quantity) : quantity;
      const claim =
        topic && this.#isOf(topic, quantity)
          ? this.#claim({ form: 'figure', topic, value: quantity.value, quantity, first, last })
          : null;
      const whole = claim?.topic.of === 'applications' || wordsOf(lead).some(({ kind }) => kind === 'total');
      this.#counts.push({ quantity, claim, whole, depth });
      if (claim && !next) this.#words(tail, wordsOf(tail), (kind) => wordsOf(tail).some((word) => word.kind === kind));
    });
  }

  /** The topic of the words before the figure; of those behind it where the former say nothing. */
  #topic(lead: readonly Word[], tail: readonly Word[], alone: boolean): Topic | null {
    if (isPlain(lead)) {
      if (!alone || lead.some(({ kind }) => kind === 'with')) return null;
      // 剩余2件在法定期限内办理: of the rest, whatever is behind the figure.
      const rest = lead.filter(({ kind }) => kind === 'rest');
      return isPlain(tail) ? this.#total(lead) : this.#judge([...rest, ...tail]);
    }
    const named = tail.some(({ kind }) => kind === 'application');
    const closes = ({ kind }: Word) => CLOSING.has(kind) || (named && kind === 'information');
    if (isDoubtful(tail) || !tail.every(closes)) return null;
    return this.#judge(lead);
  }

  /** 共36件, behind words that speak of applications or disputes alone. */
  #total(lead: readonly Word[]): Topic | null {
    const { applications, disputes, disputed, foreign } = this.#talk;
    const rest = lead.some(({ kind }) => kind === 'rest' || kind === 'part');
    if (!this.#sure || foreign || this.#under || rest || !lead.some(({ kind }) => kind === 'total')) return null;
    if (disputed) return disputes && this.#informed ? { of: 'disputes', rows: disputes, result: 'all' } : null;
    return applications ? { of: 'applications', what: 'named' } : null;
  }

  #judge(words: readonly Word[]): Topic | null {
    // 公开5件，不予公开2件: the first of a list is known by the others.
    const outcomes = this.#talk.outcomes || (this.#listed && this.#talk.applications);
    const topic = topicOf(words, { ...this.#talk, outcomes });
    if (!topic) return null;
    // 其他 is the rest of what stands right before it.
    if (isRest(words) && this.#counts.at(-1)?.claim?.topic.of !== topic.of) return null;
    if (topic.of !== 'disputes' && topic.of !== 'settled') return topic;
    return this.#informed && !this.#isTheirs(words) ? topic : null;
  }

  /** 受理行政复议申请: as the organ that decides, or as the one complained of? */
  #isTheirs(words: readonly Word[]): boolean {
    const acts = words.some(({ kind }) => kind === 'receive' || kind === 'process' || kind === 'take');
    if (!acts) return false;
    const decides = this.#agency.kind === 'region' || (this.#report.agency ?? '').includes('司法');
    return decides || !words.some(({ kind }) => kind === 'information');
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
  #words(tokens: readonly Token[], words: readonly Word[], has: Has): void {
    const first = tokens[0];
    const last = tokens.at(-1);
    if (!first || !last || this.#elsewhen) return;
    const claim = (form: ClaimForm, topic: Topic) =>
      this.#claim({ form, topic, value: '0', quantity: null, first, last });
    const rows = disputeRows(words);
    const disputes = rows.length > 0 ? rows : this.#talk.disputes;
    const negations = words.filter(({ kind }) => kind === 'negation').length;

    if (has('none-lost') && negations === 0) {
      const of: readonly DisputeRow[] = rows.length > 0 ? rows : ALL_DISPUTES;
      if (this.#informed) claim('none-lost', { of: 'disputes', rows: of, result: 'corrected' });
    } else if (negations === 1 && has('lost')) {
      if (this.#informed && disputes) claim('none-lost', { of: 'disputes', rows: disputes, result: 'corrected' });
    } else if (negations === 1) {
      const rest = words.filter(({ kind }) => kind !== 'negation' && !(kind === 'foreign' && rows.length > 0));
      const topic = this.#judge(rest);
      if (topic && isDeniable(topic, words)) claim('none', topic);
    } else if (negations > 0 || isDoubtful(words) || !has('all')) return;
    else if (words.some(({ kind, value }) => kind === 'result' && value === 'upheld')) {
      if (!this.#informed || !disputes || has('rest')) return;
      claim('all-upheld', { of: 'disputes', rows: disputes, result: 'corrected' });
      claim('all-upheld', { of: 'disputes', rows: disputes, result: 'pending' });
    } else if (has('finish') && !NOT_ALL.some(has) && rows.length === 0 && !this.#talk.foreign) {
      const told = this.#counts.some(({ claim: one }) => isCarried(one?.topic));
      if (!told && (has('application') || isWhole(this.#counts.at(-1)?.claim?.topic)))
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
    this.shares.push({
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
      scope: this.#scope,
      atHome: atHome(this.#agency, this.#scope),
      statement: this.#statement,
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
      statement: this.#statement,
    };
    // 受理政府信息公开5件，办结5件: taken for applications, it speaks of them.
    if (topic.of === 'applications') this.#talk = { ...this.#talk, applications: true };
    this.claims.push(claim);
    return claim;
  }

  #span(start: number, end: number): Span {
    const { passage, start: from } = this.#statement;
    return placeOf(passage, from + start, from + end);
  }
}

const isCarried = (topic: Topic | undefined): boolean =>
  topic?.of === 'applications' && (topic.what === 'carried-out' || topic.what === 'carried');

const isWhole = (topic: Topic | undefined): boolean =>
  topic?.of === 'applications' && ['received', 'taken', 'handled', 'named', 'processed'].includes(topic.what);

/** Words a share may have beside it. */
const OF_A_SHARE = new Set<WordKind>([
  'filler',
  'application',
  'time',
  'total',
  'answer',
  'finish',
  'process',
  'information',
]);

/** 占x%, or nothing but x% in brackets. */
function isShare(tokens: readonly Token[]): boolean {
  const quantities = tokens.filter(isQuantity);
  if (quantities.length !== 1 || quantities[0]!.unit !== '%') return false;
  if (tokens.length === 1) return true;
  const rest = wordsOf(tokens).filter(({ kind }) => !OF_A_SHARE.has(kind));
  return rest.length === 1 && rest[0]!.kind === 'share' && tokens.every(({ kind }) => kind !== 'unknown');
}

/** A remark in brackets may say again what is meant; one that narrows it leaves us in doubt. */
function isPlainAside(asides: readonly Token[]): boolean {
  const words = wordsOf(asides);
  if (asides.length === 0) return true;
  if (asides.some(({ kind }) => kind === 'unknown')) return false;
  return words[0]?.kind === 'with' || words[0]?.kind === 'part' || isPlain(words);
}
