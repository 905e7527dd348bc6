/** Which files of a folder can be drafts of a report in another format. */
import * as vscode from 'vscode';

/** The old formats, too: the server says what to do with them. */
const IMPORTABLE = /\.(?:docx|docm|html?|xlsx|xlsm|pdf|doc|wps|et|xls|rtf)$/i;
/** What offices and hidden folders keep beside the documents. */
const SKIPPED = /^(?:~\$|\.|node_modules$)/;

export const isImportable = (path: string): boolean => IMPORTABLE.test(path);

/** The file itself, whatever it is; of a folder all that can be read, in the order of their names. */
export async function filesBelow(uri: vscode.Uri): Promise<vscode.Uri[]> {
  const { type } = await vscode.workspace.fs.stat(uri);
  return type & vscode.FileType.Directory ? walk(uri) : [uri];
}

async function walk(folder: vscode.Uri): Promise<vscode.Uri[]> {
  const entries = await vscode.workspace.fs.readDirectory(folder);
  entries.sort(([a], [b]) => (a < b ? -1 : 1));
  const found: vscode.Uri[] = [];
  for (const [name, type] of entries) {
    if (SKIPPED.test(name)) continue;
    const uri = vscode.Uri.joinPath(folder, name);
    if (type === vscode.FileType.Directory) found.push(...(await walk(uri)));
    else if (isImportable(name)) found.push(uri);
  }
  return found;
}

/** Without the ending; that of a draft of ours is one ending. */
export const stemOf = (path: string): string => path.replace(/\.[^./]+$/, '');
