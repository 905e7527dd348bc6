/** Files as Word, WPS and Excel write them, made by hand: what a test needs of their XML, and their habits. */
import { strToU8, zipSync } from 'fflate';
import { TABLE_IDS, type TableForm } from '../../server/src/editions';
import type { CellText } from '../../server/src/layout/compact';
import { printedTable } from '../../server/src/layout/printed';
import type { ReportOptions } from '../support/render';
import { renderAround } from '../support/render';

export const escapeXml = (text: string): string =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const NAMESPACES = `${W} xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" xmlns:v="urn:schemas-microsoft-com:vml" xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml" xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture" mc:Ignorable="w14"`;

export const zip = (entries: Readonly<Record<string, string | Uint8Array>>): Uint8Array =>
  zipSync(
    Object.fromEntries(
      Object.entries(entries).map(([name, content]) => [
        name,
        typeof content === 'string' ? strToU8(content) : content,
      ]),
    ),
  );

export interface DocxParts {
  readonly styles?: string;
  readonly numbering?: string;
  readonly footnotes?: string;
}

/** A Word file with the content of its body. */
export const docx = (body: string, { styles, numbering, footnotes }: DocxParts = {}): Uint8Array =>
  zip({
    '[Content_Types].xml': `${HEAD}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>`,
    '_rels/.rels': `${HEAD}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>`,
    'word/document.xml': `${HEAD}<w:document ${NAMESPACES}><w:body>${body}<w:sectPr/></w:body></w:document>`,
    ...(styles ? { 'word/styles.xml': `${HEAD}<w:styles ${W}>${styles}</w:styles>` } : {}),
    ...(numbering ? { 'word/numbering.xml': `${HEAD}<w:numbering ${W}>${numbering}</w:numbering>` } : {}),
    ...(footnotes ? { 'word/footnotes.xml': `${HEAD}<w:footnotes ${W}>${footnotes}</w:footnotes>` } : {}),
  });

/** A run; Word cuts sentences into runs wherever it has checked the spelling. */
export const run = (text: string): string =>
  `<w:r w:rsidR="00A1"><w:t xml:space="preserve">${escapeXml(text)}</w:t></w:r>`;

export function paragraph(text: string, properties = ''): string {
  const half = Math.floor(text.length / 2);
  const runs =
    text === '' ? '' : `${run(text.slice(0, half))}<w:proofErr w:type="spellStart"/>${run(text.slice(half))}`;
  return `<w:p w:rsidR="00B2">${properties && `<w:pPr>${properties}</w:pPr>`}<w:bookmarkStart w:id="0" w:name="_Hlk"/>${runs}<w:bookmarkEnd w:id="0"/></w:p>`;
}

export const cell = (content: string, properties = ''): string =>
  `<w:tc><w:tcPr><w:tcW w:w="700" w:type="dxa"/>${properties}</w:tcPr>${content}</w:tc>`;

export const row = (...cells: readonly string[]): string =>
  `<w:tr><w:trPr><w:trHeight w:val="340"/></w:trPr>${cells.join('')}</w:tr>`;

export const table = (...rows: readonly string[]): string =>
  `<w:tbl><w:tblPr><w:tblW w:w="9740" w:type="dxa"/></w:tblPr><w:tblGrid/>${rows.join('')}</w:tbl>`;

/** The printed grid: `gridSpan` for cells over columns, `vMerge` for those over rows. */
export function wordTable(form: TableForm, text: CellText): string {
  const { columns, rows } = printedTable(form);
  /** For each column, rows that a cell from above still covers, and how wide that cell is. */
  const covered = Array.from({ length: columns }, () => ({ rows: 0, width: 1 }));
  const lines = rows.map((line) => {
    const cells: string[] = [];
    for (let column = 0; column < columns; ) {
      const above = covered[column]!;
      const own = line.find((one) => one.column === column);
      if (above.rows > 0) {
        above.rows--;
        cells.push(cell('<w:p/>', `<w:gridSpan w:val="${above.width}"/><w:vMerge/>`));
        column += above.width;
      } else if (own) {
        const merge = own.rowSpan > 1 ? '<w:vMerge w:val="restart"/>' : '';
        const span = own.colSpan > 1 ? `<w:gridSpan w:val="${own.colSpan}"/>` : '';
        cells.push(cell(paragraph(own.address ? text(own.address) : own.text), span + merge));
        covered[column] = { rows: own.rowSpan - 1, width: own.colSpan };
        column += own.colSpan;
      } else throw new Error(`nothing stands in column ${column}`);
    }
    return row(...cells);
  });
  return table(...lines);
}

