/** The place the server runs in in a browser: pages at addresses, and files the editor tells of. */
import type { Platform } from './session';
import type { ToldFiles } from './told-files';

/** `extension` is the address of the package's folder. */
export const browserPlatform = (extension: string, files: ToldFiles): Platform => ({
  rulePage: (rule) => `${extension}docs/rules/${rule}.md`,
  sourcePage: (source) => `${extension}docs/rules/sources.md#${source}`,
  configFinder: (service, open) => files.configFinder(service, open),
  reportFiles: files,
});
