/** What people have looked at and settled: every directive that silences findings, with its rules and its reason. */
import type { Directive } from '../config/directives';
import { rules } from '../rules/index';
import type { RuleContext } from '../rules/rule';
import type { Message } from '../text/message';
import type { Span } from '../text/span';

export interface Settled {
  /** The directive. */
  readonly span: Span;
  /** By their ids, or `*` for all. */
  readonly rules: readonly string[];
  /** What the rules are about. */
  readonly about: Message;
  /** As written; empty where none is given. */
  readonly reason: string;
}

/** In the order of the text. */
export const settledIn = ({ text, directives }: RuleContext): Settled[] =>
  directives.flatMap((directive) => (directive.kind === 'enable' ? [] : settled(text, directive)));

function settled(text: string, { span, rules: named }: Directive): Settled {
  const ids = named.map(({ pattern }) => pattern);
  const titles = ids.map((id) => rules.find((rule) => rule.id === id)?.title ?? { zh: id, en: id });
  return {
    span,
    rules: ids.length > 0 ? ids : ['*'],
    about:
      titles.length > 0
        ? { zh: titles.map(({ zh }) => zh).join('、'), en: titles.map(({ en }) => en).join(', ') }
        : { zh: '所有规则', en: 'all rules' },
    reason: reasonIn(text, named.at(-1)?.span.end ?? keywordEnd(text, span), span.end),
  };
}

const CLOSE = '-->';
/** What the action writes for the reason to be put in its place. */
const PLACEHOLDER = /^(?:理由|reason)?[:：]?\s*(?:…|\.\.\.)?$/i;

/** Behind the last rule; without the word 理由 that stands before it. */
function reasonIn(text: string, from: number, to: number): string {
  const written = text
    .slice(from, to - CLOSE.length)
    .trim()
    .replace(/^[,，、;；:：-]\s*/, '');
  return PLACEHOLDER.test(written) ? '' : written.replace(/^(?:理由|reason)[:：]\s*/i, '');
}

const keywordEnd = (text: string, { start, end }: Span): number => {
  const keyword = /nianbao-[a-z-]+/.exec(text.slice(start, end));
  return keyword ? start + keyword.index + keyword[0].length : start;
};
