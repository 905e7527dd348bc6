/** The two streams a command writes to, and the exit code it earns. */
import { type Language, type Message, say } from '../text/message';
import type { Output } from './output';
import { progressOn } from './progress';

/** 0 nothing to object to, 1 findings, 2 wrong usage or input that could not be read, 130 interrupted. */
export type ExitCode = 0 | 1 | 2 | 130;

export interface Terminal {
  readonly language: Language;
  readonly colour: boolean;
  /** A result, on stdout; resolves when it is written. */
  print(result: string | Uint8Array): Promise<void>;
  /** Anything else, on stderr, as a line of its own. */
  tell(message: Message): void;
  /** What is true of many files is told with the first. */
  tellOnce(message: Message): void;
  /** How many of all files are done. */
  progress(done: number, total: number): void;
  /** The highest of all codes is the process's. */
  exitWith(code: ExitCode): void;
  /**
   * While files are written, neither Ctrl+C nor a reader that has had enough ends the process: `stop` is called instead.
   * Returns what ends that.
   */
  guard(stop: (why: 'signal' | 'unread') => void): () => void;
}

interface Streams {
  readonly stdout: Output;
  readonly stderr: Output;
}

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

export function terminalOf({ stdout, stderr }: Streams, language: Language): Terminal {
  let guarded: ((why: 'signal' | 'unread') => void) | null = null;
  // Whoever reads the results may have had enough of them (`| head`): that is no error.
  stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') return guarded ? guarded('unread') : process.exit();
    tell({ zh: `无法输出结果：${error.message}`, en: `cannot write results: ${error.message}` });
    process.exit(2);
  });
  stderr.on('error', () => {});
  const progress = progressOn(stderr, language);
  const told = new Set<string>();
  const tell = (message: Message) => {
    progress.clear();
    stderr.write(`${printable(say(message, language))}\n`);
  };
  return {
    language,
    colour: Boolean(stdout.isTTY) && !process.env.NO_COLOR,
    print(result) {
      if (stdout.isTTY) progress.clear();
      return new Promise((resolve) => void stdout.write(result, () => resolve()));
    },
    tell,
    tellOnce(message) {
      if (!told.has(message.zh)) tell(message);
      told.add(message.zh);
    },
    progress: progress.show,
    exitWith(code) {
      process.exitCode = Math.max(Number(process.exitCode ?? 0), code);
    },
    guard(stop) {
      const onSignal = () => stop('signal');
      guarded = stop;
      for (const signal of SIGNALS) process.on(signal, onSignal);
      return () => {
        guarded = null;
        for (const signal of SIGNALS) process.off(signal, onSignal);
      };
    },
  };
}

/** Drafts and file names may hold anything; a terminal obeys control characters. */
export const printable = (text: string): string => text.replace(/(?!\n)\p{Cc}/gu, '\ufffd');
