/** What users read: always in both languages, so that none can be forgotten. Chinese names 表、行、列, never an id. */

export interface Message {
  readonly zh: string;
  readonly en: string;
}

export type Language = 'zh-cn' | 'en';

export const say = (message: Message, language: Language): string => (language === 'en' ? message.en : message.zh);

/** `1 file`, `2 files`: what English makes of a number. */
export const counted = (count: number, one: string, several = `${one}s`): string =>
  `${count} ${count === 1 ? one : several}`;

/** `A, B and C`; Chinese has other words between: `A、B及C`. */
export const listed = (items: readonly string[], comma = ', ', and = ' and '): string =>
  [items.slice(0, -1).join(comma), ...items.slice(-1)].filter((part) => part !== '').join(and);

/** The longest of ours has some hundreds of characters: what makes it longer is quoted, and no report's. */
const LONGEST = 1000;
const [HEAD, TAIL] = [700, 200];

/** The message with the middle left out where nobody would read on. */
export const bounded = (message: Message): Message =>
  message.zh.length <= LONGEST && message.en.length <= LONGEST
    ? message
    : { zh: shortened(message.zh), en: shortened(message.en) };

const shortened = (text: string): string =>
  text.length <= LONGEST ? text : `${text.slice(0, HEAD)} …… ${text.slice(-TAIL)}`;
