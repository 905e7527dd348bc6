/** Which report is last year's of which, among thousands: by agency and year, kept up one report at a time. */
import { agencyTail, isLongerName } from '../report/agency-name';
import type { Identity } from '../report/digest';

/** Ids are paths or URIs: what stands nearer to a report, by its folders, is rather its own. */
export class SeriesIndex {
  readonly #identities = new Map<string, Identity>();
  /** Keys by their tail, and ids by key and year. */
  readonly #keys = new Map<string, Set<string>>();
  readonly #ids = new Map<string, Set<string>>();

  get size(): number {
    return this.#identities.size;
  }

  ids(): IterableIterator<string> {
    return this.#identities.keys();
  }

  get(id: string): Identity | undefined {
    return this.#identities.get(id);
  }

  /** Takes up a report, or what has become of it; null where it is none. Whether that is anything new. */
  set(id: string, identity: Identity | null): boolean {
    const known = this.#identities.get(id);
    if (known?.key === identity?.key && known?.year === identity?.year) return false;
    if (known) this.#remove(id, known);
    if (identity) this.#add(id, identity);
    return true;
  }

  /** The report of the same agency on the year before; null where there is none, or no telling which. */
  lastYear(id: string, { key, year }: Identity): string | null {
    return this.#find(id, key, year - 1);
  }

  /** The report on the year after. */
  nextYear(id: string, { key, year }: Identity): string | null {
    return this.#find(id, key, year + 1);
  }

  #find(id: string, key: string, year: number): string | null {
    const exact = this.#at(key, year);
    if (exact.length > 0) return nearest(id, exact);
    const longer = [...(this.#keys.get(agencyTail(key)) ?? [])].filter(
      (other) => isLongerName(other, key) || isLongerName(key, other),
    );
    return nearest(
      id,
      longer.flatMap((other) => this.#at(other, year)),
    );
  }

  #at(key: string, year: number): string[] {
    return [...(this.#ids.get(`${year} ${key}`) ?? [])];
  }

  #add(id: string, identity: Identity): void {
    const { key, year } = identity;
    this.#identities.set(id, identity);
    put(this.#ids, `${year} ${key}`, id);
    put(this.#keys, agencyTail(key), key);
  }

  #remove(id: string, { key, year }: Identity): void {
    this.#identities.delete(id);
    take(this.#ids, `${year} ${key}`, id);
  }
}

function put(map: Map<string, Set<string>>, key: string, value: string): void {
  const known = map.get(key);
  if (known) known.add(value);
  else map.set(key, new Set([value]));
}

function take(map: Map<string, Set<string>>, key: string, value: string): void {
  const known = map.get(key);
  known?.delete(value);
  if (known?.size === 0) map.delete(key);
}

/** The only one that shares most folders with the report; null where there are several. */
function nearest(id: string, candidates: readonly string[]): string | null {
  let best: string | null = null;
  let most = -1;
  for (const candidate of candidates) {
    if (candidate === id) continue;
    const shared = sharedFolders(id, candidate);
    if (shared > most) [best, most] = [candidate, shared];
    else if (shared === most) best = null;
  }
  return best;
}

function sharedFolders(a: string, b: string): number {
  const [left, right] = [a.split(/[\\/]/), b.split(/[\\/]/)];
  let shared = 0;
  while (shared < left.length - 1 && shared < right.length - 1 && left[shared] === right[shared]) shared++;
  return shared;
}
