/** What keeps a file from being converted, in words for the user. */
import type { Message } from '../text/message';

export class ConvertFault extends Error {
  override readonly name = NAME;

  constructor(readonly told: Message) {
    super(told.en);
  }
}

const NAME = 'ConvertFault';

/** By name: readers are bundles of their own, each with a class of its own. */
export const isConvertFault = (error: unknown): error is ConvertFault => error instanceof Error && error.name === NAME;
