/** What two versions have in common is found whatever their length, and never counted twice. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { commonEnds } from '../../server/src/text/change';

const text = fc.array(fc.constantFrom('a', 'b'), { maxLength: 12 }).map((chars) => chars.join(''));
const times = fc.constantFrom(1, 7, 8, 9, 700, 5000);

describe('what two versions have in common', () => {
  it('is the longest beginning, and the longest end behind it', () => {
    fc.assert(
      fc.property(text, times, text, text, text, times, (piece, before, was, is, end, behind) => {
        const old = piece.repeat(before) + was + end.repeat(behind);
        const now = piece.repeat(before) + is + end.repeat(behind);
        const { head, tail } = commonEnds(old, now);
        const most = Math.min(old.length, now.length);
        assert.equal(old.slice(0, head), now.slice(0, head));
        assert.ok(head === most || old[head] !== now[head]);
        assert.ok(head + tail <= most);
        assert.equal(old.slice(old.length - tail), now.slice(now.length - tail));
        assert.ok(head + tail === most || old[old.length - 1 - tail] !== now[now.length - 1 - tail]);
      }),
    );
  });
});
