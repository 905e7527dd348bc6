/** Where a draft cites an article or a notice that the form rests on. */
import { REGULATIONS, sources } from '../editions';
import type { Report } from '../report/report';
import type { Message } from '../text/message';
import { type Span, span } from '../text/span';

export interface Citation {
  readonly span: Span;
  /** Of a source in editions/. */
  readonly name: Message;
}

const ARTICLE = /条例[》〉]?(第[一二三四五六七八九十]{1,4}条)/g;
/**
 * What stands before 条例 where it is ours: not one of a province or a city, no other by the end of its name. Made when it is
 * asked for: what is a Han character takes a while to read, and checking has no use for it.
 */
const ours = (): RegExp =>
  /(?:《?(?:中华人民共和国|(?<![省市县区]))政府信息公开|[《〈]|(?<=^|[^\p{Script=Han}]|本|据|照))$/u;
const LONGEST_NAME = 20;
const NOTICE = /(国办公开办函|国办函)[〔［[（(【](20\d\d)[〕］\]）)】](\d{1,3})号/g;

/** In the order of the text. */
export function citationsIn({ document: { text } }: Report): Citation[] {
  const found: Citation[] = [];
  const add = (start: number, end: number, cited: string) => {
    const source = sources.find(({ name }) => name.zh === cited);
    if (source) found.push({ span: span(start, end), name: source.name });
  };
  const before = ours();
  for (const { 0: words, 1: article, index } of text.matchAll(ARTICLE)) {
    const name = before.exec(text.slice(Math.max(0, index - LONGEST_NAME), index));
    if (name) add(index - name[0].length, index + words.length, REGULATIONS + article);
  }
  for (const { 0: words, 1: office, 2: year, 3: number, index } of text.matchAll(NOTICE)) {
    add(index, index + words.length, `${office}〔${year}〕${number}号`);
  }
  return found.sort((a, b) => a.span.start - b.span.start);
}
