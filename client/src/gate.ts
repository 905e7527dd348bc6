/** The way to the server: what concerns a document passes only while the document is a report the server holds open. */
import type { TextDocument } from 'vscode';
import type { MessageSignature, Middleware } from 'vscode-languageclient';

export interface Gate {
  readonly middleware: Middleware;
  /** To be called when the server has gone: it holds nothing open any more. */
  reset(): void;
}

/**
 * @param isReport whether the server may see the document
 * @param forget drops what the client believes to know of the document from answers made here
 */
export function createGate(
  isReport: (document: TextDocument) => boolean,
  forget: (document: TextDocument) => void,
): Gate {
  /** By URI, the documents the server has been told of. */
  const open = new Set<string>();

  const passes = (type: string | MessageSignature, params: unknown): boolean => {
    const method = typeof type === 'string' ? type : type.method;
    if (method === 'textDocument/didOpen' || method === 'textDocument/didClose') return true; // decided below
    const uri = (params as { textDocument?: { uri?: string } } | undefined)?.textDocument?.uri;
    return uri === undefined || open.has(uri);
  };

  return {
    reset: () => open.clear(),
    middleware: {
      async didOpen(document, next) {
        const uri = document.uri.toString();
        if (open.has(uri) || !isReport(document)) return;
        open.add(uri);
        forget(document);
        await next(document);
      },
      async didClose(document, next) {
        if (open.delete(document.uri.toString())) await next(document);
      },
      async sendNotification(type, next, params) {
        if (passes(type, params)) await next(type, params);
      },
      // Null is an answer to every request about a document: nothing to show.
      sendRequest: async (type, params, token, next) =>
        passes(type, params) ? next(type, params, token) : (null as Awaited<ReturnType<typeof next>>),
    },
  };
}
