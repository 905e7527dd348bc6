/** `npm run bench:repair`: how often the first choice restores a table in which a mistake was made, and how fast. */
import {
  type Address,
  addressOf,
  currentEdition,
  editionById,
  rowsOf,
  type TableForm,
} from '../../server/src/editions';
import { judgeTable } from '../../server/src/relations/judge';
import { repairTable } from '../../server/src/relations/repair';
import { expectedFigures } from '../corpus/expected-figures';
import { type FigureMap, randomFigures } from '../support/figures';
import { type Random, seeded } from '../support/random';
import { garbage, type Mistake, shiftedRow, swappedNeighbours, swappedRows, wrongFigures } from './mistakes';
import { agrees, attempt, readingsOfFigures } from './trial';

const TRIALS = Number(process.argv[2] ?? 2000);

const MISTAKES: readonly [name: string, takes: number, mistake: Mistake][] = [
  ['一个数字，笔误 one figure, slip', 1, wrongFigures(1, 'slip')],
  ['一个数字，任意 one figure, any', 1, wrongFigures(1, 'any')],
  ['两个数字，笔误 two, slips', 2, wrongFigures(2, 'slip')],
  ['两个数字，任意 two, any', 2, wrongFigures(2, 'any')],
  ['三个数字，笔误 three, slips', 3, wrongFigures(3, 'slip')],
  ['三个数字，任意 three, any', 3, wrongFigures(3, 'any')],
  ['同行相邻两格对调 neighbours swapped', 1, swappedNeighbours],
  ['一行错开一列 row shifted', 1, shiftedRow],
  ['相邻两行对调 rows swapped', 1, swappedRows],
];

interface Table {
  readonly form: TableForm;
  readonly figures: FigureMap;
}

/** Published tables of applications that agree and are not empty. */
function publishedTables(): Table[] {
  const tables = new Map<string, Table>();
  for (const { agency, applications } of expectedFigures) {
    const form = editionById(applications.edition).tables.applications;
    const figures = typed(form, applications.rows);
    const used = [...figures.values()].some((figure) => Number(figure) > 0);
    if (used && agrees(form, figures)) tables.set(agency, { form, figures });
  }
  return [...tables.values()];
}

/** Empty where a row shows too few figures to say which is which. */
function typed(form: TableForm, rows: readonly string[]): FigureMap {
  const columns = form.blocks[0]!.columns;
  const figures = new Map<Address, string>();
  for (const [i, row] of rowsOf(form).entries()) {
    const cells = rows[i]!.split(' ').map((figure) => (figure === '_' ? '' : figure));
    if (cells.length !== columns.length) return new Map();
    for (const [j, { id }] of columns.entries()) figures.set(addressOf(form.id, row.id, id), cells[j]!);
  }
  return figures;
}

/** Of all sizes, from a town's to a province's. */
function generatedTable(random: Random, magnitude = random.int(1, 4)): Table {
  const form = currentEdition.tables.applications;
  const figures = [...randomFigures(currentEdition, random, magnitude)];
  return { form, figures: new Map(figures.filter(([address]) => address.startsWith(`${form.id}/`))) };
}

function measure(tableFor: (random: Random) => Table, mistake: Mistake, takes: number): string[] {
  const count = { seen: 0, restored: 0, named: 0, ambiguous: 0, clear: 0 };
  for (let seed = 1; seed <= TRIALS; seed++) {
    const random = seeded(seed * 7919);
    const { form, figures } = tableFor(random);
    const wrong = mistake(form, figures, random);
    if (!wrong || agrees(form, wrong)) continue; // nothing that sums could tell
    const { restored, named, ambiguous } = attempt(form, figures, wrong, takes);
    count.seen++;
    count.restored += Number(restored);
    count.named += Number(named);
    count.ambiguous += Number(ambiguous);
    count.clear += Number(restored && !ambiguous);
  }
  const share = (part: number, whole: number): string => (whole === 0 ? '—' : ((100 * part) / whole).toFixed(1));
  return [
    String(count.seen),
    share(count.restored, count.seen),
    share(count.named, count.seen),
    share(count.ambiguous, count.seen),
    share(count.clear, count.seen - count.ambiguous),
  ];
}

/** Milliseconds for one table: the median and the most of many, each the best of seven runs. */
function time({ form }: Table, tables: readonly FigureMap[]): string[] {
  const best = tables.map((figures) => {
    const readings = readingsOfFigures(form, figures);
    const verdicts = judgeTable(readings);
    const runs = [1, 2, 3, 4, 5, 6, 7].map(() => {
      const start = performance.now();
      repairTable(readings, verdicts);
      return performance.now() - start;
    });
    return Math.min(...runs);
  });
  best.sort((a, b) => a - b);
  return [best[best.length >> 1]!.toFixed(2), best.at(-1)!.toFixed(2)];
}

const line = (...cells: string[]): void => console.log(`| ${cells.join(' | ')} |`);

const published = publishedTables();
line(
  '错误 mistake',
  '表 tables',
  '例 trials',
  '复原 restored %',
  '指对 named %',
  '有两解 ambiguous %',
  '其余复原 of the rest %',
);
line('---', '---', '---:', '---:', '---:', '---:', '---:');
for (const [name, takes, mistake] of MISTAKES) {
  line(name, '公开 published', ...measure((random) => random.pick(published), mistake, takes));
  line(name, '随机 generated', ...measure(generatedTable, mistake, takes));
}

const county = (random: Random): Table => generatedTable(random, 2);
const many = (make: (random: Random) => FigureMap): FigureMap[] =>
  Array.from({ length: 300 }, (_, i) => make(seeded(i + 1)));
console.log('');
line('表 table', '毫秒，中位 ms, median', '最多 most');
line('---', '---:', '---:');
for (const count of [1, 2, 3, 6, 12]) {
  const tables = many((random) => {
    const { form, figures } = county(random);
    return wrongFigures(count, 'any')(form, figures, random)!;
  });
  line(`错 ${count} 个数字 wrong figures`, ...time(county(seeded(1)), tables));
}
for (const [largest, blanks] of [
  [1, 0],
  [9, 0],
  [999, 0],
  [9, 30],
  [1, 70],
] as const) {
  const { form } = county(seeded(1));
  const tables = many((random) => garbage(form, random, largest, blanks));
  line(`乱填 0–${largest}，${blanks}% 空白 garbage, blanks`, ...time(county(seeded(1)), tables));
}
