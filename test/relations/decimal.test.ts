import assert from 'node:assert/strict';
import Big from 'big.js';
import { type Decimal, decimal, plain, sumOf } from '../../server/src/relations/decimal';
import { type Random, seeded } from '../support/random';

describe('decimals', () => {
  it('reckon as exactly as Big does, as integers or not', () => {
    const random = seeded(1);
    for (let i = 0; i < 20_000; i++) {
      const [a, b] = [figure(random), figure(random)];
      const [left, right, x, y] = [decimal(a), decimal(b), new Big(a), new Big(b)];
      const same = (own: Decimal, big: Big, what: string) =>
        assert.equal(plain(own), big.toFixed(), `${a} ${what} ${b}`);
      same(left.plus(right), x.plus(y), 'plus');
      same(left.minus(right), x.minus(y), 'minus');
      same(left.times(right), x.times(y), 'times');
      same(left.abs(), x.abs(), 'abs');
      same(left.round(1), x.round(1), 'round');
      same(sumOf([left, right, left]), x.plus(y).plus(x), 'sum');
      assert.equal(Math.sign(left.cmp(right)), x.cmp(y), `${a} cmp ${b}`);
      assert.equal(left.toFixed(2), x.toFixed(2));
      assert.equal(Number(left), Number(x));
      if (y.eq(0)) continue;
      same(left.times(100).div(right), x.times(100).div(y), 'in per cent of');
      same(left.mod(right), x.mod(y), 'mod');
    }
  });
});

/** Counts, amounts with decimals, changes below nothing, and what no number holds exactly. */
function figure(random: Random): string {
  const sign = random.int(0, 5) === 0 ? '-' : '';
  const count = String(random.int(1, 2000));
  const large = String(random.int(1, 9_000_000_000_000));
  const value = random.pick(['0', count, `00${count}`, `${count}.50`, `${count}.125`, large, large + large]);
  return value === '0' ? value : sign + value;
}
