/** Hover on the name of a rule, in a directive or in front matter: what it finds, at which level, what it rests on. */
import type { NamedRule } from '../config/directives';
import { readFrontMatter } from '../config/front-matter';
import { LEVEL_NAMES } from '../config/levels';
import { matchesRule, nameOf } from '../config/patterns';
import { ruleSetting } from '../config/settings';
import { rules } from '../rules/index';
import type { Rule, RuleContext } from '../rules/rule';
import type { Message } from '../text/message';
import { contains } from '../text/span';
import { type Hover, paragraphs } from './hover-parts';

export function hoverRule(context: RuleContext, offset: number): Hover | null {
  const named = [...context.directives.flatMap((directive) => directive.rules), ...settings(context)];
  const found = named.find(({ span }) => contains(span, offset));
  if (!found) return null;
  const { pattern, span } = found;
  const meant = rules.filter(({ id }) => matchesRule(pattern, id) || nameOf(id) === pattern);
  if (meant.length === 0) return null;
  const [rule] = meant;
  return { span, content: pattern.endsWith('/*') ? list(pattern, meant) : whole(rule!, context) };
}

/** Rules named in front matter. */
function settings({ text, report }: RuleContext): NamedRule[] {
  const [block] = report.document.blocks;
  if (block?.kind !== 'front-matter') return [];
  const prefix = ruleSetting('');
  return readFrontMatter(text, block.span).entries.flatMap(({ name, key }) =>
    name.startsWith(prefix) ? { pattern: name.slice(prefix.length), span: key } : [],
  );
}

function whole({ id, title, level, description, source }: Rule, { levels }: RuleContext): Message {
  const now = levels[id] ?? level;
  return paragraphs([
    { zh: `**${title.zh}** \`${id}\``, en: `**${title.en}** \`${id}\`` },
    {
      zh: `默认级别：${LEVEL_NAMES[level].zh}${now === level ? '' : `；本稿：${LEVEL_NAMES[now].zh}`}`,
      en: `Default level: ${LEVEL_NAMES[level].en}${now === level ? '' : `; here: ${LEVEL_NAMES[now].en}`}`,
    },
    description,
    { zh: `依据：${source.zh}`, en: `Source: ${source.en}` },
  ]);
}

function list(pattern: string, group: readonly Rule[]): Message {
  return paragraphs([
    { zh: `**整组规则** \`${pattern}\``, en: `**All rules of the group** \`${pattern}\`` },
    {
      zh: group.map(({ id, title }) => `- ${title.zh} \`${id}\``).join('\n'),
      en: group.map(({ id, title }) => `- ${title.en} \`${id}\``).join('\n'),
    },
  ]);
}
