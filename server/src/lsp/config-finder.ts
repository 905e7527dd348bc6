/** What finds configuration files where drafts are; each place the server runs in has its own. */

import type { Layer } from '../config/layers';
import { CONFIG_FILE_NAME } from '../config/settings';

export interface ConfigFinder {
  /** The nearest one for the document, in its folder or above; null where there is none. */
  nearest(uri: string): FoundConfig | null;
  /** From now on files are looked for and read anew. */
  forget(): void;
}

export interface FoundConfig {
  readonly uri: string;
  readonly text: string;
  /** The same one as long as the file says the same. */
  readonly layer: Layer;
}

export const isConfigFile = (uri: string): boolean => uri.endsWith(`/${CONFIG_FILE_NAME}`);
