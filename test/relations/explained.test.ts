/**
 * How mistakes of every kind are explained, group by group, and the choices for each broken equation: compared with
 * explained/; a change there is read by a person.
 */
import assert from 'node:assert/strict';
import path from 'node:path';
import { currentEdition, editions, type TableForm } from '../../server/src/editions';
import { choicesFor } from '../../server/src/relations/choices';
import { type Decimal, plain } from '../../server/src/relations/decimal';
import { judgeTable } from '../../server/src/relations/judge';
import { relationsOf } from '../../server/src/relations/relations';
import { type Change, repairTable } from '../../server/src/relations/repair';
import { garbage, type Mistake, shiftedRow, swappedNeighbours, swappedRows, wrongFigures } from '../bench/mistakes';
import { agrees, readingsOfFigures } from '../bench/trial';
import { assertApproved } from '../support/approved';
import { type FigureMap, randomFigures } from '../support/figures';
import { type Random, seeded } from '../support/random';

/** So many figures become blanks, or the given ones, behind the mistake. */
const then =
  (mistake: Mistake, count: number, figures: readonly string[]): Mistake =>
  (form, right, random) => {
    const wrong = mistake(form, right, random);
    for (let i = 0; wrong && i < count; i++) wrong.set(random.pick([...wrong.keys()]), random.pick(figures));
    return wrong;
  };
/** Two figures above each other in each other's place. */
const swappedAbove: Mistake = (form, figures, random) => {
  const cells = [...figures.keys()];
  const at = random.int(0, cells.length - 8);
  const width = form.blocks[0]!.columns.length;
  const [one, other] = [cells[at]!, cells[at + width] ?? cells[at]!];
  return new Map([...figures, [one, figures.get(other)!], [other, figures.get(one)!]]);
};
const both =
  (first: Mistake, second: Mistake): Mistake =>
  (form, figures, random) => {
    const wrong = first(form, figures, random);
    return wrong && second(form, wrong, random);
  };

const KINDS: Readonly<Record<string, readonly [Mistake, count: number]>> = {
  'one slip': [wrongFigures(1, 'slip'), 12],
  'one figure': [wrongFigures(1, 'any'), 12],
  'two slips': [wrongFigures(2, 'slip'), 10],
  'three figures': [wrongFigures(3, 'any'), 10],
  'five slips': [wrongFigures(5, 'slip'), 6],
  'neighbours swapped': [swappedNeighbours, 10],
  'swapped above each other': [swappedAbove, 8],
  'a row shifted': [shiftedRow, 15],
  'a row shifted and a slip': [both(shiftedRow, wrongFigures(1, 'slip')), 6],
  'rows swapped': [swappedRows, 6],
  'a slip among blanks': [then(wrongFigures(1, 'slip'), 12, ['']), 15],
  'two figures among many blanks': [then(wrongFigures(2, 'any'), 40, ['']), 12],
  'a slip among decimals': [then(wrongFigures(1, 'slip'), 2, ['0.5', '12.25']), 6],
  'garbage of ones': [(form, _, random) => garbage(form, random, 1, 60), 4],
  'garbage, most of it blank': [(form, _, random) => garbage(form, random, 9, 85), 6],
};

const change = ({ address, from, to }: Change): string =>
  `${address.slice(address.indexOf('/') + 1)} ${from ? plain(from) : '–'}>${plain(to)}`;
const shown = (value: Decimal): string => plain(value);

