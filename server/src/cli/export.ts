/** `nianbao export`: the printed form of a report, for Word or as a page. */
import { writeFile } from '../host/write';
import { DEFAULT_TIDY } from '../layout/tidy';
import { createService } from '../service';
import { counted } from '../text/message';
import { oneOf, readArguments, UsageError } from './arguments';
import { tellFault } from './drafts';
import { noReport, onePath, readSource } from './import';
import { layersOf, SETTING_OPTIONS } from './settings';
import type { Terminal } from './terminal';

const FORMATS = ['docx', 'html'] as const;

export async function exportFile(args: readonly string[], terminal: Terminal): Promise<void> {
  const { values, positionals } = readArguments(args, {
    to: { type: 'string' },
    output: { type: 'string', short: 'o' },
    ...SETTING_OPTIONS,
  });
  if (values.to === undefined) throw new UsageError({ zh: '请写出 --to docx 或 --to html', en: '--to is required' });
  const format = oneOf('--to', values.to, FORMATS);
  const path = onePath(positionals);
  if (format === 'docx' && values.output === undefined && process.stdout.isTTY) {
    throw new UsageError({ zh: 'Word 文件不能显示在屏幕上，请用 -o 写出文件名', en: 'name a file with -o' });
  }
  const service = createService();
  const layers = layersOf(values, service, terminal);
  try {
    const imported = await readSource(path, DEFAULT_TIDY, service);
    if (!imported.recognised) {
      terminal.exitWith(2);
      return terminal.tell(noReport(path));
    }
    const { findings } = service.analyze(imported.text, { assumeReport: true, layers: layers(path) });
    const errors = findings.filter(({ severity }) => severity === 'error');
    if (errors.length > 0) terminal.tell(unresolved(errors.length));
    for (const { message } of errors) terminal.tell({ zh: `  ${message.zh}`, en: `  ${message.en}` });
    const printed = format === 'docx' ? await service.printWord(imported.text) : service.printPage(imported.text);
    if (values.output === undefined) return await terminal.print(printed);
    writeFile(values.output, printed);
    terminal.tell({ zh: `已写入 ${values.output}`, en: `${values.output} is written` });
  } catch (error) {
    tellFault(error, path, terminal);
  }
}

const unresolved = (count: number) => ({
  zh: `还有 ${count} 个错误没有解决，导出的文件里也会有：`,
  en: `${counted(count, 'error is', 'errors are')} unresolved, and go into the file that is written:`,
});
