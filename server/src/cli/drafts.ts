/** The files of a command, one after the other. What happens to one never stops the rest. */
import { isConvertFault } from '../convert/fault';
import { isForeignName } from '../convert/formats';
import type { Encoding } from '../host/encoding';
import { InputFault } from '../host/fault';
import { findFiles, isDraftName } from '../host/files';
import { readDraft, readFile } from '../host/read';
import { isReportFileName } from '../report/detect';
import { createService } from '../service';
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
 * Reads each file and does the work on it; what fails is told, and the exit code is 2. No path means the current folder.
 * `converts`: whether files of other formats are read, too.
 */
export async function eachDraft(
  paths: readonly string[],
  terminal: Terminal,
  work: (draft: Draft) => Promise<void>,
  { converts = false } = {},
): Promise<void> {
  for (const found of findFiles(paths.length > 0 ? paths : ['.'], takenNames(converts))) {
    try {
      if (found instanceof InputFault) throw found;
      await work(converts && isForeignName(found) ? await readConverted(found) : await readText(found));
    } catch (error) {
      tellFault(error, String(found instanceof InputFault ? found.path : found), terminal);
    }
  }
}

/** Which files of a folder are read. */
export const takenNames =
  (converts: boolean) =>
  (name: string): boolean =>
    isDraftName(name) || (converts && isForeignName(name));

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
  terminal.exitWith(2);
  if (error instanceof InputFault || isConvertFault(error)) {
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
