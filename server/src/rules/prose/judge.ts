/**
 * The sentences against the tables: what does not agree, one thing a sentence. A claim that any admissible reading satisfies
 * is satisfied; where a reading cannot be told, nothing is said.
 */
import { type Decimal, decimal } from '../../relations/decimal';
import { type Claim, claimsOf, type Share, type WordedStatement } from '../../report/claims';
import { listsOf, type PartList } from '../../report/claims-lists';
import { placeOf } from '../../report/prose';
import type { Report } from '../../report/report';
import type { Statement } from '../../report/statements';
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
  /** The percentages it may be, as they would be written. */
  readonly right: readonly string[];
  readonly readings: readonly Reading[];
}

export type Issue = ClaimIssue | SumIssue | ShareIssue;

/** What 条例 and notice call the fee. */
export const FEE = '信息处理费';

const known = new WeakMap<Report, readonly Issue[]>();

/** In the order of the text, at most one a sentence. */
export function issuesOf(report: Report): readonly Issue[] {
  let issues = known.get(report);
  if (!issues) {
    issues = judge(report);
    known.set(report, issues);
  }
  return issues;
}

/** The gravest first. */
const ORDER: readonly Issue['kind'][] = ['claim', 'all-done', 'percentage', 'sum', 'fee', 'scope'];

function judge(report: Report): Issue[] {
  const found = new Map<Statement, Issue[]>();
  for (const issue of [...claimIssues(report), ...shareIssues(report), ...sumIssues(report)]) {
    found.set(issue.statement, [...(found.get(issue.statement) ?? []), issue]);
  }
  return [...found.values()].map((issues) => {
    const first = ORDER.flatMap((kind) => issues.filter((issue) => issue.kind === kind))[0]!;
    if (first.kind !== 'claim') return first;
    const others = issues.filter((issue): issue is ClaimIssue => issue.kind === 'claim' && issue !== first);
    return { ...first, others };
  });
}

function* claimIssues(report: Report): Generator<ClaimIssue> {
  for (const worded of claimsOf(report).statements) {
    const { claims, statement } = worded;
    const loose = looseOf(claims);
    const judged = claims.map((claim) => {
      const readings = readingsOf(report, claim.topic, loose);
      const state = stateOf(claim, readings);
      const unsure = state === 'broken' && isSome(claim, readings, worded);
      return { claim, readings, state: unsure ? ('undetermined' as const) : state };
    });
    for (const { claim, readings, state } of judged) {
      if (state !== 'broken') continue;
      // Said twice in one sentence, of the whole and of some of it: the whole is right.
      const topic = JSON.stringify(claim.topic);
      if (judged.some((other) => other.state === 'holds' && JSON.stringify(other.claim.topic) === topic)) continue;
      const kind = !claim.atHome ? 'scope' : claim.form === 'all-done' ? 'all-done' : 'claim';
      if (kind === 'scope' && (claim.form !== 'figure' || claim.scope === 'others')) continue;
      yield { kind, statement, claim, readings: readings.filter((reading) => !reading.quiet), others: [] };
    }
  }
}

/** @param claims all of a sentence. */
export function looseOf(claims: readonly Claim[]): Loose {
  const says = (...whats: string[]) =>
    claims.some(({ topic }) => topic.of === 'applications' && whats.includes(topic.what));
  const withdrawn = claims.some(
    ({ topic }) =>
      topic.of === 'withdrawn' || (topic.of === 'outcomes' && topic.rows.some((row) => row.startsWith('other'))),
  );
  return { withoutCarriedIn: !says('carried-in', 'carried', 'taken'), withWithdrawn: withdrawn };
}

/**
 * Whether a figure of the sentence that we do not know explains the difference: 答复30件，延期答复3件 make the whole together,
 * and of 收到35件，经审查受理34件 the second is the one of the table.
 */
function isSome({ topic, value }: Claim, readings: readonly Reading[], worded: WordedStatement): boolean {
  if (topic.of !== 'applications' || !(topic.what === 'answered' || topic.what === 'received')) return false;
  const { tokens, claims, statement } = worded;
  return tokens.some((token) => {
    if (token.kind !== 'quantity') return false;
    const from = statement.start + token.figure.start;
    const { start } = placeOf(statement.passage, from, from + 1);
    if (claims.some(({ figure }) => figure?.start === start)) return false;
    const meant = topic.what === 'received' ? decimal(token.value) : decimal(value).plus(token.value);
    return readings.some(({ values }) => values.some((one) => one.eq(meant)));
  });
}

