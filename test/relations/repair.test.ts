/** Which figure is wrong: mistakes made in tables that agree, and what repair says of them. */
import assert from 'node:assert/strict';
import { type Address, addressOf, currentEdition, editions } from '../../server/src/editions';
import { plain } from '../../server/src/relations/decimal';
import { judgeTable } from '../../server/src/relations/judge';
import { Ledger } from '../../server/src/relations/ledger';
import { type Group, repairTable } from '../../server/src/relations/repair';
import { garbage, type Mistake, shiftedRow, swappedNeighbours, wrongFigures } from '../bench/mistakes';
import { agrees, attempt, groupsIn, type Outcome, readingsOfFigures } from '../bench/trial';
import { type FigureMap, randomFigures } from '../support/figures';
import { type Random, seeded } from '../support/random';

const form = currentEdition.tables.applications;

/** Table three of any size; the figures named by `row/column` are put in. */
function table(random: Random, changes: Record<string, string> = {}, magnitude = random.int(1, 4)): FigureMap {
  const all = [...randomFigures(currentEdition, random, magnitude)];
  const figures: FigureMap = new Map(all.filter(([address]) => address.startsWith('applications/')));
  for (const [place, figure] of Object.entries(changes)) figures.set(`applications/${place}` as Address, figure);
  return figures;
}

const empty = (changes: Record<string, string>): FigureMap => table(seeded(1), changes, 0);

/** `row/column from>to` of each repair of the group. */
const repairsOf = ({ repairs }: Group): string[] =>
  repairs.map(({ changes }) =>
    changes
      .map(({ address, from, to }) => `${address.slice(form.id.length + 1)} ${from ? plain(from) : ''}>${plain(to)}`)
      .join(', '),
  );

const FOURTEEN = {
  'received/natural': '14',
  'received/total': '14',
  'granted/natural': '14',
  'granted/total': '14',
  'outcome-total/natural': '14',
  'outcome-total/total': '14',
};

function trials(count: number, mistake: Mistake, takes: number): Outcome[] {
  const outcomes: Outcome[] = [];
  for (let seed = 1; outcomes.length < count; seed++) {
    const random = seeded(seed * 7919);
    const figures = table(random);
    const wrong = mistake(form, figures, random);
    if (wrong && !agrees(form, wrong)) outcomes.push(attempt(form, figures, wrong, takes));
  }
  return outcomes;
}

const restored = (outcomes: readonly Outcome[]): number =>
  outcomes.filter((outcome) => outcome.restored).length / outcomes.length;

