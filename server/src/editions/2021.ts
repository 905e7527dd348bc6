/** Edition 2021: 国办公开办函〔2021〕30号, reports for 2021 and later. */
import { applicationsTable, disclosureTable, otherRows, reviewsTable, sections } from './common';
import type { ColumnForm, Edition } from './form';

const decisions: readonly ColumnForm[] = [{ id: 'decisions', label: '本年处理决定数量' }];

export const edition2021: Edition = {
  id: '2021',
  notice: {
    number: '国办公开办函〔2021〕30号',
    issuer: '国务院办公厅政府信息与政务公开办公室',
    title: '关于印发《中华人民共和国政府信息公开工作年度报告格式》的通知',
  },
  since: 2021,
  reportsFees: true,
  sections,
  tables: {
    disclosure: disclosureTable([
      {
        label: '第二十条第（一）项',
        columns: [
          { id: 'issued', label: '本年制发件数' },
          { id: 'repealed', label: '本年废止件数' },
          { id: 'in-force', label: '现行有效件数' },
        ],
        rows: [
          { id: 'regulations', label: '规章', groups: [] },
          { id: 'normative-documents', label: '行政规范性文件', groups: [] },
        ],
      },
      {
        label: '第二十条第（五）项',
        columns: decisions,
        rows: [{ id: 'licences', label: '行政许可', groups: [] }],
      },
      {
        label: '第二十条第（六）项',
        columns: decisions,
        rows: [
          { id: 'penalties', label: '行政处罚', groups: [] },
          { id: 'compulsion', label: '行政强制', groups: [] },
        ],
      },
      {
        label: '第二十条第（八）项',
        columns: [{ id: 'amount', label: '本年收费金额（单位：万元）' }],
        rows: [{ id: 'fees', label: '行政事业性收费', groups: [] }],
      },
    ]),
    applications: applicationsTable(
      otherRows({
        'other.no-correction': '1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请',
        'other.unpaid': '2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请',
        'other.rest': '3.其他',
      }),
    ),
    reviews: reviewsTable,
  },
};
