import { type Address, addressOf } from '../../editions';
import { type Decimal, decimal, plain } from '../../relations/decimal';
import { type CellSum, rollUp, type Share } from '../../relations/roll-up';
import { cellOf } from '../../report/digest';
import { writeFigures } from '../../report/edits';
import { columnName, rowPlace } from '../../report/names';
import type { BoundCell, BoundRow, BoundTable } from '../../report/report';
import { listed, type Message } from '../../text/message';
import type { BrokenRelation, Fix, Neighbour, Related, Rule } from '../rule';

/** Parts named in a message: those that make most of the sum. */
const MOST_NAMED = 5;

interface Difference {
  readonly cell: BoundCell;
  readonly own: Decimal;
  readonly sum: CellSum;
}

/** A report against those it sums up, one finding a row. */
export const sum: Rule = {
  id: 'rollup/sum',
  level: 'warning',
  source: {
    zh: '《政府信息公开条例》第四十九条：各级人民政府的年度报告汇总本行政区域各机关的情况',
    en: 'Regulations on Open Government Information, art. 49: a government’s report sums up those of its agencies',
  },
  title: { zh: '与各单位汇总数不符', en: 'Not the sum of its parts' },
  description: {
    zh: '报告开头用 rollup: ["*.nianbao.md"] 写明由哪些报告汇总而成（路径从本文件所在的文件夹算起），三张表的每一格应等于各单位之和。提示列出相差多少、由哪些单位构成。有的单位没有填、计量单位不同或表式不同的格，不判断。',
    en: 'A report that names its parts in front matter (rollup: ["*.nianbao.md"], from its own folder) has in every cell the sum of theirs. The message has the difference and the parts that make the sum. A cell for which a part says nothing that can be added is left alone.',
  },
  example: {
    bad: '---\nrollup: ["部门/*.nianbao.md"]\n---\n……\n| 一、本年新收政府信息公开申请数量 | 33 | 0 | 0 | 0 | 0 | 0 | 33 |（各单位之和为 35）',
    good: '---\nrollup: ["部门/*.nianbao.md"]\n---\n……\n| 一、本年新收政府信息公开申请数量 | 35 | 0 | 0 | 0 | 0 | 0 | 35 |',
  },
  *find({ text, report, tables, neighbours: { parts } }) {
    const same = countedOnce(parts ?? []).filter(({ digest }) => digest.year === report.year);
    if (same.length === 0) return;
    const digests = same.map(({ digest }) => digest);
    for (const table of tables) {
      const sums = rollUp(table.edition, digests).cells;
      for (const row of table.rows) {
        const differs = differencesOf(row, sums);
        if (differs.length === 0) continue;
        const shown = differs.find(({ cell }) => cell.column === 'total') ?? differs[0]!;
        yield {
          span: shown.cell.span,
          address: shown.cell.address,
          message: messageOf(table, row, shown, differs, same),
          related: sharesOf(shown, same),
          relations: differs.map(relationOf),
          fixes: () => [correction(text, table, row, differs)],
        };
      }
    }
  },
};

/** Two files of one agency on one year are one part. */
const countedOnce = (parts: readonly Neighbour[]): Neighbour[] =>
  parts.filter(
    ({ digest: { key, year } }, i) =>
      parts.findIndex(({ digest: other }) => other.key === key && other.year === year) === i,
  );

function differencesOf(row: BoundRow, sums: ReadonlyMap<Address, CellSum>): Difference[] {
  return row.cells.flatMap((cell) => {
    const due = sums.get(cell.address);
    if (!due?.whole || cell.figure.kind !== 'number') return [];
    const own = decimal(cell.figure.value);
    return own.eq(due.value) ? [] : { cell, own, sum: due };
  });
}

/** The cells of the parts that make the sum. A part of the other edition may have it in more cells than one. */
const sharesOf = ({ cell: { address }, sum: { shares } }: Difference, parts: readonly Neighbour[]): Related[] =>
  [...shares].sort(byValue).flatMap(({ part, value }): Related[] => {
    const elsewhere = parts[part]!;
    const source = cellOf(elsewhere.digest, address);
    const said = `${elsewhere.digest.agency} ${plain(value)}`;
    return source ? [{ span: source.span, elsewhere, message: { zh: said, en: said } }] : [];
  });

const byValue = (a: Share, b: Share): number => b.value.cmp(a.value);

const relationOf = ({ cell, own, sum: due }: Difference): BrokenRelation => ({
  id: `rollup/${cell.address}`,
  expected: plain(due.value),
  actual: plain(own),
});

function messageOf(
  table: BoundTable,
  row: BoundRow,
  shown: Difference,
  differs: readonly Difference[],
  parts: readonly Neighbour[],
): Message {
  const place = rowPlace(table.form, row.form.id);
  const column = columnName(table.form, shown.cell.row, shown.cell.column);
  const [own, due, gap] = [shown.own, shown.sum.value, shown.own.minus(shown.sum.value).abs()].map(plain);
  const named = [...shown.sum.shares]
    .sort(byValue)
    .slice(0, MOST_NAMED)
    .map(({ part, value }) => `${parts[part]!.digest.agency} ${plain(value)}`);
  const rest = shown.sum.shares.length - named.length;
  const zhParts =
    named.length > 0 ? `（${named.join('、')}${rest > 0 ? ` 等 ${shown.sum.shares.length} 个单位` : ''}）` : '';
  const enParts = named.length > 0 ? ` (${named.join(', ')}${rest > 0 ? ` and ${rest} more` : ''})` : '';
  const others = differs
    .filter((one) => one !== shown)
    .map(({ cell }) => `“${columnName(table.form, cell.row, cell.column)}”`);
  return {
    zh: `${place.zh}“${column}”列为 ${own}，${parts.length} 个单位之和为 ${due}${zhParts}，相差 ${gap}${others.length > 0 ? `；${others.join('')}列也不符` : ''}。`,
    en: `${place.en}, column “${column}” is ${own}, the ${parts.length} reports it sums up make ${due}${enParts}, a difference of ${gap}${others.length > 0 ? `; ${listed(others)} ${others.length === 1 ? 'does' : 'do'} not agree either` : ''}.`,
  };
}

function correction(text: string, table: BoundTable, row: BoundRow, differs: readonly Difference[]): Fix {
  const figures = new Map(
    differs.map(
      ({ cell, sum: due }) => [addressOf(table.form.id, row.form.id, cell.column), plain(due.value)] as const,
    ),
  );
  return {
    title: { zh: '将本行改为各单位之和', en: 'Change this row to the sums of the reports' },
    safe: false,
    preferred: false,
    edits: writeFigures(text, table, figures),
  };
}
