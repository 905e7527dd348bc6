/**
 * The sentences against the tables: what does not agree, one thing a sentence. A claim that any admissible reading satisfies
 * is satisfied; where a reading cannot be told, nothing is said.
 */
import { type Decimal, decimal, plain, ZERO } from '../../relations/decimal';
import type { PartList } from '../../report/claim';
import { type Claim, type Said, type Saying, type Share, sayingsOf, type Topic } from '../../report/claims';
import type { Passage } from '../../report/prose';
import type { Report } from '../../report/report';
import { figuresKeyOf } from '../../report/same-figures';
import type { Statement } from '../../report/statements';
import { beside } from '../../text/beside';
import { figuresIn, ownValueOf, valuesOf } from './reading-values';
import { isBound, type Loose, type Reading, readingsOf } from './readings';

export interface ClaimIssue {
  readonly kind: 'claim' | 'all-done' | 'scope';
  readonly statement: Statement;
  readonly claim: Claim;
  /** What the words may mean, none of it what is said. */
  readonly readings: readonly Reading[];
  /** Others of the same sentence that do not agree either. */
  readonly others: readonly ClaimIssue[];
}

export interface SumIssue {
  readonly kind: 'sum' | 'fee';
  readonly statement: Statement;
  readonly list: PartList;
  readonly sum: Decimal;
}

export interface ShareIssue {
  readonly kind: 'percentage';
  readonly statement: Statement;
  readonly share: Share;
  /** The percentages it may be, as they would be written, each with the whole it is of. */
  readonly right: readonly { readonly percent: string; readonly whole: string }[];
  readonly readings: readonly Reading[];
}

/** It holds no place in the draft and no cell of it: what does not agree goes on so wherever both are moved. */
export type Issue = ClaimIssue | SumIssue | ShareIssue;

/** What 条例 and notice call the fee. */
export const FEE = '信息处理费';

export interface PassageIssue {
  readonly passage: Passage;
  readonly issue: Issue;
}

const known = beside<Report, readonly PassageIssue[]>();

/** In the order of the text, at most one a sentence. */
export function issuesOf(report: Report): readonly PassageIssue[] {
  let issues = known.get(report);
  if (!issues) {
    issues = readIssues(report);
    known.set(report, issues);
  }
  return issues;
}

function readIssues(report: Report): PassageIssue[] {
  const { applications, reviews } = report.tables;
  const figures: Figures = {
    applications: applications && figuresKeyOf(applications),
    reviews: reviews && figuresKeyOf(reviews),
  };
  const issues: PassageIssue[] = [];
  for (const { passage, said } of sayingsOf(report)) {
    for (const issue of issuesIn(report, figures, passage, said)) issues.push({ passage, issue });
  }
  return issues;
}

/** The figures of the tables, wherever these stand. */
interface Figures {
  readonly applications: object | null;
  readonly reviews: object | null;
}

interface Judged {
  figures: Figures;
  issues: readonly Issue[];
}

/** What was said in a passage, as it was last judged. */
const judged = beside<Saying['said'], Judged>();

function issuesIn(report: Report, figures: Figures, { text }: Passage, said: Saying['said']): readonly Issue[] {
  const last = judged.get(said);
  if (last && areSame(last.figures, figures)) return last.issues;
  const issues = judge(report, text, said);
  if (last) Object.assign(last, { figures, issues });
  else judged.set(said, { figures, issues });
  return issues;
}

const areSame = (a: Figures, b: Figures): boolean => a.applications === b.applications && a.reviews === b.reviews;

/** The gravest first. */
const ORDER: readonly Issue['kind'][] = ['claim', 'all-done', 'percentage', 'sum', 'fee', 'scope'];

function judge(report: Report, text: string, said: readonly Said[]): Issue[] {
  const worst: Issue[] = [];
  for (const one of said) {
    const issues: Issue[] = claimIssues(report, one);
    if (one.shares.length > 0) issues.push(...shareIssues(report, one));
    if (one.lists.length > 0) issues.push(...sumIssues(report, one, text));
    if (issues.length > 0) worst.push(worstOf(issues));
  }
  return worst;
}

function worstOf(issues: readonly Issue[]): Issue {
  if (issues.length === 1) return issues[0]!;
  const first = ORDER.flatMap((kind) => issues.filter((issue) => issue.kind === kind))[0]!;
  if (first.kind !== 'claim') return first;
  const others = issues.filter((issue): issue is ClaimIssue => issue.kind === 'claim' && issue !== first);
  return { ...first, others };
}

