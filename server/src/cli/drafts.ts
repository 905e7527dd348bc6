/** The files of a command, one after the other. What happens to one never stops the rest. */
import { isConvertFault } from '../convert/fault';
import { isForeignName } from '../convert/formats';
import type { Encoding } from '../host/encoding';
import { InputFault } from '../host/fault';
import { findFiles, isDraftName } from '../host/files';
import { readDraft, readFile, STANDARD_INPUT } from '../host/read';
import { isReportFileName } from '../report/detect';
import { createService } from '../service';
import type { Message } from '../text/message';
import { UsageError } from './arguments';
import type { Terminal } from './terminal';

export interface Draft {
  /** As it was given or found; `-` for standard input. */
  readonly path: string;
  readonly text: string;
  readonly encoding: Encoding;
  /** Taken for a report whatever it says. */
  readonly assumeReport: boolean;
  /** Made of a Word file, a page, a workbook or a PDF: places in the text are none of the file. */
  readonly converted: boolean;
}

/**
 * Reads each file and does the work on it; what fails is told, and the exit code is 2. `converts`: whether files of other
 * formats are read, too. `writes`: files are written, and Ctrl+C waits for the one that is.
 */
export async function eachDraft(
  paths: readonly string[],
  terminal: Terminal,
  work: (draft: Draft) => Promise<void>,
  { converts = false, writes = false } = {},
): Promise<void> {
  let stopped = false;
  const release = writes
    ? terminal.guard((why) => {
        stopped = true;
        if (why === 'signal') terminal.exitWith(130);
      })
    : () => {};
  for (const found of await filesOf(paths, undefined, converts)) {
    await new Promise(setImmediate); // signals are heard only between two turns of the loop
    if (stopped) break;
    try {
      if (found instanceof InputFault) throw found;
      await work(await readAny(found, converts));
    } catch (error) {
      tellFault(error, String(found instanceof InputFault ? found.path : found), terminal);
    }
  }
  release();
}

/**
 * The files a command means: those of its paths, those that a list names, else those of the current folder.
 * @throws UsageError where the list cannot be read.
 */
export async function filesOf(
  paths: readonly string[],
  list: string | undefined,
  converts: boolean,
): Promise<(string | InputFault)[]> {
  const listed = list === undefined ? [] : await listedIn(list);
  if (list !== undefined && list === STANDARD_INPUT && paths.includes(STANDARD_INPUT)) {
    throw new UsageError({
      zh: '标准输入（-）只能用一次：--files-from - 或者 -',
      en: 'standard input (-) can be used only once: --files-from - or -',
    });
  }
  const args = [...paths, ...listed];
  return [...findFiles(args.length > 0 || list !== undefined ? args : ['.'], takenNames(converts))];
}

async function listedIn(list: string): Promise<string[]> {
  try {
    const { text } = await readDraft(list);
    return text.split(/\r?\n/).filter((line) => line !== '' && line !== STANDARD_INPUT);
  } catch (error) {
    if (!(error instanceof InputFault)) throw error;
    throw new UsageError({
      zh: `--files-from ${list}：${error.told.zh}`,
      en: `--files-from ${list}: ${error.told.en}`,
    });
  }
}

/** Which files of a folder are read. */
export const takenNames =
  (converts: boolean) =>
  (name: string): boolean =>
    isDraftName(name) || (converts && isForeignName(name));

export const readAny = (path: string, converts: boolean): Promise<Draft> =>
  converts && isForeignName(path) ? readConverted(path) : readText(path);

const readText = async (path: string): Promise<Draft> => ({
  path,
  ...(await readDraft(path)),
  assumeReport: isReportFileName(path),
  converted: false,
});

export async function readConverted(path: string): Promise<Draft> {
  const service = createService();
  const imported = await service.convert({ name: path, bytes: await readFile(path) }, null);
  const encoding: Encoding = { name: 'utf-8', mark: false };
  return { path, text: imported.text, encoding, assumeReport: service.isReport(imported), converted: true };
}

/** `path：what is wrong with it`; an error of ours with its stack, so that it can be reported. */
export function tellFault(error: unknown, path: string, terminal: Terminal): void {
  const { zh, en } = faultOf(error);
  terminal.exitWith(2);
  terminal.tell({ zh: `${path}：${zh}`, en: `${path}: ${en}` });
}

export function faultOf(error: unknown): Message {
  if (error instanceof InputFault || isConvertFault(error)) return error.told;
  const stack = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return { zh: `内部错误，未处理完\n${stack}`, en: `internal error, not finished\n${stack}` };
}
