/** Shows lines to read and to copy, beside the report they are about. */
import * as vscode from 'vscode';
import type { Lines } from '../../server/src/lsp/requests';

/** null: the server no longer holds the report. */
export async function showLines(told: Lines | null): Promise<void> {
  if (!told) return;
  if ('refused' in told) return void vscode.window.showErrorMessage(told.refused);
  const document = await vscode.workspace.openTextDocument({
    language: 'plaintext',
    content: `${told.lines.join('\n')}\n`,
  });
  await vscode.window.showTextDocument(document, { viewColumn: vscode.ViewColumn.Beside, preserveFocus: true });
}
