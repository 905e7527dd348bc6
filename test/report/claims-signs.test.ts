/** Sentences that are not read word by word say nothing of figures: every word that could make a claim is a sign of one. */
import assert from 'node:assert/strict';
import { agencyOf } from '../../server/src/report/claims-agency';
import { maySay } from '../../server/src/report/claims-signs';
import { tokensOf } from '../../server/src/report/claims-tokens';
import { claimWords, type WordKind } from '../../server/src/report/claims-words';
import { seeded } from '../support/random';

const wordsOf = (...kinds: readonly WordKind[]): string[] =>
  claimWords().flatMap(([kind, , list]) =>
    kinds.includes(kind) ? list.split(/\s+/).filter((word) => word !== '') : [],
  );

describe('signs of claims', () => {
  it('stand in whatever can be denied', () => {
    const denied = wordsOf('application', 'receive', 'carry', 'ongoing', 'dispute', 'result', 'lost');
    for (const negation of wordsOf('negation')) for (const word of denied) assert.ok(maySay(negation + word), word);
    for (const word of wordsOf('none-lost')) assert.ok(maySay(word), word);
  });

  it('stand in whatever can be said of all', () => {
    const upheld = claimWords().flatMap(([kind, value, list]) => (kind === 'result' && value === 'upheld' ? list : []));
    const done = [...wordsOf('finish'), ...upheld.flatMap((list) => list.split(/\s+/))];
    for (const all of wordsOf('all')) for (const word of done) assert.ok(maySay(all + word), all + word);
  });

  it('stand in whatever counts something', () => {
    const random = seeded(4);
    const pieces = [...'0123456789,.一二十百千万亿余多几来件人场批条份个项宗起次元篇年月日第约%的'];
    const around = { year: 2024, agency: agencyOf(null), groups: () => true };
    let counted = 0;
    for (let i = 0; i < 20_000; i++) {
      const text = Array.from({ length: random.int(2, 8) }, () => random.pick(pieces)).join('');
      if (!tokensOf(text, around).some((token) => token.kind === 'quantity' && token.unit !== '%')) continue;
      counted++;
      assert.ok(maySay(text), text);
    }
    assert.ok(counted > 2000);
  });
});
