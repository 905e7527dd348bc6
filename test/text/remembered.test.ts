import assert from 'node:assert/strict';
import { Remembered } from '../../server/src/text/remembered';

describe('what is remembered of short texts', () => {
  it('is made once, and `null` is something, too', () => {
    const known = new Remembered<string | null>(1000);
    let made = 0;
    const make = (key: string) => {
      made++;
      return key === '' ? null : key.toUpperCase();
    };
    assert.deepEqual(
      ['a', 'a', '', '', 'b', 'a'].map((key) => known.get(key, make)),
      ['A', 'A', null, null, 'B', 'A'],
    );
    assert.equal(made, 3);
  });

  it('stays as long as it is asked for, and goes when so many others have come', () => {
    const known = new Remembered<number>(1000);
    const made = new Map<string, number>();
    const get = (key: string) =>
      known.get(key, () => {
        made.set(key, (made.get(key) ?? 0) + 1);
        return key.length;
      });
    get('once');
    for (let i = 0; i < 500; i++) {
      get('always');
      get(`other ${i}`);
    }
    assert.equal(get('once'), 4);
    assert.equal(made.get('once'), 2);
    assert.equal(made.get('always'), 1);
  });

  it('has the texts as they were, however long the text they are parts of', () => {
    const known = new Remembered<string>(1000);
    const draft = `${'县'.repeat(1000)}一、本年新收政府信息公开申请数量${'镇'.repeat(1000)}`;
    const label = draft.slice(1000, 1016);
    assert.equal(
      known.get(label, (own) => own),
      label,
    );
    assert.equal(
      known.get('一、本年新收政府信息公开申请数量', () => 'made anew'),
      label,
    );
  });
});
