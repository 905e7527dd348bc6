/** The commands “导出 Word” and “导出网页”: the printed form of the report in the editor, in a file beside it. */
import * as vscode from 'vscode';
import { fromBase64 } from './base64';
import { stemOf } from './import-files';
import { named, uriOf } from './named';
import type { Reports } from './reports';
import type { Server } from './server';
import { text } from './strings';

type Format = 'docx' | 'html';

/** So many errors are named before one is asked whether to go on. */
const MOST_NAMED = 8;

/** @param options `target`: a URI to write to; asked for where it is not named. */
export async function exportReport(
  start: () => Promise<Server>,
  reports: Reports,
  to: Format,
  options?: unknown,
): Promise<void> {
  const document = vscode.window.activeTextEditor?.document;
  if (!document || !reports.has(document)) return void vscode.window.showInformationMessage(text('openReport'));
  const printed = await (await start()).exportReport({ textDocument: { uri: document.uri.toString() }, to });
  if (!printed) return void vscode.window.showInformationMessage(text('openReport'));
  if (printed.errors.length > 0 && !(await goOn(printed.errors))) return;
  const file =
    uriOf(named(options).target) ??
    (await vscode.window.showSaveDialog({ defaultUri: beside(document, to), filters: FILTERS[to] }));
  if (!file) return;
  await vscode.workspace.fs.writeFile(file, fromBase64(printed.content));
  const open = text('open');
  const choice = await vscode.window.showInformationMessage(
    `${text('exported')}${file.path.slice(file.path.lastIndexOf('/') + 1)}`,
    open,
  );
  if (choice === open) await vscode.env.openExternal(file);
}

const FILTERS: Readonly<Record<Format, Record<string, string[]>>> = {
  docx: { Word: ['docx'] },
  html: { HTML: ['html'] },
};

async function goOn(errors: readonly string[]): Promise<boolean> {
  const named = errors.slice(0, MOST_NAMED);
  const more = errors.length > named.length ? [`…（${errors.length - named.length}）`] : [];
  const anyway = text('exportAnyway');
  const choice = await vscode.window.showWarningMessage(
    `${text('unresolved')}${errors.length}`,
    { modal: true, detail: [...named, ...more].join('\n') },
    anyway,
  );
  return choice === anyway;
}

function beside({ uri, fileName }: vscode.TextDocument, to: Format): vscode.Uri {
  const stem = stemOf(uri.path).replace(/\.(?:nianbao|年报)$/, '');
  if (uri.scheme !== 'untitled' || fileName.includes('/') || fileName.includes('\\')) {
    return uri.with({ scheme: uri.scheme === 'untitled' ? 'file' : uri.scheme, path: `${stem}.${to}` });
  }
  const folder = vscode.workspace.workspaceFolders?.[0]?.uri ?? vscode.Uri.file('/');
  return vscode.Uri.joinPath(folder, `${stem}.${to}`);
}