describe('repair', () => {
  it('says nothing of tables that agree', () => {
    for (let seed = 1; seed <= 100; seed++) assert.deepEqual(groupsIn(form, table(seeded(seed))), []);
  });

  for (const kind of ['slip', 'any'] as const) {
    it(`restores one wrong figure always, two and three as good as always (${kind})`, () => {
      assert.equal(restored(trials(120, wrongFigures(1, kind), 1)), 1);
      assert.ok(restored(trials(120, wrongFigures(2, kind), 2)) >= 0.98);
      assert.ok(restored(trials(120, wrongFigures(3, kind), 3)) >= 0.95);
    });
  }
  it('takes back neighbours swapped and rows shifted', () => {
    assert.ok(restored(trials(120, swappedNeighbours, 1)) >= 0.95);
    assert.ok(restored(trials(120, shiftedRow, 1)) >= 0.85);
  });

  it('a wrong figure with what it breaks', () => {
    const [group, ...others] = groupsIn(form, empty({ ...FOURTEEN, 'outcome-total/natural': '41' }));
    assert.deepEqual(others, []);
    assert.deepEqual(
      group!.broken.map(({ relation }) => relation.id),
      ['applications/outcome-total/row-total', 'applications/natural/outcome-total', 'applications/natural/balance'],
    );
    assert.deepEqual(repairsOf(group!), ['outcome-total/natural 41>14']);
    assert.equal(group!.clear, true);
  });

  it('mistakes that are apart, one group each; more of them than are searched for together', () => {
    const typed = {
      'granted/natural': '41',
      'partial/business': '2',
      'carried-in/research': '3',
      'unable.not-held/other': '5',
      'outcome-total/legal': '7',
    };
    const groups = groupsIn(form, empty({ ...FOURTEEN, ...typed }));
    assert.deepEqual(groups.flatMap(repairsOf).sort(), [
      'carried-in/research 3>0',
      'granted/natural 41>14',
      'outcome-total/legal 7>0',
      'partial/business 2>0',
      'unable.not-held/other 5>0',
    ]);
  });

  it('mistakes that share a row belong together', () => {
    const groups = groupsIn(form, empty({ ...FOURTEEN, 'granted/natural': '41', 'granted/legal': '3' }));
    assert.deepEqual(groups.map(repairsOf), [['granted/natural 41>14, granted/legal 3>0']]);
  });

  it('two readings with nothing to choose between them are both shown, neither as clear', () => {
    const rows = { received: [11, 7, 18], granted: [7, 4, 9], partial: [6, 5, 9], 'outcome-total': [11, 7, 18] };
    const typed = Object.entries(rows).flatMap(([row, [natural, business, total]]) => [
      [`${row}/natural`, `${natural}`],
      [`${row}/business`, `${business}`],
      [`${row}/total`, `${total}`],
    ]);
    const groups = groupsIn(form, empty(Object.fromEntries(typed)));
    assert.deepEqual(groups.map(repairsOf), [
      ['granted/natural 7>5, partial/business 5>3', 'granted/business 4>2, partial/natural 6>4'],
    ]);
    assert.equal(groups[0]!.clear, false);
  });

  it('an exchange of neighbours and a shifted row are one mistake', () => {
    const swapped = groupsIn(form, empty({ ...FOURTEEN, 'granted/natural': '0', 'granted/business': '14' }));
    assert.deepEqual(
      swapped.map(({ repairs }) => repairs[0]!.kind),
      ['swap'],
    );
    assert.deepEqual(
      swapped.map((group) => repairsOf(group)[0]),
      ['granted/natural 0>14, granted/business 14>0'],
    );
    const shifted = empty({ ...FOURTEEN, 'granted/natural': '', 'granted/business': '14', 'granted/total': '0' });
    assert.deepEqual(
      groupsIn(form, shifted).map(({ repairs }) => repairs[0]!.kind),
      ['shift'],
    );
  });

  it('one case filed under two kinds of applicant: moved from one column to the other', () => {
    const sixty = { natural: '60', other: '1', total: '61' };
    const typed = Object.entries(sixty).map(([column, figure]) => [`received/${column}`, figure]);
    const dealt = ['granted/natural', 'granted/total', 'outcome-total/natural', 'outcome-total/total'];
    const figures = empty({ ...Object.fromEntries(typed), ...Object.fromEntries(dealt.map((cell) => [cell, '61'])) });
    const [group] = groupsIn(form, figures);
    assert.deepEqual(
      group!.broken.map(({ relation }) => relation.id),
      ['applications/natural/balance', 'applications/other/balance'],
    );
    assert.equal(repairsOf(group!)[0], 'received/natural 60>61, received/other 1>0');
  });

  it('in table four, where nothing else tells, the total', () => {
    const { reviews } = currentEdition.tables;
    const figures: FigureMap = new Map(
      [...randomFigures(currentEdition, seeded(1), 0)].filter(([address]) => address.startsWith('reviews/')),
    );
    figures.set('reviews/review/upheld', '12').set('reviews/review/total', '21');
    figures.set('reviews/litigation-direct/upheld', '5');
    const groups = groupsIn(reviews, figures);
    assert.deepEqual(
      groups.map(({ repairs, clear }) => [repairs[0]!.changes[0]!.address, plain(repairs[0]!.changes[0]!.to), clear]),
      [
        ['reviews/review/total', '12', true],
        ['reviews/litigation-direct/total', '5', true],
      ],
    );
  });

  it('figures stay whole and not below nothing, blanks and decimals included', () => {
    for (let seed = 1; seed <= 200; seed++) {
      const random = seeded(seed);
      const figures = wrongFigures(random.int(1, 4), 'any')(form, table(random), random)!;
      for (let i = 0; i < 4; i++) figures.set(random.pick([...figures.keys()]), random.pick(['', '3.5', '0.25']));
      for (const { repairs } of groupsIn(form, figures)) {
        for (const { to } of repairs.flatMap(({ changes }) => changes)) assert.match(plain(to), /^\d+$/);
      }
    }
  });

  it('a repair mends its group and breaks nothing, whatever is blank', () => {
    for (const edition of editions) {
      const { applications } = edition.tables;
      for (let seed = 1; seed <= 300; seed++) {
        const random = seeded(seed);
        const all = [...randomFigures(edition, random)].filter(([address]) => address.startsWith('applications/'));
        const figures = wrongFigures(random.int(1, 5), 'slip')(applications, new Map(all), random)!;
        for (let i = random.int(0, 30); i > 0; i--) figures.set(random.pick([...figures.keys()]), '');
        const before = judgeTable(readingsOfFigures(applications, figures));
        for (const { broken, repairs } of groupsIn(applications, figures)) {
          for (const { changes } of repairs) {
            const mended = new Map([...figures, ...changes.map(({ address, to }) => [address, plain(to)] as const)]);
            const own = new Set(broken.map(({ relation }) => relation));
            judgeTable(readingsOfFigures(applications, mended)).forEach(({ relation, state }, i) => {
              if (own.has(relation)) assert.equal(state, 'holds', `${edition.id} seed ${seed} ${relation.id}`);
              else assert.ok(state !== 'broken' || before[i]!.state === 'broken', `seed ${seed} ${relation.id}`);
            });
          }
        }
      }
    }
  });

  it('says less, not more, of figures too large to be added without loss', () => {
    assert.deepEqual(groupsIn(form, empty({ ...FOURTEEN, 'granted/natural': '9'.repeat(17) })), []);
  });
});

