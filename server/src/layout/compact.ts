/** The layout `compact`: every block a Markdown table of its own, one label column, groups as rows without figures. */
import { type Address, addressOf, type BlockForm, type RowForm, type TableForm } from '../editions';
import { type WriteRows, writePlain } from './pipes';

/** What stands in a cell; nothing for a blank. */
export type CellText = (address: Address) => string;

/** The whole table, lines without a break at the end. Level is that of the headings over its blocks. */
export function compactTable(form: TableForm, text: CellText, level = 3, write: WriteRows = writePlain): string[] {
  return form.blocks.flatMap((block, i) => {
    const head = block.label ? [`${'#'.repeat(level)} ${block.label}`, ''] : [];
    return [...(i > 0 ? [''] : []), ...head, ...blockLines(form, block, text, write)];
  });
}

function blockLines(form: TableForm, block: BlockForm, text: CellText, write: WriteRows): string[] {
  const { columns } = block;
  const rows = [[form.labelHead, ...columns.map((column) => column.label)]];
  let open: readonly string[] = [];
  for (const row of block.rows) {
    for (const group of newGroups(form, open, row)) rows.push([group, ...columns.map(() => '')]);
    open = row.groups;
    rows.push(cellsOf(form, block, row, text));
  }
  return write(rows, ['left', ...columns.map(() => 'right' as const)]);
}

const cellsOf = (form: TableForm, block: BlockForm, row: RowForm, text: CellText): string[] => [
  row.label,
  ...block.columns.map((column) => text(addressOf(form.id, row.id, column.id))),
];

/** Groups that begin with this row. The rows of table four name their group themselves. */
function newGroups(form: TableForm, open: readonly string[], row: RowForm): readonly string[] {
  if (form.print.kind === 'across') return [];
  return row.groups.filter((group, i) => open[i] !== group);
}
