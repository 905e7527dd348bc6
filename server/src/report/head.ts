/**
 * Whose report a text is, told by its first lines. A file among many is looked at for nothing else, and most of what there
 * is to read in a report stands below its second heading.
 */
import { isSettled, parse } from '../syntax/parse';
import { type Identity, identityOf } from './digest';
import { findSections } from './sections';
import { findTitle } from './title';

/** UTF-16 units. The second chapter of most reports begins before. */
const HEAD = 3000;

/**
 * Null where all of the text has to be read for it. What is found is what all of the text says: no line below makes another
 * block of one above, a whole title ends the search for one, and the second chapter below it makes a report of the text and
 * stands behind all lines that the title could go on in.
 */
export function identityFromHead(text: string, most = HEAD): Identity | null {
  const end = text.length > most ? text.lastIndexOf('\n', most) : -1;
  if (end < 0) return null;
  const head = parse(text.slice(0, end));
  const title = isSettled(head) ? findTitle(head) : null;
  if (title === null) return null;
  const chapters = new Set<string>();
  for (const { form, span } of findSections(head).sections) if (span.start >= title.span.end) chapters.add(form.id);
  return chapters.size < 2 ? null : identityOf(title);
}
