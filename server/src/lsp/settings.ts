/** The settings of the server, from wherever a client sends them. */
import type { Language } from '../text/message';

/** The name of our section in every client's settings. */
export const SECTION = 'nianbao';

/** What the client said at `initialize`. */
export interface Defaults {
  /** `initializationOptions`, of any shape. */
  readonly options: unknown;
  /** The language of the client's own interface, such as `zh-cn` or `en-US`. */
  readonly locale: string | undefined;
}

/** The language of messages: the section's, else that of the initialization options, else Chinese. */
export function languageOf(section: unknown, { options, locale }: Defaults): Language {
  const setting = settingIn(section) ?? settingIn(options) ?? 'zh-cn';
  if (setting !== 'auto') return setting;
  return locale === undefined || locale.toLowerCase().startsWith('zh') ? 'zh-cn' : 'en';
}

function settingIn(section: unknown): Language | 'auto' | undefined {
  const language = (section as { language?: unknown } | null | undefined)?.language;
  return language === 'zh-cn' || language === 'en' || language === 'auto' ? language : undefined;
}
