/** Mistakes as people make them in table three, for trials of repair. */
import { type Address, addressOf, rowsOf, type TableForm } from '../../server/src/editions';
import type { FigureMap } from '../support/figures';
import type { Random } from '../support/random';

/** The figures with the mistake in them; null where this table has no room for it. */
export type Mistake = (form: TableForm, figures: FigureMap, random: Random) => FigureMap | null;

/** Two digits swapped, one dropped, doubled or mistyped. */
export function slip(figure: string, random: Random): string {
  const digits = [...figure];
  const at = random.int(0, digits.length - 1);
  const kind = random.int(0, 3);
  if (kind === 0 && at > 0) [digits[at - 1], digits[at]] = [digits[at]!, digits[at - 1]!];
  else if (kind === 1 && digits.length > 1) digits.splice(at, 1);
  else if (kind === 2) digits.splice(at, 0, digits[at]!);
  else digits[at] = String(random.int(0, 9));
  return String(Number(digits.join('')));
}

/** `count` cells with a slip of the keyboard, or with any other figure of the table's size. */
export const wrongFigures =
  (count: number, kind: 'slip' | 'any'): Mistake =>
  (_, figures, random) => {
    const changed = new Map(figures);
    const largest = Math.max(20, ...[...figures.values()].map(Number));
    const filled = [...figures.keys()].filter((cell) => figures.get(cell) !== '');
    const cells = new Set<Address>();
    while (cells.size < count) cells.add(random.pick(filled));
    for (const cell of cells) {
      const figure = figures.get(cell)!;
      let typed = figure;
      while (typed === figure) {
        typed = kind === 'any' ? String(random.int(0, largest)) : slip(figure, random);
      }
      changed.set(cell, typed);
    }
    return changed;
  };

/** Two neighbouring cells of a row in each other's place. */
export const swappedNeighbours: Mistake = (form, figures, random) => {
  const columns = columnsOf(form);
  const at = random.int(0, columns.length - 2);
  return inRow(form, figures, random, (row) => {
    const typed = [...row];
    [typed[at], typed[at + 1]] = [row[at + 1]!, row[at]!];
    return typed;
  });
};

/** A row one column too far right or left, its total moved along or left where it was; what came in is 0 or blank. */
export const shiftedRow: Mistake = (form, figures, random) => {
  const filler = random.pick(['0', '']);
  const along = random.int(0, 1) === 1;
  const right = random.int(0, 1) === 1;
  return inRow(form, figures, random, (row) => {
    const moved = along ? row : row.slice(0, -1);
    const typed = right ? [filler, ...moved.slice(0, -1)] : [...moved.slice(1), filler];
    return along ? typed : [...typed, row.at(-1)!];
  });
};

/** Two neighbouring rows in each other's place. */
export const swappedRows: Mistake = (form, figures, random) => {
  const rows = rowsOf(form);
  const at = random.int(0, rows.length - 2);
  const changed = new Map(figures);
  for (const column of columnsOf(form)) {
    const [a, b] = [addressOf(form.id, rows[at]!.id, column), addressOf(form.id, rows[at + 1]!.id, column)];
    changed.set(a, figures.get(b)!).set(b, figures.get(a)!);
  }
  return changed;
};

/** Figures that have nothing to do with each other. */
export function garbage(form: TableForm, random: Random, largest: number, blanks: number): FigureMap {
  const cells = rowsOf(form).flatMap((row) => columnsOf(form).map((column) => addressOf(form.id, row.id, column)));
  return new Map(cells.map((cell) => [cell, random.int(1, 100) <= blanks ? '' : String(random.int(0, largest))]));
}

const columnsOf = (form: TableForm): string[] => form.blocks[0]!.columns.map(({ id }) => id);

/** One row with any figure in it, typed anew. */
function inRow(
  form: TableForm,
  figures: FigureMap,
  random: Random,
  type: (row: readonly string[]) => string[],
): FigureMap | null {
  const cellsOf = (row: string) => columnsOf(form).map((column) => addressOf(form.id, row, column));
  const rows = rowsOf(form).filter(({ id }) => cellsOf(id).some((cell) => Number(figures.get(cell)) > 0));
  if (rows.length === 0) return null;
  const cells = cellsOf(random.pick(rows).id);
  const typed = type(cells.map((cell) => figures.get(cell)!));
  return new Map([...figures, ...cells.map((cell, i): [Address, string] => [cell, typed[i]!])]);
}
