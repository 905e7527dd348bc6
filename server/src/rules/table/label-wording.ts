import { keepsNumbers } from '../../layout/faithful';
import type { BoundLabel, BoundTable } from '../../report/report';
import type { Message } from '../../text/message';
import { normal } from '../../text/normal';
import type { Rule } from '../rule';

/** A label of the form that is recognised but not worded as the form words it. */
export const labelWording: Rule = {
  id: 'table/label-wording',
  level: 'warning',
  source: {
    zh: '国办公开办函〔2021〕30号附件：表格的行名、列名',
    en: 'Annex of notice 〔2021〕30: labels of rows and columns',
  },
  title: { zh: '行名、列名与标准表述不一致', en: 'Label differs from the standard wording' },
  description: {
    zh: '行名、列名或分组名能够辨认，但与规定的表述不同，多为漏字、多字或序号写法不同（“1、”应为“1.”）。全角半角、空格、换行的差别不提示。',
    en: 'A label of a row, a column or a group can be recognised but is worded differently. Widths and spaces make no difference.',
  },
  example: {
    bad: '| （五）不予以处理 | 1.信访举报投诉类申请 | …',
    good: '| （五）不予处理 | 1.信访举报投诉类申请 | …',
  },
  *find({ tables }) {
    for (const table of tables) {
      for (const label of table.labels) {
        if (isStandard(table, label)) continue;
        const role = ROLES[label.role];
        yield {
          span: label.span,
          message: {
            zh: `${table.form.name}${role.zh}“${label.text}”与标准表述“${label.standard}”不一致。`,
            en: `${table.form.nameEn}: the ${role.en} “${label.text}” differs from the wording of the form, “${label.standard}”.`,
          },
          fixes: () => [
            {
              title: { zh: `改为“${label.standard}”`, en: `Change to “${label.standard}”` },
              safe: keepsNumbers(label.text, label.standard),
              preferred: true,
              edits: [{ span: label.span, newText: label.standard }],
            },
          ],
        };
      }
    }
  },
};

const ROLES: Readonly<Record<BoundLabel['role'], Message>> = {
  row: { zh: '行名', en: 'row label' },
  group: { zh: '分组名', en: 'group label' },
  block: { zh: '分组名', en: 'block label' },
  column: { zh: '列名', en: 'column label' },
};

function isStandard(table: BoundTable, label: BoundLabel): boolean {
  if (label.text === label.standard) return true;
  const form = normal(label.text);
  // The whole of the standard with something before it: its group's label, run together with it.
  if (form.endsWith(normal(label.standard))) return true;
  if (label.role !== 'row') return false;
  const row = table.rows.find((one) => one.label?.span.start === label.span.start);
  return row?.form.accepted?.some((text) => normal(text) === form) ?? false;
}
