/** The labels of the form that a table of the draft has, as it words them: of rows, groups, blocks and columns. */
import type { TableForm } from '../editions';
import type { Cell, Document, Heading } from '../syntax/blocks';
import { normal } from '../text/normal';
import { cover } from '../text/span';
import type { Entry } from './entries';
import { type LabelIndex, labelIndex, splitOrdinal, type Wording } from './labels';
import type { BoundLabel, BoundRow } from './report';

/** Every label that was recognised, standard or not, in the order of the text. */
export function labelsIn(
  { text }: Document,
  form: TableForm,
  entries: readonly Entry[],
  rows: readonly BoundRow[],
  headings: readonly Heading[],
): BoundLabel[] {
  const labels: BoundLabel[] = [];
  const indexes = ROLES.map(([index, role]) => ({ index: labelIndex(form.id, index), role }));
  const named = new Set<Cell>();
  for (const { label, grid, form: row } of rows) {
    if (!label) continue;
    named.add(label);
    if (grid.reader !== 'columns' || !isPiece(label.text, row.label)) {
      labels.push({ span: label.span, text: label.text, standard: row.label, role: 'row' });
    }
  }
  for (const entry of entries) {
    if (entry.grid.reader === 'columns') continue; // its heads and groups are in pieces
    const own = entry.numbers === 0 && entry.label && !named.has(entry.label) ? 1 : 0;
    let before: Cell | null = null;
    for (let i = 0; i < entry.others + own; i++) {
      const cell = entry.row.cells[i]!;
      if (cell.text === '') continue;
      const word = entry.words[i];
      const label = word ? recognised(indexes, cell, word) : null;
      if (label) labels.push(before ? withOrdinal(label, before) : label);
      before = cell;
    }
  }
  for (const { content } of headings) {
    const words = text.slice(content.start, content.end);
    const match = labelIndex(form.id, 'blocks').match(words);
    if (match) labels.push({ span: content, text: words, standard: match.standard, role: 'block' });
  }
  labels.sort((a, b) => a.span.start - b.span.start);
  return labels.filter((label) => !isPart(label, labels));
}

const ROLES = [
  ['columns', 'column'],
  ['groups', 'group'],
  ['blocks', 'block'],
] as const;

interface Role {
  readonly index: LabelIndex;
  readonly role: BoundLabel['role'];
}

function recognised(indexes: readonly Role[], { span, text }: Cell, word: Wording): BoundLabel | null {
  for (const { index, role } of indexes) {
    const match = index.matchOf(word);
    if (match) return { span, text, standard: match.standard, role };
  }
  return null;
}

/** （三） and 不予公开, two cells by a break between them: one label. */
function withOrdinal(label: BoundLabel, before: Cell): BoundLabel {
  const whole = before.text + label.text;
  const split = splitOrdinal(normal(before.text)).core === '' && normal(whole) === normal(label.standard);
  return split ? { ...label, text: whole, span: cover(before.span, label.span) } : label;
}

/** A group's label that a page break or a narrow cell cut: all of its pieces together are the standard wording. */
function isPart({ role, text, standard }: BoundLabel, labels: readonly BoundLabel[]): boolean {
  if (role !== 'group' || !isPiece(text, standard)) return false;
  const pieces = labels.filter((one) => one.standard === standard && isPiece(one.text, standard));
  const core = (one: string) => splitOrdinal(normal(one)).core;
  return pieces.length > 1 && pieces.map((one) => core(one.text)).join('') === core(standard);
}

/** A label that runs over several lines stands beside its figures only in part. */
function isPiece(text: string, standard: string): boolean {
  if (text === standard) return false;
  const whole = splitOrdinal(normal(standard)).core;
  const { core } = splitOrdinal(normal(text));
  return core !== whole && whole.includes(core);
}
