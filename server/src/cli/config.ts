/** `nianbao config FILE`: the settings that hold for a file, and where each comes from. */
import type { Source } from '../config/layers';
import { isForeignName } from '../convert/formats';
import { readDraft, readFile } from '../host/read';
import { createService, type DraftSettings } from '../service';
import { type Language, type Message, say } from '../text/message';
import { oneOf, readArguments, UsageError } from './arguments';
import { tellFault } from './drafts';
import { layersOf, SETTING_OPTIONS, shownPath, tellFaults } from './settings';
import { printable, type Terminal } from './terminal';

const FORMATS = ['text', 'json'] as const;

export async function config(args: readonly string[], terminal: Terminal): Promise<void> {
  const { values, positionals } = readArguments(args, {
    format: { type: 'string', default: 'text' },
    ...SETTING_OPTIONS,
  });
  const format = oneOf('--format', values.format, FORMATS);
  const [path, ...more] = positionals;
  if (path === undefined || more.length > 0) {
    throw new UsageError({ zh: '请写出一个文件', en: 'name one file' });
  }
  const service = createService();
  const layers = layersOf(values, service, terminal);
  let text = '';
  try {
    if (isForeignName(path))
      await readFile(path); // it must be there, but has no front matter
    else text = (await readDraft(path)).text;
  } catch (error) {
    return tellFault(error, path, terminal);
  }
  const resolved = service.settings(text, layers(path));
  tellFaults(path, text, resolved.faults, terminal);
  await terminal.print(format === 'json' ? jsonOf(path, resolved) : textOf(resolved, terminal));
}

/** `{"version":1,"path","settings":{name:{"value","source","file"?}}}`; names as in `rules.table/blank-cell`. */
function jsonOf(path: string, { values }: DraftSettings): string {
  const settings = [...values].map(([name, { value, source }]) => [
    name,
    { value, source: source.kind, ...(source.kind === 'file' ? { file: source.path } : {}) },
  ]);
  return `${JSON.stringify({ version: 1, path, settings: Object.fromEntries(settings) }, null, 2)}\n`;
}

/** A line a setting: its name, its value, its source. */
function textOf({ values }: DraftSettings, { language }: Terminal): string {
  const names = Math.max(...[...values.keys()].map((name) => name.length));
  const widest = Math.max(...[...values.values()].map(({ value }) => value.length));
  const lines = [...values].map(
    ([name, { value, source }]) => `${name.padEnd(names)}  ${value.padEnd(widest)}  ${shownSource(source, language)}\n`,
  );
  return lines.join('');
}

const SOURCES: Readonly<Record<Source['kind'], Message>> = {
  default: { zh: '默认', en: 'default' },
  editor: { zh: '编辑器', en: 'editor' },
  file: { zh: '配置文件 ', en: 'file ' },
  draft: { zh: '稿件开头', en: 'front matter' },
  option: { zh: '命令行', en: 'command line' },
};

const shownSource = (source: Source, language: Language): string =>
  say(SOURCES[source.kind], language) + (source.kind === 'file' ? printable(shownPath(source.path)) : '');
