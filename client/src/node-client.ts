/** A client of the server as a process, over ipc. */
import * as vscode from 'vscode';
import { LanguageClient, TransportKind } from 'vscode-languageclient/node';
import { type Connect, NAME } from './server';

export { startServer } from './server';

export const connect: Connect = (extension, options) => {
  const module = vscode.Uri.joinPath(extension, 'dist', 'server.js').fsPath;
  return new LanguageClient('nianbao', NAME, { module, transport: TransportKind.ipc }, options);
};
