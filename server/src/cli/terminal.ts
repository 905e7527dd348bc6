/** The two streams a command writes to, and the exit code it earns. */
import { type Language, type Message, say } from '../text/message';

/** 0 nothing to object to, 1 findings, 2 wrong usage or input that could not be read. */
export type ExitCode = 0 | 1 | 2;

export interface Terminal {
  readonly language: Language;
  readonly colour: boolean;
  /** A result, on stdout; resolves when it is written. */
  print(result: string | Uint8Array): Promise<void>;
  /** Anything else, on stderr, as a line of its own. */
  tell(message: Message): void;
  /** The highest of all codes is the process's. */
  exitWith(code: ExitCode): void;
}

export function terminalOf({ stdout, stderr }: typeof process, language: Language): Terminal {
  // Whoever reads the results may have had enough of them (`| head`): that is no error.
  stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE')
      tell({ zh: `无法输出结果：${error.message}`, en: `cannot write results: ${error.message}` });
    process.exit(error.code === 'EPIPE' ? undefined : 2);
  });
  stderr.on('error', () => {});
  const tell = (message: Message) => void stderr.write(`${printable(say(message, language))}\n`);
  return {
    language,
    colour: Boolean(stdout.isTTY) && !process.env.NO_COLOR,
    print: (result) => new Promise((resolve) => void stdout.write(result, () => resolve())),
    tell,
    exitWith(code) {
      process.exitCode = Math.max(Number(process.exitCode ?? 0), code);
    },
  };
}

/** Drafts and file names may hold anything; a terminal obeys control characters. */
export const printable = (text: string): string => text.replace(/(?!\n)\p{Cc}/gu, '\ufffd');
