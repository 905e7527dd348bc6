/** Findings of reports that are not open, in the folders a person has had checked: kept up as long as the server runs. */
import * as vscode from 'vscode';
import {
  type BaseLanguageClient,
  DocumentDiagnosticReportKind,
  type WorkspaceDiagnosticReport,
  WorkspaceDiagnosticRequest,
} from 'vscode-languageclient';
import { CHECK_FOLDER, type CheckedFolder, type ForeignFindings } from '../../server/src/lsp/requests';
import type { Reports } from './reports';

export class FolderFindings implements vscode.Disposable {
  readonly #client: BaseLanguageClient;
  readonly #reports: Reports;
  readonly #shown = vscode.languages.createDiagnosticCollection('nianbao.folder');
  readonly #listener: vscode.Disposable;
  readonly #folders = new Map<string, vscode.Uri>();
  /** By URI, what the server calls that which is shown. */
  readonly #ids = new Map<string, string>();
  /** By folder. */
  readonly #foreign = new Map<string, readonly vscode.Uri[]>();
  #asking = false;

  constructor(client: BaseLanguageClient, reports: Reports) {
    this.#client = client;
    this.#reports = reports;
    // An open report speaks for itself. Once it is closed, the server tells of it again.
    this.#listener = reports.onFound(({ uri }) => this.#forget(uri));
  }

  async check(folder: vscode.Uri): Promise<CheckedFolder> {
    this.#folders.set(folder.toString(), folder);
    const checked = await this.#client.sendRequest<CheckedFolder>(CHECK_FOLDER, { folder: folder.toString() });
    await this.#takeForeign(folder, checked.foreign);
    if (!this.#asking) void this.#ask();
    return checked;
  }

  /** The server runs anew, and knows nothing of the folders. */
  async begin(): Promise<void> {
    for (const folder of this.#folders.values()) await this.check(folder);
  }

  dispose(): void {
    this.#listener.dispose();
    this.#shown.dispose();
  }

  /** Each request is held by the server until there is something to say. */
  async #ask(): Promise<void> {
    this.#asking = true;
    try {
      while (this.#client.isRunning()) {
        const partialResultToken = `nianbao.folder.${Date.now()}`;
        const { partialResult, type } = WorkspaceDiagnosticRequest;
        const parts = this.#client.onProgress(partialResult, partialResultToken, (part) => void this.#take(part));
        const previousResultIds = [...this.#ids].map(([uri, value]) => ({ uri, value }));
        try {
          await this.#take(await this.#client.sendRequest(type, { previousResultIds, partialResultToken }));
        } finally {
          parts.dispose();
        }
      }
    } catch {
      // The server has gone; when it is back, it is asked again.
    } finally {
      this.#asking = false;
    }
  }

  async #take({ items }: WorkspaceDiagnosticReport): Promise<void> {
    for (const item of items) {
      if (item.kind !== DocumentDiagnosticReportKind.Full) continue;
      const uri = this.#client.protocol2CodeConverter.asUri(item.uri);
      if (
        vscode.workspace.textDocuments.some((one) => one.uri.toString() === uri.toString() && this.#reports.has(one))
      ) {
        continue; // opened in the meantime
      }
      this.#ids.set(item.uri, item.resultId ?? '');
      this.#shown.set(uri, await this.#client.protocol2CodeConverter.asDiagnostics(item.items));
    }
  }

  /** Word files and the like: told with each check of their folder, and with nothing else. */
  async #takeForeign(folder: vscode.Uri, found: readonly ForeignFindings[]): Promise<void> {
    const converter = this.#client.protocol2CodeConverter;
    for (const uri of this.#foreign.get(folder.toString()) ?? []) this.#shown.delete(uri);
    this.#foreign.set(
      folder.toString(),
      found.map(({ uri }) => converter.asUri(uri)),
    );
    for (const { uri, items } of found) this.#shown.set(converter.asUri(uri), await converter.asDiagnostics(items));
  }

  #forget(uri: vscode.Uri): void {
    this.#ids.delete(this.#client.code2ProtocolConverter.asUri(uri));
    this.#shown.delete(uri);
  }
}
