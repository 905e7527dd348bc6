/** From a total to its addends and back, and all cells of the equation under the cursor. */
import { relationsOf } from '../relations/relations';
import type { BoundTable, Report } from '../report/report';
import type { Span } from '../text/span';
import { cellAtOffset, shownSpan } from './cells';
import { claimedCells } from './claimed';

/** From an addend to the totals it is counted in; from a total that is counted in none to its addends; from a sentence to its cells. */
export function definitionsAt(report: Report, offset: number): Span[] {
  const place = cellAtOffset(report, offset);
  if (!place) return claimedCells(report, offset);
  const { table, cell } = place;
  const totals = sums(table).filter(({ expected }) => expected.includes(cell.address));
  const goals = totals.length > 0 ? totals.flatMap(({ actual }) => actual) : addendsOf(table, cell.address);
  return spansOf(table, goals);
}

/** Every cell that stands in an equation with this one. */
export function referencesAt(report: Report, offset: number, includeItself: boolean): Span[] {
  const place = cellAtOffset(report, offset);
  if (!place) return [];
  const { table, cell } = place;
  const cells = relationsOf(table.form)
    .map(({ expected, actual }) => [...expected, ...actual])
    .filter((terms) => terms.includes(cell.address))
    .flat();
  return spansOf(
    table,
    cells.filter((address) => includeItself || address !== cell.address),
  );
}

export interface Highlight {
  readonly span: Span;
  /** Totals are written, addends read. */
  readonly kind: 'total' | 'addend';
}

/** The equation under the cursor: a total's own, else that of the row, else that of the column. */
export function highlightsAt(report: Report, offset: number): Highlight[] {
  const place = cellAtOffset(report, offset);
  if (!place) return [];
  const { table, cell } = place;
  const relations = relationsOf(table.form);
  const own =
    sums(table).find(({ actual }) => actual.includes(cell.address)) ??
    relations.find(({ expected, actual }) => expected.includes(cell.address) || actual.includes(cell.address));
  if (!own) return [{ span: shownSpan(cell), kind: 'addend' }];
  return [
    ...spansOf(table, own.expected).map((span): Highlight => ({ span, kind: 'addend' })),
    ...spansOf(table, own.actual).map((span): Highlight => ({ span, kind: 'total' })),
  ];
}

/** Equations with one total, the balance not among them. */
const sums = (table: BoundTable) => relationsOf(table.form).filter(({ actual }) => actual.length === 1);

const addendsOf = (table: BoundTable, address: string): string[] =>
  sums(table)
    .filter(({ actual }) => (actual as readonly string[]).includes(address))
    .flatMap(({ expected }) => expected);

/** In the order of the text, each once. */
function spansOf(table: BoundTable, addresses: readonly string[]): Span[] {
  const cells = [...new Set(addresses)].flatMap((address) => table.cells.get(address as never) ?? []);
  return cells.map(shownSpan).sort((a, b) => a.start - b.start);
}
