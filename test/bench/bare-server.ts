/** The floor for servers: the library alone, a scanner of lines behind it, the whole document checked again each time. */
import {
  createConnection,
  type Diagnostic,
  DiagnosticSeverity,
  TextDocumentSyncKind,
  TextDocuments,
} from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';

const connection = createConnection();
const documents = new TextDocuments(TextDocument);
connection.onInitialize(() => ({ capabilities: { textDocumentSync: TextDocumentSyncKind.Incremental } }));
documents.onDidChangeContent(({ document }) => {
  const { uri, version } = document;
  void connection.sendDiagnostics({ uri, version, diagnostics: check(document.getText()) });
});
documents.listen(connection);
connection.listen();

/** Rows whose last figure is not the sum of the others. */
function check(text: string): Diagnostic[] {
  const found: Diagnostic[] = [];
  text.split('\n').forEach((line, i) => {
    if (!line.startsWith('|')) return;
    const figures = line
      .split('|')
      .map((cell) => cell.trim())
      .filter((cell) => /^\d+$/.test(cell))
      .map(Number);
    const total = figures.pop();
    if (total === undefined || figures.length < 4 || figures.reduce((sum, one) => sum + one, 0) === total) return;
    const range = { start: { line: i, character: 0 }, end: { line: i, character: line.length } };
    found.push({ range, severity: DiagnosticSeverity.Warning, message: String(total) });
  });
  return found;
}
