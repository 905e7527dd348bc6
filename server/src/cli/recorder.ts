/** A terminal that keeps what is told, to be told by another: one that owns the streams, and in its turn. */
import type { Message } from '../text/message';
import type { ExitCode, Terminal } from './terminal';

/** What was told, in order, and the highest code earned. */
export interface Recorded {
  readonly told: readonly { readonly message: Message; readonly once: boolean }[];
  readonly code: ExitCode;
}

export interface Recorder extends Terminal {
  /** What was recorded since it was last asked. */
  taken(): Recorded;
}

/** Nothing is printed on it. */
export function recorder({ language, colour }: Pick<Terminal, 'language' | 'colour'>): Recorder {
  let told: { message: Message; once: boolean }[] = [];
  let code: ExitCode = 0;
  return {
    language,
    colour,
    print: async () => {},
    tell: (message) => void told.push({ message, once: false }),
    tellOnce: (message) => void told.push({ message, once: true }),
    progress: () => {},
    exitWith(earned) {
      if (earned > code) code = earned;
    },
    guard: () => () => {},
    taken() {
      const taken = { told, code };
      told = [];
      code = 0;
      return taken;
    },
  };
}

export function replay({ told, code }: Recorded, terminal: Terminal): void {
  for (const { message, once } of told) {
    if (once) terminal.tellOnce(message);
    else terminal.tell(message);
  }
  if (code > 0) terminal.exitWith(code);
}
