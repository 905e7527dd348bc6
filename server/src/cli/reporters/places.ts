/** Lines and columns of a text, from one, as most formats count them; a column is a UTF-16 unit. */
import { type Line, lineAt } from '../../text/lines';
import type { Span } from '../../text/span';

export interface Place {
  readonly line: number;
  readonly column: number;
}

export function placeAt(offset: number, lines: readonly Line[]): Place {
  const line = lineAt(lines, offset);
  return { line: line + 1, column: offset - lines[line]!.start + 1 };
}

/** Start, and the place after the last character. */
export const placesOf = ({ start, end }: Span, lines: readonly Line[]): [Place, Place] => [
  placeAt(start, lines),
  placeAt(end, lines),
];
