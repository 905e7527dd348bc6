/** The place the server runs in in a browser: no files but those the editor has open. */
import { NO_CONFIG } from './config-finder';
import { NO_FILES } from './report-files';
import type { Platform } from './session';

/** `extension` is the address of the package's folder. */
export const browserPlatform = (extension: string): Platform => ({
  rulePage: (rule) => `${extension}docs/rules/${rule}.md`,
  sourcePage: (source) => `${extension}docs/rules/sources.md#${source}`,
  configFinder: () => NO_CONFIG,
  reportFiles: NO_FILES,
});
