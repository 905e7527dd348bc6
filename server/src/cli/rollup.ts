/** `nianbao rollup`: many reports summed into a draft of one, or one compared with the sum of many. */
import path from 'node:path';
import { CHOICES } from '../config/settings';
import { isForeignName } from '../convert/formats';
import { readDraft, STANDARD_INPUT } from '../host/read';
import { createFile } from '../host/write';
import { isReportFileName } from '../report/detect';
import type { Neighbour } from '../rules/rule';
import { agenciesIn, attendance } from '../series/expected';
import { createService, type Service } from '../service';
import { counted } from '../text/message';
import { oneOf, readArguments, UsageError } from './arguments';
import { eachDraft, tellFault } from './drafts';
import { textReporter } from './reporters/text';
import { layersOf, SETTING_OPTIONS } from './settings';
import type { Terminal } from './terminal';

export async function rollup(args: readonly string[], terminal: Terminal): Promise<void> {
  const { values, positionals } = readArguments(args, {
    agency: { type: 'string' },
    year: { type: 'string' },
    layout: { type: 'string' },
    config: SETTING_OPTIONS.config,
    expect: { type: 'string' },
    check: { type: 'string' },
    output: { type: 'string', short: 'o' },
  });
  const service = createService();
  const layers = layersOf({ ...values, rule: [] }, service, terminal);
  const candidates = await reportsOf(positionals, service, terminal);
  if (values.check !== undefined) {
    await compare(values.check, candidates, service, terminal);
    if (values.expect !== undefined)
      await tellMissing(values.expect, await yearOf(values.check, service), candidates, terminal);
    return;
  }

  const agency = required('--agency', values.agency);
  const year = Number(required('--year', values.year));
  if (!Number.isInteger(year) || year < 1000) {
    throw new UsageError({
      zh: `--year 是四位数的年份，不能是“${values.year}”`,
      en: `--year has four digits, not “${values.year}”`,
    });
  }
  const { table } = service.settings('', layers(values.output ?? STANDARD_INPUT)).settings;
  const layout =
    values.layout === undefined ? table.layout : oneOf('--layout', values.layout, CHOICES['table.layout'].values);
  // What lies among them as an earlier sum is none of the parts.
  const others = candidates.filter(({ id }) => values.output === undefined || id !== path.resolve(values.output));
  const made = service.rollUp({ agency, year, tables: { ...table, layout } }, others);
  if ('refused' in made) {
    terminal.exitWith(2);
    return terminal.tell(made.refused);
  }
  const { parts, account } = made;
  terminal.tell({ zh: `汇总了 ${parts.length} 份报告`, en: `${counted(parts.length, 'report')} summed up` });
  for (const line of account) terminal.tell(line);
  if (values.expect !== undefined) await tellMissing(values.expect, year, candidates, terminal);
  if (values.output === undefined) return terminal.print(made.text);
  try {
    createFile(values.output, frontMatter(values.output, parts) + made.text);
  } catch (error) {
    return tellFault(error, values.output, terminal);
  }
  terminal.tell({ zh: `已写入 ${values.output}`, en: `${values.output} is written` });
}

/** Every report among the files; others are passed over, as in `check`. */
async function reportsOf(paths: readonly string[], service: Service, terminal: Terminal): Promise<Neighbour[]> {
  const reports: Neighbour[] = [];
  await eachDraft(
    paths,
    terminal,
    async ({ path: file, text, assumeReport, converted }) => {
      const known = converted ? assumeReport : service.identify(text, assumeReport) !== null;
      const digest = known ? service.digest(text) : null;
      if (digest) reports.push({ id: path.resolve(file), name: path.basename(file), digest });
      else if (assumeReport || isForeignName(file)) {
        terminal.tell({
          zh: `${file}：看不出是哪个机关、哪一年的报告，未汇总`,
          en: `${file}: does not say whose report it is, left out`,
        });
      }
    },
    { converts: true },
  );
  return reports;
}

/** Findings of rollup/sum alone, as `check` prints them; 1 where there is any. */
async function compare(
  file: string,
  candidates: readonly Neighbour[],
  service: Service,
  terminal: Terminal,
): Promise<void> {
  try {
    const { text } = await readDraft(file);
    const own = path.resolve(file);
    const key = service.digest(text)?.key;
    const parts = candidates.filter(({ id, digest }) => id !== own && digest.key !== key);
    const analysis = service.analyze(text, {
      assumeReport: isReportFileName(file),
      neighbours: () => ({ lastYear: null, parts }),
    });
    if (!analysis.report) throw new UsageError({ zh: `${file} 不是年报`, en: `${file} is no report` });
    const findings = analysis.findings.filter(({ rule }) => rule === 'rollup/sum');
    const reporter = textReporter(terminal);
    await terminal.print(
      reporter.begin() +
        reporter.file({
          path: file,
          analysis: { ...analysis, findings },
          language: terminal.language,
          fingerprints: [],
        }),
    );
    terminal.tell({
      zh: `与 ${parts.length} 份报告之和比对：${findings.length > 0 ? `${findings.length} 行不符` : '相符'}`,
      en: `compared with the sum of ${counted(parts.length, 'report')}: ${findings.length > 0 ? `${counted(findings.length, 'row differs', 'rows differ')}` : 'the same'}`,
    });
    if (findings.length > 0) terminal.exitWith(1);
  } catch (error) {
    if (error instanceof UsageError) throw error;
    tellFault(error, file, terminal);
  }
}

async function yearOf(file: string, service: Service): Promise<number | null> {
  try {
    return service.digest((await readDraft(file)).text)?.year ?? null;
  } catch {
    return null; // told already
  }
}

async function tellMissing(
  list: string,
  year: number | null,
  candidates: readonly Neighbour[],
  terminal: Terminal,
): Promise<void> {
  let names: string[];
  try {
    names = agenciesIn((await readDraft(list)).text);
  } catch (error) {
    return tellFault(error, list, terminal);
  }
  const present = candidates.filter(({ digest }) => digest.year === year).map(({ digest }) => digest.agency);
  const { missing, unexpected } = attendance(names, present);
  for (const name of missing) terminal.tell({ zh: `缺少：${name}`, en: `missing: ${name}` });
  for (const name of unexpected) terminal.tell({ zh: `名单以外：${name}`, en: `not on the list: ${name}` });
  terminal.tell({
    zh: `名单上 ${names.length} 个单位，缺 ${missing.length} 个`,
    en: `${missing.length} of ${names.length} on the list are missing`,
  });
  if (missing.length > 0) terminal.exitWith(1);
}

/** The parts, so that the draft can be compared with them again. */
function frontMatter(output: string, parts: readonly Neighbour[]): string {
  const folder = path.dirname(path.resolve(output));
  const files = parts.map(({ id }) => path.relative(folder, id).replaceAll(path.sep, '/'));
  return `---\nrollup:\n${files.map((file) => `  - ${JSON.stringify(file)}`).join('\n')}\n---\n\n`;
}

function required(option: string, value: string | undefined): string {
  if (value !== undefined && value.trim() !== '') return value;
  throw new UsageError({ zh: `请写出 ${option}`, en: `${option} is required` });
}
