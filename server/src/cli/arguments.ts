/** Reads the arguments of a command; what it does not know it refuses in the user's language. */
import { type ParseArgsConfig, parseArgs } from 'node:util';
import type { Message } from '../text/message';

type Options = NonNullable<ParseArgsConfig['options']>;

/** A command line that cannot be meant: exit code 2. */
export class UsageError extends Error {
  constructor(readonly told: Message) {
    super(told.en);
  }
}

/** What every command takes. */
const COMMON = {
  help: { type: 'boolean', short: 'h' },
  version: { type: 'boolean' },
  language: { type: 'string' },
} as const satisfies Options;

/** @throws UsageError for an unknown option, one without its value, and a value that none takes. */
export function readArguments<const T extends Options>(args: readonly string[], own: T) {
  const config = { args: [...args], options: { ...COMMON, ...own }, allowPositionals: true } as const;
  const known: Options = config.options;
  for (const token of parseArgs({ ...config, strict: false, tokens: true }).tokens) {
    if (token.kind !== 'option') continue;
    const { rawName: name, value } = token;
    const option = Object.hasOwn(known, token.name) ? known[token.name] : undefined;
    if (!option) throw new UsageError({ zh: `没有 ${name} 这个选项`, en: `there is no option ${name}` });
    if (option.type === 'boolean' && value !== undefined) {
      throw new UsageError({ zh: `${name} 不带值`, en: `${name} takes no value` });
    }
    const missing = value === undefined || (!token.inlineValue && value.length > 1 && value.startsWith('-'));
    if (option.type === 'string' && missing) {
      throw new UsageError({ zh: `${name} 后面要有一个值`, en: `${name} needs a value` });
    }
  }
  return parseArgs(config);
}

/** The value as one of those allowed. */
export function oneOf<const T extends string>(option: string, value: string, allowed: readonly T[]): T {
  const found = allowed.find((candidate) => candidate === value);
  if (found !== undefined) return found;
  throw new UsageError({
    zh: `${option} 只能是 ${allowed.join('、')}，不能是“${value}”`,
    en: `${option} is one of ${allowed.join(', ')}, not “${value}”`,
  });
}

export interface CommandLine {
  /** null where none is named. */
  readonly command: string | null;
  /** Everything but the command itself. */
  readonly rest: readonly string[];
  /** As written; null where it is not. */
  readonly language: string | null;
  readonly help: boolean;
  readonly version: boolean;
}

/** The command and what holds for all of them; its own options are left to it. */
export function readCommandLine(args: readonly string[]): CommandLine {
  const { tokens, values } = parseArgs({ args: [...args], options: COMMON, strict: false, tokens: true });
  const first = tokens.find((token) => token.kind === 'positional');
  return {
    command: first?.value ?? null,
    rest: first ? args.toSpliced(first.index, 1) : args,
    language: typeof values.language === 'string' ? values.language : null,
    help: values.help === true,
    version: values.version === true,
  };
}
