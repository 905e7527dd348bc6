/** Settings as someone wrote them, whatever the form: a flat list of names and values, each with its place. */

import type { Message } from '../text/message';
import { type Span, span } from '../text/span';

export interface Entry {
  /** `table.layout`, `rules.table/blank-cell`: what is nested is joined by points. */
  readonly name: string;
  readonly value: unknown;
  /** Where its name stands. */
  readonly key: Span;
  /** Where its value stands. */
  readonly at: Span;
}

/** What is wrong with a configuration, and where. The rest of it holds. */
export interface Fault {
  readonly span: Span;
  readonly message: Message;
}

/** A configuration as it was read. */
export interface Written {
  readonly entries: readonly Entry[];
  readonly faults: readonly Fault[];
}

const NOWHERE = span(0, 0);

export const joined = (parent: string, key: string): string => (parent === '' ? key : `${parent}.${key}`);

/** Of an object that came over a wire or from arguments, and has no places. */
export function writtenObject(value: unknown): Written {
  return { entries: [...entriesOf(value, '')], faults: [] };
}

function* entriesOf(value: unknown, name: string): Generator<Entry> {
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) {
    for (const [key, member] of Object.entries(value)) yield* entriesOf(member, joined(name, key));
  } else if (name !== '') yield { name, value, key: NOWHERE, at: NOWHERE };
}
