/**
 * Pipe tables that a page's converter wrote with a cell a line (`规章 |`, `0 |`, a `|` alone for a blank cell or before
 * each row), put together to rows again. What a row is, its words tell: it begins with a label.
 */
import { type Span, span } from '../text/span';
import type { Cell, Grid, GridRow } from './blocks';
import { readFigure } from './figures';

/** Figures alone on a line that make a table of one cell a line. */
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
  const alone = count('words') + count('figure');
  if (count('figure') < FEWEST_FIGURES || alone < count('row') * 4) return grid;
  const unmarked = lines.some((line, i) => line.kind === 'words' && lines[i - 1]?.kind === 'figure');
  return { ...grid, reader: 'flow', rows: rowsOf(lines, !unmarked && count('bare') > 0) };
}

function lineOf(row: GridRow): Line {
  const filled = row.cells.filter((cell) => cell.text !== '');
  if (filled.length === 0) return { row, cells: [blankIn(row.span)], kind: row.cells.length > 1 ? 'row' : 'bare' };
  if (filled.length > 1) return { row, cells: row.cells, kind: 'row' };
  return { row, cells: filled, kind: isFigure(filled[0]!) ? 'figure' : 'words' };
}

/** In front of the pipe. */
const blankIn = ({ start }: Span): Cell => ({ outer: span(start, start), span: span(start, start), text: '' });

const isFigure = ({ text }: Cell): boolean => readFigure(text).kind !== 'text';

/** `marked`: each row begins behind a pipe alone. */
function rowsOf(lines: readonly Line[], marked: boolean): GridRow[] {
  const rows: GridRow[] = [];
  let open: Line[] = [];
  const end = () => {
    const cells = open.flatMap((line) => (marked && line === open[0] && line.kind === 'bare' ? [] : line.cells));
    const whole = open.length > 0 && span(open[0]!.row.span.start, open.at(-1)!.row.span.end);
    if (whole) rows.push({ span: whole, cells, delimiter: false });
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