function explained(form: TableForm, right: FigureMap, wrong: FigureMap): string[] {
  const readings = readingsOfFigures(form, wrong);
  const verdicts = judgeTable(readings);
  const groups = repairTable(readings, verdicts);
  let told = 0;
  const lines = [...wrong]
    .filter(([address, figure]) => right.size > 0 && figure !== right.get(address))
    .map(([address, figure]) => `  typed ${address.slice(form.id.length + 1)} ${right.get(address)}>${figure || '–'}`);
  for (const { broken, repairs, clear } of groups) {
    lines.push(`  ${clear ? 'clear' : 'open'}: ${broken.map(({ relation }) => relation.id).join(' ')}`);
    for (const { kind, changes } of repairs) lines.push(`    ${kind} ${changes.map(change).join(', ')}`);
  }
  for (const verdict of verdicts.filter((one) => one.state === 'broken').slice(0, 1)) {
    lines.push(`  ${verdict.relation.id} ${shown(verdict.expected)} is not ${shown(verdict.actual)}`);
    const group = groups.find(({ broken }) => broken.includes(verdict));
    for (const { kind, changes, preferred, breaks } of choicesFor(readings, verdict, group).slice(0, 10)) {
      const breaking = breaks.length > 0 ? `; breaks ${breaks.map(({ id }) => id).join(' ')}` : '';
      lines.push(`    ${preferred ? '★' : ''}${kind} ${changes.map(change).join(', ')}${breaking}`);
    }
    const alone = choicesFor(readings, verdict, undefined).slice(0, 5);
    lines.push(`    alone: ${alone.map(({ changes }) => changes.map(change).join()).join('; ')}`);
  }
  for (const verdict of verdicts) {
    if (verdict.state !== 'undetermined' || told++ > 3) continue;
    const { relation, missing, computed } = verdict;
    lines.push(`  ${relation.id} lacks ${missing.join(' ')}${computed ? `: ${shown(computed)}` : ''}`);
  }
  return lines;
}

const tableOf = (form: TableForm, all: FigureMap): FigureMap =>
  new Map([...all].filter(([address]) => address.startsWith(`${form.id}/`)));

function cases(name: string, form: TableForm, figures: (random: Random) => FigureMap, mistake: Mistake, count: number) {
  const lines: string[] = [];
  for (let seed = 1, found = 0; found < count; seed++) {
    const random = seeded(seed * 104729);
    const right = figures(random);
    const wrong = mistake(form, right, random);
    if (!wrong || agrees(form, wrong)) continue;
    found++;
    const told = name.startsWith('garbage') ? new Map() : right;
    lines.push(`${name}, ${found}`, ...explained(form, told, wrong));
  }
  return lines;
}

describe('explanations', () => {
  const { applications, reviews } = currentEdition.tables;
  const former = editions[0]!.tables.applications;
  const town = (random: Random) => tableOf(applications, randomFigures(currentEdition, random, random.int(1, 3)));
  const rows = (random: Random) => tableOf(reviews, randomFigures(currentEdition, random, 1));
  const old = (random: Random) => tableOf(former, randomFigures(editions[0]!, random, 1));
  const all = [
    ...Object.entries(KINDS).map(([name, [mistake, count]]) => ({
      name,
      form: applications,
      figures: town,
      mistake,
      count,
    })),
    {
      name: 'table four',
      form: reviews,
      figures: rows,
      mistake: then(wrongFigures(2, 'slip'), 2, ['', '3.5']),
      count: 10,
    },
    { name: 'the form of 2019', form: former, figures: old, mistake: wrongFigures(1, 'any'), count: 3 },
  ];
  for (const { name, form, figures, mistake, count } of all) {
    it(name, () => {
      const lines = cases(name, form, figures, mistake, count);
      assertApproved(path.join(__dirname, 'explained', `${name.replace(/\W+/g, '-')}.txt`), `${lines.join('\n')}\n`);
    });
  }
});

describe('relations', () => {
  it('of the forms', () => {
    const lines = editions.flatMap((edition) =>
      Object.values(edition.tables).flatMap((form) => {
        // A copy: what is kept of the form itself has been made before.
        const made = relationsOf({ ...form });
        assert.deepEqual(made, relationsOf(form));
        return made.map(({ id, kind, table, line, across, expected, actual }) =>
          [edition.id, id, kind, table, across, line, `${expected.join('+')}=${actual.join('+')}`].join(' '),
        );
      }),
    );
    assertApproved(path.join(__dirname, 'explained', 'relations.txt'), `${lines.join('\n')}\n`);
  });
});
