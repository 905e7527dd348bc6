/** The commands “重算…合计”: the server carries them out; what it is told here is the place they are meant for. */
import * as vscode from 'vscode';
import type { ExecuteCommandMiddleware } from 'vscode-languageclient';
import type { Reports } from './reports';
import { text } from './strings';

/** A command sent without a place, as from the palette or a menu, means the report in the editor and the cursor in it. */
export const atCursor =
  (reports: Reports): NonNullable<ExecuteCommandMiddleware['executeCommand']> =>
  (command, args, next) => {
    if (typeof args[0] === 'string') return next(command, args);
    const editor = vscode.window.activeTextEditor;
    if (!editor || !reports.has(editor.document)) return void vscode.window.showInformationMessage(text('openReport'));
    const { line, character } = editor.selection.active;
    return next(command, [editor.document.uri.toString(), { line, character }]);
  };