describe('the work of repair', () => {
  /** A figure changed in a ledger takes well under a microsecond: five milliseconds are some 20 000 of them. */
  const MOST = 20_000;
  let changes = 0;
  const { change } = Ledger.prototype;
  before(() => {
    Ledger.prototype.change = function (...parameters) {
      changes++;
      change.apply(this, parameters);
    };
  });
  after(() => {
    Ledger.prototype.change = change;
  });
  const work = (figures: FigureMap): number => {
    const readings = readingsOfFigures(form, figures);
    changes = 0;
    repairTable(readings, judgeTable(readings));
    return changes;
  };

  it('is bounded for tables of garbage, blanks and all', () => {
    for (const largest of [1, 9, 999]) {
      for (const blanks of [0, 30, 60, 85]) {
        for (let seed = 1; seed <= 25; seed++) {
          const done = work(garbage(form, seeded(seed), largest, blanks));
          assert.ok(done < MOST, `0–${largest}, ${blanks}% blank, seed ${seed}: ${done}`);
        }
      }
    }
  });
  it('is bounded for many mistakes alike', () => {
    for (let seed = 1; seed <= 100; seed++) {
      const random = seeded(seed);
      const figures = table(random);
      for (let i = 0; i < 8; i++) {
        const cell = random.pick([...figures.keys()]);
        figures.set(cell, String(Math.max(0, Number(figures.get(cell)) + random.pick([-1, 1]))));
      }
      assert.ok(work(figures) < MOST, `seed ${seed}`);
    }
  });
});

describe('the ledger', () => {
  it('adds up as the engine does, whatever figures are tried', () => {
    for (let seed = 1; seed <= 150; seed++) {
      const random = seeded(seed);
      const figures = table(random);
      const cells = [...figures.keys()];
      for (let i = random.int(0, 40); i > 0; i--)
        figures.set(random.pick(cells), random.pick(['', '7', '0.5', '12.25']));
      const before = judgeTable(readingsOfFigures(form, figures));
      const ledger = Ledger.of(readingsOfFigures(form, figures), before)!;
      for (let i = 0; i < 10; i++) {
        const cell = random.pick(cells.filter((one) => figures.get(one) !== ''));
        const entry = ledger.entry(cell)!;
        const figure = random.int(0, 500);
        ledger.change(entry, figure * ledger.scale - ledger.values[entry.index]!);
        figures.set(cell, String(figure));
      }
      const after = judgeTable(readingsOfFigures(form, figures));
      assert.deepEqual(
        after.map(({ relation, state }) => `${relation.id} ${state === 'undetermined'}`),
        before.map(({ relation, state }) => `${relation.id} ${state === 'undetermined'}`),
        'what can be judged depends on blanks alone',
      );
      for (const equation of ledger.equations) {
        const verdict = after.find(({ relation }) => relation === equation.relation)!;
        assert.ok(verdict.state !== 'undetermined');
        const off = plain(ledger.figure(ledger.off[equation.index]!));
        assert.equal(off, plain(verdict.expected.minus(verdict.actual)), `seed ${seed} ${equation.relation.id}`);
        assert.equal(ledger.isBroken(equation), verdict.state === 'broken');
      }
      assert.equal(ledger.broken, after.filter(({ state }) => state === 'broken').length);
    }
  });
  it('reads the address of a cell', () => {
    const figures = empty(FOURTEEN);
    const readings = readingsOfFigures(form, figures);
    const ledger = Ledger.of(readings, judgeTable(readings))!;
    assert.equal(ledger.values[ledger.entry(addressOf('applications', 'granted', 'natural'))!.index], 14);
  });
});
