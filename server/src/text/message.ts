/** What users read: always in both languages, so that none can be forgotten. Chinese names 表、行、列, never an id. */

export interface Message {
  readonly zh: string;
  readonly en: string;
}

export type Language = 'zh-cn' | 'en';

export const say = (message: Message, language: Language): string => (language === 'en' ? message.en : message.zh);
