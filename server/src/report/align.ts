/** Which official row each entry is: the heaviest chain of labels in official order, then sure labels out of order. */
import { editions, rowsOf, type TableForm, type TableId } from '../editions';
import type { Entry } from './entries';

/** Row ids of all editions in one order; rows of different editions at one place follow each other. */
const orders = new Map<TableId, ReadonlyMap<string, number>>();

export function officialOrder(table: TableId): ReadonlyMap<string, number> {
  const known = orders.get(table);
  if (known) return known;
  let merged: string[] = [];
  for (const edition of editions) {
    const rows = rowsOf(edition.tables[table]).map((row) => row.id);
    const next: string[] = [];
    let from = 0;
    for (const id of rows) {
      const at = merged.indexOf(id);
      if (at >= from) {
        next.push(...merged.slice(from, at));
        from = at + 1;
      }
      if (!next.includes(id)) next.push(id);
    }
    merged = [...next, ...merged.slice(from)];
  }
  const order = new Map(merged.map((id, i) => [id, i] as const));
  orders.set(table, order);
  return order;
}

/**
 * Rows of figures without a label, between two rows that are bound. Labels without figures stand above them, one above
 * each or several above several: as many labels as rows name them, in order; else as many rows as places are those rows.
 */
export function fillGaps(
  form: TableForm,
  entries: readonly Entry[],
  { bound, anchors }: Alignment,
  isCandidate: (entry: Entry, row: string) => boolean,
): Map<Entry, string> {
  const filled = new Map<Entry, string>();
  const official = rowsOf(form).map((row) => row.id);
  const taken = new Set(bound.values());
  let from = 0;
  let labels: string[] = [];
  let own = new Set<string>();
  let waiting: { readonly entry: Entry; readonly labels: ReadonlySet<string> }[] = [];

  const close = (to: number) => {
    if (waiting.length === 0 && labels.length === 0) return;
    const places = official.slice(from, to).filter((row) => !taken.has(row));
    const rows = waiting.filter(({ entry }) => places.some((row) => isCandidate(entry, row)));
    const above = places.filter((row) => labels.includes(row));
    const inOrder = above.every((row, i) => i === 0 || labels.indexOf(above[i - 1]!) < labels.indexOf(row));
    const each = rows.map((row) => places.filter((place) => row.labels.has(place)));
    let names: readonly (string | undefined)[];
    if (each.every((one) => one.length === 1) && new Set(each.flat()).size === rows.length) names = each.flat();
    else if (inOrder && above.length === rows.length) names = above;
    else if (inOrder && places.length === rows.length) names = places;
    else names = each.map((one) => (one.length === 1 ? one[0] : undefined));
    const fits = rows.every(({ entry }, i) => names[i] === undefined || isCandidate(entry, names[i]));
    rows.forEach(({ entry }, i) => {
      const name = names[i];
      if (fits && name !== undefined && names.indexOf(name) === i) filled.set(entry, name);
    });
    waiting = [];
    labels = labels.filter((label) => !places.includes(label));
  };

  for (const entry of entries) {
    const row = bound.get(entry);
    if (row === undefined && entry.numbers > 0) waiting.push({ entry, labels: own });
    else if (row === undefined && entry.match) {
      labels.push(entry.match.id);
      own.add(entry.match.id);
    }
    if (entry.numbers > 0) own = new Set();
    const place = row !== undefined && anchors.has(entry) ? official.indexOf(row) : -1;
    if (place < 0) continue;
    close(place);
    from = place + 1;
  }
  close(official.length);
  return filled;
}

/** A label as certain as this names its row wherever it stands. */
const SURE = 0.9;

export interface Alignment {
  /** Entry to row id; the first in the text where a label stands twice. */
  readonly bound: ReadonlyMap<Entry, string>;
  /** Those of them that are in official order. */
  readonly anchors: ReadonlySet<Entry>;
  readonly repeated: readonly Entry[];
  readonly unplaced: readonly Entry[];
}

/** `entries` have a label that was recognised. Time is entries × rows of the form. */
export function align(table: TableId, entries: readonly Entry[]): Alignment {
  const order = officialOrder(table);
  const chain = heaviestChain(
    entries.map((entry) => ({ place: order.get(entry.match!.id)!, weight: weightOf(entry) })),
    order.size,
  );
  const bound = new Map<Entry, string>();
  const taken = new Set<string>();
  for (const i of chain) {
    bound.set(entries[i]!, entries[i]!.match!.id);
    taken.add(entries[i]!.match!.id);
  }
  const anchors = new Set(bound.keys());
  const repeated: Entry[] = [];
  const unplaced: Entry[] = [];
  for (const entry of entries) {
    if (bound.has(entry)) continue;
    const { id, certainty } = entry.match!;
    if (taken.has(id)) repeated.push(entry);
    else if (certainty >= SURE) {
      bound.set(entry, id);
      taken.add(id);
    } else unplaced.push(entry);
  }
  return { bound, anchors, repeated, unplaced };
}

/** A sure label outweighs two likely ones; figures outweigh a blank row of the same label. */
const weightOf = (entry: Entry): number => (entry.match!.certainty === 1 ? 40 : 15) + (entry.numbers > 0 ? 5 : 0);

/** Indices of the items with strictly rising places and the greatest sum of weights, the earliest where sums are equal. */
function heaviestChain(items: readonly { place: number; weight: number }[], places: number): number[] {
  const ending: number[] = Array(places).fill(-1); // the item of the best chain that ends at each place
  const sum: number[] = [];
  const before: number[] = [];
  items.forEach(({ place, weight }, i) => {
    let previous = -1;
    for (let p = 0; p < place; p++) {
      const item = ending[p]!;
      if (item >= 0 && (previous < 0 || sum[item]! > sum[previous]!)) previous = item;
    }
    sum.push(weight + (previous < 0 ? 0 : sum[previous]!));
    before.push(previous);
    if (ending[place]! < 0 || sum[i]! > sum[ending[place]!]!) ending[place] = i;
  });
  let at = ending.reduce((best, item) => (item >= 0 && (best < 0 || sum[item]! > sum[best]!) ? item : best), -1);
  const chain: number[] = [];
  for (; at >= 0; at = before[at]!) chain.push(at);
  return chain.reverse();
}
