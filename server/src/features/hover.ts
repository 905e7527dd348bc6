/** Hover: what stands under the cursor and what it means — a figure, a label, a heading, a rule's name, a sentence. */
import type { RuleContext } from '../rules/rule';
import { hoverCell } from './hover-cell';
import { hoverClaim } from './hover-claim';
import type { Hover } from './hover-parts';
import { hoverRule } from './hover-rule';
import { hoverHeading, hoverLabel } from './hover-words';

export type { Hover } from './hover-parts';

/** The first that has something to say; a heading of a block is a label first. */
export function hoverAt(context: RuleContext, offset: number): Hover | null {
  for (const hover of [hoverRule, hoverLabel, hoverCell, hoverHeading, hoverClaim]) {
    const found = hover(context, offset);
    if (found) return found;
  }
  return null;
}
