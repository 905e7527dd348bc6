/** The printed report as one page for a portal's editor: styles on the elements themselves, no script, nothing to load. */
import type { PrintedCell, PrintedTable } from '../../layout/printed';
import { BODY_FONT, FONT_STACKS, type FontName } from '../fonts';
import type { Part, Words } from '../page';

/** A page of its own; `title` is for the browser's window. */
export function pageHtml(parts: readonly Part[], title: string): string {
  return `<!DOCTYPE html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<title>${escaped(title)}</title>
</head>
<body style="max-width:640pt;margin:24pt auto;padding:0 12pt;${font(BODY_FONT, 16)}line-height:1.8;color:#000;background:#fff">
${fragmentHtml(parts)}
</body>
</html>
`;
}

/** Without head and body, for a clipboard or another page. */
export const fragmentHtml = (parts: readonly Part[]): string => parts.map(partHtml).join('\n');

/** What a clipboard has beside the HTML: cells between tabs. */
export const plainTable = ({ table, text }: Part & { kind: 'table' }): string =>
  table.rows
    .map((row) => {
      const cells: string[] = Array(table.columns).fill('');
      for (const cell of row) cells[cell.column] = textIn(cell, text);
      return cells.join('\t');
    })
    .join('\n');

function partHtml(part: Part): string {
  switch (part.kind) {
    case 'title':
      return `<h1 style="margin:0 0 24pt;text-align:center;font-weight:normal;line-height:1.4;${font('title', 22)}">${escaped(part.text)}</h1>`;
    case 'heading':
      return headingHtml(part.level, part.text);
    case 'paragraph':
      return `<p style="margin:0;text-indent:2em;text-align:justify">${part.words.map(wordsHtml).join('')}</p>`;
    case 'table':
      return tableHtml(part.table, (cell) => textIn(cell, part.text));
    case 'grid':
      return gridHtml(part.rows);
    case 'closing':
      return part.lines
        .map((line) => `<p style="margin:0;text-align:right;padding-right:4em">${escaped(line)}</p>`)
        .join('\n');
  }
}

function headingHtml(level: 1 | 2 | 3, text: string): string {
  const tag = `h${level + 1}`;
  const name = ({ 1: 'heading', 2: 'lead', 3: BODY_FONT } as const)[level];
  const weight = level === 3 ? 'bold' : 'normal';
  return `<${tag} style="margin:0;text-indent:2em;font-weight:${weight};${font(name, 16)}">${escaped(text)}</${tag}>`;
}

const wordsHtml = ({ text, role }: Words): string => {
  if (role === 'lead') return `<span style="${font('lead', 16)}">${escaped(text)}</span>`;
  return role === 'bold' ? `<strong>${escaped(text)}</strong>` : escaped(text);
};

const BORDER = 'border:1px solid #000;padding:3pt 4pt;vertical-align:middle;';

function tableHtml({ widths, columns, rows }: PrintedTable, text: (cell: PrintedCell) => string): string {
  const whole = widths.reduce((sum, width) => sum + width, 0);
  const cols = widths.map((width) => `<col style="width:${points(width)}">`).join('');
  const lines = rows.map((row) => `<tr>${row.map((cell) => cellHtml(cell, columns, text(cell))).join('')}</tr>`);
  return `<table style="width:${points(whole)};max-width:100%;margin:6pt auto;border-collapse:collapse;line-height:1.3;${font('table', 10)}">
<colgroup>${cols}</colgroup>
<tbody>
${lines.join('\n')}
</tbody>
</table>`;
}

function cellHtml(cell: PrintedCell, columns: number, text: string): string {
  const spans =
    (cell.colSpan > 1 ? ` colspan="${cell.colSpan}"` : '') + (cell.rowSpan > 1 ? ` rowspan="${cell.rowSpan}"` : '');
  const shade = cell.role === 'head' && cell.colSpan === columns ? 'background:#c6d9f1;' : '';
  return `<td${spans} style="${BORDER}${shade}text-align:${cell.align}">${escaped(text)}</td>`;
}

function gridHtml(rows: readonly (readonly string[])[]): string {
  const lines = rows.map(
    (row) => `<tr>${row.map((text) => `<td style="${BORDER}">${escaped(text)}</td>`).join('')}</tr>`,
  );
  return `<table style="margin:6pt auto;border-collapse:collapse;line-height:1.3;${font('table', 10)}">
<tbody>
${lines.join('\n')}
</tbody>
</table>`;
}

const textIn = ({ address, text }: PrintedCell, figure: (Part & { kind: 'table' })['text']): string =>
  address ? figure(address) : text;

/** Twentieths of a point. */
const points = (width: number): string => `${Math.round(width / 2) / 10}pt`;

const font = (name: FontName, size: number): string =>
  `font-family:${FONT_STACKS[name].map((one) => `'${one}'`).join(',')},serif;font-size:${size}pt;`;

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** As text of an element or in quotes of an attribute; control characters are none. */
export const escaped = (text: string): string =>
  text.replace(/[&<>"']/g, (char) => ENTITIES[char]!).replace(/(?![\t\n])\p{Cc}/gu, '');
