/** Files of other formats in, the printed form out: what the facade offers of this folder. */
import type { TidyOptions } from '../layout/tidy';
import { readReport } from '../report/read';
import type { Report } from '../report/report';
import { contains } from '../text/span';
import { formatOf, readerOf } from './formats';
import { fragmentHtml, pageHtml, plainTable } from './html/write';
import { type Imported, importContent, importPart, importTextPart } from './import';
import { type Part, partsOf, tablePart } from './page';

export interface SourceFile {
  /** With its ending; of a path the end. */
  readonly name: string;
  readonly bytes: Uint8Array;
}

/**
 * `tables`: null leaves the tables as they are, with the labels they have.
 * @throws ConvertFault for what cannot be read, in words for the user.
 */
export async function convertFile({ name, bytes }: SourceFile, tables: TidyOptions | null): Promise<Imported> {
  const read = await readerOf(formatOf(name, bytes));
  return importContent(await read(bytes), tables);
}

/** What a clipboard holds: a page or a part of one, or text. */
export type Clip = { readonly html: string } | { readonly text: string };

/**
 * A part of a report, its tables standard, nothing added around them.
 * @throws ConvertFault as above
 */
export async function convertClip(clip: Clip, tables: TidyOptions): Promise<Imported> {
  if ('text' in clip) return importTextPart(clip.text, tables);
  const read = await readerOf('html');
  // The mark goes before any charset the page names: what is encoded here is UTF-8.
  return importPart(await read(new TextEncoder().encode(`\uFEFF${clip.html}`)), tables);
}

/** The report as it is printed, for Word and WPS. */
export async function printWord(text: string): Promise<Uint8Array> {
  const { write } = await import('./docx/write');
  return write(partsOf(text), readReport(text).agency);
}

/** Any other page of the same make. */
export async function printPartsAsWord(parts: readonly Part[], author: string): Promise<Uint8Array> {
  const { write } = await import('./docx/write');
  return write(parts, author);
}

/** The report as it is printed, as one page. */
export function printPage(text: string): string {
  const parts = partsOf(text);
  const title = parts.find((part) => part.kind === 'title');
  return pageHtml(parts, title?.text ?? '');
}

/** What a clipboard takes: HTML for Word, WPS and portals, and plain text for everything else. */
export interface Copied {
  readonly html: string;
  readonly text: string;
}

/** The table at the offset as it is printed; the whole report where there is none. */
export function copied(report: Report, offset: number): Copied {
  const table = Object.values(report.tables).find((one) => one && contains(one.span, offset));
  const parts: Part[] = table ? [tablePart(table)] : partsOf(report.document.text);
  return { html: fragmentHtml(parts), text: parts.map(plainPart).join('\n') };
}

function plainPart(part: Part): string {
  switch (part.kind) {
    case 'title':
    case 'heading':
      return part.text;
    case 'paragraph':
      return part.words.map(({ text }) => text).join('');
    case 'table':
      return plainTable(part);
    case 'grid':
      return part.rows.map((row) => row.join('\t')).join('\n');
    case 'closing':
      return part.lines.join('\n');
  }
}
