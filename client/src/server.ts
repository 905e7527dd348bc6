/** The language server's life: started by the first report, restarted by command, stopped with the extension. */
import * as vscode from 'vscode';
import {
  type BaseLanguageClient,
  DidOpenTextDocumentNotification,
  DocumentDiagnosticRequest,
  DocumentFormattingRequest,
  DocumentRangeFormattingRequest,
  type LanguageClientOptions,
  State,
} from 'vscode-languageclient';
import {
  type CheckedFolder,
  COPY,
  type CopyParams,
  type CopyResult,
  DIFF,
  type DiffParams,
  type Edit,
  EXPORT,
  type ExportParams,
  type ExportResult,
  HEADINGS,
  IMPORT,
  type ImportParams,
  type ImportResult,
  LEAVE,
  type LeaveParams,
  type Lines,
  NEW_REPORT,
  type NewReportParams,
  type NewReportResult,
  OVERVIEW,
  type OverviewParams,
  type OverviewResult,
  PASTE,
  type PasteParams,
  type PasteResult,
  PREVIEW,
  type PreviewParams,
  type PreviewResult,
  RETURN_NOTES,
  type ReturnedNote,
  type ReturnNotesParams,
  ROLL_UP,
  ROOMS,
  type RollUpParams,
  type RollUpResult,
  type RoomsParams,
  type RoomsResult,
  SETTLED,
  type SettledParams,
  WHERE,
  type WhereParams,
  type WhereResult,
} from '../../server/src/lsp/requests';
import { Crashes } from './crashes';
import { FolderFindings } from './folder-findings';
import { createGate } from './gate';
import type { Health } from './health';
import { atCursor } from './recompute';
import { LANGUAGES, type Reports } from './reports';
import { watchedReports } from './watched';

/** The protocol asks for them; tables have no indentation. */
const FORMATTING = { tabSize: 4, insertSpaces: true };

export interface Server {
  newReport(params: NewReportParams): Promise<NewReportResult>;
  rollUp(params: RollUpParams): Promise<RollUpResult>;
  /** Its findings are shown from then on. */
  checkFolder(folder: vscode.Uri): Promise<CheckedFolder>;
  overview(params: OverviewParams): Promise<OverviewResult>;
  returnNotes(params: ReturnNotesParams): Promise<ReturnedNote[]>;
  diff(params: DiffParams): Promise<Lines | null>;
  settled(params: SettledParams): Promise<Lines | null>;
  importFile(params: ImportParams): Promise<ImportResult>;
  /** null for a document that is no open report; so below. */
  exportReport(params: ExportParams): Promise<ExportResult | null>;
  copy(params: CopyParams): Promise<CopyResult | null>;
  preview(params: PreviewParams): Promise<PreviewResult | null>;
  rooms(params: RoomsParams): Promise<RoomsResult | null>;
  leave(params: LeaveParams): Promise<readonly Edit[] | null>;
  where(params: WhereParams): Promise<WhereResult | null>;
  paste(params: PasteParams): Promise<PasteResult | null>;
  /** All tables standard, and the sections' headings in Markdown. */
  formatAll(document: vscode.TextDocument): Promise<vscode.TextEdit[]>;
  /** The tables the range touches. */
  formatRange(document: vscode.TextDocument, range: vscode.Range): Promise<vscode.TextEdit[]>;
  /** Tells the server of a document that became a report after it was opened. */
  open(document: vscode.TextDocument): Promise<void>;
  /** Whether it runs then. */
  restart(): Promise<boolean>;
  stop(): Promise<void>;
}

/** A client of a server that is not started yet; `extension` is the folder both are in. */
export type Connect = (extension: vscode.Uri, options: LanguageClientOptions) => BaseLanguageClient;

/** The name of the output channel, and of the client in messages. */
export const NAME = '年报';

