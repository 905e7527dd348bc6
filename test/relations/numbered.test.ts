import assert from 'node:assert/strict';
import { editions, type TableForm } from '../../server/src/editions';
import { numberedRelations, relationsOf } from '../../server/src/relations/relations';

const forms: readonly TableForm[] = editions.flatMap(({ tables }) => Object.values(tables));

describe('relations with their cells numbered', () => {
  it('are the relations of the form, each cell by one number', () => {
    // Copies: what is known of a form is kept, and would be compared with itself.
    for (const form of forms.map((one) => ({ ...one }))) {
      const { cells, relations } = numberedRelations(form);
      assert.equal(new Set(cells).size, cells.length);
      assert.deepEqual(
        relations.map(({ relation, expected, actual }) => [
          relation.id,
          expected.map((index) => cells[index]),
          actual.map((index) => cells[index]),
        ]),
        relationsOf({ ...form }).map(({ id, expected, actual }) => [id, expected, actual]),
      );
      assert.equal(numberedRelations(form).cells, cells);
      assert.equal(relationsOf(form), relationsOf(form));
    }
  });
});
