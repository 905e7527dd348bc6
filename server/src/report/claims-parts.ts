/** What can be part of what, and what can be denied: the sense in lists of claims. */
import { hasOneOf, type Topic } from './claims-topics';
import type { Word, WordKind } from './claims-words';

/**
 * Whether a figure on `part` can be one of the parts of `whole`. `beside`: it cannot, so that the list has ended before it;
 * `never`: it may be a part that no table has, such as the natural persons among those 予以公开.
 */
export function contains(whole: Topic, part: Topic): 'within' | 'beside' | 'never' {
  switch (whole.of) {
    case 'applications':
      return whole.what.startsWith('carried') ? 'never' : 'within';
    case 'outcomes': {
      if (part.of === 'applications') return 'beside';
      if (part.of === 'withdrawn') return whole.rows.some((row) => row.startsWith('other')) ? 'within' : 'never';
      if (part.of !== 'outcomes') return 'never';
      return part.rows.every((row) => whole.rows.some((group) => row.startsWith(`${group}.`))) ? 'within' : 'beside';
    }
    case 'applicants':
      if (part.of === 'applications') return 'beside';
      return part.of === 'applicants' && whole.columns.includes('legal-persons') ? 'within' : 'never';
    case 'disputes':
      if (part.of !== 'disputes' && part.of !== 'settled') return 'beside';
      return whole.result === 'all' || part.of === 'settled' ? 'within' : 'never';
    default:
      return 'never';
  }
}

export const isRest = (words: readonly Word[]): boolean =>
  words.some(({ kind, value }) => kind === 'outcome' && value === 'rest');

/** What can be said not to have been: received, disputed, carried over. */
export function isDeniable(topic: Topic, words: readonly Word[]): boolean {
  if (topic.of === 'disputes') return topic.result === 'all' || topic.result === 'pending';
  if (topic.of !== 'applications') return false;
  return !hasOneOf(words, OF_ANSWERS) && ['received', 'named', 'carried-out', 'carried-in'].includes(topic.what);
}

const OF_ANSWERS = new Set<WordKind>(['answer', 'finish', 'deadline']);
