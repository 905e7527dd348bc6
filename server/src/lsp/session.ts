/** What every handler works with: the connection, the core, the open documents, and how this client wants to be answered. */
import { type Connection, LSPErrorCodes, ResponseError } from 'vscode-languageserver';
import type { RuleId } from '../rules/rule';
import type { Service } from '../service';
import type { Language } from '../text/message';
import type { Client } from './client';
import type { Documents } from './documents';
import type { View } from './to-proto';

/** What the server asks of the place it runs in. */
export interface Platform {
  /** URI of the page that explains a rule, null where the package has none. */
  rulePage(rule: RuleId): string | null;
}

export interface Session {
  readonly connection: Connection;
  readonly platform: Platform;
  readonly service: Service;
  readonly documents: Documents;
  /** Known from `initialize` on. */
  client: Client;
  language: Language;
  /** Counts the changes of settings: a result is the same only under the same ones. */
  settingsVersion: number;
}

export const viewOf = ({ language, client, platform }: Session): View => ({
  language,
  relatedInformation: client.relatedInformation,
  rulePage: platform.rulePage,
});

export const cancelled = (): ResponseError<never> =>
  new ResponseError<never>(LSPErrorCodes.RequestCancelled, 'The request was cancelled.');
