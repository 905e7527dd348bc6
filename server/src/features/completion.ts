/** Completion: what the form has in a place and the draft has not yet. In prose only fixed sentences, begun on a line of their own. */
import { type Skeleton, skeletonOf } from '../layout/skeleton';
import type { Report } from '../report/report';
import type { Message } from '../text/message';
import { type Span, span } from '../text/span';
import { partOffers, reportOffers, sectionOffers, tableOffers } from './completion-parts';
import { type CompletionOptions, filterTextOf, type Offer, placeAt } from './completion-place';
import { labelOffers, rowOffers } from './completion-rows';
import { sentenceOffers } from './completion-sentences';

export interface Completion {
  readonly kind: Offer['kind'];
  readonly label: Message;
  readonly detail: Message;
  /** What it replaces, on the line of the cursor. */
  readonly span: Span;
  /** Begins with what is typed of it. */
  readonly filterText: string;
  readonly skeleton: Skeleton;
}

/**
 * In the order in which they are to be shown.
 * @param report the draft as it was read; null where nothing stands in it yet.
 */
export function completionsAt(
  text: string,
  report: Report | null,
  offset: number,
  options: CompletionOptions,
): Completion[] {
  const place = placeAt(text, offset, options);
  if (place) {
    const { raw, typed } = place;
    const offers = [reportOffers, rowOffers, tableOffers, sectionOffers, partOffers, sentenceOffers].flatMap((offer) =>
      offer(place),
    );
    const found = completionsOf(offers, raw, typed, place.span);
    if (found.length > 0) return found;
  }
  const cell = cellAt(text, offset);
  if (!cell || !report) return [];
  return completionsOf(labelOffers(report, offset), cell.typed, cell.typed, cell.span);
}

function completionsOf(offers: readonly Offer[], raw: string, typed: string, at: Span): Completion[] {
  return offers.flatMap(({ kind, label, detail, keys, lines, known }) => {
    const filterText = filterTextOf(raw, typed, keys);
    if (filterText === null || lines.join('') === typed) return [];
    return [{ kind, label, detail, span: at, filterText, skeleton: skeletonOf(lines, known) }];
  });
}

/** The beginning of a label in a cell of pipes: some text behind a pipe, and nothing more up to the next. */
function cellAt(text: string, offset: number): { typed: string; span: Span } | null {
  const before = /[|｜]([^|｜\r\n]*)$/.exec(text.slice(Math.max(0, offset - 100), offset));
  const after = /^[ \t\u3000）)]*(?=[|｜\r\n]|$)/.exec(text.slice(offset, offset + 100));
  const typed = before?.[1]?.replace(/^[ \t\u3000]+/, '');
  if (!typed || !after || /^[\d\s]*$/.test(typed)) return null;
  const closed = /^[）)]*/.exec(after[0])![0].length;
  return { typed, span: span(offset - typed.length, offset + closed) };
}
