/** The command “与旧稿比较”: what was corrected in the open report since another version of it. */
import * as vscode from 'vscode';
import { named, uriOf } from './named';
import type { Reports } from './reports';
import type { Server } from './server';
import { showLines } from './show-lines';
import { textOf } from './stored';
import { text } from './strings';

/** @param options `old`: URI of the other version; asked for where it is not named. */
export async function compareVersions(
  start: () => Promise<Server>,
  reports: Reports,
  options?: unknown,
): Promise<void> {
  const document = vscode.window.activeTextEditor?.document;
  if (!document || !reports.has(document)) return void vscode.window.showInformationMessage(text('openReport'));
  const old = uriOf(named(options).old) ?? (await askForOld(document));
  if (!old) return;
  const name = vscode.workspace.asRelativePath(old);
  const server = await start();
  await showLines(await server.diff({ textDocument: { uri: document.uri.toString() }, name, text: await textOf(old) }));
}

async function askForOld({ uri }: vscode.TextDocument): Promise<vscode.Uri | undefined> {
  const chosen = await vscode.window.showOpenDialog({
    title: text('chooseOld'),
    openLabel: text('compare'),
    defaultUri: vscode.Uri.joinPath(uri, '..'),
    filters: { [text('drafts')]: ['md', 'txt', 'nianbao'] },
  });
  return chosen?.[0];
}
