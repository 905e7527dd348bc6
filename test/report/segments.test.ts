/** Figures run together or taken apart come right where the row's own total proves them, and only there. */
import assert from 'node:assert/strict';
import { segment } from '../../server/src/report/segments';

function read(line: string, size = 7, groups = 1): string | null {
  let at = 0;
  const pieces = line.split(' ').map((text) => {
    const span = { start: at, end: at + text.length };
    at = span.end + 1;
    return { span, text };
  });
  return (
    segment(pieces, size, groups)
      ?.map(({ value }) => value)
      .join(' ') ?? null
  );
}

describe('figures proved by their total', () => {
  for (const [line, meant] of [
    ['140000014', '14 0 0 0 0 0 14'],
    ['2 0 0 0 0 0 0 20', '20 0 0 0 0 0 20'],
    ['1234 00000 1234', '1234 0 0 0 0 0 1234'],
    ['300153 0 0 61 4 3119', '3001 53 0 0 61 4 3119'],
  ] as const) {
    it(`${line}: ${meant}`, () => assert.equal(read(line), meant));
  }

  it('several rows on one line, each with a total of its own', () => {
    assert.equal(read('72 64 178 37 351 13 4 8 1 26 12 1 1 620', 5, 3), '72 64 178 37 351 13 4 8 1 26 12 1 1 6 20');
  });

  for (const line of [
    '0 0 0 0 0 11', // as well 11 and no total as 1 and 1
    '14 0 0 0 0 0',
    '22 0 0 8 12 24',
    '0 0 0 0 0 0',
    '0 0 0 0 0 0 0 5',
    '1 2 3 4 5 6 7 8 9 10',
  ]) {
    it(`${line}: proves nothing`, () => assert.equal(read(line), null));
  }
});
