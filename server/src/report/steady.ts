/** Whether blank cells keep their places in a grid. Pasted rows gain and lose cells; the rows without a blank tell it. */
import { labelColumns, rowsOf, type TableForm } from '../editions';
import type { Grid } from '../syntax/blocks';
import type { Entry } from './entries';

export class Steadiness {
  private readonly printed: number;
  private readonly widest: number;
  /** Grids that have a row with all its figures; true where these stand right behind their label in each. */
  private readonly full = new Map<Grid, boolean>();

  constructor(form: TableForm, entries: readonly Entry[]) {
    this.widest = Math.max(...form.blocks.map((block) => block.columns.length));
    this.printed = labelColumns(form) + this.widest * (form.print.kind === 'across' ? rowsOf(form).length : 1);
    for (const { grid, match, tail, numbers } of entries) {
      if (!match || numbers !== this.widest) continue;
      this.full.set(grid, tail.length === numbers && this.full.get(grid) !== false);
    }
  }

  /** `cells` are the row's last ones, of which `count` are to be figures. */
  holds({ grid, row, width }: Entry, cells: readonly unknown[], count: number): boolean {
    if (grid.reader === 'pipes' || row.cells.length === count) return true;
    const behindLabel = this.full.get(grid);
    if (behindLabel === undefined) return false;
    return behindLabel ? cells.length === count : row.cells.length === width && width === this.printed;
  }
}
