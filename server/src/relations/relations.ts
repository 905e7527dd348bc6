/**
 * The equations of a report (勾稽关系), as instances of the laws in editions/.
 *
 * Source: the annexes of 国办公开办函〔2019〕60号 and 〔2021〕30号.
 */
import { type Address, addressOf, type RelationKind, rowsOf, type TableForm, type TableId } from '../editions';

export interface Relation {
  /** e.g. `applications/granted/row-total`, `applications/natural/balance`. */
  readonly id: string;
  readonly kind: RelationKind;
  readonly table: TableId;
  /** The row or the column it runs over, as an id. */
  readonly line: string;
  readonly across: 'row' | 'column';
  /** Cells that are summed on the expected side: addends of a total, received and carried in. */
  readonly expected: readonly Address[];
  /** The total itself; for the balance the outcome total and what is carried out. */
  readonly actual: readonly Address[];
}

const cache = new Map<TableForm, readonly Relation[]>();

/** All relations of one table's form, rows first, in the order of the form. */
export function relationsOf(form: TableForm): readonly Relation[] {
  let relations = cache.get(form);
  if (!relations) {
    relations = form.relations.flatMap((law) => {
      const lines = law.across === 'row' ? rowsOf(form) : form.blocks[0]!.columns;
      return lines.map(({ id: line }): Relation => {
        const at = (id: string) => (law.across === 'row' ? addressOf(form.id, line, id) : addressOf(form.id, id, line));
        return {
          id: `${form.id}/${line}/${law.kind}`,
          kind: law.kind,
          table: form.id,
          line,
          across: law.across,
          expected: law.expected.map(at),
          actual: law.actual.map(at),
        };
      });
    });
    cache.set(form, relations);
  }
  return relations;
}

/** A table's relations with its cells numbered: what a cell says is looked up once, however many relations it is in. */
export interface Numbered {
  readonly cells: readonly Address[];
  readonly relations: readonly NumberedRelation[];
}

/** Indices in {@link Numbered.cells}. */
export interface NumberedRelation {
  readonly relation: Relation;
  readonly expected: readonly number[];
  readonly actual: readonly number[];
}

const numbers = new Map<TableForm, Numbered>();

export function numberedRelations(form: TableForm): Numbered {
  let numbered = numbers.get(form);
  if (!numbered) {
    numbered = number(relationsOf(form));
    numbers.set(form, numbered);
  }
  return numbered;
}

function number(relations: readonly Relation[]): Numbered {
  const cells = [...new Set(relations.flatMap(({ expected, actual }) => [...expected, ...actual]))];
  const indices = new Map(cells.map((address, i) => [address, i]));
  const numbersOf = (side: readonly Address[]) => side.map((address) => indices.get(address)!);
  return {
    cells,
    relations: relations.map((relation) => ({
      relation,
      expected: numbersOf(relation.expected),
      actual: numbersOf(relation.actual),
    })),
  };
}
