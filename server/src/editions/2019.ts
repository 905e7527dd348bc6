/** Edition 2019: 国办公开办函〔2019〕60号, reports for 2019 and 2020. */
import { applicationsTable, disclosureTable, otherRows, reviewsTable, sections } from './common';
import type { ColumnForm, Edition } from './form';

const decisions: readonly ColumnForm[] = [
  { id: 'last-year', label: '上一年项目数量' },
  { id: 'change', label: '本年增/减' },
  { id: 'decisions', label: '处理决定数量' },
];

export const edition2019: Edition = {
  id: '2019',
  notice: {
    number: '国办公开办函〔2019〕60号',
    issuer: '国务院办公厅政府信息与政务公开办公室',
    title: '关于政府信息公开工作年度报告有关事项的通知',
  },
  since: 2019,
  reportsFees: false,
  sections,
  tables: {
    disclosure: disclosureTable([
      {
        label: '第二十条第（一）项',
        columns: [
          { id: 'made', label: '本年新制作数量' },
          { id: 'published', label: '本年新公开数量' },
          { id: 'total-public', label: '对外公开总数量' },
        ],
        rows: [
          { id: 'regulations', label: '规章', groups: [] },
          { id: 'normative-documents', label: '规范性文件', groups: [] },
        ],
      },
      {
        label: '第二十条第（五）项',
        columns: decisions,
        rows: [
          { id: 'licences', label: '行政许可', groups: [] },
          { id: 'other-services', label: '其他对外管理服务事项', groups: [] },
        ],
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
        columns: decisions.slice(0, 2),
        rows: [{ id: 'fees', label: '行政事业性收费', groups: [] }],
      },
      {
        label: '第二十条第（九）项',
        columns: [
          { id: 'projects', label: '采购项目数量' },
          { id: 'amount', label: '采购总金额' },
        ],
        rows: [{ id: 'procurement', label: '政府集中采购', groups: [] }],
      },
    ]),
    applications: applicationsTable(otherRows(null)),
    reviews: reviewsTable,
  },
};
