/** Rules by id, or by group: `table/blank-cell`, `table/*`. And the one that was most likely meant. */
import { similarity } from '../text/similarity';

const groupOf = (id: string): string => id.slice(0, id.indexOf('/'));
/** Without its group. */
export const nameOf = (id: string): string => id.slice(Math.max(id.lastIndexOf('/'), id.lastIndexOf('.')) + 1);

export const groupPattern = (id: string): string => `${groupOf(id)}/*`;

export const matchesRule = (pattern: string, id: string): boolean => pattern === id || pattern === groupPattern(id);

/** Everything that can be written for the rules: `<group>/*` of each group, and every id. */
export const patternsOf = (ids: readonly string[]): string[] => [...new Set(ids.map(groupPattern)), ...ids];

/** Less alike than this is another word. */
const ALIKE = 0.6;

/** The candidate most like the text, with its group or without; null where none is like it. */
export function nearest(text: string, candidates: readonly string[]): string | null {
  let best: string | null = null;
  let most = ALIKE;
  for (const candidate of candidates) {
    const alike = Math.max(similarity(text, candidate), similarity(text, nameOf(candidate)));
    if (alike < most || (best !== null && alike === most)) continue;
    best = candidate;
    most = alike;
  }
  return best;
}

/** The rule, or the group, that a pattern most likely means. */
export const nearestRule = (pattern: string, ids: readonly string[]): string | null =>
  nearest(
    pattern,
    patternsOf(ids).filter((one) => one.endsWith('/*') === pattern.endsWith('/*')),
  );
