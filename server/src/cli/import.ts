/** `nianbao import`: a Word file, a page, a workbook, a PDF or any text as a draft in the dialect. */
import { CHOICES } from '../config/settings';
import { isForeignName } from '../convert/formats';
import type { Imported } from '../convert/import';
import { readDraft, readFile } from '../host/read';
import { createFile } from '../host/write';
import type { TidyOptions } from '../layout/tidy';
import { createService, type Service } from '../service';
import { oneOf, readArguments, UsageError } from './arguments';
import { tellFault } from './drafts';
import { layersOf, SETTING_OPTIONS } from './settings';
import type { Terminal } from './terminal';

export async function importFile(args: readonly string[], terminal: Terminal): Promise<void> {
  const { values, positionals } = readArguments(args, {
    layout: { type: 'string' },
    output: { type: 'string', short: 'o' },
    config: SETTING_OPTIONS.config,
  });
  const path = onePath(positionals);
  const service = createService();
  const { table } = service.settings('', layersOf({ ...values, rule: [] }, service, terminal)(path)).settings;
  const layout =
    values.layout === undefined ? table.layout : oneOf('--layout', values.layout, CHOICES['table.layout'].values);
  try {
    const imported = await readSource(path, { ...table, layout }, service);
    if (!imported.recognised) {
      terminal.exitWith(2);
      return terminal.tell(noReport(path));
    }
    for (const line of service.account(imported)) terminal.tell(line);
    if (values.output === undefined) return await terminal.print(imported.text);
    createFile(values.output, imported.text);
    terminal.tell({ zh: `已写入 ${values.output}`, en: `${values.output} is written` });
  } catch (error) {
    tellFault(error, path, terminal);
  }
}

export function onePath(positionals: readonly string[]): string {
  const [path, ...more] = positionals;
  if (path === undefined || more.length > 0) throw new UsageError({ zh: '请写出一个文件', en: 'name one file' });
  return path;
}

/** Whatever kind of file it is; the draft in the layout. */
export async function readSource(path: string, tables: TidyOptions, service: Service): Promise<Imported> {
  if (isForeignName(path)) return service.convert({ name: path, bytes: await readFile(path) }, tables);
  return service.convertText((await readDraft(path)).text, tables);
}

export const noReport = (path: string) => ({
  zh: `${path}：没有认出年报，既没有标题，也没有六个部分和三张表`,
  en: `${path}: no report, it has no title, none of the six sections and none of the tables`,
});
