/** What is kept beside an object is its own, and nothing but the keeper sees it. */
import assert from 'node:assert/strict';
import { beside } from '../../server/src/text/beside';

describe('what is kept beside an object', () => {
  const lengths = beside<object, number>();
  const names = beside<object, string>();

  it('is there for the object alone, and for who keeps it', () => {
    const [one, other] = [{ text: 'a' }, { text: 'a' }];
    lengths.set(one, 1);
    names.set(one, 'one');
    lengths.set(one, 2);
    assert.deepEqual([lengths.get(one), names.get(one)], [2, 'one']);
    assert.deepEqual([lengths.get(other), names.get(other)], [undefined, undefined]);
  });
  it('is no part of the object', () => {
    const one = { text: 'a' };
    lengths.set(one, 1);
    assert.deepStrictEqual(one, { text: 'a' });
    assert.deepEqual(Reflect.ownKeys(one), ['text']);
    assert.equal(lengths.get({ ...one }), undefined);
  });
  it('may be nothing, and is kept beside what cannot be changed, too', () => {
    const frozen = Object.freeze({});
    const found = beside<object, string | null>();
    found.set(frozen, null);
    assert.equal(found.get(frozen), null);
  });
});
