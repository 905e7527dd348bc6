/** Where equations and their terms stand, and what they are called in messages. */
import { type Address, rowForm } from '../../editions';
import type { Relation } from '../../relations/relations';
import { columnName, columnPlace, inQuotes, rowName, rowPlace } from '../../report/names';
import type { BoundCell, BoundTable } from '../../report/report';
import type { Message } from '../../text/message';
import type { Span } from '../../text/span';

/** The figure, or the room of a blank. */
export const placeOf = ({ span, outer }: BoundCell): Span => (span.start < span.end ? span : outer);

/** Where an equation stands: its row, or its column and what it is about. */
export function relationPlace(table: BoundTable, relation: Relation): Message {
  if (relation.across === 'row') {
    const place = rowPlace(table.form, relation.line);
    return { zh: `${place.zh}合计`, en: `the sum of ${place.en}` };
  }
  const place = columnPlace(table.form, table.rows[0]!.form.id, relation.line);
  return relation.actual.length === 1
    ? { zh: `${place.zh}合计`, en: `the sum of ${place.en}` }
    : { zh: `${place.zh}勾稽关系`, en: `the balance of ${place.en}` };
}

/** A term is told apart by its column in a row's equation, by its row in a column's. */
export function termName(table: BoundTable, relation: Relation, address: Address): string {
  const { row, column } = table.cells.get(address)!;
  return relation.across === 'row' ? columnName(table.form, row, column) : rowName(rowForm(table.form, row));
}

/** 总计 of a row; of a column the label of its row. */
export const totalName = (table: BoundTable, relation: Relation): string =>
  relation.across === 'row' ? '总计' : inQuotes(termName(table, relation, relation.actual[0]!));
