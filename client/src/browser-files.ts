/** Tells a server that reads no files of the workspace's reports and configuration files, at its start and when they change. */
import * as vscode from 'vscode';
import {
  type BaseLanguageClient,
  DidChangeWatchedFilesNotification,
  FileChangeType,
  type FileEvent,
  type LanguageClientOptions,
  State,
} from 'vscode-languageclient';
import { FILES, type FilesParams } from '../../server/src/lsp/requests';
import { isReport, isReportFileName } from '../../server/src/report/detect';
import { textOf } from './stored';

/** More are read by nobody in a browser, where every one is fetched. */
const MOST_FILES = 500;
/** How many are fetched at once. */
const AT_ONCE = 20;
const GLOB = '**/{nianbao.config.json,*.md,*.txt,*.nianbao}';

type Told = FilesParams['files'][number];

/** @returns the options, with every change of a file told before it is announced. */
export function tellingOfFiles(
  options: LanguageClientOptions,
  client: () => BaseLanguageClient,
): LanguageClientOptions {
  const { middleware } = options;
  const announce = middleware?.workspace?.didChangeWatchedFile;
  /** What was read last is told last, however long a file takes. */
  let last: Promise<void> = Promise.resolve();
  return {
    ...options,
    middleware: {
      ...middleware,
      workspace: {
        ...middleware?.workspace,
        async didChangeWatchedFile(event, next) {
          last = last.then(async () => tell(client(), [await told(vscode.Uri.parse(event.uri))])).catch(() => {});
          await last;
          await (announce ? announce(event, next) : next(event));
        },
      },
    },
  };
}

/** Tells of all files whenever the server has started. */
export function tellAtStart(client: BaseLanguageClient): void {
  client.onDidChangeState(({ newState }) => {
    if (newState === State.Running) tellOfAll(client).catch(() => {}); // it ended meanwhile
  });
}

async function tellOfAll(client: BaseLanguageClient): Promise<void> {
  const uris = await vscode.workspace.findFiles(GLOB, '**/node_modules/**', MOST_FILES);
  for (let i = 0; i < uris.length; i += AT_ONCE) {
    const files = (await Promise.all(uris.slice(i, i + AT_ONCE).map(told))).filter(({ text }) => text !== null);
    await tell(client, files);
    const changes = files.map(({ uri }): FileEvent => ({ uri, type: FileChangeType.Created }));
    await client.sendNotification(DidChangeWatchedFilesNotification.type, { changes });
  }
}

const tell = (client: BaseLanguageClient, files: readonly Told[]): Promise<void> =>
  client.sendNotification(FILES, { files });

/** A text that is none of ours stays here. */
async function told(uri: vscode.Uri): Promise<Told> {
  const text = await textOf(uri);
  const ours = isReportFileName(uri.path) || uri.path.endsWith('/nianbao.config.json') || isReport(text);
  return { uri: uri.toString(), text: ours && text !== '' ? text : null };
}
