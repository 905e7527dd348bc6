/** Where a draft cites an article or a notice that the form rests on. */
import { sources } from '../editions';
import type { Report } from '../report/report';
import type { Message } from '../text/message';
import { type Span, span } from '../text/span';

export interface Citation {
  readonly span: Span;
  /** Of a source in editions/. */
  readonly source: string;
  readonly name: Message;
}

const CITED = new RegExp(sources.map(({ cited }) => `(${cited})`).join('|'), 'gmu');

/** In the order of the text. */
export function citationsIn({ document: { text } }: Report): Citation[] {
  return [...text.matchAll(CITED)].map((match) => {
    const { id, name } = sources[match.slice(1).findIndex((group) => group !== undefined)]!;
    return { span: span(match.index, match.index + match[0].length), source: id, name };
  });
}
