/** Figures of whole reports in which every relation holds, from all zeros to a province's. */
import { type Address, addressOf, type Edition, rowsOf } from '../../server/src/editions';
import type { Random } from './random';

export type FigureMap = Map<Address, string>;

/** Magnitude 0: nothing happened; 1: a town; 2: a county; 3: a city; 4: a province. */
export function randomFigures(edition: Edition, random: Random, magnitude = random.int(0, 4)): FigureMap {
  const figures: FigureMap = new Map();
  const top = [0, 12, 120, 3000, 40000][magnitude]!;
  const small = () => (random.int(0, 3) === 0 ? random.int(0, top) : 0);

  const { disclosure, applications, reviews } = edition.tables;
  for (const block of disclosure.blocks) {
    for (const row of block.rows) {
      for (const column of block.columns) {
        const money = column.id === 'amount';
        const value = magnitude === 0 ? 0 : random.int(0, top * 20);
        const decimals = money && value > 0 && random.int(0, 1) ? `.${random.int(1, 9)}` : '';
        figures.set(addressOf('disclosure', row.id, column.id), `${value}${decimals}`);
      }
    }
  }

  const columns = applications.blocks[0]!.columns.map((column) => column.id);
  const outcomes = applications.relations.find((law) => law.kind === 'outcome-total')!.expected;
  const sums = new Map<string, number>(rowsOf(applications).map((row) => [row.id, 0]));
  for (const column of columns.slice(0, -1)) {
    let total = 0;
    const put = (row: string, value: number) => {
      figures.set(addressOf('applications', row, column), String(value));
      sums.set(row, sums.get(row)! + value);
    };
    for (const row of outcomes) {
      const value = column === 'natural' ? small() : random.int(0, 5) === 0 ? small() : 0;
      put(row, value);
      total += value;
    }
    const carriedOut = small();
    const carriedIn = Math.min(small(), total + carriedOut);
    put('outcome-total', total);
    put('carried-out', carriedOut);
    put('carried-in', carriedIn);
    put('received', total + carriedOut - carriedIn);
  }
  for (const [row, sum] of sums) figures.set(addressOf('applications', row, 'total'), String(sum));

  for (const row of rowsOf(reviews)) {
    let sum = 0;
    for (const column of ['upheld', 'corrected', 'other', 'pending']) {
      const value = small();
      sum += value;
      figures.set(addressOf('reviews', row.id, column), String(value));
    }
    figures.set(addressOf('reviews', row.id, 'total'), String(sum));
  }
  return figures;
}
