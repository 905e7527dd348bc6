/** Rows by label: putting in those a table lacks, and taking out one that is none of its form; figures are named, never lost silently. */
import { hasRow } from '../editions';
import { missingRows } from '../layout/missing-rows';
import { inQuotes, rowName } from '../report/names';
import type { BoundRow, BoundTable } from '../report/report';
import type { RuleContext } from '../rules/rule';
import { deleteLine } from '../rules/table/row-duplicate';
import { insertRow } from '../rules/table/row-missing';
import { listed } from '../text/message';
import { contains } from '../text/span';
import type { Rewriting } from './format';

/** A row of the form that is there once is never offered for deletion: the rows of the form are fixed. */
export function rowChangesAt(context: RuleContext, offset: number): Rewriting[] {
  const table = context.tables.find(({ span }) => contains(span, offset));
  return table ? [...insertions(context, table), ...deletions(context, table, offset)] : [];
}

/** All at once. Figures without a place may be those of the row: then nothing is put in. */
function insertions({ text, tidy }: RuleContext, table: BoundTable): Rewriting[] {
  if (table.unplaced.length > 0) return [];
  const missing = missingRows(text, table, tidy.ambiguousWidth);
  if (missing.length === 0) return [];
  const groups = new Set<string>();
  const edits = missing.map((row) => {
    // Each brings the labels of groups that are not there: the first of a group is enough.
    const heads = row.lines.slice(0, -1).filter((line) => !groups.has(line));
    for (const head of heads) groups.add(head);
    return insertRow(text, { ...row, lines: [...heads, row.lines.at(-1)!] });
  });
  const names = missing.map(({ form }) => inQuotes(rowName(form)));
  const { name, nameEn } = table.form;
  return [
    {
      title: {
        zh: `插入缺少的行：${name}${names.join('')}（数字留空）`,
        en: `Insert the missing ${names.length === 1 ? 'row' : 'rows'}: ${nameEn}, ${listed(names)}, figures left blank`,
      },
      edits,
    },
  ];
}

/** The second of a row, and one that the form due for the year does not have. */
function deletions({ text, report }: RuleContext, table: BoundTable, offset: number): Rewriting[] {
  const due = report.edition.tables[table.form.id];
  const strange = table.rows.filter((row) => !hasRow(due, row.form.id));
  return [...table.repeated, ...strange]
    .filter((row) => contains(row.span, offset) && row.grid.reader === 'pipes' && hasOwnLine(table, row))
    .map((row) => {
      const figures = row.cells.map((cell) => cell.text).filter((figure) => figure !== '');
      const name = inQuotes(rowName(row.form));
      return {
        title: {
          zh: `删除本行（${table.form.name}${name}，${figures.length > 0 ? `数字 ${figures.join('、')}` : '没有数字'}）`,
          en: `Delete this row (${table.form.nameEn}, ${name}, ${figures.length > 0 ? `figures ${figures.join(', ')}` : 'no figures'})`,
        },
        edits: [deleteLine(text, row.span)],
      };
    });
}

const hasOwnLine = ({ rows, repeated }: BoundTable, row: BoundRow): boolean =>
  [...rows, ...repeated].every((other) => other === row || other.source !== row.source);
