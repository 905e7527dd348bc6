/** The commands “整理全文表格” and “整理当前表格”: what the server's formatter says, applied; figures stay as they are. */
import * as vscode from 'vscode';
import type { Reports } from './reports';
import type { Server } from './server';
import { text } from './strings';

/** `document`: all tables, and the sections' headings in Markdown. `table`: those the selection touches. */
export type TidyScope = 'document' | 'table';

export async function tidy(start: () => Promise<Server>, reports: Reports, scope: TidyScope): Promise<void> {
  const editor = vscode.window.activeTextEditor;
  if (!editor || !reports.has(editor.document)) return void vscode.window.showInformationMessage(text('openReport'));
  const { document, selection } = editor;
  const { version } = document;
  const server = await start();
  const edits = await (scope === 'table' ? server.formatRange(document, selection) : server.formatAll(document));
  if (document.version !== version) return; // written on meanwhile: the places are no longer these
  if (edits.length === 0) {
    vscode.window.setStatusBarMessage(text(scope === 'table' ? 'nothingToTidyHere' : 'nothingToTidy'), 5000);
    return;
  }
  const edit = new vscode.WorkspaceEdit();
  edit.set(document.uri, edits);
  if (await vscode.workspace.applyEdit(edit)) vscode.window.setStatusBarMessage(text('tidied'), 5000);
}
