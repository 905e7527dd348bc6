/** The command line `nianbao`: finds the command and runs it. */
import { version } from '../../../package.json';
import { CHOICES } from '../config/settings';
import { THREAD } from '../host/thread';
import { createService } from '../service';
import { type Message, say } from '../text/message';
import { oneOf, readCommandLine, UsageError } from './arguments';
import { check } from './check';
import { checkers, checkOptions } from './checking';
import { config } from './config';
import { serve } from './crew';
import { data, readers } from './data';
import { diff } from './diff';
import { tellFault } from './drafts';
import { exportFile } from './export';
import { format } from './format';
import { help } from './help';
import { importFile } from './import';
import { lsp } from './lsp';
import { newReport } from './new';
import { standardStreams } from './output';
import { rollup } from './rollup';
import { rules } from './rules';
import { ownLanguage } from './settings';
import { type Terminal, terminalOf } from './terminal';

type Command = (args: readonly string[], terminal: Terminal) => Promise<void>;
const LANGUAGES = CHOICES.language.values;
const COMMANDS: Readonly<Record<string, { readonly run: Command; readonly help: Message }>> = {
  check: { run: check, help: help.check },
  data: { run: data, help: help.data },
  format: { run: format, help: help.format },
  new: { run: newReport, help: help.new },
  import: { run: importFile, help: help.import },
  export: { run: exportFile, help: help.export },
  diff: { run: diff, help: help.diff },
  rollup: { run: rollup, help: help.rollup },
  rules: { run: rules, help: help.rules },
  config: { run: config, help: help.config },
  lsp: { run: lsp, help: help.lsp },
};

async function main(args: readonly string[]): Promise<void> {
  const line = readCommandLine(args);
  const asked = LANGUAGES.find((known) => known === line.language);
  const terminal = terminalOf(standardStreams, ownLanguage(asked, createService()));
  const command = line.command !== null && Object.hasOwn(COMMANDS, line.command) ? COMMANDS[line.command]! : null;
  try {
    if (line.language !== null) oneOf('--language', line.language, LANGUAGES);
    if (line.version) return await terminal.print(`${version}\n`);
    if (line.help) return await terminal.print(say((command ?? { help: help.general }).help, terminal.language));
    if (line.command === null) throw new UsageError({ zh: '请写出命令', en: 'no command' });
    if (!command) {
      throw new UsageError({ zh: `没有“${line.command}”这个命令`, en: `there is no command “${line.command}”` });
    }
    await command.run(line.rest, terminal);
  } catch (error) {
    if (!(error instanceof UsageError)) return tellFault(error, `nianbao ${line.command}`, terminal);
    const usage = `nianbao ${command ? `${line.command} ` : ''}--help`;
    terminal.exitWith(2);
    const { zh, en } = error.told;
    terminal.tell({ zh: `${ended(zh, '。')}${usage} 查看用法。`, en: `${ended(en, '.')} See ${usage}.` });
  }
}

const ended = (sentence: string, stop: string): string => (/[？?]$/.test(sentence) ? sentence : sentence + stop);

/** The same file is loaded by the threads that do a command's work. */
if (process.argv[2] !== THREAD) void main(process.argv.slice(2));
else serve({ check: async (args, terminal) => checkers(checkOptions(args), terminal), data: readers });
