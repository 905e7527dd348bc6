/** What versions of a table have in common that differ in their places alone: whatever was made of it without them. */
import { beside } from '../text/beside';
import type { BoundTable } from './report';

const keys = beside<BoundTable, object>();

/**
 * An identity of all that a table says, its places in the text left out. Shared by a table and the same table moved, so
 * what is kept by it (verdicts, readings, addresses) holds for both; spans, and objects that have spans, are not to be kept
 * by it.
 */
export function figuresKeyOf(table: BoundTable): object {
  let key = keys.get(table);
  if (!key) {
    key = {};
    keys.set(table, key);
  }
  return key;
}

/** `moved` says what `table` says, elsewhere. */
export function shareFiguresKey(table: BoundTable, moved: BoundTable): void {
  keys.set(moved, figuresKeyOf(table));
}

/**
 * Reads once in a table what hangs on no place in the text: for the same table moved it is the same. `more` may be
 * used to read it, such as the text the places are in, and must say nothing of its own.
 */
export function keptWithFigures<T, More extends unknown[]>(
  read: (table: BoundTable, ...more: More) => T,
): (table: BoundTable, ...more: More) => T {
  const known = beside<object, { readonly of: T }>();
  return (table, ...more) => {
    const key = figuresKeyOf(table);
    let kept = known.get(key);
    if (!kept) {
      kept = { of: read(table, ...more) };
      known.set(key, kept);
    }
    return kept.of;
  };
}
