/** `nianbao rules`: the catalogue, and a rule's page. */
import type { Rule } from '../rules/rule';
import { createService } from '../service';
import { type Language, type Message, say } from '../text/message';
import { readArguments, UsageError } from './arguments';
import { SEVERITIES } from './reporters/text';
import type { Terminal } from './terminal';

const SOURCE: Message = { zh: '依据：', en: 'Source: ' };
const BAD: Message = { zh: '有问题的写法：', en: 'Found:' };
const GOOD: Message = { zh: '改正以后：', en: 'Mended:' };

export async function rules(args: readonly string[], terminal: Terminal): Promise<void> {
  const { positionals } = readArguments(args, {});
  const { language } = terminal;
  const catalogue = createService().rules;
  const [id, ...more] = positionals;
  if (more.length > 0) throw new UsageError({ zh: '一次只能看一条规则', en: 'one rule at a time' });
  if (id === undefined) return terminal.print(catalogue.map((rule) => entryOf(rule, language)).join(''));
  const rule = catalogue.find((candidate) => candidate.id === id);
  if (!rule) throw unknownRule(id);
  await terminal.print(pageOf(rule, language));
}

const headOf = ({ id, level, title }: Rule, language: Language): string =>
  `${id}  ${say(SEVERITIES[level], language)}  ${say(title, language)}\n`;

const entryOf = (rule: Rule, language: Language): string =>
  `${headOf(rule, language)}    ${say(SOURCE, language)}${say(rule.source, language)}\n`;

const pageOf = (rule: Rule, language: Language): string =>
  [
    headOf(rule, language),
    `${say(rule.description, language)}\n`,
    `${say(SOURCE, language)}${say(rule.source, language)}\n`,
    `${say(BAD, language)}\n\n${indented(rule.example.bad)}\n`,
    `${say(GOOD, language)}\n\n${indented(rule.example.good)}\n`,
  ].join('\n');

const indented = (text: string): string => text.trimEnd().replace(/^(?=.)/gm, '    ');

const unknownRule = (id: string): UsageError =>
  new UsageError({
    zh: `没有“${id}”这条规则；nianbao rules 列出所有规则`,
    en: `there is no rule “${id}”; nianbao rules lists them all`,
  });
