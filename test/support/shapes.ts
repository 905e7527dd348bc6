/** Whole reports in the shapes that pasting, printing and converting leave behind: the figures of each are known. */
import { type Address, addressOf, type TableForm, type TableId } from '../../server/src/editions';
import { type PrintedCell, printedTable } from '../../server/src/layout/printed';
import { columnsOnPaper } from './columns-shape';
import { converted, inPieces } from './converter-shapes';
import { disguise, fullWidthMarks, type Guise, PLAIN } from './noise';
import type { Random } from './random';
import { type ReportOptions, renderAround } from './render';

/** What a table is rendered from. */
export interface Draft {
  readonly form: TableForm;
  readonly figures: ReportOptions['figures'];
  readonly guise: Guise;
  readonly random: Random;
}

interface Shape {
  /** Headings in Markdown. */
  readonly marked: boolean;
  readonly table: (draft: Draft) => string[];
}

const bare = (table: Shape['table']): Shape => ({ marked: false, table });
const marked = (table: Shape['table']): Shape => ({ marked: true, table });

export const SHAPES = {
  'tabs, merged cells empty': bare((draft) => tabs(draft, fullGrid(draft))),
  'tabs, merged cells left out': bare((draft) => tabs(draft, sparseGrid(draft))),
  'tabs, cells added at the end': bare((draft) => tabs(draft, withStrays(draft))),
  'tabs, one label a row': bare((draft) => tabs(draft, plainGrid(draft))),
  'a cell a line behind tabs': bare(cellsBehindTabs),
  'a cell a line, blank lines between': bare((draft) => cellsALine(draft, true)),
  'a cell a line, nothing between': bare((draft) => cellsALine(draft, false)),
  'a cell a line before pipes': bare((draft) => cellsBeforePipes(draft, false)),
  'a cell a line before pipes, a pipe before each row': bare((draft) => cellsBeforePipes(draft, true)),
  'columns by spaces, labels wrapped': bare(columnsOnPaper),
  'pipes alone': bare((draft) => pipes(draft.random.int(0, 1) ? fullGrid(draft) : sparseGrid(draft))),
  'merged cells repeated': marked((draft) => markdown(repeatedGrid(draft))),
  'a table per row': marked(converted),
  'tables in pieces': marked(inPieces),
} satisfies Readonly<Record<string, Shape>>;

export type ShapeName = keyof typeof SHAPES;
export const SHAPE_NAMES = Object.keys(SHAPES) as ShapeName[];

/** `noisy`: labels and figures in the guises pasting gives them, full-width marks, any line break. */
export function renderShape(name: ShapeName, options: ReportOptions, random: Random, noisy = false): string {
  const shape: Shape = SHAPES[name];
  const { edition, figures } = options;
  const guise = noisy ? disguise(random) : PLAIN;
  const table = (id: TableId) => shape.table({ form: edition.tables[id], figures, guise, random });
  const text = renderAround(options, shape.marked, table);
  if (!noisy) return text;
  const lineBreak = random.pick(['\n', '\r\n', '\r']);
  return (random.int(0, 3) === 0 ? fullWidthMarks(text) : text).replaceAll('\n', lineBreak);
}

/** What stands in a cell of the printed grid. */
export function textOf(draft: Draft, { address, text }: PrintedCell): string {
  if (address) return figureOf(draft, address);
  return text && draft.guise.label(text);
}

function figureOf({ figures, guise }: Draft, address: Address): string {
  const value = figures.get(address);
  return value ? guise.figure(value, address) : '';
}

/** The printed grid cell for cell; what is merged into another cell is empty. */
export function fullGrid(draft: Draft): string[][] {
  const { columns, rows } = printedTable(draft.form);
  return rows.map((row) => {
    const cells: string[] = Array(columns).fill('');
    for (const one of row) cells[one.column] = textOf(draft, one);
    return cells;
  });
}

/** The printed grid without what is merged into other cells. */
const sparseGrid = (draft: Draft): string[][] =>
  printedTable(draft.form).rows.map((row) => row.map((one) => textOf(draft, one)));

/** The printed grid, every merged cell saying what it is merged into. */
function repeatedGrid(draft: Draft): string[][] {
  const { columns, rows } = printedTable(draft.form);
  const grid = rows.map(() => Array<string>(columns).fill(''));
  rows.forEach((row, i) => {
    for (const one of row) {
      const text = textOf(draft, one);
      for (let y = i; y < Math.min(i + one.rowSpan, grid.length); y++)
        grid[y]!.fill(text, one.column, one.column + one.colSpan);
    }
  });
  return grid;
}

