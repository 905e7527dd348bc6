/**
 * The printed form as a page beside the draft: what export prints, with the places everything has in the draft and the
 * broken equations marked in their cells.
 */
import { type Dress, escaped, fragmentHtml, LOOKS } from '../convert/html/write';
import { type Part, partsOf } from '../convert/page';
import { type Address, cellAt, type Report } from '../report/report';
import type { Finding } from '../rules/rule';
import { type Language, say } from '../text/message';
import { shownSpan } from './cells';

export interface Preview {
  /**
   * `data-from` of an element is the offset in the draft of what it shows; a figure has `data-to` as well, and where a
   * finding on broken equations stands on it `data-broken`, with the finding as its title.
   */
  readonly html: string;
  /** What its classes look like. */
  readonly style: string;
}

export const previewOf = (report: Report, findings: readonly Finding[], language: Language): Preview => ({
  html: fragmentHtml(partsOf(report.document.text), dressOf(report, brokenCells(findings, language))),
  style: STYLE,
});

const STYLE = Object.entries(LOOKS)
  .map(([look, declarations]) => `.${look}{${declarations}}`)
  .join('\n');

/** What is said of the equations that do not hold, by the cell it is said at. */
function brokenCells(findings: readonly Finding[], language: Language): ReadonlyMap<Address, string> {
  const said = new Map<Address, string>();
  for (const { address, relations, message } of findings) {
    if (!address || !relations || relations.length === 0) continue;
    const before = said.get(address);
    said.set(address, (before === undefined ? '' : `${before}\n`) + say(message, language));
  }
  return said;
}

function dressOf(report: Report, broken: ReadonlyMap<Address, string>): Dress {
  const placeOf = placesIn(report);
  return {
    look: (...looks) => ` class="${looks.join(' ')}"`,
    width: (points, ...looks) =>
      ` width="${Math.round((points * 4) / 3)}"${looks.length > 0 ? ` class="${looks.join(' ')}"` : ''}`,
    part(part) {
      const from = placeOf(part);
      return from === null ? '' : ` data-from="${from}"`;
    },
    cell({ address }, text) {
      const cell = address && cellAt(report, address);
      if (!cell) return '';
      const { start, end } = shownSpan(cell);
      const place = ` data-from="${start}" data-to="${end}"`;
      const said = broken.get(cell.address);
      if (said === undefined) return place;
      return `${place} data-broken tabindex="0" aria-invalid="true" title="${escaped(said)}" aria-label="${escaped(`${text} ${said}`)}"`;
    },
  };
}

/** Parts come in the order of the draft, and all but the title as its lines stand there: each is looked for after the last. */
function placesIn({ document: { text }, title }: Report): (part: Part) => number | null {
  let after = 0;
  return (part) => {
    if (part.kind === 'table') return null; // its figures have their places
    if (part.kind === 'title') {
      after = title?.span.end ?? 0;
      return title?.span.start ?? null;
    }
    const line = part.line.replace(/^[#＃\s]+/, '').trimEnd();
    const found = line === '' ? -1 : text.indexOf(line, after);
    if (found < 0) return null;
    after = found + line.length;
    return found;
  };
}
