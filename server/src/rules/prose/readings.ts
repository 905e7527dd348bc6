/** What a claim may mean in the tables: every admissible reading of its topic, as sums of cells. */
import type { TableForm } from '../../editions';
import type { DisputeResult, DisputeRow, Topic } from '../../report/claims';
import type { Report } from '../../report/report';
import { hasRow } from './rows';

/** What is added up: rows, or groups of rows (`denied`), by columns (`legal-persons` for five). */
export interface Sum {
  readonly rows: readonly string[];
  readonly columns: readonly string[];
}

/** A sum of cells, or one less another. It holds no cells: what they are is asked of the report that stands now. */
export interface Reading {
  readonly table: 'applications' | 'reviews';
  readonly sum: Sum;
  readonly less: Sum | null;
  /** Admissible, but not what the words mean first: not told where nothing agrees. */
  readonly quiet: boolean;
}

/** Whether the claim is of no more than the reading. */
export const isBound = ({ of }: Topic): boolean => of === 'withdrawn' || of === 'settled';

/** What a topic may mean. Sentences speak of a few again and again: each is made once, and all that is kept by it. */
export interface Readings {
  /** The first is what the words mean first. Empty where the table is not there. */
  readonly all: readonly Reading[];
  /** Those that are not quiet. */
  readonly told: readonly Reading[];
}

const known = new WeakMap<TableForm, readonly Map<string, Readings>[]>();
/** There are some hundreds; lists of outcomes may make more. */
const MOST_KNOWN = 500;

const NONE: Readings = { all: [], told: [] };

export function readingsOf({ tables }: Report, topic: Topic, loose: Loose): Readings {
  const table = topic.of === 'disputes' || topic.of === 'settled' ? tables.reviews : tables.applications;
  if (!table) return NONE;
  let ofForm = known.get(table.form);
  if (!ofForm) {
    ofForm = [new Map(), new Map(), new Map(), new Map()];
    known.set(table.form, ofForm);
  }
  const ofLoose = ofForm[(loose.withoutCarriedIn ? 1 : 0) + (loose.withWithdrawn ? 2 : 0)]!;
  const key = keyOf(topic);
  let readings = ofLoose.get(key);
  if (!readings) {
    if (ofLoose.size >= MOST_KNOWN) ofLoose.clear();
    const all = makeReadings(table.form, topic, loose);
    readings = { all, told: all.filter((reading) => !reading.quiet) };
    ofLoose.set(key, readings);
  }
  return readings;
}

function keyOf(topic: Topic): string {
  switch (topic.of) {
    case 'applications':
      return topic.what;
    case 'outcomes':
      return `outcomes ${topic.rows}`;
    case 'applicants':
      return `applicants ${topic.columns}`;
    case 'disputes':
      return `${topic.result} ${topic.rows}`;
    case 'settled':
      return `settled ${topic.rows}`;
    default:
      return topic.of;
  }
}

function makeReadings(form: TableForm, topic: Topic, loose: Loose): readonly Reading[] {
  if (topic.of === 'disputes') return disputeReadings(topic.rows, topic.result);
  if (topic.of === 'settled') return [disputes(topic.rows, 'other')];
  return applicationReadings(form, topic, loose);
}

/** What the sentence leaves open. */
export interface Loose {
  /** It says nothing of what was carried in: an answered count may leave that out. */
  readonly withoutCarriedIn: boolean;
  /** It speaks of withdrawn applications: an answered count may leave those out. */
  readonly withWithdrawn: boolean;
}

export const TOTAL = ['total'];

const applications = (rows: readonly string[], columns: readonly string[] = TOTAL): Reading => ({
  table: 'applications',
  sum: { rows, columns },
  less: null,
  quiet: false,
});

const quiet = (reading: Reading): Reading => ({ ...reading, quiet: true });

const RECEIVED = applications(['received']);
const IN_HAND = applications(['received', 'carried-in']);
const OUTCOMES = applications(['outcome-total']);

function applicationReadings(
  form: TableForm,
  topic: Exclude<Topic, { of: 'disputes' | 'settled' }>,
  loose: Loose,
): readonly Reading[] {
  switch (topic.of) {
    case 'outcomes':
      return outcomeReadings(form, topic.rows);
    case 'published':
      return [applications(['granted']), applications(['granted', 'partial'])];
    case 'withdrawn':
      return [applications([hasRow(form, 'other.rest') ? 'other.rest' : 'other'])];
    case 'applicants':
      return [
        applications(['received'], topic.columns),
        applications(['received', 'carried-in'], topic.columns),
        quiet(applications(['outcome-total'], topic.columns)),
      ];
    default:
      return wholeReadings(form, topic.what, loose);
  }
}

type Whole = Extract<Topic, { of: 'applications' }>['what'];

function wholeReadings(form: TableForm, what: Whole, loose: Loose): readonly Reading[] {
  switch (what) {
    case 'received':
      return [RECEIVED, IN_HAND];
    case 'taken':
      return [IN_HAND];
    case 'answered':
      return [OUTCOMES, ...withoutSome(form, loose)];
    case 'processed':
      return [OUTCOMES, IN_HAND, quiet(RECEIVED), ...withoutSome(form, loose)];
    case 'handled':
    case 'named':
      return [RECEIVED, IN_HAND, OUTCOMES, ...withoutSome(form, loose)];
    case 'carried':
      return [applications(['carried-in']), applications(['carried-out'])];
    default:
      return [applications([what])];
  }
}

/** Answers that leave out what was carried in, or what was withdrawn. */
function withoutSome(form: TableForm, { withoutCarriedIn, withWithdrawn }: Loose): Reading[] {
  const less = [
    ...(withoutCarriedIn ? ['carried-in'] : []),
    ...(withWithdrawn ? ['other', 'other.rest', 'other.no-correction'] : []),
  ];
  return less
    .filter((row) => hasRow(form, row))
    .map((row) => ({ ...OUTCOMES, less: { rows: [row], columns: TOTAL }, quiet: true }));
}

function outcomeReadings(form: TableForm, ids: readonly string[]): readonly Reading[] {
  if (ids.some((id) => id !== 'rest' && !hasRow(form, id))) return [];
  if (ids.length > 1) return ids.includes('rest') ? [] : [applications(ids)];
  const [id = ''] = ids;
  const rest = hasRow(form, 'other.rest') ? [applications(['other.rest'])] : [];
  if (id === 'rest') return [applications(['other']), ...rest];
  return [applications([id]), ...(id === 'other' ? rest.map(quiet) : [])];
}

function disputeReadings(rows: readonly DisputeRow[], result: DisputeResult): readonly Reading[] {
  const whole = disputes(rows, result);
  return result === 'all' ? [whole, { ...whole, less: { rows, columns: ['pending'] } }] : [whole];
}

const disputes = (rows: readonly DisputeRow[], result: DisputeResult): Reading => ({
  table: 'reviews',
  sum: { rows, columns: result === 'all' ? TOTAL : [result] },
  less: null,
  quiet: false,
});
