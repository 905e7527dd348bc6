/** What hovers are put together from: paragraphs in two languages, meanings with what they rest on. */
import type { LegalSource, Meaning } from '../editions';
import type { Message } from '../text/message';
import type { Span } from '../text/span';

export interface Hover {
  readonly span: Span;
  /** Markdown. */
  readonly content: Message;
}

export const same = (text: string): Message => ({ zh: text, en: text });

export const bold = ({ zh, en }: Message): Message => ({ zh: `**${zh}**`, en: `**${en}**` });

/** One below the other. */
export const paragraphs = (parts: readonly Message[]): Message => ({
  zh: parts.map(({ zh }) => zh).join('\n\n'),
  en: parts.map(({ en }) => en).join('\n\n'),
});

/** 依据：…; nothing where nothing is named. */
export const restsOn = (sources: readonly LegalSource[]): Message[] =>
  sources.length === 0
    ? []
    : [
        {
          zh: `依据：${sources.map(({ name }) => name.zh).join('、')}`,
          en: `Source: ${sources.map(({ name }) => name.en).join('; ')}`,
        },
      ];

/** What it means, and its sources. */
export const meant = (meaning: Meaning | null): Message[] =>
  meaning ? [meaning.says, ...restsOn(meaning.sources)] : [];
