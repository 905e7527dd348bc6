/** The settings of a command: options, `--config FILE` or the nearest nianbao.config.json, and what is wrong with them. */
import path from 'node:path';
import type { Fault } from '../config/entries';
import { languageFor } from '../config/language';
import type { Layer } from '../config/layers';
import { type ConfigFile, ConfigFiles } from '../host/config-files';
import { InputFault } from '../host/fault';
import { STANDARD_INPUT } from '../host/read';
import type { Service } from '../service';
import { lineAt, linesOf } from '../text/lines';
import type { Language, Message } from '../text/message';
import { UsageError } from './arguments';
import type { Terminal } from './terminal';

/** What every command that reads drafts takes. */
export const SETTING_OPTIONS = {
  config: { type: 'string' },
  rule: { type: 'string', multiple: true, default: [] as string[] },
} as const;

interface SettingValues {
  readonly config?: string | undefined;
  readonly rule: readonly string[];
  readonly language?: string | undefined;
}

/**
 * The layers below a draft, by its path. Faults of a configuration file are told once, on first use; they change the exit
 * code only where the file was asked for by name.
 * @throws UsageError for options that cannot be meant, and a named file that cannot be read.
 */
export function layersOf(
  { config, rule, language }: SettingValues,
  service: Service,
  terminal: Terminal,
): (draft: string) => readonly Layer[] {
  const options = optionLayer(rule, language, service);
  const files = new ConfigFiles(service);
  const tell = (file: ConfigFile): Layer[] => {
    for (const fault of faultsIn(shownPath(file.path), file.text, file.layer.faults)) terminal.tellOnce(fault);
    return [file.layer];
  };
  if (config !== undefined) {
    const named = readNamed(files, config);
    const layers = [...tell(named), options];
    if (named.layer.faults.length > 0) terminal.exitWith(2);
    return () => layers;
  }
  return (draft) => {
    const folder = draft === STANDARD_INPUT ? process.cwd() : path.dirname(path.resolve(draft));
    const file = files.nearest(folder);
    return file ? [...tell(file), options] : [options];
  };
}

/** A line a fault, on stderr. */
export function tellFaults(shown: string, text: string, faults: readonly Fault[], terminal: Terminal): void {
  for (const fault of faultsIn(shown, text, faults)) terminal.tell(fault);
}

/** Each with its place, counted from one. */
function faultsIn(shown: string, text: string, faults: readonly Fault[]): Message[] {
  if (faults.length === 0) return [];
  const lines = linesOf(text);
  return faults.map(({ span, message }) => {
    const line = lineAt(lines, span.start);
    const place = `${shown}:${line + 1}:${span.start - lines[line]!.start + 1}`;
    return { zh: `${place}：${message.zh}`, en: `${place}: ${message.en}` };
  });
}

/** What the command line itself speaks: as asked, else as the current folder's configuration has it. */
export function ownLanguage(asked: string | undefined, service: Service): Language {
  const file = new ConfigFiles(service).nearest(process.cwd());
  const layers = [...(file ? [file.layer] : []), optionLayer([], asked, service)];
  return languageFor(service.settings('', layers).settings.language, SYSTEM_LOCALE);
}

/** From LC_ALL, LC_MESSAGES, LANG, or the settings of Windows. */
export const SYSTEM_LOCALE: string = new Intl.PluralRules().resolvedOptions().locale;

/** Below the current folder as one would write it, else whole. */
export function shownPath(file: string): string {
  const relative = path.relative(process.cwd(), file);
  return relative.startsWith('..') || path.isAbsolute(relative) ? file : relative;
}

function readNamed(files: ConfigFiles, file: string): ConfigFile {
  try {
    return files.read(path.resolve(file));
  } catch (error) {
    if (!(error instanceof InputFault)) throw error;
    throw new UsageError({ zh: `--config ${file}：${error.told.zh}`, en: `--config ${file}: ${error.told.en}` });
  }
}

/** `ID=LEVEL`, the last of several for one rule; a rule by its name goes before its group. */
function optionLayer(rules: readonly string[], language: string | undefined, service: Service): Layer {
  const levels: Record<string, string> = {};
  for (const setting of rules) {
    const [, pattern, level] = /^([^=]*)=(.*)$/.exec(setting) ?? [];
    if (pattern === undefined || level === undefined) {
      throw new UsageError({
        zh: `--rule 要写成 规则=级别，如 --rule arithmetic/row-total=warning，不能是“${setting}”`,
        en: `--rule is written RULE=LEVEL, as in --rule arithmetic/row-total=warning, not “${setting}”`,
      });
    }
    levels[pattern] = level;
  }
  const settings = { ...(language === undefined ? {} : { language }), rules: levels };
  const layer = service.readLayer({ kind: 'option' }, settings);
  const [fault] = layer.faults;
  if (!fault) return layer;
  const { zh, en } = fault.message;
  throw new UsageError({ zh: zh.replace(/。$/, ''), en: en.replace(/\.$/, '') });
}
