/** `nianbao diff OLD NEW`: what was corrected between two versions of a report, and what became of the findings. */
import { languageFor } from '../config/language';
import type { Layer } from '../config/layers';
import { isForeignName } from '../convert/formats';
import type { Diff, FigureChange } from '../features/diff';
import { readDraft } from '../host/read';
import { isReportFileName } from '../report/detect';
import type { Finding } from '../rules/rule';
import { type Analysis, createService, type Service } from '../service';
import { type Language, say } from '../text/message';
import { oneOf, readArguments, UsageError } from './arguments';
import { readConverted, tellFault } from './drafts';
import { layersOf, SETTING_OPTIONS, SYSTEM_LOCALE } from './settings';
import { printable, type Terminal } from './terminal';

const FORMATS = ['text', 'json'] as const;

/** 0 where nothing differs, 1 where anything does. */
export async function diff(args: readonly string[], terminal: Terminal): Promise<void> {
  const { values, positionals } = readArguments(args, {
    format: { type: 'string', default: 'text' },
    ...SETTING_OPTIONS,
  });
  const format = oneOf('--format', values.format, FORMATS);
  const [before, after, ...more] = positionals;
  if (before === undefined || after === undefined || more.length > 0) {
    throw new UsageError({ zh: '请写出两个文件：旧稿、新稿', en: 'name two files: the old version and the new one' });
  }
  const service = createService();
  const layers = layersOf(values, service, terminal);
  const read = async (file: string): Promise<Analysis | null> => {
    try {
      return await analyze(file, layers(file), service);
    } catch (error) {
      if (error instanceof UsageError) throw error;
      tellFault(error, file, terminal);
      return null;
    }
  };
  const [old, now] = [await read(before), await read(after)];
  const found = old && now && service.diff(old, now);
  if (!found) return;
  if (found.figures.length + found.came.length + found.went.length > 0) terminal.exitWith(1);
  const language = languageFor(now.settings.language, SYSTEM_LOCALE);
  await terminal.print(format === 'json' ? jsonOf(found, language) : textOf(found, language));
}

async function analyze(file: string, layers: readonly Layer[], service: Service): Promise<Analysis> {
  const { text, assumeReport } = isForeignName(file)
    ? await readConverted(file)
    : { text: (await readDraft(file)).text, assumeReport: isReportFileName(file) };
  const analysis = service.analyze(text, { assumeReport, layers });
  if (!analysis.report) throw new UsageError({ zh: `${file} 不是年报`, en: `${file} is no report` });
  return analysis;
}

function textOf({ figures, came, went }: Diff, language: Language): string {
  const title = (zh: string, en: string, count: number) =>
    `${say({ zh: `${zh} ${count} 处`, en: `${en}: ${count}` }, language)}\n`;
  const lines = [
    title('数字改动', 'Figures changed', figures.length),
    ...figures.map(
      (one) => `  ${say(one.place, language)}：${shown(one.from, language)} → ${shown(one.to, language)}\n`,
    ),
    title('改正的问题', 'Findings gone', went.length),
    ...went.map((one) => findingLine(one, language)),
    title('新出现的问题', 'Findings that came', came.length),
    ...came.map((one) => findingLine(one, language)),
  ];
  return lines.map(printable).join('');
}

const findingLine = ({ rule, message }: Finding, language: Language): string =>
  `  ${say(message, language).replaceAll('\n', ' ')}  [${rule}]\n`;

function shown(value: FigureChange['from'], language: Language): string {
  if (value === undefined) return say({ zh: '没有这一格', en: 'not there' }, language);
  return value ?? say({ zh: '空白', en: 'blank' }, language);
}

function jsonOf({ figures, came, went }: Diff, language: Language): string {
  const finding = ({ rule, severity, message, address }: Finding) => ({
    rule,
    severity,
    message: say(message, language),
    ...(address ? { address } : {}),
  });
  const changes = figures.map(({ address, place, from, to }) => ({
    address,
    place: say(place, language),
    ...(from === undefined ? {} : { from }),
    ...(to === undefined ? {} : { to }),
  }));
  return `${JSON.stringify({ version: 1, figures: changes, came: came.map(finding), went: went.map(finding) }, null, 2)}\n`;
}
