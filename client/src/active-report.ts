/** Tells the editor whether the document in front is a report: what is offered in its title and menu depends on it. */
import * as vscode from 'vscode';
import type { Reports } from './reports';

export function followActiveReport(reports: Reports): vscode.Disposable {
  const tell = (): void => {
    const document = vscode.window.activeTextEditor?.document;
    const active = document !== undefined && reports.has(document);
    void vscode.commands.executeCommand('setContext', 'nianbao.reportActive', active);
  };
  return vscode.Disposable.from(vscode.window.onDidChangeActiveTextEditor(tell), reports.onFound(tell));
}
