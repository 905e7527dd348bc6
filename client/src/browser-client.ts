/** A client of the server as a worker: one worker a start, the last one ended before. */
import * as vscode from 'vscode';
import { LanguageClient } from 'vscode-languageclient/browser';
import type { Birth } from '../../server/src/lsp/requests';
import { type Connect, NAME } from './server';

/** As much as we use of what a browser has, and Node has not. */
interface BrowserWorker {
  postMessage(message: Birth): void;
  terminate(): void;
}
declare const Worker: new (url: string) => BrowserWorker;

export const connect: Connect = (extension, options) => {
  const address = (name: string): string => vscode.Uri.joinPath(extension, name).toString(true);
  let worker: BrowserWorker | undefined;
  const start = async (): Promise<never> => {
    worker?.terminate();
    worker = new Worker(address('dist/browser/server.js'));
    worker.postMessage({ extension: `${address('')}/`.replace(/\/+$/, '/') });
    return worker as never; // the library's own type is that of the DOM
  };
  return new LanguageClient('nianbao', NAME, start, options);
};
