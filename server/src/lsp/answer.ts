/** What every handler of a document does: the newest version answers, a closed document answers what is empty. */
import type { CancellationToken, ResponseError, TextDocumentIdentifier } from 'vscode-languageserver';
import type { Documents, Draft } from './documents';
import { cancelled } from './session';

/** A handler of the newest version of an open document; of any other it answers what is empty. */
export const answer =
  <P extends { readonly textDocument: TextDocumentIdentifier }, R>(
    documents: Documents,
    empty: R,
    handler: (draft: Draft, params: P) => R,
  ) =>
  (params: P, token: CancellationToken): R | ResponseError<never> => {
    if (token.isCancellationRequested) return cancelled();
    const draft = documents.get(params.textDocument.uri);
    return draft ? handler(draft, params) : empty;
  };
