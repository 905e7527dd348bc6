/** The command “预览印刷格式”: one page that shows the report in the editor as it is printed, and keeps in step with it. */
import * as vscode from 'vscode';
import type { PreviewResult } from '../../server/src/lsp/requests';
import type { FromPage, PageState, ToPage } from './preview-messages';
import type { Reports } from './reports';
import type { Server } from './server';
import { text } from './strings';

const VIEW = 'nianbao.preview';

/** @param start gives the server, started where it does not run yet. */
export function servePreview(start: () => Promise<Server>, reports: Reports, extension: vscode.Uri): vscode.Disposable {
  let preview: Preview | undefined;
  const show = (panel: vscode.WebviewPanel, document: vscode.TextDocument): void => {
    const shown = new Preview(panel, start, reports, extension);
    panel.onDidDispose(() => {
      if (preview === shown) preview = undefined;
      shown.dispose();
    });
    preview = shown;
    shown.follow(document);
  };

  return vscode.Disposable.from(
    vscode.commands.registerCommand(VIEW, () => {
      const document = vscode.window.activeTextEditor?.document;
      if (!document || !reports.has(document)) return void vscode.window.showInformationMessage(text('openReport'));
      if (preview) return preview.follow(document, true);
      const beside = { viewColumn: vscode.ViewColumn.Beside, preserveFocus: true };
      show(vscode.window.createWebviewPanel(VIEW, text('preview'), beside), document);
    }),
    vscode.window.registerWebviewPanelSerializer(VIEW, {
      async deserializeWebviewPanel(panel, state: PageState | undefined) {
        try {
          show(panel, await vscode.workspace.openTextDocument(vscode.Uri.parse(state?.uri ?? '', true)));
        } catch {
          panel.dispose(); // the report has gone
        }
      },
    }),
  );
}

class Preview {
  readonly #panel: vscode.WebviewPanel;
  readonly #start: () => Promise<Server>;
  readonly #listeners: vscode.Disposable;
  #document: vscode.TextDocument | undefined;
  #shown: { readonly uri: vscode.Uri; readonly printed: PreviewResult } | undefined;
  /** Whether an answer is awaited, and whether another is due after it. */
  #asking = false;
  #due = false;

  constructor(panel: vscode.WebviewPanel, start: () => Promise<Server>, reports: Reports, extension: vscode.Uri) {
    this.#panel = panel;
    this.#start = start;
    const folder = vscode.Uri.joinPath(extension, 'dist');
    panel.webview.options = { enableScripts: true, localResourceRoots: [folder] };
    this.#listeners = vscode.Disposable.from(
      panel.webview.onDidReceiveMessage((message: FromPage) => this.#take(message)),
      vscode.window.onDidChangeActiveTextEditor((editor) => {
        if (editor && reports.has(editor.document)) this.follow(editor.document);
      }),
      reports.onFound((document) => {
        if (document === vscode.window.activeTextEditor?.document) this.follow(document);
      }),
      vscode.workspace.onDidChangeTextDocument(({ document }) => document === this.#document && this.#refresh()),
      // What is said of it may change without it: settings, other reports.
      vscode.languages.onDidChangeDiagnostics(({ uris }) => {
        if (uris.some((uri) => uri.toString() === this.#document?.uri.toString())) this.#refresh();
      }),
      vscode.window.onDidChangeTextEditorVisibleRanges(({ textEditor }) => this.#scroll(textEditor)),
    );
    panel.webview.html = pageFor(panel.webview, folder);
  }

  /** @param raise brings the page to the front where it is behind others. */
  follow(document: vscode.TextDocument, raise = false): void {
    if (raise) this.#panel.reveal(undefined, true);
    if (document === this.#document) return;
    this.#document = document;
    const name = document.uri.path.slice(document.uri.path.lastIndexOf('/') + 1);
    this.#panel.title = `${text('preview')} ${name}`;
    this.#refresh();
  }

  dispose(): void {
    this.#document = undefined;
    this.#listeners.dispose();
  }

  /** One request at a time: versions that come while it is answered are shown as the last of them. */
  #refresh(): void {
    this.#due = true;
    if (this.#asking) return;
    this.#asking = true;
    const ask = async (): Promise<void> => {
      while (this.#due && this.#document) {
        this.#due = false;
        await this.#ask(this.#document);
      }
    };
    ask()
      .catch(() => {}) // the client has said why; the next change tries again
      .finally(() => {
        this.#asking = false;
      });
  }

  async #ask(document: vscode.TextDocument): Promise<void> {
    const server = await this.#start();
    await server.open(document);
    const printed = await server.preview({ textDocument: { uri: document.uri.toString() } });
    if (!printed || document !== this.#document) return;
    if (printed.version < document.version) this.#due = true; // asked before the server had heard of the last change
    const { uri } = document;
    const before = this.#shown;
    this.#shown = { uri, printed };
    if (before?.uri === uri && before.printed.html === printed.html) return;
    this.#show();
    if (before?.uri !== uri) this.#scrollToEditor();
  }

  #show(): void {
    if (!this.#shown) return;
    const { uri, printed } = this.#shown;
    this.#tell({ kind: 'show', uri: uri.toString(), html: printed.html, style: printed.style });
  }

  #scrollToEditor(): void {
    const editor = this.#editor();
    if (editor) this.#scroll(editor);
  }

  #scroll({ document, visibleRanges: [first] }: vscode.TextEditor): void {
    if (document !== this.#document || !first) return;
    this.#tell({ kind: 'scroll', at: document.offsetAt(new vscode.Position(first.start.line, 0)) });
  }

  #take(message: FromPage): void {
    const document = this.#document;
    const isCurrent = this.#shown?.uri === document?.uri && this.#shown?.printed.version === document?.version;
    if (message.kind === 'ready') {
      this.#show();
      this.#scrollToEditor();
    } else if (!document || !isCurrent) {
      // what it is about has moved meanwhile
    } else if (message.kind === 'scrolled') {
      const top = document.positionAt(message.at).with({ character: 0 });
      this.#editor()?.revealRange(new vscode.Range(top, top), vscode.TextEditorRevealType.AtTop);
    } else {
      const range = new vscode.Range(document.positionAt(message.from), document.positionAt(message.to));
      if (message.whole) void this.#select(document, range);
      else this.#editor()?.revealRange(range, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
    }
  }

  async #select(document: vscode.TextDocument, selection: vscode.Range): Promise<void> {
    const viewColumn = this.#editor()?.viewColumn ?? vscode.ViewColumn.One;
    const editor = await vscode.window.showTextDocument(document, { viewColumn, selection });
    editor.revealRange(selection, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
  }

  #editor(): vscode.TextEditor | undefined {
    return vscode.window.visibleTextEditors.find(({ document }) => document === this.#document);
  }

  #tell(message: ToPage): void {
    void this.#panel.webview.postMessage(message);
  }
}

/** Script and style are files of ours; nothing else is loaded, and nothing of a draft can run. */
function pageFor(webview: vscode.Webview, folder: vscode.Uri): string {
  const nonce = crypto.randomUUID();
  const file = (name: string) => webview.asWebviewUri(vscode.Uri.joinPath(folder, name));
  return `<!DOCTYPE html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'nonce-${nonce}'; script-src 'nonce-${nonce}'">
<link rel="stylesheet" nonce="${nonce}" href="${file('preview.css')}">
</head>
<body>
<article id="page" class="page"></article>
<script nonce="${nonce}" src="${file('preview.js')}"></script>
</body>
</html>`;
}
