import { type Directive, meet } from '../../config/directives';
import { matchesRule } from '../../config/patterns';
import type { Message } from '../../text/message';
import { type Span, span, type TextEdit } from '../../text/span';
import type { Fix, Found, Rule, RuleContext } from '../rule';

/** A directive, or a rule of it, that silences nothing. Runs after all others; silent of rules that are off. */
export const unused: Rule = {
  id: 'directive/unused',
  level: 'hint',
  source: { zh: '本工具的指令写法（docs/settings.md）', en: 'How directives are written (docs/settings.md)' },
  title: { zh: '指令没有用处', en: 'Directive without use' },
  description: {
    zh: '忽略问题的指令没有忽略任何问题：问题已经改正，或者指令写错了地方。留着它，今后同一处的问题也看不到，建议删去。已经关闭的规则不作判断。',
    en: 'A directive silences nothing: what it was written for has been mended, or it stands in the wrong place. It would hide the next fault there, and is better deleted. Rules that are off are not judged.',
  },
  example: {
    bad: '<!-- nianbao-disable-next-line 数字已核实 -->\n| 行政复议 | 1 | 0 | 0 | 0 | 1 |',
    good: '| 行政复议 | 1 | 0 | 0 | 0 | 1 |',
  },
  *find(context) {
    for (const directive of context.directives) {
      if (directive.kind === 'enable') {
        if (endedBy(directive, context).length === 0) yield whole(directive, context, NOTHING_TO_END);
        continue;
      }
      const idle = idleRules(directive, context);
      if (directive.rules.length === 0 ? !context.silenced.has(directive) : idle.length === directive.rules.length) {
        yield whole(directive, context, SILENCES_NOTHING);
      } else for (const i of idle) yield one(directive, i);
    }
  },
};

const SILENCES_NOTHING: Message = {
  zh: '这条指令没有忽略任何问题，可以删去。',
  en: 'This directive silences nothing and can be deleted.',
};
const NOTHING_TO_END: Message = {
  zh: '前面没有与它对应的忽略指令，可以删去。',
  en: 'No directive before it is ended by this one; it can be deleted.',
};
const RULE_SILENCES_NOTHING: Message = {
  zh: '这条指令没有忽略这一规则的任何问题，可以从指令中删去。',
  en: 'The directive silences nothing of this rule, which can be deleted from it.',
};

/** Indices of the directive's rules that are known and on, and of which it has silenced nothing. */
function idleRules(directive: Directive, { levels, silenced }: RuleContext): number[] {
  const hits = [...(silenced.get(directive) ?? [])];
  const running = Object.keys(levels).filter((id) => levels[id] !== 'off' && id !== unused.id);
  return directive.rules.flatMap(({ pattern }, i) => {
    const judged = running.some((id) => matchesRule(pattern, id)) && !matchesRule(pattern, unused.id);
    return judged && !hits.some((id) => matchesRule(pattern, id)) ? [i] : [];
  });
}

/** The `nianbao-disable` directives before a `nianbao-enable` that have a rule in common with it. */
const endedBy = (enable: Directive, { directives }: RuleContext): Directive[] =>
  directives.filter((other) => other.kind === 'disable' && other.span.start < enable.span.start && meet(other, enable));

/** The comment goes, and with it every `nianbao-enable` that would end nothing without it. */
function whole(directive: Directive, context: RuleContext, message: Message): Found {
  const fixes = (): Fix[] => {
    const widowed = context.directives.filter((other) => {
      const ended = other.kind === 'enable' ? endedBy(other, context) : [];
      return ended.length === 1 && ended[0] === directive;
    });
    return [
      {
        title: { zh: '删去这条指令', en: 'Delete this directive' },
        safe: true,
        preferred: true,
        edits: [directive, ...widowed].map((one) => removal(context.text, one.span)),
      },
    ];
  };
  return { span: directive.span, message, fixes };
}

/** One rule of several, with the separators on one side of it. */
function one({ rules }: Directive, i: number): Found {
  const { span: at, pattern } = rules[i]!;
  const [before, after] = [rules[i - 1], rules[i + 1]];
  const room = before ? span(before.span.end, at.end) : span(at.start, after!.span.start);
  return {
    span: at,
    message: RULE_SILENCES_NOTHING,
    fixes: () => [
      {
        title: { zh: `从指令中删去“${pattern}”`, en: `Delete “${pattern}” from the directive` },
        safe: true,
        preferred: true,
        edits: [{ span: room, newText: '' }],
      },
    ],
  };
}

/** Two figures with nothing but the comment between them stay two. */
function removal(text: string, comment: Span): TextEdit {
  const room = roomOf(text, comment);
  const apart = /\d/.test(text.charAt(room.start - 1)) && /\d/.test(text.charAt(room.end));
  return { span: room, newText: apart ? ' ' : '' };
}

/** The comment with its line where nothing else stands on it, else with the space before it. */
function roomOf(text: string, { start, end }: Span): Span {
  let from = start;
  let to = end;
  while (from > 0 && isBlank(text[from - 1])) from--;
  while (to < text.length && isBlank(text[to])) to++;
  const alone = (from === 0 || isBreak(text[from - 1])) && (to === text.length || isBreak(text[to]));
  if (!alone) return span(to === text.length || isBreak(text[to]) ? from : start, end);
  if (text[to] === '\r' && text[to + 1] === '\n') to++;
  return span(from, Math.min(to + 1, text.length));
}

const isBlank = (char: string | undefined): boolean => char === ' ' || char === '\t' || char === '　';
const isBreak = (char: string | undefined): boolean => char === '\n' || char === '\r';
