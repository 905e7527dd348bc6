/**
 * Whether a text is a 政府信息公开工作年度报告. Decides for server, client and command line alike, and is the one file of
 * the server that client/ may import: a README that quotes a title, or the notice that prescribes the form, is none.
 */
import { editions, rowsOf, TABLE_IDS } from '../editions';
import type { Document } from '../syntax/blocks';
import { parse } from '../syntax/parse';
import { normal } from '../text/normal';
import { findSections } from './sections';
import { findTitle } from './title';

/** Language ids and file names that say so themselves. */
export const LANGUAGE_ID = 'nianbao';
const FILE_NAME = /\.(?:nianbao(?:\.md)?|年报\.md)$/i;
export const isReportFileName = (path: string): boolean => FILE_NAME.test(path);

/** Labels that occur in no other kind of text, in normal form. 规章 or 其他 alone prove nothing. */
const SHORTEST_PROOF = 8;
let proofs: ReadonlySet<string> | null = null;

/** Found when first asked for: most reports are known by their headings. */
function labels(): ReadonlySet<string> {
  proofs ??= new Set(
    editions
      .flatMap((edition) => TABLE_IDS.flatMap((id) => rowsOf(edition.tables[id])))
      .map((row) => normal(row.label))
      .filter((label) => label.length >= SHORTEST_PROOF),
  );
  return proofs;
}

/** Twice what the longest has in normal form: portals leave spaces inside. */
const LONGEST_LABEL = 74;

/** A title among the first 40 lines, and two official headings or a label of an official table. */
export function isReport(text: string): boolean {
  return text.includes('告') && isReportDocument(parse(text));
}

export function isReportDocument(document: Document): boolean {
  if (!findTitle(document)) return false;
  const headings = new Set(findSections(document).sections.map((section) => section.form.id)).size;
  return headings >= 2 || hasLabel(document);
}

/** Whose report it is and on which year, as far as its title says; null for a text that is none. */
export function reportTitle(text: string): { readonly agency: string | null; readonly year: number | null } | null {
  if (!text.includes('告')) return null;
  const document = parse(text);
  return isReportDocument(document) ? findTitle(document) : null;
}

const hasLabel = (document: Document): boolean => wordsOf(document).some(isLabel);

/** Cells of tables, of whatever shape, and lines that are short enough for one. */
function wordsOf({ text, blocks }: Document): string[] {
  const words: string[] = [];
  for (const block of blocks) {
    if (block.kind === 'grid') for (const row of block.rows) words.push(...row.cells.map((cell) => cell.text));
    else if (block.kind === 'text' || block.kind === 'heading') {
      const { start, end } = block.span;
      if (end - start <= 200) words.push(...text.slice(start, end).split(/\t|\s(?=\d)/));
    }
  }
  return words.map((word) => word.trim()).filter((word) => word !== '');
}

function isLabel(text: string): boolean {
  return text.length <= LONGEST_LABEL && labels().has(normal(text));
}