/** Starts the server; it is told of every report that is open. */
export async function startServer(
  connect: Connect,
  extension: vscode.Uri,
  reports: Reports,
  health: Health,
): Promise<Server> {
  const gate = createGate(
    (document) => reports.has(document),
    (document) => client.getFeature(DocumentDiagnosticRequest.method).getProvider(document)?.forget(document),
  );
  const start = (): Promise<void> => client.start().catch(() => crashes.notStarted());
  const crashes = new Crashes({ restart: start, showLog: () => client.outputChannel.show() }, health);
  const options: LanguageClientOptions = {
    documentSelector: LANGUAGES.map((language) => ({ language })),
    initializationOptions: () => ({
      language: vscode.workspace.getConfiguration('nianbao').get('language'),
      cellNavigation: true,
      checksFolders: true,
      markdownOutline: true,
    }),
    diagnosticPullOptions: { onChange: true },
    errorHandler: crashes,
    initializationFailedHandler: () => false,
    middleware: {
      ...gate.middleware,
      executeCommand: atCursor(reports),
      workspace: { didChangeWatchedFile: watchedReports() },
    },
  };
  const client = connect(extension, options);
  // The library speaks English, and would say of one death what happened to each request: that is for the log.
  const log = client.error.bind(client);
  client.error = (message, data) => log(message, data, false);
  const findings = new FolderFindings(client, reports);
  client.onDidChangeState(({ newState }) => {
    if (newState !== State.Running) gate.reset();
    else {
      void findings.begin();
      void client.start().then(
        () => crashes.running(),
        () => undefined, // it died at once, which is seen to
      );
    }
    // Its commands are there as long as it runs.
    void vscode.commands.executeCommand('setContext', 'nianbao.running', newState === State.Running);
  });
  await start();

  return {
    newReport: (params) => client.sendRequest<NewReportResult>(NEW_REPORT, params),
    checkFolder: (folder) => findings.check(folder),
    overview: (params) => client.sendRequest<OverviewResult>(OVERVIEW, params),
    returnNotes: (params) => client.sendRequest<ReturnedNote[]>(RETURN_NOTES, params),
    rollUp: (params) => client.sendRequest<RollUpResult>(ROLL_UP, params),
    diff: (params) => client.sendRequest<Lines | null>(DIFF, params),
    settled: (params) => client.sendRequest<Lines | null>(SETTLED, params),
    importFile: (params) => client.sendRequest<ImportResult>(IMPORT, params),
    exportReport: (params) => client.sendRequest<ExportResult | null>(EXPORT, params),
    copy: (params) => client.sendRequest<CopyResult | null>(COPY, params),
    preview: (params) => client.sendRequest<PreviewResult | null>(PREVIEW, params),
    rooms: (params) => client.sendRequest<RoomsResult | null>(ROOMS, params),
    leave: (params) => client.sendRequest<readonly Edit[] | null>(LEAVE, params),
    where: (params) => client.sendRequest<WhereResult | null>(WHERE, params),
    paste: (params) => client.sendRequest<PasteResult | null>(PASTE, params),
    async formatAll(document) {
      const textDocument = { uri: document.uri.toString() };
      const options = { ...FORMATTING, [HEADINGS]: 'atx' };
      const edits = await client.sendRequest(DocumentFormattingRequest.type, { textDocument, options });
      return client.protocol2CodeConverter.asTextEdits(edits ?? []);
    },
    async formatRange(document, range) {
      const textDocument = { uri: document.uri.toString() };
      const within = client.code2ProtocolConverter.asRange(range);
      const params = { textDocument, options: FORMATTING, range: within };
      const edits = await client.sendRequest(DocumentRangeFormattingRequest.type, params);
      return client.protocol2CodeConverter.asTextEdits(edits ?? []);
    },
    async open(document) {
      await client.getFeature(DidOpenTextDocumentNotification.method).getProvider(document)?.send(document);
    },
    async restart() {
      // One that hangs does not answer in time, which the client throws; its process is ended all the same.
      if (client.isRunning()) await client.stop().catch(() => undefined);
      crashes.reset();
      await start();
      return client.isRunning();
    },
    async stop() {
      findings.dispose();
      await client.dispose();
    },
  };
}
