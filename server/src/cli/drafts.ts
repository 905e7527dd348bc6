/** The files of a command, one after the other. What happens to one never stops the rest. */
import type { Encoding } from '../host/encoding';
import { InputFault } from '../host/fault';
import { findFiles } from '../host/files';
import { readDraft } from '../host/read';
import type { Terminal } from './terminal';

export interface Draft {
  /** As it was given or found; `-` for standard input. */
  readonly path: string;
  readonly text: string;
  readonly encoding: Encoding;
}

/** Reads each file and does the work on it; what fails is told, and the exit code is 2. No path means the current folder. */
export async function eachDraft(
  paths: readonly string[],
  terminal: Terminal,
  work: (draft: Draft) => Promise<void>,
): Promise<void> {
  for (const found of findFiles(paths.length > 0 ? paths : ['.'])) {
    try {
      if (found instanceof InputFault) throw found;
      await work({ path: found, ...(await readDraft(found)) });
    } catch (error) {
      tellFault(error, String(found instanceof InputFault ? found.path : found), terminal);
    }
  }
}

/** `path：what is wrong with it`; an error of ours with its stack, so that it can be reported. */
export function tellFault(error: unknown, path: string, terminal: Terminal): void {
  terminal.exitWith(2);
  if (error instanceof InputFault) {
    const { zh, en } = error.told;
    terminal.tell({ zh: `${path}：${zh}`, en: `${path}: ${en}` });
    return;
  }
  const stack = error instanceof Error ? (error.stack ?? error.message) : String(error);
  terminal.tell({
    zh: `${path}：内部错误，未处理完\n${stack}`,
    en: `${path}: internal error, not finished\n${stack}`,
  });
}
