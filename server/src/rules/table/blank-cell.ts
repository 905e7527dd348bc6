import { columnName, rowPlace } from '../../report/names';
import type { BoundCell, BoundRow, BoundTable } from '../../report/report';
import { listed, type Message } from '../../text/message';
import { cover, isEmpty, type Span } from '../../text/span';
import type { Rule } from '../rule';
import { computedTotals, explainedBlanks, isBlank, isFilled, totalsOfRow, zerosInRow, zerosInTable } from './blanks';
import { oddCells } from './odd-cells';

/** The blank cells of a row, one finding a row. */
export const blankCell: Rule = {
  id: 'table/blank-cell',
  level: 'warning',
  source: {
    zh: '国办公开办函〔2021〕30号附件：各表逐格填写，没有的填 0',
    en: 'Annex of notice 〔2021〕30: every cell is filled in, with 0 where there is nothing',
  },
  title: { zh: '单元格空白', en: 'Blank cell' },
  description: {
    zh: '表格中有空白单元格，或以“/”“-”“—”“无”代替数字。没有发生的应填 0。空白在合计中按 0 计；总计空白时有关等式不判断。补 0 须由填报人逐行或逐表确认，不会自动进行。',
    en: 'A cell is blank, or holds a placeholder. What did not happen is 0. Zeros are written by row or by table, when a person asks for them, never by themselves.',
  },
  example: { bad: '| 3.其他 | 0 | 0 |  | 0 | 0 | 0 | 0 |', good: '| 3.其他 | 0 | 0 | 0 | 0 | 0 | 0 | 0 |' },
  *find(context) {
    const explained = explainedBlanks(context);
    for (const table of context.tables) {
      if (!isFilled(table) || !oddCells(table).some(isBlank)) continue;
      for (const row of table.rows) {
        const blanks = row.cells.filter(isBlank);
        if (blanks.length === 0) continue;
        yield {
          span: placeOf(row, blanks),
          address: blanks[0]!.address,
          message: describe(table, row, blanks, explained),
          fixes: () => [
            ...totalsOfRow(context, table, row),
            ...zerosInRow(context, table, row),
            ...zerosInTable(context, table),
          ],
        };
      }
    }
  },
};

/** From the first blank to the last; the row's label where they take no room at all, at the end of a pasted line. */
function placeOf(row: BoundRow, blanks: readonly BoundCell[]): Span {
  const room = blanks.map((cell) => cover(cell.outer, cell.span)).reduce(cover);
  return isEmpty(room) ? (row.label?.span ?? row.span) : room;
}

/** The blank total whose number the finding on the row gives; null where it gives none. */
export function namedTotal(table: BoundTable, row: BoundRow): ReturnType<typeof computedTotals>[number] | null {
  const blanks = row.cells.filter(isBlank);
  if (blanks.length === row.cells.length) return null;
  return computedTotals(table).find(({ cell }) => blanks.includes(cell)) ?? null;
}

function describe(
  table: BoundTable,
  row: BoundRow,
  blanks: readonly BoundCell[],
  explained: ReadonlyMap<BoundCell, string>,
): Message {
  const place = rowPlace(table.form, row.form.id);
  if (blanks.length > 1 && blanks.length === row.cells.length) {
    if (computedTotals(table).some(({ cell }) => blanks.includes(cell))) {
      return {
        zh: `${place.zh}：${blanks.length} 格全部空白，应为各项之和。`,
        en: `${place.en}: all ${blanks.length} cells are blank; they should be the sums of their items.`,
      };
    }
    return {
      zh: `${place.zh}：${blanks.length} 格全部空白，没有的应填 0。`,
      en: `${place.en}: all ${blanks.length} cells are blank; where there were none, write 0.`,
    };
  }
  const names = blanks.map((cell) => `“${columnName(table.form, cell.row, cell.column)}”`);
  const areBlank = `${listed(names)} ${names.length === 1 ? 'is' : 'are'} blank`;
  const meant = blanks.find((cell) => explained.has(cell));
  if (meant) {
    const [name, value] = [`“${columnName(table.form, meant.row, meant.column)}”`, explained.get(meant)!];
    return {
      zh: `${place.zh}${names.join('')}列空白，按有关等式${names.length === 1 ? '' : `${name}列`}应为 ${value}。`,
      en: `${place.en}: ${areBlank}; by its equations ${names.length === 1 ? 'it' : name} should be ${value}.`,
    };
  }
  const total = namedTotal(table, row);
  return total
    ? {
        zh: `${place.zh}${names.join('')}列空白，总计按各项之和应为 ${total.value}。`,
        en: `${place.en}: ${areBlank}; the total should be ${total.value}.`,
      }
    : {
        zh: `${place.zh}${names.join('')}列空白，没有的应填 0。`,
        en: `${place.en}: ${areBlank}; where there were none, write 0.`,
      };
}
