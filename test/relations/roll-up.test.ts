/** What of the parts of a roll-up is in no sum, and why: compared with explained/roll-up.txt; a change there is read by a person. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { currentEdition, editions } from '../../server/src/editions';
import { plain } from '../../server/src/relations/decimal';
import { rollUp } from '../../server/src/relations/roll-up';
import { assertApproved } from '../support/approved';
import { service } from '../support/check';

const PARTS = path.join(__dirname, '../fixtures/rollup/sum/neighbours');

/** `a/b ×3`: the first of them, and how many there are. */
const few = (addresses: readonly string[]): string => `${addresses.slice(0, 2).join(' ')} ×${addresses.length}`;

describe('roll-up', () => {
  it('what is left out, and why', () => {
    const files = readdirSync(PARTS).sort();
    const names = [...new Set(files.map((file) => file.split('.')[0]!))];
    const lines = names.flatMap((name) => {
      const digests = files
        .filter((file) => file.startsWith(`${name}.`))
        .map((file) => service.digest(readFileSync(path.join(PARTS, file), 'utf8'))!);
      return [editions[0]!, currentEdition].flatMap((edition) => {
        const { cells, leftOut } = rollUp(edition, digests);
        const sums = [...cells].filter(([, { value }]) => !value.eq(0));
        const partial = [...cells].filter(([, { whole }]) => !whole).map(([address]) => address);
        return [
          `${name}, form of ${edition.id}: ${cells.size} cells, of some parts only ${few(partial)}`,
          ...sums.map(
            ([address, { value, shares }]) =>
              `  ${address} ${plain(value)} = ${shares.map((share) => `${share.part + 1}: ${plain(share.value)}`).join(', ')}`,
          ),
          ...leftOut.map(({ part, reason, addresses }) => `  without ${part + 1}, ${reason}: ${few(addresses)}`),
        ];
      });
    });
    assertApproved(path.join(__dirname, 'explained', 'roll-up.txt'), `${lines.join('\n')}\n`);
  });
});