/** Some rows longer than the grid, their last cells empty. */
const withStrays = (draft: Draft): string[][] =>
  fullGrid(draft).map((row) => [...row, ...Array<string>(draft.random.int(0, 2)).fill('')]);

/** One label a row: groups are rows without figures. */
function plainGrid(draft: Draft): string[][] {
  const { form, guise } = draft;
  let open: readonly string[] = [];
  return form.blocks.flatMap((block) => {
    const rows = plainRows({ ...draft, form: { ...form, blocks: [block] } }).flatMap(({ groups, label, figures }) => {
      const begun = groups.filter((group, i) => group !== open[i]);
      open = groups;
      return [...begun.map((group) => [guise.label(group)]), [guise.label(label), ...figures]];
    });
    return [
      ...(block.label ? [[block.label]] : []),
      [form.labelHead, ...block.columns.map(({ label }) => label)],
      ...rows,
    ];
  });
}

/** Rows of a table with their labels and figures, for shapes that know no grid. */
export interface PlainRow {
  readonly groups: readonly string[];
  readonly label: string;
  readonly figures: readonly string[];
}

export const plainRows = (draft: Draft): PlainRow[] =>
  draft.form.blocks.flatMap((block) =>
    block.rows.map((row) => ({
      groups: row.groups,
      label: row.label,
      figures: block.columns.map((column) => {
        const address = addressOf(draft.form.id, row.id, column.id);
        return figureOf(draft, address);
      }),
    })),
  );

const PAGE_MARKS = ['— 2 —', '- 3 -', '－ 4 －', '第 2 页', '— 12 —'];

/** Blank lines here and there, with a page number or without; the heads of the table again on the new page. */
function tabs(draft: Draft, rows: readonly (readonly string[])[]): string[] {
  const { random, form } = draft;
  const heads = form.print.kind === 'grouped' && random.int(0, 2) === 0 ? rows.slice(0, 3) : [];
  return rows.flatMap((row, i) => {
    const line = row.join('\t');
    if (i < 4 || random.int(0, 14) > 0) return line;
    const page = random.int(0, 1) ? [random.pick(PAGE_MARKS), ''] : [];
    return ['', ...page, ...heads.map((head) => head.join('\t')), line];
  });
}

/** Rows between blank lines; a label may run over several lines, even over a blank one. */
function cellsBehindTabs(draft: Draft): string[] {
  const { random } = draft;
  return fullGrid(draft).flatMap((row, i) => {
    const cells = row.map((text) => `\t${random.int(0, 5) === 0 ? broken(text, random, ['\n', '\n\n']) : text}`);
    return i > 0 ? ['', ...cells] : cells;
  });
}

function cellsALine(draft: Draft, spaced: boolean): string[] {
  const { random } = draft;
  const space = () => random.pick(['', '', ' ', '\u00a0']);
  const cells = sparseGrid(draft).flatMap((row) =>
    row.map((text) => space() + (spaced && random.int(0, 5) === 0 ? broken(text, random, ['\n']) : text) + space()),
  );
  return cells.flatMap((text, i) => (spaced && i > 0 ? ['', text] : text));
}

/** `marked`: rows begin with a pipe alone, and end with pipes for what is merged. */
function cellsBeforePipes(draft: Draft, marked: boolean): string[] {
  const { columns } = printedTable(draft.form);
  return sparseGrid(draft).flatMap((row) => {
    const cells = row.map((text) => (text === '' ? '|' : `${text} |`));
    const merged = '|'.repeat(columns - row.length);
    return marked ? ['|', ...cells.slice(0, -1), `${cells.at(-1)}${merged && ` ${merged}`}`] : cells;
  });
}

/** A label in two pieces. */
function broken(text: string, random: Random, breaks: readonly string[]): string {
  if (text.length < 4 || !/\p{Script=Han}{3}/u.test(text)) return text;
  const at = random.int(Math.min(4, text.length - 2), Math.min(text.length - 2, 12));
  return text.slice(0, at) + random.pick(breaks) + text.slice(at);
}

const pipes = (rows: readonly (readonly string[])[]): string[] => rows.map((row) => `${row.join(' | ')} |`);

export const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
export const delimiter = (count: number): string => `|${'---|'.repeat(count)}`;

const markdown = (rows: readonly (readonly string[])[]): string[] => [
  line(rows[0]!),
  delimiter(rows[0]!.length),
  ...rows.slice(1).map(line),
];
