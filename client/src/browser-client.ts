/** A client of the server as a worker: one worker a start, the last one ended before. */
import * as vscode from 'vscode';
import { BrowserMessageReader, BrowserMessageWriter, LanguageClient } from 'vscode-languageclient/browser';
import type { Birth } from '../../server/src/lsp/requests';
import { tellAtStart, tellingOfFiles } from './browser-files';
import { type Connect, NAME } from './server';

type BrowserWorker = ConstructorParameters<typeof BrowserMessageReader>[0] & {
  postMessage(message: Birth): void;
  terminate(): void;
};
declare const Worker: new (address: string) => BrowserWorker;

export const connect: Connect = (extension, options) => {
  const address = (...names: readonly string[]): string => vscode.Uri.joinPath(extension, ...names).toString(true);
  let worker: BrowserWorker | undefined;
  const start = async () => {
    worker?.terminate();
    worker = new Worker(address('dist', 'browser', 'server.js'));
    worker.postMessage({ extension: `${address().replace(/\/$/, '')}/` });
    // Made here, as the library would not know the worker for one: the editor has a Worker of its own.
    return { reader: new BrowserMessageReader(worker), writer: new BrowserMessageWriter(worker) };
  };
  const client: LanguageClient = new LanguageClient(
    'nianbao',
    NAME,
    start,
    tellingOfFiles(options, () => client),
  );
  tellAtStart(client);
  return client;
};
