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
 * For each entry the row it is, or null.
 */
export function fillGaps(
  form: TableForm,
  entries: readonly Entry[],
  { bound, anchors }: Alignment,
  isCandidate: (entry: Entry, row: string) => boolean,
): (string | null)[] {
  const filled: (string | null)[] = Array(entries.length).fill(null);
  if (!entries.some(({ numbers }, i) => numbers > 0 && bound[i] === null)) return filled;
  const official = rowsOf(form).map((row) => row.id);
  const taken = new Set(bound);
  let from = 0;
  let labels: string[] = [];
  let own: string[] = [];
  let waiting: { readonly entry: Entry; readonly index: number; readonly labels: readonly string[] }[] = [];

  const close = (to: number) => {
    if (waiting.length === 0 && labels.length === 0) return;
    const places = official.slice(from, to).filter((row) => !taken.has(row));
    const rows = waiting.filter(({ entry }) => places.some((row) => isCandidate(entry, row)));
    const above = places.filter((row) => labels.includes(row));
    const inOrder = above.every((row, i) => i === 0 || labels.indexOf(above[i - 1]!) < labels.indexOf(row));
    const each = rows.map((row) => places.filter((place) => row.labels.includes(place)));
    let names: readonly (string | undefined)[];
    if (each.every((one) => one.length === 1) && new Set(each.flat()).size === rows.length) names = each.flat();
    else if (inOrder && above.length === rows.length) names = above;
    else if (inOrder && places.length === rows.length) names = places;
    else names = each.map((one) => (one.length === 1 ? one[0] : undefined));
    const fits = rows.every(({ entry }, i) => names[i] === undefined || isCandidate(entry, names[i]));
    rows.forEach(({ index }, i) => {
      const name = names[i];
      if (fits && name !== undefined && names.indexOf(name) === i) filled[index] = name;
    });
    waiting = [];
    labels = labels.filter((label) => !places.includes(label));
  };

  entries.forEach((entry, index) => {
    const row = bound[index]!;
    if (row === null && entry.numbers > 0) waiting.push({ entry, index, labels: own });
    else if (row === null && entry.match) {
      labels.push(entry.match.id);
      own.push(entry.match.id);
    }
    if (entry.numbers > 0) own = [];
    const place = row !== null && anchors[index] ? official.indexOf(row) : -1;
    if (place < 0) return;
    close(place);
    from = place + 1;
  });
  close(official.length);
  return filled;
}

/** A label as certain as this names its row wherever it stands. */
const SURE = 0.9;

/** What each entry is; entries are known by their index. */
export interface Alignment {
  /** The id of its row, or null; the first in the text where a label stands twice. */
  readonly bound: readonly (string | null)[];
  /** Whether it is in official order. */
  readonly anchors: readonly boolean[];
  readonly repeated: readonly number[];
  readonly unplaced: readonly number[];
}

/** `named` are those that have a label that was recognised. Time is entries × rows of the form. */
export function align(table: TableId, entries: readonly Entry[], named: readonly number[]): Alignment {
  const order = officialOrder(table);
  const places = named.map((index) => order.get(entries[index]!.match!.id)!);
  const weights = named.map((index) => weightOf(entries[index]!));
  const bound: (string | null)[] = Array(entries.length).fill(null);
  const anchors: boolean[] = Array(entries.length).fill(false);
  const taken = new Set<string>();
  for (const i of heaviestChain(places, weights, order.size)) {
    const index = named[i]!;
    const { id } = entries[index]!.match!;
    bound[index] = id;
    anchors[index] = true;
    taken.add(id);
  }
  const repeated: number[] = [];
  const unplaced: number[] = [];
  for (const index of named) {
    if (anchors[index]) continue;
    const { id, certainty } = entries[index]!.match!;
    if (taken.has(id)) repeated.push(index);
    else if (certainty >= SURE) {
      bound[index] = id;
      taken.add(id);
    } else unplaced.push(index);
  }
  return { bound, anchors, repeated, unplaced };
}

/** A sure label outweighs two likely ones; figures outweigh a blank row of the same label. */
const weightOf = (entry: Entry): number => (entry.match!.certainty === 1 ? 40 : 15) + (entry.numbers > 0 ? 5 : 0);

/** Indices of items with strictly rising places and the greatest sum of weights, the earliest where sums are equal. */
function heaviestChain(placeOf: readonly number[], weights: readonly number[], places: number): number[] {
  // Nearly every table is in order: no chain weighs more than all of it.
  if (placeOf.every((place, i) => i === 0 || placeOf[i - 1]! < place)) return placeOf.map((_, i) => i);
  const ending: number[] = Array(places).fill(-1); // the item of the best chain that ends at each place
  const sum: number[] = [];
  const before: number[] = [];
  placeOf.forEach((place, i) => {
    let previous = -1;
    for (let p = 0; p < place; p++) {
      const item = ending[p]!;
      if (item >= 0 && (previous < 0 || sum[item]! > sum[previous]!)) previous = item;
    }
    sum.push(weights[i]! + (previous < 0 ? 0 : sum[previous]!));
    before.push(previous);
    if (ending[place]! < 0 || sum[i]! > sum[ending[place]!]!) ending[place] = i;
  });
  let at = ending.reduce((best, item) => (item >= 0 && (best < 0 || sum[item]! > sum[best]!) ? item : best), -1);
  const chain: number[] = [];
  for (; at >= 0; at = before[at]!) chain.push(at);
  return chain.reverse();
}
