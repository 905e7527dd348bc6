/** What every handler works with: the connection, the core, the open documents, and how this client wants to be answered. */
import type { Connection } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { RuleId } from '../rules/rule';
import type { Service } from '../service';
import type { Client } from './client';
import type { ConfigFinder } from './config-finder';
import type { Documents, Draft } from './documents';
import { LSPErrorCodes, ResponseError } from './protocol';
import type { ReportFiles } from './report-files';
import type { Settings } from './settings';
import type { View } from './to-proto';
import type { Workspace } from './workspace';

/** What the server asks of the place it runs in. */
export interface Platform {
  /** URI of the page that explains a rule, null where the package has none. */
  rulePage(rule: RuleId): string | null;
  /** URI of the place on the page of sources that tells of one, by its Chinese name; null where the package has none. */
  sourcePage(source: string): string | null;
  /** Finds configuration files. The text of one that is open goes before the one that is stored. */
  configFinder(service: Service, open: () => readonly TextDocument[]): ConfigFinder;
  /** Reports that are not open. */
  readonly reportFiles: ReportFiles;
}

export interface Session {
  readonly connection: Connection;
  readonly platform: Platform;
  readonly service: Service;
  readonly documents: Documents;
  /** Known from `initialize` on. */
  client: Client;
  settings: Settings;
  readonly workspace: Workspace;
}

export const viewOf = ({ client, platform, workspace }: Session, { language }: Draft): View => ({
  language,
  relatedInformation: client.relatedInformation,
  rulePage: platform.rulePage,
  locate: (report, span) => workspace.locate(report, span),
});

export const cancelled = (): ResponseError<never> =>
  new ResponseError<never>(LSPErrorCodes.RequestCancelled, 'The request was cancelled.');

/** Of a file, open or not; null for what cannot be read. */
export function draftOf({ documents, workspace }: Session, uri: string): Draft | null {
  const open = documents.get(uri);
  if (open) return open;
  const text = workspace.textOf(uri);
  return text === null ? null : documents.stored(uri, text);
}
