/** A document to a report. Total, like everything that reads: what is not there is null or missing from a list. */
import { editionFor } from '../editions';
import type { Document } from '../syntax/blocks';
import { parse } from '../syntax/parse';
import { bindTable } from './bind';
import { locateTables } from './locate';
import type { Report } from './report';
import { findSections } from './sections';
import { findTitle, readYear } from './title';

export const readReport = (text: string): Report => readDocument(parse(text));

export function readDocument(document: Document): Report {
  const { title, year } = readTitle(document);
  const edition = editionFor(year);
  const { sections, strangers } = findSections(document);
  const located = locateTables(document, sections);
  return {
    document,
    title,
    agency: title?.agency ?? null,
    year,
    edition,
    sections,
    strangers,
    tables: {
      disclosure: bindTable(document, 'disclosure', located.disclosure, edition),
      applications: bindTable(document, 'applications', located.applications, edition),
      reviews: bindTable(document, 'reviews', located.reviews, edition),
    },
  };
}

/** Whose report it is and of which year, without reading the rest of it. */
export function readTitle(document: Document): Pick<Report, 'title' | 'agency' | 'year'> {
  const title = findTitle(document);
  return { title, agency: title?.agency ?? null, year: title?.year ?? yearOfPeriod(document) };
}

/** The year of 统计期限, for a title that does not say its own. */
function yearOfPeriod(document: Document): number | null {
  for (const block of document.blocks) {
    if (block.kind !== 'text') continue;
    const line = document.text.slice(block.span.start, block.span.end);
    const at = line.search(/统计(?:期限|周期|时间)|期限/);
    const year = at < 0 ? null : readYear(line.slice(at, at + 60).replaceAll(' ', ''));
    if (year) return year.value;
  }
  return null;
}