function claimIssues(report: Report, said: Said): ClaimIssue[] {
  const { claims, statement } = said;
  if (claims.length === 0) return [];
  const loose = looseOf(claims);
  const states = claims.map((claim): State => {
    const { all } = readingsOf(report, claim.topic, loose);
    const state = stateOf(report, claim, all);
    return state === 'broken' && isSome(report, claim, all, said) ? 'undetermined' : state;
  });
  const issues: ClaimIssue[] = [];
  claims.forEach((claim, i) => {
    if (states[i] !== 'broken' || isSaidAgain(claim, claims, states)) return;
    const kind = !claim.atHome ? 'scope' : claim.form === 'all-done' ? 'all-done' : 'claim';
    if (kind === 'scope' && (claim.form !== 'figure' || claim.scope === 'others')) return;
    const { told } = readingsOf(report, claim.topic, loose);
    issues.push({ kind, statement, claim, readings: told, others: NO_OTHERS });
  });
  return issues;
}

const NO_OTHERS: readonly ClaimIssue[] = [];

/** Said twice in one sentence, of the whole and of some of it: the whole is right. */
function isSaidAgain({ topic }: Claim, claims: readonly Claim[], states: readonly State[]): boolean {
  if (!states.includes('holds')) return false;
  const same = JSON.stringify(topic);
  return claims.some((other, i) => states[i] === 'holds' && JSON.stringify(other.topic) === same);
}

const WITH_CARRIED_IN = new Set<string>(['carried-in', 'carried', 'taken']);

/** @param claims all of a sentence. */
export function looseOf(claims: readonly Claim[]): Loose {
  let withoutCarriedIn = true;
  let withWithdrawn = false;
  for (const { topic } of claims) {
    if (topic.of === 'applications') withoutCarriedIn &&= !WITH_CARRIED_IN.has(topic.what);
    else if (topic.of === 'withdrawn') withWithdrawn = true;
    else if (topic.of === 'outcomes') withWithdrawn ||= topic.rows.some((row) => row.startsWith('other'));
  }
  return { withoutCarriedIn, withWithdrawn };
}

/**
 * Whether a figure of the sentence that we do not know explains the difference: 答复30件，延期答复3件 make the whole together,
 * and of 收到35件，经审查受理34件 the second is the one of the table.
 */
function isSome(report: Report, { topic, value }: Claim, readings: readonly Reading[], said: Said): boolean {
  if (topic.of !== 'applications' || !(topic.what === 'answered' || topic.what === 'received')) return false;
  return said.quantities.some((quantity) => {
    const start = said.statement.start + quantity.figure.start;
    if (said.claims.some(({ figure }) => figure?.start === start)) return false;
    const meant = topic.what === 'received' ? decimal(quantity.value) : decimal(value).plus(quantity.value);
    return readings.some((reading) => valuesOf(report, reading).some((one) => one.eq(meant)));
  });
}

export type State = 'holds' | 'broken' | 'undetermined';

export function stateOf(report: Report, claim: Claim, readings: readonly Reading[]): State {
  const [first] = readings;
  if (claim.open || !first) return 'undetermined';
  if (claim.form === 'all-done') return doneState(report, first);
  if (claim.form === 'none-lost' || claim.form === 'all-upheld') return zeroState(valuesOf(report, first));
  const said = decimal(claim.value);
  const bound = isBound(claim.topic);
  const agrees = (value: Decimal | null) => value !== null && (bound ? said.lte(value) : said.eq(value));
  const asked = claim.form === 'none' ? [first] : readings;
  // Most sentences are right: what the cells may say beside what they say is added up for the others alone.
  for (const reading of asked) if (agrees(ownValueOf(report, reading))) return 'holds';
  let told = true;
  for (const reading of asked) {
    const values = valuesOf(report, reading);
    if (values.length === 0) told = false;
    for (const value of values) if (agrees(value)) return 'holds';
  }
  return told ? 'broken' : 'undetermined';
}

function zeroState(values: readonly Decimal[]): State {
  if (values.length === 0) return 'undetermined';
  return values.some((value) => value.eq(0)) ? 'holds' : 'broken';
}

/** A blank total over a figure is open all the same. */
function doneState(report: Report, reading: Reading): State {
  const values = valuesOf(report, reading);
  if (values.length > 0) return zeroState(values);
  return figuresIn(report, reading).some((figure) => figure !== '0') ? 'broken' : 'undetermined';
}

const ANSWERED: Topic = { of: 'applications', what: 'answered' };
const RECEIVED: Topic = { of: 'applications', what: 'received' };
const STRICT: Loose = { withoutCarriedIn: false, withWithdrawn: false };

