/** The command “与旧稿比较”: what was corrected in the open report since another version of it. */
import * as vscode from 'vscode';
import type { Reports } from './reports';
import type { Server } from './server';
import { showLines } from './show-lines';
import { text } from './strings';

export async function compareVersions(start: () => Promise<Server>, reports: Reports): Promise<void> {
  const document = vscode.window.activeTextEditor?.document;
  if (!document || !reports.has(document)) return void vscode.window.showInformationMessage(text('openReport'));
  const [old] =
    (await vscode.window.showOpenDialog({
      title: text('chooseOld'),
      openLabel: text('compare'),
      defaultUri: vscode.Uri.joinPath(document.uri, '..'),
      filters: { [text('drafts')]: ['md', 'txt', 'nianbao'] },
    })) ?? [];
  if (old) await compareWith(start, document, old);
}

/** Opened rather than read, so that its encoding is the editor's affair. */
export async function compareWith(
  start: () => Promise<Server>,
  document: vscode.TextDocument,
  old: vscode.Uri,
): Promise<void> {
  const before = await vscode.workspace.openTextDocument(old);
  const name = vscode.workspace.asRelativePath(old);
  const server = await start();
  await showLines(await server.diff({ textDocument: { uri: document.uri.toString() }, name, text: before.getText() }));
}
