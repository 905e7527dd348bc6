/** Wires a connection to the core: what the server offers, and which handler answers what. */
import {
  type CancellationToken,
  CodeActionKind,
  type Connection,
  DidChangeConfigurationNotification,
  PositionEncodingKind,
  type ResponseError,
  type ServerCapabilities,
  type TextDocumentIdentifier,
  TextDocumentSyncKind,
} from 'vscode-languageserver';
import { version } from '../../../package.json';
import { createService } from '../service';
import { codeActions, FIX_ALL } from './actions';
import { type Client, clientOf } from './client';
import { completions, newReport, TRIGGERS } from './completion';
import { type Diagnostics, serveDiagnostics } from './diagnostics';
import { Documents, type Draft } from './documents';
import { toOffset } from './from-proto';
import { NEW_REPORT, type NewReportParams, type NewReportResult } from './requests';
import { cancelled, type Platform, type Session } from './session';
import { type Defaults, languageOf, SECTION } from './settings';
import { toFlatSymbols, toHover, toSymbol } from './to-proto';

/** Serves the connection until its end. */
export function startServer(connection: Connection, platform: Platform): void {
  const service = createService();
  const documents = new Documents(service);
  const client = clientOf({ capabilities: {} });
  const session: Session = {
    connection,
    platform,
    service,
    documents,
    client,
    language: 'zh-cn',
    settingsVersion: 0,
  };

  connection.onInitialize((params) => {
    const defaults: Defaults = { options: params.initializationOptions, locale: params.locale };
    session.client = clientOf(params);
    session.language = languageOf(undefined, defaults);
    const diagnostics = serveDiagnostics(session);
    documents.listen(connection, diagnostics);
    followSettings(session, defaults, diagnostics);
    return { capabilities: capabilitiesFor(session.client), serverInfo: { name: 'nianbao', version } };
  });

  connection.onCodeAction(answer(documents, [], (draft, params) => codeActions(session, draft, params)));

  connection.onHover(
    answer(documents, null, ({ document, analysis }, { position }) => {
      const hover = service.hover(analysis, toOffset(document, position));
      return hover && toHover(document, hover, session.language, session.client.hoverFormat);
    }),
  );

  connection.onDocumentSymbol(
    answer(documents, [], ({ document, analysis }) => {
      const symbols = service.symbols(analysis);
      return session.client.nestedSymbols
        ? symbols.map((symbol) => toSymbol(document, symbol))
        : toFlatSymbols(document, symbols);
    }),
  );

  connection.onCompletion(answer(documents, null, (draft, { position }) => completions(session, draft, position)));

  connection.onRequest<NewReportResult, void>(NEW_REPORT, (params: NewReportParams) => newReport(session, params));

  connection.listen();
}

const capabilitiesFor = (client: Client): ServerCapabilities => ({
  positionEncoding: PositionEncodingKind.UTF16,
  textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental },
  hoverProvider: true,
  documentSymbolProvider: true,
  completionProvider: { triggerCharacters: TRIGGERS },
  ...(client.codeActions ? { codeActionProvider: { codeActionKinds: [CodeActionKind.QuickFix, FIX_ALL] } } : {}),
  ...(client.pullsDiagnostics
    ? { diagnosticProvider: { identifier: SECTION, interFileDependencies: false, workspaceDiagnostics: false } }
    : {}),
});

/** A handler of the newest version of an open document; of any other it answers what is empty. */
const answer =
  <P extends { readonly textDocument: TextDocumentIdentifier }, R>(
    documents: Documents,
    empty: R,
    handler: (draft: Draft, params: P) => R,
  ) =>
  (params: P, token: CancellationToken): R | ResponseError<never> => {
    if (token.isCancellationRequested) return cancelled();
    const draft = documents.get(params.textDocument.uri);
    return draft ? handler(draft, params) : empty;
  };

/** Keeps the language up: clients send settings with the notification, or are asked for them, or both. */
function followSettings(session: Session, defaults: Defaults, diagnostics: Diagnostics): void {
  const { connection, client } = session;
  const apply = (section: unknown): void => {
    const language = languageOf(section, defaults);
    if (language === session.language) return;
    session.language = language;
    session.settingsVersion++;
    diagnostics.refresh();
  };
  const ask = async (): Promise<void> => {
    if (client.configuration) apply(await connection.workspace.getConfiguration(SECTION));
  };

  connection.onInitialized(async () => {
    await ask();
    if (client.registersConfiguration) {
      await connection.client.register(DidChangeConfigurationNotification.type, { section: SECTION });
    }
  });
  connection.onDidChangeConfiguration(async ({ settings }) => {
    const sent = settings?.[SECTION];
    if (sent) apply(sent);
    else await ask();
  });
}
