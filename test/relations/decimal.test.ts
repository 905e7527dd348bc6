import assert from 'node:assert/strict';
import Big from 'big.js';
import { type Decimal, decimal, equal, plain, sumOf } from '../../server/src/relations/decimal';
import { type Random, seeded } from '../support/random';

describe('decimals', () => {
  it('reckon as exactly as Big does, as integers or not', () => {
    const random = seeded(1);
    for (let i = 0; i < 4000; i++) {
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
      for (const [one, other] of [
        [b, y],
        [a, x],
      ] as const) {
        const that = decimal(one);
        assert.equal(Math.sign(left.cmp(that)), x.cmp(other), `${a} cmp ${one}`);
        const said = [left.lt(that), left.lte(one), left.gt(that), left.gte(one), left.eq(that), equal(left, that)];
        const due = [x.lt(other), x.lte(other), x.gt(other), x.gte(other), x.eq(other), x.eq(other)];
        assert.deepEqual(said, due, `${a} beside ${one}`);
      }
      assert.equal(left.toFixed(2), x.toFixed(2));
      assert.equal(Number(left), Number(x));
      assert.equal(left.decimals, x.toFixed().split('.')[1]?.length ?? 0, a);
      same(left.pow(2), x.pow(2), 'squared');
      if (y.eq(0)) continue;
      same(left.times(100).div(right), x.times(100).div(y), 'in per cent of');
      same(left.mod(right), x.mod(y), 'mod');
    }
  });

  it('are refused where they are none', () => {
    for (const value of ['', '-', '1a', 'a1', '1 2', ':', '/', '1:', '1/']) assert.throws(() => decimal(value), value);
  });
});

/** Counts, amounts with decimals, changes below nothing, and what no number holds exactly. */
function figure(random: Random): string {
  const sign = random.int(0, 5) === 0 ? '-' : '';
  const count = String(random.int(1, 2000));
  const large = String(random.int(1, 9_000_000_000_000));
  const value = random.pick([
    '0',
    count,
    '999',
    '1000',
    '999999999999999',
    '9007199254740991',
    '9007199254740992',
    `00${count}`,
    `${count}.50`,
    `${count}.125`,
    large,
    large + large,
  ]);
  return value === '0' ? value : sign + value;
}
