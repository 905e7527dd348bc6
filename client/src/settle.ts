/** The command “已核实的问题”: what directives in the open report have settled, and why. */
import * as vscode from 'vscode';
import type { Reports } from './reports';
import type { Server } from './server';
import { showLines } from './show-lines';
import { text } from './strings';

export async function listSettled(start: () => Promise<Server>, reports: Reports): Promise<void> {
  const document = vscode.window.activeTextEditor?.document;
  if (!document || !reports.has(document)) return void vscode.window.showInformationMessage(text('openReport'));
  const server = await start();
  await showLines(await server.settled({ textDocument: { uri: document.uri.toString() } }));
}
