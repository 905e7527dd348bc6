/** Wires a connection to the core: what the server offers, and which handler answers what. */
import type { Connection, ServerCapabilities } from 'vscode-languageserver';
import { version } from '../../../package.json';
import { CONFIG_FILE_NAME } from '../config/settings';
import { createService } from '../service';
import { codeActions, FIX_ALL } from './actions';
import { answer } from './answer';
import { type Client, clientOf } from './client';
import { COMMANDS, serveCommands } from './commands';
import { completions, newReport, TRIGGERS } from './completion';
import { serveConfigDiagnostics } from './config-diagnostics';
import { isConfigFile } from './config-finder';
import { serveConversions } from './conversions';
import { DECORATIONS, type Decorations, serveDecorations } from './decorations';
import { serveDiagnostics } from './diagnostics';
import { type DocumentEvents, Documents } from './documents';
import { serveFolder } from './folder';
import { foldersOf, followWorkspace } from './follow-workspace';
import { formattingFor, registerFormatting, serveFormatting } from './formatting';
import { toOffset } from './from-proto';
import { NAVIGATION, serveNavigation } from './navigation';
import { servePreview } from './preview';
import {
  CodeActionKind,
  DidChangeConfigurationNotification,
  DidChangeWatchedFilesNotification,
  DidChangeWorkspaceFoldersNotification,
  PositionEncodingKind,
  TextDocumentSyncKind,
} from './protocol';
import { REPORT_GLOB } from './report-files';
import {
  DIFF,
  type DiffParams,
  type Lines,
  NEW_REPORT,
  type NewReportParams,
  type NewReportResult,
  ROLL_UP,
  type RollUpParams,
  type RollUpResult,
  SETTLED,
  type SettledParams,
} from './requests';
import { corrections, settled } from './review';
import { rollUp } from './roll-up';
import type { Platform, Session } from './session';
import { SECTION, Settings } from './settings';
import { toFlatSymbols, toHover, toSymbol } from './to-proto';
import { serveTyping } from './typing';
import { Workspace } from './workspace';
import { serveWorkspaceDiagnostics } from './workspace-diagnostics';

/** Serves the connection until its end. */
export function startServer(connection: Connection, platform: Platform): void {
  const service = createService();
  const documents: Documents = new Documents(
    service,
    () => session.settings,
    () => session.workspace,
  );
  const files = platform.configFinder(service, () => documents.all());
  const session: Session = {
    connection,
    platform,
    service,
    documents,
    client: clientOf({ capabilities: {} }),
    settings: new Settings(connection, service, files, { options: undefined, locale: undefined, answers: false }),
    workspace: new Workspace(service, platform.reportFiles, (uri) => documents.text(uri)),
  };

  connection.onInitialize((params) => {
    const client = clientOf(params);
    const { initializationOptions: options, locale } = params;
    session.client = client;
    session.settings = new Settings(connection, service, files, { options, locale, answers: client.configuration });
    followDocuments(session, foldersOf(params), decorations);
    return { capabilities: capabilitiesFor(client), serverInfo: { name: 'nianbao', version } };
  });

  connection.onCodeAction(answer(documents, [], (draft, params) => codeActions(session, draft, params)));

  connection.onHover(
    answer(documents, null, ({ document, analysis, language }, { position }) => {
      const hover = service.hover(analysis, toOffset(document, position));
      return hover && toHover(document, hover, language, session.client.hoverFormat);
    }),
  );

  connection.onDocumentSymbol(
    answer(documents, [], ({ document, analysis }) => {
      const unmarked = session.client.markdownOutline && document.languageId === 'markdown';
      const symbols = service.symbols(analysis, unmarked);
      return session.client.nestedSymbols
        ? symbols.map((symbol) => toSymbol(document, symbol))
        : toFlatSymbols(document, symbols);
    }),
  );

  connection.onCompletion(answer(documents, null, (draft, { position }) => completions(session, draft, position)));

  serveNavigation(session);
  const decorations = serveDecorations(session);

  serveFormatting(session);
  serveConversions(session);
  serveCommands(session);
  servePreview(session);
  serveTyping(session);

  connection.onRequest<Lines | null, void>(
    DIFF,
    answer<DiffParams, Lines | null>(documents, null, (draft, params) => corrections(session, draft, params)),
  );
  connection.onRequest<Lines | null, void>(
    SETTLED,
    answer<SettledParams, Lines | null>(documents, null, (draft) => settled(session, draft)),
  );
  connection.onRequest<RollUpResult, void>(ROLL_UP, (params: RollUpParams) => rollUp(session, params));
  connection.onRequest<NewReportResult, void>(NEW_REPORT, (params: NewReportParams) => newReport(session, params));

  connection.listen();
}

