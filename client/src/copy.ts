/**
 * The command “复制为 Word/WPS 表格”. An extension can put only plain text on the clipboard; a page can put HTML there. So the
 * table is shown on a page, which copies it at once where it may, else when its button is pressed.
 */
import * as vscode from 'vscode';
import type { CopyResult } from '../../server/src/lsp/requests';
import type { Reports } from './reports';
import type { Server } from './server';
import { text } from './strings';

export async function copyTables(start: () => Promise<Server>, reports: Reports): Promise<void> {
  const editor = vscode.window.activeTextEditor;
  if (!editor || !reports.has(editor.document)) return void vscode.window.showInformationMessage(text('openReport'));
  const { line, character } = editor.selection.active;
  const textDocument = { uri: editor.document.uri.toString() };
  const copied = await (await start()).copy({ textDocument, position: { line, character } });
  if (!copied) return void vscode.window.showInformationMessage(text('openReport'));
  const panel = vscode.window.createWebviewPanel('nianbao.copy', text('copyTables'), vscode.ViewColumn.Active, {
    enableScripts: true,
    localResourceRoots: [],
  });
  panel.webview.onDidReceiveMessage((message) => {
    if (message !== 'copied') return;
    panel.dispose();
    vscode.window.setStatusBarMessage(text('copied'), 8000);
  });
  panel.webview.html = pageOf(copied);
}

function pageOf(copied: CopyResult): string {
  const nonce = crypto.randomUUID();
  const data = JSON.stringify(copied).replace(/</g, '\\u003c');
  return `<!DOCTYPE html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; script-src 'nonce-${nonce}'">
<style>
  body { padding: 12px; }
  button { font-size: 14px; padding: 6px 16px; margin-bottom: 12px; }
  #report { background: #fff; color: #000; padding: 12px; }
</style>
</head>
<body>
<button id="copy" autofocus>${text('copyButton')}</button>
<div id="report">${copied.html}</div>
<script nonce="${nonce}">
  const editor = acquireVsCodeApi();
  const copied = ${data};
  const blob = (type, content) => new Blob([content], { type });
  const byEvent = () => {
    let done = false;
    document.addEventListener('copy', (event) => {
      event.clipboardData.setData('text/html', copied.html);
      event.clipboardData.setData('text/plain', copied.text);
      event.preventDefault();
      done = true;
    }, { once: true });
    document.execCommand('copy');
    return done;
  };
  const copy = async () => {
    try {
      await navigator.clipboard.write([
        new ClipboardItem({ 'text/html': blob('text/html', copied.html), 'text/plain': blob('text/plain', copied.text) }),
      ]);
      return true;
    } catch {
      return byEvent();
    }
  };
  let done = false;
  const tell = async () => {
    if (done || !(await copy())) return;
    done = true;
    editor.postMessage('copied');
  };
  document.getElementById('copy').addEventListener('click', tell);
  // A page may write to the clipboard once it has the focus: that comes when the editor shows it.
  let tries = 30;
  const timer = setInterval(() => {
    if (done || --tries === 0) clearInterval(timer);
    else if (document.hasFocus()) void tell();
  }, 100);
</script>
</body>
</html>`;
}
