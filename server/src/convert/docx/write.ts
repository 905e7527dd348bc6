/** Writes .docx: page, types and sizes of GB/T 9704, tables as in the annex. An entry of its own, loaded when first used. */
import {
  AlignmentType,
  BorderStyle,
  Document,
  Footer,
  HeadingLevel,
  type IParagraphOptions,
  type IRunOptions,
  LineRuleType,
  Packer,
  PageNumber,
  Paragraph,
  ShadingType,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlignTable,
  WidthType,
} from 'docx';
import type { PrintedCell, PrintedTable } from '../../layout/printed';
import { FONT_STACKS, type FontName } from '../fonts';
import type { Part, Words } from '../page';
import { withFallbacks } from './fallbacks';

/** Twentieths of a point, half points for sizes of type. */
const MILLIMETRE = 1440 / 25.4;
/** 三号: of the prose and its headings. */
const BODY = 32;
const CHARACTER = BODY * 10;
/** 22 lines on the 225 mm between the margins. */
const LINE = Math.floor((225 * MILLIMETRE) / 22);
/** 二号. */
const TITLE = 44;
const TITLE_LINE = 700;
/** 四号: the page number. */
const NUMBER = 28;
/** As in the annex. */
const TABLE = 20;

export async function write(parts: readonly Part[], agency: string | null): Promise<Uint8Array> {
  const title = parts.find((part) => part.kind === 'title');
  const document = new Document({
    creator: agency ?? '',
    lastModifiedBy: agency ?? '',
    description: '',
    ...(title ? { title: title.text } : {}),
    evenAndOddHeaderAndFooters: true,
    styles: {
      default: {
        document: { run: run('body', BODY), paragraph: { spacing: { before: 0, after: 0 } } },
        title: { run: run('title', TITLE) },
        heading1: { run: run('heading', BODY), paragraph: { outlineLevel: 0 } },
        heading2: { run: run('lead', BODY), paragraph: { outlineLevel: 1 } },
        heading3: { run: { ...run('body', BODY), bold: true }, paragraph: { outlineLevel: 2 } },
      },
    },
    sections: [
      {
        properties: {
          page: {
            size: { width: mm(210), height: mm(297) },
            margin: { top: mm(37), bottom: mm(35), left: mm(28), right: mm(26), header: mm(15), footer: mm(25) },
          },
        },
        footers: { default: pageNumber(AlignmentType.RIGHT), even: pageNumber(AlignmentType.LEFT) },
        children: parts.flatMap((part, i) => blocksOf(part, parts[i + 1]?.kind === 'closing')),
      },
    ],
  });
  return withFallbacks(new Uint8Array(await Packer.toArrayBuffer(document)));
}

const mm = (length: number): number => Math.round(length * MILLIMETRE);

function run(font: FontName, size: number): IRunOptions & { size: number } {
  const [eastAsia] = FONT_STACKS[font];
  const latin = font === 'table' || font === 'corner' ? eastAsia : 'Times New Roman';
  return { font: { ascii: latin, hAnsi: latin, cs: latin, eastAsia, hint: 'eastAsia' }, size, color: '000000' };
}

/** `— 1 —`, one character from the outer edge of the text. */
const pageNumber = (alignment: (typeof AlignmentType)[keyof typeof AlignmentType]): Footer =>
  new Footer({
    children: [
      new Paragraph({
        alignment,
        indent: { left: NUMBER * 10, right: NUMBER * 10 },
        children: [new TextRun({ ...run('table', NUMBER), children: ['— ', PageNumber.CURRENT, ' —'] })],
      }),
    ],
  });

/** `keepNext`: the part is not to end a page, so that the closing lines never stand alone on theirs. */
function blocksOf(part: Part, keepNext: boolean): (Paragraph | Table)[] {
  switch (part.kind) {
    case 'title':
      return [
        new Paragraph({
          heading: HeadingLevel.TITLE,
          alignment: AlignmentType.CENTER,
          spacing: { line: TITLE_LINE, lineRule: LineRuleType.EXACT, after: LINE },
          children: titleLines(part.text).map((text, i) => new TextRun({ text, ...(i > 0 ? { break: 1 } : {}) })),
        }),
      ];
    case 'heading':
      return [prose([new TextRun(part.text)], { heading: HEADINGS[part.level], keepNext: true })];
    case 'paragraph':
      return [prose(part.words.map(wordsRun), { alignment: AlignmentType.BOTH, keepNext })];
    case 'table':
      return [tableOf(part.table, (cell) => (cell.address ? part.text(cell.address) : cell.text)), afterTable()];
    case 'grid':
      return [gridOf(part.rows), afterTable()];
    case 'closing':
      return closing(part.lines);
  }
}

/** Characters of a title on one line of the page. */
const TITLE_WIDTH = 20;

