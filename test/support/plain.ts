/** What data says, whoever computes it: a table that was moved is of another class than one that was read. */

/** The same as plain objects, with what getters give, names in order; maps and sets as lists. What is shared stays shared. */
export function plain(value: unknown, copies: Map<object, unknown> = new Map()): unknown {
  if (value === null || typeof value !== 'object') return value;
  const known = copies.get(value);
  if (known !== undefined) return known;
  if (Symbol.iterator in value) {
    const list: unknown[] = [];
    copies.set(value, list);
    for (const item of value as Iterable<unknown>) list.push(plain(item, copies));
    return list;
  }
  const copy: Record<string, unknown> = {};
  copies.set(value, copy);
  for (const name of namesIn(value)) copy[name] = plain((value as Record<string, unknown>)[name], copies);
  return copy;
}

function namesIn(value: object): string[] {
  const own = Object.keys(value);
  const prototype = Object.getPrototypeOf(value);
  if (prototype === Object.prototype || prototype === null) return own.sort();
  const getters = Object.entries(Object.getOwnPropertyDescriptors(prototype)).filter(([, { get }]) => get);
  return [...own, ...getters.map(([name]) => name)].sort();
}