const capabilitiesFor = (client: Client): ServerCapabilities => ({
  positionEncoding: PositionEncodingKind.UTF16,
  textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental },
  hoverProvider: true,
  documentSymbolProvider: true,
  completionProvider: { triggerCharacters: TRIGGERS },
  executeCommandProvider: { commands: [...COMMANDS] },
  ...NAVIGATION,
  ...DECORATIONS,
  ...formattingFor(client),
  ...(client.changesFolders ? { workspace: { workspaceFolders: { supported: true, changeNotifications: true } } } : {}),
  ...(client.codeActions
    ? { codeActionProvider: { codeActionKinds: [CodeActionKind.QuickFix, CodeActionKind.RefactorRewrite, FIX_ALL] } }
    : {}),
  ...(client.pullsDiagnostics
    ? {
        diagnosticProvider: {
          identifier: SECTION,
          interFileDependencies: true,
          workspaceDiagnostics: !client.checksFolders,
        },
      }
    : {}),
});

/** Keeps what is said of documents up: with their text, the client's settings, and configuration files. */
function followDocuments(session: Session, folders: readonly string[], decorations: Decorations): void {
  const { connection, client, documents, settings } = session;
  const diagnostics = serveDiagnostics(session);
  const ofConfigFiles = serveConfigDiagnostics(session);
  const reports = followWorkspace(session, folders, diagnostics);
  const ofWorkspace = serveWorkspaceDiagnostics(session);
  serveFolder(session, ofWorkspace);
  const refresh = (): void => {
    diagnostics.refresh();
    ofWorkspace.refresh();
    decorations.refresh();
  };
  const filesChanged = (): void => {
    settings.filesChanged();
    ofConfigFiles.refresh();
    refresh();
  };
  const ofOpenFiles: DocumentEvents = {
    changed: (uri) => isConfigFile(uri) && filesChanged(),
    closed: (uri) => isConfigFile(uri) && filesChanged(),
  };
  documents.listen(connection, [settings, ofOpenFiles, reports, diagnostics, ofWorkspace, ofConfigFiles]);

  connection.onInitialized(async () => {
    await settings.ask(documents.uris());
    await registerFormatting(session);
    if (client.registersConfiguration) {
      await connection.client.register(DidChangeConfigurationNotification.type, { section: SECTION });
    }
    if (client.watchesFiles) {
      const watchers = [`**/${CONFIG_FILE_NAME}`, REPORT_GLOB].map((globPattern) => ({ globPattern }));
      await connection.client.register(DidChangeWatchedFilesNotification.type, { watchers });
    }
    await reports.begin();
  });
  if (client.changesFolders) {
    connection.onNotification(DidChangeWorkspaceFoldersNotification.type, ({ event: { added, removed } }) =>
      reports.foldersChanged(
        added.map(({ uri }) => uri),
        removed.map(({ uri }) => uri),
      ),
    );
  }
  connection.onDidChangeWatchedFiles(async ({ changes }) => {
    if (changes.some(({ uri }) => isConfigFile(uri))) filesChanged();
    const drafts = changes.map(({ uri }) => uri).filter((uri) => !isConfigFile(uri));
    await reports.filesChanged(drafts);
    ofWorkspace.filesChanged(drafts);
  });
  connection.onDidChangeConfiguration(async ({ settings: all }) => {
    const uris = documents.uris();
    const before = uris.map((uri) => settings.layers(uri));
    if (all?.[SECTION]) settings.take(all[SECTION]);
    else await settings.ask(uris);
    if (uris.some((uri, i) => settings.layers(uri) !== before[i])) refresh();
  });
}
