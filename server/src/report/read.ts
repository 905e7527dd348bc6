/** A document to a report. Total, like everything that reads: what is not there is null or missing from a list. */
import { editionFor, type TableId } from '../editions';
import type { Document } from '../syntax/blocks';
import { parse } from '../syntax/parse';
import { beside } from '../text/beside';
import { bindTable } from './bind';
import { type Located, locateTables } from './locate';
import type { BoundTable, Report } from './report';
import { findSections } from './sections';
import { takenOver } from './taken-over';
import { findTitle, readYear } from './title';

export const readReport = (text: string): Report => readDocument(parse(text));

/** Of each report that is still in use, for the version behind it. */
const locatedIn = beside<Report, Readonly<Record<TableId, Located>>>();

/** `previous` is the version before: tables that have not changed are taken over. The report is what it is without. */
export function readDocument(document: Document, previous: Report | null = null): Report {
  const { title, year } = readTitle(document);
  const edition = editionFor(year);
  const { sections, strangers } = findSections(document);
  const located = locateTables(document, sections);
  const before = previous?.edition === edition ? locatedIn.get(previous) : undefined;
  const table = (id: TableId): BoundTable | null => {
    const known =
      before &&
      takenOver(
        previous!.tables[id],
        { text: previous!.document.text, located: before[id] },
        { text: document.text, located: located[id] },
      );
    return known === undefined ? bindTable(document, id, located[id], edition) : known;
  };
  const report: Report = {
    document,
    title,
    agency: title?.agency ?? null,
    year,
    edition,
    sections,
    strangers,
    tables: { disclosure: table('disclosure'), applications: table('applications'), reviews: table('reviews') },
  };
  locatedIn.set(report, located);
  return report;
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