function shareIssues(report: Report, { shares, statement }: Said): ShareIssue[] {
  return shares.flatMap((share): ShareIssue[] => {
    const { part, percent, atHome } = share;
    const told = part.claim;
    if (told?.topic.of === 'disputes' || told?.topic.of === 'settled') return [];
    const percentages = (wholes: readonly Decimal[]) =>
      wholes
        .filter((whole) => whole.gt(0) && whole.gte(part.value))
        .map((whole) => ({ percent: percentage(decimal(part.value), whole, percent), whole: plain(whole) }));
    const agrees = (wholes: readonly Decimal[]) => percentages(wholes).some((one) => isNear(one.percent, percent));
    if (agrees(share.earlier.map(decimal))) return [];
    const readings =
      told && atHome ? [...readingsOf(report, ANSWERED, STRICT).all, ...readingsOf(report, RECEIVED, STRICT).all] : [];
    const inTables = readings.flatMap((reading) => valuesOf(report, reading));
    if (share.wholes.length === 0 && inTables.length === 0) return [];
    if (agrees(inTables)) return [];
    const right = percentages([...share.wholes.map(decimal), ...inTables]);
    if (right.length === 0) return [];
    const distinct = right.filter((one, i) => right.findIndex((other) => other.percent === one.percent) === i);
    return [{ kind: 'percentage', statement, share, right: distinct, readings }];
  });
}

const decimalsOf = (value: string): number => (value.includes('.') ? value.length - value.indexOf('.') - 1 : 0);

/** The share in per cent, in the decimals of what is written. */
const percentage = (part: Decimal, whole: Decimal, like: string): string =>
  part.times(100).div(whole).toFixed(decimalsOf(like));

/** Rounded in whatever way: one in the last place. */
function isNear(right: string, written: string): boolean {
  const unit = decimal('10').pow(-decimalsOf(written));
  return decimal(right).minus(written).abs().lte(unit);
}

/** @param text of the passage: where it speaks of the fee, sums of money are its. */
function sumIssues(report: Report, { lists, statement }: Said, text: string): SumIssue[] {
  return lists.flatMap((list): SumIssue[] => {
    const money = list.whole.unit.endsWith('元');
    if (money && !text.includes(FEE)) return [];
    if (list.open || isSatisfied(list) || saysTable(report, list)) return [];
    const sum = shownSum(list);
    return isMeant(list, sum) ? [{ kind: money ? 'fee' : 'sum', statement, list, sum }] : [];
  });
}

const total = (values: readonly string[]): Decimal => values.reduce((sum, value) => sum.plus(value), ZERO);

/** The parts, or the first of them, make the whole, or another figure said before it, or both together. */
function isSatisfied({ whole, earlier, parts }: PartList): boolean {
  const wholes = [whole, ...earlier].map(({ value }) => decimal(value));
  const last = earlier.at(-1);
  if (last) wholes.push(decimal(whole.value).plus(last.value));
  let sum = ZERO;
  return parts.some(({ value }) => {
    sum = sum.plus(value);
    return wholes.some((one) => one.eq(sum));
  });
}

/** Figures that stand in the tables are judged there, one by one. */
function saysTable(report: Report, { parts }: PartList): boolean {
  return parts.some(
    ({ claim }) =>
      claim !== null &&
      !isBound(claim.topic) &&
      stateOf(report, claim, readingsOf(report, claim.topic, STRICT).all) !== 'undetermined',
  );
}

/** The sum to speak of: of the parts up to the first semicolon where that divides them into groups. */
function shownSum({ parts, firstGroup }: PartList): Decimal {
  const first = firstGroup >= 2 ? parts.slice(0, firstGroup) : parts;
  return total(first.map(({ value }) => value));
}

/** Less than this of the whole, in tenths, is a choice of examples. */
const MOST = 8;

/** Whether the parts are meant to make the whole: in doubt they are some of it, or seen from two sides. */
function isMeant({ whole, earlier, parts, total: counted, listed, hasRest, some }: PartList, sum: Decimal): boolean {
  const all = decimal(whole.value);
  if (sum.gt(all)) {
    if (parts.some(({ value }) => all.lt(value)) || earlier.some(({ value }) => sum.lte(value))) return false;
    return parts.length === 2 || sum.times(2).lt(all.times(3));
  }
  if (some || !(counted || listed || hasRest)) return false;
  return hasRest || sum.times(10).gte(all.times(MOST)) || (counted && all.minus(sum).lte(1));
}
