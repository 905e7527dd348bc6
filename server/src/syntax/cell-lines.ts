/**
 * Pipe tables that a page's converter wrote with a cell a line (`规章 |`, `0 |`, a `|` alone for a blank cell or before
 * each row), put together to rows again. What a row is, its words tell: it begins with a label.
 */
import { type Span, span } from '../text/span';
import type { Cell, Grid, GridRow } from './blocks';
import { readFigure } from './figures';

/** Figures and blanks alone on a line that make a table of one cell a line. */
const FEWEST_FIGURES = 2;
/** Words before the figures of a row: two groups and a label. More of them are heads. */
const MOST_LABELS = 3;

/** A line of the grid as what it is one cell of. */
interface Line {
  readonly row: GridRow;
  readonly cells: readonly Cell[];
  readonly kind: 'words' | 'figure' | 'bare' | 'row';
}

/** The grid itself where its lines are its rows. */
export function joinCellLines(grid: Grid): Grid {
  if (grid.rows.some((row) => row.delimiter)) return grid;
  const lines = grid.rows.map(lineOf);
  const count = (kind: Line['kind']) => lines.reduce((sum, line) => sum + (line.kind === kind ? 1 : 0), 0);
  const cells = count('figure') + count('bare');
  if (cells < FEWEST_FIGURES || count('words') === 0 || cells + count('words') < count('row') * 4) return grid;
  const wordsBehind = (kind: Line['kind']) =>
    lines.filter((line, i) => line.kind === 'words' && lines[i - 1]?.kind === kind).length;
  const marked = lines[0]!.kind === 'bare' && wordsBehind('bare') > wordsBehind('figure');
  return { ...grid, reader: 'flow', rows: rowsOf(lines, marked), content: {} };
}

function lineOf(row: GridRow): Line {
  const filled = row.cells.filter((cell) => cell.text !== '');
  if (filled.length === 0) return { row, cells: [blankIn(row.span)], kind: 'bare' };
  if (filled.length > 1) return { row, cells: row.cells, kind: 'row' };
  return { row, cells: filled, kind: isFigure(filled[0]!) ? 'figure' : 'words' };
}

/** In front of the pipe. */
const blankIn = ({ start }: Span): Cell => ({
  outer: span(start, start),
  span: span(start, start),
  text: '',
  figure: readFigure(''),
});

const isFigure = ({ figure }: Cell): boolean => figure.kind !== 'text';

/** `marked`: each row begins behind a pipe alone. */
function rowsOf(lines: readonly Line[], marked: boolean): GridRow[] {
  const rows: GridRow[] = [];
  let open: Line[] = [];
  const end = () => {
    // Without a figure the last words are the label, and those before them heads or groups: rows of their own.
    const label = open.findLastIndex(({ kind }) => kind === 'words');
    const blank = !marked && label > 0 && label < open.length - 1 && open.every(({ kind }) => kind !== 'figure');
    for (const part of blank ? [open.slice(0, label), open.slice(label)] : [open]) {
      const cells = part.flatMap((line) => (marked && line === part[0] && line.kind === 'bare' ? [] : line.cells));
      const whole = part.length > 0 && span(part[0]!.row.span.start, part.at(-1)!.row.span.end);
      if (whole) rows.push({ span: whole, cells, delimiter: false });
    }
    open = [];
  };
  lines.forEach((line, i) => {
    const words = open.filter(({ kind }) => kind === 'words').length;
    const filled = open.some(({ kind }) => kind === 'figure' || (kind === 'bare' && !marked));
    if (line.kind === 'row') end();
    else if (line.kind === 'words' && filled && !marked) end();
    else if (line.kind === 'bare' && marked && lines[i + 1]?.kind !== 'bare') {
      const begins = lines[i + 1]?.kind !== 'figure' || words > MOST_LABELS;
      if (begins) end();
    }
    open.push(line);
    if (line.kind === 'row') end();
  });
  end();
  return rows;
}
