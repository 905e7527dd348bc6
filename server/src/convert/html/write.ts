/** The printed report as HTML: for a portal's editor with the styles on the elements themselves, or as the caller has it. */
import type { PrintedCell, PrintedTable } from '../../layout/printed';
import { BODY_FONT, FONT_STACKS, type FontName } from '../fonts';
import type { Part, Words } from '../page';

const font = (name: FontName, size: number): string =>
  `font-family:${FONT_STACKS[name].map((one) => `'${one}'`).join(',')},serif;font-size:${size}pt;`;

const headingLook = (name: FontName, weight: 'normal' | 'bold'): string =>
  `margin:0;text-indent:2em;font-weight:${weight};${font(name, 16)}`;

/** What each kind of element looks like in print, as declarations of CSS. */
export const LOOKS = {
  page: `${font(BODY_FONT, 16)}line-height:1.8;color:#000;background:#fff;`,
  title: `margin:0 0 24pt;text-align:center;font-weight:normal;line-height:1.4;${font('title', 22)}`,
  heading1: headingLook('heading', 'normal'),
  heading2: headingLook('lead', 'normal'),
  heading3: headingLook(BODY_FONT, 'bold'),
  paragraph: 'margin:0;text-indent:2em;text-align:justify;',
  lead: font('lead', 16),
  closing: 'margin:0;text-align:right;padding-right:4em;',
  grid: `margin:6pt auto;border-collapse:collapse;line-height:1.3;${font('table', 10)}`,
  table: `max-width:100%;margin:6pt auto;border-collapse:collapse;line-height:1.3;${font('table', 10)}`,
  cell: 'border:1px solid #000;padding:3pt 4pt;vertical-align:middle;',
  shaded: 'background:#c6d9f1;',
  center: 'text-align:center;',
  left: 'text-align:left;',
} as const;

export type Look = keyof typeof LOOKS;

/** What the elements carry. Every answer is a list of attributes, each behind a space, of which values are escaped. */
export interface Dress {
  look(...looks: readonly Look[]): string;
  /** In points. */
  width(points: number, ...looks: readonly Look[]): string;
  part(part: Part): string;
  cell(cell: PrintedCell, text: string): string;
}

const INLINE: Dress = {
  look: (...looks) => ` style="${looks.map((look) => LOOKS[look]).join('')}"`,
  width: (points, ...looks) => ` style="width:${points}pt;${looks.map((look) => LOOKS[look]).join('')}"`,
  part: () => '',
  cell: () => '',
};

/** A page of its own; `title` is for the browser's window. */
export function pageHtml(parts: readonly Part[], title: string): string {
  return `<!DOCTYPE html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<title>${escaped(title)}</title>
</head>
<body style="max-width:640pt;margin:24pt auto;padding:0 12pt;${LOOKS.page}">
${fragmentHtml(parts)}
</body>
</html>
`;
}

/** Without head and body, for a clipboard or another page. */
export const fragmentHtml = (parts: readonly Part[], dress: Dress = INLINE): string =>
  parts.map((part) => partHtml(part, dress)).join('\n');

/** What a clipboard has beside the HTML: cells between tabs. */
export const plainTable = ({ table, text }: Part & { kind: 'table' }): string =>
  table.rows
    .map((row) => {
      const cells: string[] = Array(table.columns).fill('');
      for (const cell of row) cells[cell.column] = textIn(cell, text);
      return cells.join('\t');
    })
    .join('\n');

function partHtml(part: Part, dress: Dress): string {
  const own = dress.part(part);
  switch (part.kind) {
    case 'title':
      return `<h1${dress.look('title')}${own}>${escaped(part.text)}</h1>`;
    case 'heading': {
      const tag = `h${part.level + 1}`;
      return `<${tag}${dress.look(`heading${part.level}`)}${own}>${escaped(part.text)}</${tag}>`;
    }
    case 'paragraph':
      return `<p${dress.look('paragraph')}${own}>${part.words.map((words) => wordsHtml(words, dress)).join('')}</p>`;
    case 'table':
      return tableHtml(part.table, (cell) => textIn(cell, part.text), dress);
    case 'grid':
      return gridHtml(part.rows, dress, own);
    case 'closing':
      return part.lines.map((line) => `<p${dress.look('closing')}${own}>${escaped(line)}</p>`).join('\n');
  }
}

function wordsHtml({ text, role }: Words, dress: Dress): string {
  if (role === 'lead') return `<span${dress.look('lead')}>${escaped(text)}</span>`;
  return role === 'bold' ? `<strong>${escaped(text)}</strong>` : escaped(text);
}

function tableHtml({ widths, columns, rows }: PrintedTable, text: (cell: PrintedCell) => string, dress: Dress): string {
  const whole = widths.reduce((sum, width) => sum + width, 0);
  const cols = widths.map((width) => `<col${dress.width(points(width))}>`).join('');
  const cellHtml = (cell: PrintedCell): string => {
    const spans =
      (cell.colSpan > 1 ? ` colspan="${cell.colSpan}"` : '') + (cell.rowSpan > 1 ? ` rowspan="${cell.rowSpan}"` : '');
    const shade: Look[] = cell.role === 'head' && cell.colSpan === columns ? ['shaded'] : [];
    const look = dress.look('cell', ...shade, cell.align);
    return `<td${spans}${look}${dress.cell(cell, text(cell))}>${escaped(text(cell))}</td>`;
  };
  const lines = rows.map((row) => `<tr>${row.map(cellHtml).join('')}</tr>`);
  return `<table${dress.width(points(whole), 'table')}>
<colgroup>${cols}</colgroup>
<tbody>
${lines.join('\n')}
</tbody>
</table>`;
}

function gridHtml(rows: readonly (readonly string[])[], dress: Dress, own: string): string {
  const lines = rows.map(
    (row) => `<tr>${row.map((text) => `<td${dress.look('cell')}>${escaped(text)}</td>`).join('')}</tr>`,
  );
  return `<table${dress.look('grid')}${own}>
<tbody>
${lines.join('\n')}
</tbody>
</table>`;
}

const textIn = ({ address, text }: PrintedCell, figure: (Part & { kind: 'table' })['text']): string =>
  address ? figure(address) : text;

/** Twentieths of a point. */
const points = (width: number): number => Math.round(width / 2) / 10;

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
