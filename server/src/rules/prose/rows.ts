/** Rows and groups of rows by the ids that topics have for them. */
import { rowsOf, type TableForm } from '../../editions';

/** The rows of each id or group of a form. */
const groups = new WeakMap<TableForm, Map<string, readonly string[]>>();

/** A row’s own id, or the rows of a group. */
export function rowIds(form: TableForm, id: string): readonly string[] {
  let known = groups.get(form);
  if (!known) {
    known = new Map();
    groups.set(form, known);
  }
  let ids = known.get(id);
  if (!ids) {
    ids = rowsOf(form).flatMap((row) => (row.id === id || row.id.startsWith(`${id}.`) ? row.id : []));
    known.set(id, ids);
  }
  return ids;
}

export const hasRow = (form: TableForm, id: string): boolean => rowIds(form, id).length > 0;

export const rowIdsOf = (form: TableForm, ids: readonly string[]): readonly string[] =>
  ids.length === 1 ? rowIds(form, ids[0]!) : ids.flatMap((id) => rowIds(form, id));
