/** A Word file, page, sheet or PDF dropped into a draft: its content stands there as text of the dialect. */
import * as vscode from 'vscode';
import { convert } from './import';
import { isImportable } from './import-files';
import { LANGUAGES, type Reports } from './reports';
import type { Server } from './server';
import { text } from './strings';

const KIND = vscode.DocumentDropOrPasteEditKind.Text.append('nianbao', 'import');

/** What a drop asks of the server. */
type Importer = Pick<Server, 'importFile'>;

/** @param start gives the server, started where it does not run yet. */
export const acceptDrops = (start: () => Promise<Server>, reports: Reports): vscode.Disposable =>
  vscode.languages.registerDocumentDropEditProvider(
    LANGUAGES.map((language) => ({ language })),
    acceptedDrop(start, (document) => reports.has(document)),
    { providedDropEditKinds: [KIND], dropMimeTypes: ['text/uri-list', 'files'] },
  );

export const acceptedDrop = (
  start: () => Promise<Importer>,
  isReport: (document: vscode.TextDocument) => boolean,
): vscode.DocumentDropEditProvider => ({
  async provideDocumentDropEdits(document, _position, data, token) {
    // In a text that is no report a dropped file is a link, as everywhere.
    if (!isReport(document) && document.getText().trim() !== '') return undefined;
    const dropped = await fileIn(data);
    if (!dropped || token.isCancellationRequested) return undefined;
    const made = await convert(await start(), dropped.uri, await dropped.bytes());
    if ('refused' in made) return void vscode.window.showErrorMessage(made.refused);
    return new vscode.DocumentDropEdit(plain(made.text), text('insertImported'), KIND);
  },
});

/** The text is inserted as it is. */
function plain(content: string): vscode.SnippetString {
  return new vscode.SnippetString().appendText(content);
}

interface Dropped {
  readonly uri: vscode.Uri;
  bytes(): Thenable<Uint8Array>;
}

/** The one file that was dropped, if it is one of ours. */
async function fileIn(data: vscode.DataTransfer): Promise<Dropped | null> {
  for (const [, item] of data) {
    const file = item.asFile();
    if (!file || !isImportable(file.name)) continue;
    return {
      uri: file.uri ?? vscode.Uri.from({ scheme: 'untitled', path: `/${file.name}` }),
      bytes: () => file.data(),
    };
  }
  const list = await data.get('text/uri-list')?.asString();
  const uris = (list ?? '').split(/\r?\n/).filter((line) => line !== '' && !line.startsWith('#'));
  const [uri, ...others] = uris.map((line) => vscode.Uri.parse(line, true));
  if (!uri || others.length > 0 || !isImportable(uri.path)) return null;
  return { uri, bytes: () => vscode.workspace.fs.readFile(uri) };
}
