/** Hover on a figure: where it stands in the form, and every equation it is in with both sides. */
import type { RuleContext } from '../rules/rule';
import type { Message } from '../text/message';
import type { Span } from '../text/span';

export interface Hover {
  readonly span: Span;
  /** Markdown. */
  readonly content: Message;
}

export function hoverAt(_context: RuleContext, _offset: number): Hover | null {
  return null;
}
