/** Whole reports in the shapes that are read, for tests that need many of them. The prose is ours and says nothing wrong. */
import { type Address, type Edition, TABLE_IDS, type TableId } from '../../server/src/editions';
import { type CellText, compactTable } from '../../server/src/layout/compact';
import { officialTable } from '../../server/src/layout/official';
import { printedTable } from '../../server/src/layout/printed';
import { sectionTitle } from '../../server/src/report/names';

export const LAYOUTS = ['compact', 'official', 'bare'] as const;
export type Layout = (typeof LAYOUTS)[number];

export interface ReportOptions {
  readonly edition: Edition;
  readonly figures: ReadonlyMap<Address, string>;
  readonly layout?: Layout;
  readonly agency?: string;
  readonly year?: number;
}

export function renderReport(options: ReportOptions): string {
  const { edition, figures, layout = 'compact' } = options;
  const cell: CellText = (address) => figures.get(address) ?? '';
  return renderAround(options, layout !== 'bare', (id) => renderTable(edition, id, cell, layout));
}

/** The report around its tables. `marked`: headings in Markdown, else bare lines. */
export function renderAround(options: ReportOptions, marked: boolean, table: (id: TableId) => string[]): string {
  const { edition, agency = '云岭县青石镇人民政府' } = options;
  const year = options.year ?? edition.since;
  const lines = [
    `${marked ? '# ' : ''}${agency}${year}年政府信息公开工作年度报告`,
    '',
    `本报告按照《中华人民共和国政府信息公开条例》和国务院办公厅政府信息与政务公开办公室有关通知（${edition.notice.number}）编制。所列数据的统计期限自${year}年1月1日起至${year}年12月31日止。`,
    '',
  ];
  for (const section of edition.sections) {
    lines.push((marked ? '## ' : '') + sectionTitle(section), '', ...prose(section.id, year));
    const id = TABLE_IDS.find((one) => one === section.table);
    if (id) lines.push(...table(id));
    lines.push('');
  }
  return lines.join('\n');
}

export function renderTable(edition: Edition, id: TableId, cell: CellText, layout: Layout): string[] {
  const form = edition.tables[id];
  if (layout === 'compact') return compactTable(form, cell);
  if (layout === 'official') return officialTable(form, cell);
  return bareTable(edition, id, cell);
}

/** As copied from a portal: no leading pipe, no delimiter row, merged cells left out, a last row of empty cells. */
function bareTable(edition: Edition, id: TableId, cell: CellText): string[] {
  const { columns, rows } = printedTable(edition.tables[id]);
  const lines = rows.map((row) => `${row.map((one) => (one.address ? cell(one.address) : one.text)).join(' | ')} |`);
  return [
    ...lines,
    '|'
      .repeat(columns + 1)
      .split('')
      .join(' '),
  ];
}

function prose(section: string, year: number): string[] {
  switch (section) {
    case 'overview':
      return [
        '本镇把政府信息公开作为日常工作，由办公室承办，各站所配合。',
        '（一）主动公开。通过县政府门户网站公开机构职能、财政预决算和办事指南。',
        '（二）依申请公开。申请渠道畅通，登记、办理、答复各环节有据可查。',
        '（三）政府信息管理。公开前逐件进行保密审查，定期清理失效信息。',
        '（四）政府信息公开平台建设。维护门户网站专栏和便民服务大厅查阅点。',
        '（五）监督保障。组织业务培训，开展工作考核和社会评议，未发生责任追究。',
      ];
    case 'problems':
      return ['公开内容的更新还不够及时，解读形式比较单一。下一步将明确更新时限，增加图表解读。'];
    case 'other':
      return [`${year}年度未收取信息处理费。`];
    default:
      return [];
  }
}