/** What stands for a table among the lines of a rendered report. */
const MARK = '\u0000';

/** The report, line by line: paragraphs through `line`, tables through `grid`. */
export function renderWith(
  options: ReportOptions,
  line: (text: string) => string,
  grid: (form: TableForm, text: CellText) => string,
): string {
  const { edition, figures } = options;
  return renderAround(options, false, (id) => [MARK + id])
    .split('\n')
    .filter((text) => text !== '')
    .map((text) => {
      const id = TABLE_IDS.find((one) => text === MARK + one);
      return id ? grid(edition.tables[id], (address) => figures.get(address) ?? '') : line(text);
    })
    .join('');
}

export const wordReport = (options: ReportOptions): Uint8Array =>
  docx(renderWith(options, (text) => paragraph(text), wordTable));

export interface Sheet {
  readonly name: string;
  /** Numbers are stored as numbers, raw XML of a value as `{ v }` with its style. */
  readonly rows: readonly (readonly (string | number | null | { readonly v: string; readonly s?: number })[])[];
  readonly state?: string;
}

/** A workbook with shared strings, as Excel writes one. */
export function xlsx(sheets: readonly Sheet[], styles = ''): Uint8Array {
  const strings: string[] = [];
  const shared = (text: string) => (strings.includes(text) ? strings.indexOf(text) : strings.push(text) - 1);
  const X = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
  const R = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';
  const content = sheets.map(({ rows }) => {
    const lines = rows.map((cells, i) => {
      const shown = cells.map((value, j) => {
        const at = `r="${letters(j)}${i + 1}"`;
        if (value === null || value === '') return `<c ${at}/>`;
        if (typeof value === 'string') return `<c ${at} t="s"><v>${shared(value)}</v></c>`;
        if (typeof value === 'number') return `<c ${at}><v>${value}</v></c>`;
        return `<c ${at}${value.s === undefined ? '' : ` s="${value.s}"`}><v>${value.v}</v></c>`;
      });
      return `<row r="${i + 1}">${shown.join('')}</row>`;
    });
    return `${HEAD}<worksheet ${X}><sheetData>${lines.join('')}</sheetData></worksheet>`;
  });
  const list = sheets.map(
    ({ name, state }, i) =>
      `<sheet name="${name}" sheetId="${i + 1}"${state ? ` state="${state}"` : ''} r:id="rId${i + 1}"/>`,
  );
  const relations = sheets.map(
    (_, i) => `<Relationship Id="rId${i + 1}" Type="worksheet" Target="worksheets/sheet${i + 1}.xml"/>`,
  );
  return zip({
    '[Content_Types].xml': `${HEAD}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>`,
    'xl/workbook.xml': `${HEAD}<workbook ${X} ${R}><sheets>${list.join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `${HEAD}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${relations.join('')}</Relationships>`,
    'xl/sharedStrings.xml': `${HEAD}<sst ${X}>${strings.map((text) => `<si><t xml:space="preserve">${escapeXml(text)}</t></si>`).join('')}</sst>`,
    'xl/styles.xml': `${HEAD}<styleSheet ${X}>${styles}</styleSheet>`,
    ...Object.fromEntries(content.map((sheet, i) => [`xl/worksheets/sheet${i + 1}.xml`, sheet])),
  });
}

function letters(column: number): string {
  const rest = Math.floor(column / 26);
  return (rest > 0 ? letters(rest - 1) : '') + String.fromCharCode(65 + (column % 26));
}
