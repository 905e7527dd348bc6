/** The language messages are in: the setting, or that of the place they are shown in. */
import type { Language } from '../text/message';
import type { Settings } from './settings';

/** `locale` is that of the editor or the system, such as `zh-CN`; where it is unknown, Chinese. */
export function languageFor(setting: Settings['language'], locale: string | undefined): Language {
  if (setting !== 'auto') return setting;
  return locale === undefined || locale.toLowerCase().startsWith('zh') ? 'zh-cn' : 'en';
}
