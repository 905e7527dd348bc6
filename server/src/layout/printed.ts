/**
 * The printed grid of a form, merges included, cell by cell as in the annexes. Whatever shows a table as printed
 * (layout `official`, preview, Word, HTML) renders this.
 */
import { type Address, addressOf, type BlockForm, labelColumns, type RowForm, type TableForm } from '../editions';

export interface PrintedCell {
  /** Zero-based column of its left edge. */
  readonly column: number;
  readonly colSpan: number;
  readonly rowSpan: number;
  readonly role: 'head' | 'label' | 'figure';
  readonly align: 'left' | 'center';
  /** Official wording; empty for a figure. */
  readonly text: string;
  /** The figure's cell; null for heads and labels. */
  readonly address: Address | null;
}

export interface PrintedTable {
  readonly columns: number;
  /** Of the columns, in twentieths of a point, as in the annex of 2021. */
  readonly widths: readonly number[];
  /** Each row's own cells, from left to right; cells merged into one above or to the left are left out. */
  readonly rows: readonly (readonly PrintedCell[])[];
}

const columns = new WeakMap<TableForm, ReadonlyMap<Address, number>>();

/** The column in which a figure is printed. */
export function printedColumn(form: TableForm, address: Address): number | undefined {
  let places = columns.get(form);
  if (!places) {
    const cells = printedTable(form).rows.flat();
    places = new Map(cells.flatMap(({ address, column }) => (address ? [[address, column] as const] : [])));
    columns.set(form, places);
  }
  return places.get(address);
}

const TABLE_WIDTH = 9740;
/** Table three: labels of its three levels, and a column of figures. */
const LABEL_WIDTHS: readonly number[] = [754, 921, 3271];
const FIGURE_WIDTH = 685;

const equalWidths = (count: number): number[] => {
  const edge = (i: number) => Math.round((TABLE_WIDTH * i) / count);
  return Array.from({ length: count }, (_, i) => edge(i + 1) - edge(i));
};

const known = new WeakMap<TableForm, PrintedTable>();

export function printedTable(form: TableForm): PrintedTable {
  let printed = known.get(form);
  if (!printed) {
    printed = print(form);
    known.set(form, printed);
  }
  return printed;
}

function print(form: TableForm): PrintedTable {
  switch (form.print.kind) {
    case 'blocks':
      return blocks(form);
    case 'grouped':
      return grouped(form, form.print.corner, form.print.figuresHead);
    case 'across':
      return across(form);
  }
}

const cell = (role: 'head' | 'label', column: number, text: string, colSpan = 1, rowSpan = 1): PrintedCell => ({
  column,
  colSpan,
  rowSpan,
  role,
  align: 'center',
  text,
  address: null,
});

const left = (one: PrintedCell): PrintedCell => ({ ...one, align: 'left' });

const figure = (column: number, address: Address, colSpan = 1): PrintedCell => ({
  column,
  colSpan,
  rowSpan: 1,
  role: 'figure',
  align: 'center',
  text: '',
  address,
});

/** Table two: four columns; a block with fewer than three columns of figures lets the first ones span the rest. */
function blocks(form: TableForm): PrintedTable {
  const width = Math.max(...form.blocks.map((block) => block.columns.length));
  const rows = form.blocks.flatMap((block) => {
    const spans = block.columns.map((_, i) => (i === 0 ? width - block.columns.length + 1 : 1));
    const starts = spans.map((_, i) => 1 + spans.slice(0, i).reduce((sum, one) => sum + one, 0));
    return [
      [left(cell('head', 0, block.label ?? '', width + 1))],
      [
        cell('head', 0, form.labelHead),
        ...block.columns.map((column, i) => cell('head', starts[i]!, column.label, spans[i]!)),
      ],
      ...block.rows.map((row) => [
        cell('label', 0, row.label),
        ...block.columns.map((column, i) => figure(starts[i]!, addressOf(form.id, row.id, column.id), spans[i]!)),
      ]),
    ];
  });
  return { columns: width + 1, widths: equalWidths(width + 1), rows };
}

/** Table three: three label columns, and a head of three lines. */
function grouped(form: TableForm, corner: string, figuresHead: string): PrintedTable {
  const block = form.blocks[0]!;
  const depth = labelColumns(form);
  const second: PrintedCell[] = [];
  const third: PrintedCell[] = [];
  block.columns.forEach((column, i) => {
    if (!column.group) second.push(cell('head', depth + i, column.label, 1, 2));
    else {
      if (column.group !== block.columns[i - 1]?.group) {
        const count = block.columns.filter((one) => one.group === column.group).length;
        second.push(cell('head', depth + i, column.group, count));
      }
      third.push(cell('head', depth + i, column.label));
    }
  });
  const first = [left(cell('head', 0, corner, depth, 3)), cell('head', depth, figuresHead, block.columns.length)];
  const rows = block.rows.map((row, i) => [
    ...groupCells(block, row, i),
    left(cell('label', row.groups.length, row.label, depth - row.groups.length)),
    ...block.columns.map((column, j) => figure(depth + j, addressOf(form.id, row.id, column.id))),
  ]);
  const labels = depth === LABEL_WIDTHS.length ? LABEL_WIDTHS : equalWidths(depth);
  return {
    columns: depth + block.columns.length,
    widths: [...labels, ...block.columns.map(() => FIGURE_WIDTH)],
    rows: [first, second, third, ...rows],
  };
}

/** Cells of the groups that begin with the row, as high as the group is long. */
function groupCells(block: BlockForm, row: RowForm, index: number): PrintedCell[] {
  return row.groups.flatMap((group, level) => {
    if (block.rows[index - 1]?.groups[level] === group) return [];
    const height = block.rows.filter((one) => one.groups[level] === group).length;
    return left(cell('label', level, group, 1, height));
  });
}

/** Table four: the rows of the form side by side; a group of one row needs no middle head. */
function across(form: TableForm): PrintedTable {
  const { rows, columns } = form.blocks[0]!;
  const first: PrintedCell[] = [];
  const second: PrintedCell[] = [];
  const third: PrintedCell[] = [];
  rows.forEach((row, i) => {
    const start = i * columns.length;
    const group = row.groups[0];
    if (!group) {
      first.push(cell('head', start, row.label, columns.length));
      second.push(...columns.map((column, j) => cell('head', start + j, column.label, 1, 2)));
      return;
    }
    if (rows[i - 1]?.groups[0] !== group) {
      const count = rows.filter((one) => one.groups[0] === group).length;
      first.push(cell('head', start, group, columns.length * count));
    }
    second.push(cell('head', start, row.printed ?? row.label, columns.length));
    third.push(...columns.map((column, j) => cell('head', start + j, column.label)));
  });
  const figures = rows.flatMap((row, i) =>
    columns.map((column, j) => figure(i * columns.length + j, addressOf(form.id, row.id, column.id))),
  );
  const width = rows.length * columns.length;
  return { columns: width, widths: equalWidths(width), rows: [first, second, third, figures] };
}
