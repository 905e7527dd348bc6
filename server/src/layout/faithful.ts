/** Whether a table that is written anew is still the same table: what keeps formatting from losing anything of a torn one. */
import { readDocument } from '../report/read';
import type { BoundTable, Report } from '../report/report';
import { parse } from '../syntax/parse';
import { applyEdits, type TextEdit } from '../text/span';
import { layoutOf, type TidyOptions, tidyTable } from './tidy';

/**
 * Read again, every figure is at its address, no number of the text is gone, and there is nothing left to be tidied. Of text
 * in which a table is torn or mixed with others this may not be so; it is left as it stands.
 */
export function isFaithful(report: Report, table: BoundTable, edit: TextEdit, options: TidyOptions): boolean {
  const { text } = report.document;
  if (!keepsNumbers(text.slice(edit.span.start, edit.span.end), edit.newText)) return false;
  const written = readDocument(parse(applyEdits(text, [edit])));
  const again = written.tables[table.form.id];
  if (!again || layoutOf(again) === null || tidyTable(written, again, options) !== null) return false;
  return Object.values(report.tables).every((one) => !one || hasCellsOf(written.tables[one.form.id], one));
}

/** Of the other tables, too: what one gives up, the next one may take for its own. */
const hasCellsOf = (written: BoundTable | null, table: BoundTable): boolean =>
  [...table.cells].every(([address, { text }]) => text === '' || written?.cells.get(address)?.text === text);

/** Whether the second text has every number of the first. Digits that stand alone may number a label, which is written as the form has it. */
export function keepsNumbers(before: string, after: string): boolean {
  const kept = new Set(numbersIn(after));
  return numbersIn(before).every((number) => kept.has(number));
}

const numbersIn = (text: string): string[] =>
  (text.match(/[\d０-９]+(?:[.．][\d０-９]+)*/g) ?? []).filter((number) => number.length > 1);