export type State = 'holds' | 'broken' | 'undetermined';

export function stateOf(claim: Claim, readings: readonly Reading[]): State {
  if (claim.open || readings.length === 0) return 'undetermined';
  if (claim.form === 'all-done') return doneState(readings[0]!);
  if (claim.form === 'none-lost' || claim.form === 'all-upheld')
    return readings[0]!.values.length === 0 ? 'undetermined' : zeroState(readings[0]!);
  const said = decimal(claim.value);
  const considered = claim.form === 'none' ? readings.slice(0, 1) : readings;
  const fits = (value: Decimal) => (isBound(claim.topic) ? said.lte(value) : said.eq(value));
  if (considered.some(({ values }) => values.some(fits))) return 'holds';
  return considered.some(({ values }) => values.length === 0) ? 'undetermined' : 'broken';
}

const zeroState = ({ values }: Reading): State => (values.some((value) => value.eq(0)) ? 'holds' : 'broken');

/** A blank total over a figure is open all the same. */
function doneState({ values, cells }: Reading): State {
  if (values.length > 0) return values.some((value) => value.eq(0)) ? 'holds' : 'broken';
  const open = cells.some(({ figure }) => figure.kind === 'number' && figure.value !== '0');
  return open ? 'broken' : 'undetermined';
}

function* shareIssues(report: Report): Generator<ShareIssue> {
  for (const share of claimsOf(report).shares) {
    const { part, percent, statement, atHome } = share;
    const told = part.claim;
    const loose: Loose = { withoutCarriedIn: false, withWithdrawn: false };
    const readings =
      told && atHome
        ? [
            ...readingsOf(report, { of: 'applications', what: 'answered' }, loose),
            ...readingsOf(report, { of: 'applications', what: 'received' }, loose),
          ]
        : [];
    if (told?.topic.of === 'disputes' || told?.topic.of === 'settled') continue;
    const inTables = readings.flatMap(({ values }) => values);
    if (share.wholes.length === 0 && inTables.length === 0) continue;
    const shares = (wholes: readonly Decimal[]) =>
      wholes
        .filter((whole) => whole.gt(0) && whole.gte(part.value))
        .map((whole) => percentage(decimal(part.value), whole, percent));
    const possible = shares([...share.earlier.map(decimal), ...inTables]);
    if (possible.some((one) => isNear(one, percent))) continue;
    const right = shares([...share.wholes.map(decimal), ...inTables]);
    if (right.length === 0) continue;
    yield { kind: 'percentage', statement, share, right: [...new Set(right)], readings };
  }
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

function* sumIssues(report: Report): Generator<SumIssue> {
  for (const list of listsOf(report)) {
    const { whole, statement } = list;
    const money = whole.unit.endsWith('元');
    if (money && !statement.passage.text.includes(FEE)) continue;
    if (list.open || isSatisfied(list) || saysTable(report, list)) continue;
    const shown = shownSum(list);
    if (isMeant(list, shown)) yield { kind: money ? 'fee' : 'sum', statement, list, sum: shown };
  }
}

const total = (values: readonly string[]): Decimal => values.reduce((sum, value) => sum.plus(value), decimal('0'));

/** The parts, or the first of them, make the whole, or another figure said before it, or both together. */
function isSatisfied({ whole, earlier, parts }: PartList): boolean {
  const wholes = [whole, ...earlier].map(({ value }) => decimal(value));
  const last = earlier.at(-1);
  if (last) wholes.push(decimal(whole.value).plus(last.value));
  let sum = decimal('0');
  return parts.some(({ value }) => {
    sum = sum.plus(value);
    return wholes.some((one) => one.eq(sum));
  });
}

/** Figures that stand in the tables are judged there, one by one. */
function saysTable(report: Report, { parts }: PartList): boolean {
  const loose: Loose = { withoutCarriedIn: false, withWithdrawn: false };
  return parts.some(
    ({ claim }) =>
      claim !== null &&
      !isBound(claim.topic) &&
      stateOf(claim, readingsOf(report, claim.topic, loose)) !== 'undetermined',
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
