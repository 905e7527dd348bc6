/** The command “汇总”: asks for agency and year, sums the reports of the workspace up, and opens the draft. */
import * as vscode from 'vscode';
import { LANGUAGE_ID } from '../../server/src/report/detect';
import type { Server } from './server';
import { text } from './strings';

/** @param folder chosen in the explorer; else all of the workspace. */
export async function rollUp(start: () => Promise<Server>, folder?: vscode.Uri): Promise<void> {
  const agency = await vscode.window.showInputBox({
    title: text('rollUp'),
    prompt: text('askRollUpAgency'),
    ignoreFocusOut: true,
    validateInput: (value) => (value.trim() === '' ? text('askRollUpAgency') : undefined),
  });
  if (agency === undefined) return;
  const year = await vscode.window.showInputBox({
    title: text('rollUp'),
    prompt: text('askYear'),
    value: String(new Date().getFullYear() - 1),
    ignoreFocusOut: true,
    validateInput: (value) => (/^20\d\d$/.test(value) ? undefined : text('whichYears')),
  });
  if (year === undefined) return;

  const wish = { agency: agency.trim(), year: Number(year), ...(folder ? { folder: folder.toString() } : {}) };
  const made = await vscode.window.withProgress(
    { location: vscode.ProgressLocation.Notification, title: text('rollingUp') },
    async () => (await start()).rollUp(wish),
  );
  if ('refused' in made) return void vscode.window.showErrorMessage(made.refused);
  const document = await vscode.workspace.openTextDocument({ language: LANGUAGE_ID, content: made.text });
  await vscode.window.showTextDocument(document);
  void tell(made.reports, made.account);
}

/** How many went in; what did not, where there is anything, on demand. */
async function tell(reports: number, account: readonly string[]): Promise<void> {
  const summary = `${text('rolledUp')}${reports}`;
  if (account.length === 0) return void vscode.window.showInformationMessage(summary);
  const details = text('details');
  const choice = await vscode.window.showWarningMessage(`${summary}${text('notRolledUp')}${account.length}`, details);
  if (choice !== details) return;
  const document = await vscode.workspace.openTextDocument({
    language: 'plaintext',
    content: `${account.join('\n')}\n`,
  });
  await vscode.window.showTextDocument(document, { viewColumn: vscode.ViewColumn.Beside, preserveFocus: true });
}
