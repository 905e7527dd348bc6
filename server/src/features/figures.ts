/** The figures of a report by address: the shape `nianbao data` prints for one file. */
import type { EditionId } from '../editions';
import type { Report } from '../report/report';

export interface Figures {
  readonly agency: string | null;
  readonly year: number | null;
  readonly edition: EditionId;
  readonly tableEditions: { readonly disclosure: EditionId | null; readonly applications: EditionId | null };
  /** A plain decimal, null for a cell that is there and blank; a cell that is not there has no key. */
  readonly cells: Readonly<Record<string, string | null>>;
  readonly units?: Readonly<Record<string, string>>;
  readonly notes?: Readonly<Record<string, string>>;
}

export function figuresOf(report: Report): Figures {
  const cells: Record<string, string | null> = {};
  const units: Record<string, string> = {};
  const notes: Record<string, string> = {};
  for (const table of Object.values(report.tables)) {
    for (const { address, figure, text } of table?.cells.values() ?? []) {
      if (figure.kind === 'text') {
        // What is no number is kept in view, never taken for a blank.
        cells[address] = null;
        notes[address] = text;
        continue;
      }
      cells[address] = figure.kind === 'number' ? figure.value : null;
      if (figure.kind !== 'number') continue;
      if (figure.unit) units[address] = figure.unit;
      if (figure.note) notes[address] = figure.note;
    }
  }
  return {
    agency: report.agency,
    year: report.year,
    edition: report.edition.id,
    tableEditions: {
      disclosure: report.tables.disclosure?.edition.id ?? null,
      applications: report.tables.applications?.edition.id ?? null,
    },
    cells,
    ...(Object.keys(units).length > 0 ? { units } : {}),
    ...(Object.keys(notes).length > 0 ? { notes } : {}),
  };
}
