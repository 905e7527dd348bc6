/** A table from Word, WPS, Excel or a page, pasted into a report: offered as a standard table beside what VS Code itself would paste. */
import * as vscode from 'vscode';
import type { PasteParams, PasteResult } from '../../server/src/lsp/requests';
import { LANGUAGES, type Reports } from './reports';
import type { Server } from './server';
import { rangeOf } from './totals';

const KIND = vscode.DocumentDropOrPasteEditKind.Empty.append('nianbao', 'table');
const HTML = 'text/html';
const PLAIN = 'text/plain';

type Clip = PasteParams['clip'];

/** Registered with the first report: elsewhere a paste is none of our business. */
export function acceptPastes(start: () => Promise<Server>, reports: Reports): vscode.Disposable {
  const registered: vscode.Disposable[] = [];
  const found = reports.onFound(() => {
    found.dispose();
    registered.push(
      vscode.languages.registerDocumentPasteEditProvider(
        LANGUAGES.map((language) => ({ language })),
        pasteProvider(start, reports),
        { providedPasteEditKinds: [KIND], pasteMimeTypes: [HTML, PLAIN] },
      ),
    );
  });
  registered.push(found);
  return { dispose: () => vscode.Disposable.from(...registered).dispose() };
}

const pasteProvider = (start: () => Promise<Server>, reports: Reports): vscode.DocumentPasteEditProvider => ({
  async provideDocumentPasteEdits(document, [range, ...others], data, _context, token) {
    if (!range || others.length > 0 || !reports.has(document)) return undefined;
    const clip = await clipIn(data);
    if (!clip || token.isCancellationRequested) return undefined;
    const server = await start();
    const { uri, version } = document;
    const { line, character } = range.start;
    const selected = { start: { line, character }, end: { line: range.end.line, character: range.end.character } };
    const result = await server.paste({ textDocument: { uri: uri.toString() }, range: selected, clip });
    return result && document.version === version ? [editOf(document, range, result)] : undefined;
  },
});

/** Something that may be a table: the server decides whether it is one of ours. */
async function clipIn(data: vscode.DataTransfer): Promise<Clip | null> {
  const html = (await data.get(HTML)?.asString()) ?? '';
  if (/<table[\s>]/i.test(html)) return { html };
  const text = (await data.get(PLAIN)?.asString()) ?? '';
  const tab = text.indexOf('\t');
  return tab >= 0 && text.indexOf('\n', tab) >= 0 ? { text } : null;
}

function editOf(document: vscode.TextDocument, selected: vscode.Range, result: PasteResult): vscode.DocumentPasteEdit {
  const { newText, title, sure } = result;
  const range = rangeOf(result.range);
  const isHere = range.isEqual(selected);
  const edit = new vscode.DocumentPasteEdit(isHere ? newText : '', title, KIND);
  if (!isHere) {
    edit.additionalEdit = new vscode.WorkspaceEdit();
    edit.additionalEdit.replace(document.uri, range, newText);
  }
  if (!sure) edit.yieldTo = [vscode.DocumentDropOrPasteEditKind.Text];
  return edit;
}
