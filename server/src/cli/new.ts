/** `nianbao new`: a blank report, on standard output or in a new file. */
import { CHOICES } from '../config/settings';
import { STANDARD_INPUT } from '../host/read';
import { createFile } from '../host/write';
import { plainText } from '../layout/skeleton';
import { createService } from '../service';
import { oneOf, readArguments, UsageError } from './arguments';
import { tellFault } from './drafts';
import { layersOf, SETTING_OPTIONS } from './settings';
import type { Terminal } from './terminal';

export async function newReport(args: readonly string[], terminal: Terminal): Promise<void> {
  const { values, positionals } = readArguments(args, {
    agency: { type: 'string' },
    year: { type: 'string' },
    layout: { type: 'string' },
    config: SETTING_OPTIONS.config,
    output: { type: 'string', short: 'o' },
  });
  if (positionals.length > 0) {
    throw new UsageError({ zh: `不认得“${positionals[0]}”`, en: `“${positionals[0]}” is not expected` });
  }
  const agency = required('--agency', values.agency);
  const year = required('--year', values.year);
  if (!/^\d{4}$/.test(year)) {
    throw new UsageError({ zh: `--year 是四位数的年份，不能是“${year}”`, en: `--year has four digits, not “${year}”` });
  }
  const service = createService();
  const layers = layersOf({ ...values, rule: [] }, service, terminal)(values.output ?? STANDARD_INPUT);
  const { table } = service.settings('', layers).settings;
  const layout =
    values.layout === undefined ? table.layout : oneOf('--layout', values.layout, CHOICES['table.layout'].values);
  const made = service.newReport({ agency, year: Number(year), tables: { ...table, layout } });
  if ('refused' in made) throw new UsageError(made.refused);
  const text = plainText(made.skeleton);
  if (values.output === undefined) return terminal.print(text);
  try {
    createFile(values.output, text);
  } catch (error) {
    return tellFault(error, values.output, terminal);
  }
  terminal.tell({ zh: `已新建 ${values.output}`, en: `${values.output} is made` });
}

function required(option: string, value: string | undefined): string {
  if (value !== undefined && value.trim() !== '') return value;
  throw new UsageError({ zh: `请写出 ${option}`, en: `${option} is required` });
}
