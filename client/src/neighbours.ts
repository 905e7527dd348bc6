/** The reports of the workspace: whose they are, and on which year. Read when asked for, kept nowhere. */
import * as vscode from 'vscode';
import { reportTitle } from '../../server/src/report/detect';
import { textOf } from './stored';

export interface Neighbour {
  readonly uri: vscode.Uri;
  readonly agency: string | null;
  readonly year: number | null;
}

/** A folder with more drafts is an archive: what is said of it after so many files will do. */
const MOST_FILES = 200;

/** Those that are open, and those on the disk; a folder elsewhere is not read. */
export async function reportsAround(): Promise<Neighbour[]> {
  const open = vscode.workspace.textDocuments.filter(({ uri }) => uri.scheme === 'file' || uri.scheme === 'untitled');
  const found = await vscode.workspace.findFiles('**/*.{md,txt,nianbao}', '**/node_modules/**', MOST_FILES);
  const closed = found.filter((uri) => uri.scheme === 'file' && !open.some((one) => one.uri.fsPath === uri.fsPath));
  const read = await Promise.all(closed.map(async (uri) => neighbourOf(uri, await textOf(uri))));
  return [...open.map((document) => neighbourOf(document.uri, document.getText())), ...read].flatMap(
    (neighbour) => neighbour ?? [],
  );
}

function neighbourOf(uri: vscode.Uri, text: string): Neighbour | null {
  const title = reportTitle(text);
  return title && { uri, agency: title.agency, year: title.year };
}