/** A long title is broken where its sense is: agency above, year and name below. */
function titleLines(title: string): string[] {
  const at = title.search(/(?<=.)(?:20\d\d|二[〇○零]..)年./);
  return at > 0 && lengthOf(title) > TITLE_WIDTH ? [title.slice(0, at), title.slice(at)] : [title];
}

const HEADINGS = { 1: HeadingLevel.HEADING_1, 2: HeadingLevel.HEADING_2, 3: HeadingLevel.HEADING_3 } as const;

const prose = (children: readonly TextRun[], options: IParagraphOptions): Paragraph =>
  new Paragraph({
    ...options,
    indent: { firstLine: 2 * CHARACTER, firstLineChars: 200 },
    spacing: { line: LINE, lineRule: LineRuleType.EXACT },
    children: [...children],
  });

const wordsRun = ({ text, role }: Words): TextRun =>
  new TextRun({ ...(role === 'lead' ? run('lead', BODY) : {}), bold: role === 'bold', text });

/** Word joins tables that nothing stands between. */
const afterTable = () => new Paragraph({ spacing: { line: LINE / 2, lineRule: LineRuleType.EXACT }, children: [] });

/** The date four characters from the right, the agency centred above it; a long name pushes both to the left. */
function closing(lines: readonly string[]): Paragraph[] {
  const last = lengthOf(lines.at(-1) ?? '');
  const edges = lines.map((line) => 4 + (last - lengthOf(line)) / 2);
  const push = Math.max(0, 2 - Math.min(...edges));
  return lines.map(
    (line, i) =>
      new Paragraph({
        alignment: AlignmentType.RIGHT,
        indent: { right: Math.round((edges[i]! + push) * CHARACTER) },
        spacing: { line: LINE, lineRule: LineRuleType.EXACT, before: i === 0 ? 2 * LINE : 0 },
        keepNext: i < lines.length - 1,
        children: [new TextRun(line)],
      }),
  );
}

/** In Han characters. */
const lengthOf = (text: string): number => [...text].reduce((sum, char) => sum + (char < '\u2e80' ? 0.5 : 1), 0);

const LINE_OF_TABLE = { style: BorderStyle.SINGLE, size: 8, color: 'auto' };
const BORDERS = { top: LINE_OF_TABLE, bottom: LINE_OF_TABLE, left: LINE_OF_TABLE, right: LINE_OF_TABLE };
const CELL = {
  borders: BORDERS,
  verticalAlign: VerticalAlignTable.CENTER,
  margins: { left: 57, right: 57, marginUnitType: WidthType.DXA },
} as const;

/** Rows of a table that fits on half a page: it is not broken over two. */
const MOST_KEPT = 16;

function tableOf({ widths, columns, rows }: PrintedTable, text: (cell: PrintedCell) => string): Table {
  const kept = rows.length <= MOST_KEPT;
  return new Table({
    alignment: AlignmentType.CENTER,
    layout: TableLayoutType.FIXED,
    width: { size: sum(widths), type: WidthType.DXA },
    columnWidths: [...widths],
    rows: rows.map(
      (row, i) =>
        new TableRow({
          cantSplit: true,
          // The head comes again on the next page.
          tableHeader: !kept && row.every(({ role }) => role === 'head'),
          height: { value: 340, rule: 'atLeast' },
          children: row.map((cell) => cellOf(cell, widths, columns, text(cell), kept && i < rows.length - 1)),
        }),
    ),
  });
}

function cellOf(
  cell: PrintedCell,
  widths: readonly number[],
  columns: number,
  text: string,
  keepNext: boolean,
): TableCell {
  const { column, colSpan, rowSpan, role, align } = cell;
  const wholeRow = role === 'head' && colSpan === columns;
  const font = role === 'head' && align === 'left' && !wholeRow ? 'corner' : 'table';
  return new TableCell({
    ...CELL,
    ...(colSpan > 1 ? { columnSpan: colSpan } : {}),
    ...(rowSpan > 1 ? { rowSpan } : {}),
    ...(wholeRow ? { shading: { type: ShadingType.CLEAR, color: 'auto', fill: 'C6D9F1' } } : {}),
    width: { size: sum(widths.slice(column, column + colSpan)), type: WidthType.DXA },
    children: [cellText(text, font, align === 'left' ? AlignmentType.LEFT : AlignmentType.CENTER, keepNext)],
  });
}

const cellText = (
  text: string,
  font: FontName,
  alignment: NonNullable<IParagraphOptions['alignment']>,
  keepNext = false,
): Paragraph => new Paragraph({ alignment, keepNext, children: [new TextRun({ ...run(font, TABLE), text })] });

function gridOf(rows: readonly (readonly string[])[]): Table {
  return new Table({
    alignment: AlignmentType.CENTER,
    width: { size: 100, type: WidthType.PERCENTAGE },
    rows: rows.map(
      (row) =>
        new TableRow({
          cantSplit: true,
          children: row.map(
            (text) => new TableCell({ ...CELL, children: [cellText(text, 'table', AlignmentType.CENTER)] }),
          ),
        }),
    ),
  });
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
