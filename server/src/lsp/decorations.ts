/** What stands over the text besides findings: lines above the tables, hints at blank totals, colours. */
import type {
  CancellationToken,
  CodeLens,
  CodeLensParams,
  InlayHint,
  InlayHintParams,
  ResponseError,
  SemanticTokens,
  SemanticTokensRangeParams,
  ServerCapabilities,
} from 'vscode-languageserver';
import type { Lens } from '../features/lens';
import { TOKEN_MODIFIERS, TOKEN_TYPES } from '../features/tokens';
import { say } from '../text/message';
import type { Span } from '../text/span';
import { TIDY_TABLE } from './commands';
import type { Draft } from './documents';
import { toSpan } from './from-proto';
import { CodeLensRefreshRequest, SemanticTokensBuilder } from './protocol';
import { RECOMPUTE_TABLE } from './recompute';
import { cancelled, type Session } from './session';
import { toRange, toTextEdits } from './to-proto';

export const DECORATIONS: ServerCapabilities = {
  codeLensProvider: { resolveProvider: false },
  inlayHintProvider: { resolveProvider: false },
  semanticTokensProvider: {
    legend: { tokenTypes: [...TOKEN_TYPES], tokenModifiers: [...TOKEN_MODIFIERS] },
    full: true,
    range: true,
  },
};

export interface Decorations {
  /** The settings have changed. */
  refresh(): void;
}

export function serveDecorations(session: Session): Decorations {
  const { connection, documents, service } = session;
  /** Waits for the settings: what is switched off must not show first and vanish then. */
  const answer =
    <P extends { readonly textDocument: { readonly uri: string } }, R>(
      empty: R,
      handler: (draft: Draft, params: P) => R,
    ) =>
    async (params: P, token: CancellationToken): Promise<R | ResponseError<never>> => {
      const { uri } = params.textDocument;
      await session.settings.ready(uri);
      if (token.isCancellationRequested) return cancelled();
      const draft = documents.get(uri);
      return draft ? handler(draft, params) : empty;
    };

  connection.onCodeLens(
    answer<CodeLensParams, CodeLens[]>([], (draft) =>
      service.lenses(draft.analysis).map((lens) => toLens(draft, lens)),
    ),
  );
  connection.languages.inlayHint.on(
    answer<InlayHintParams, InlayHint[]>([], (draft, { range }) => {
      const { start, end } = toSpan(draft.document, range);
      return service
        .inlayHints(draft.analysis)
        .filter(({ offset }) => start <= offset && offset <= end)
        .map(({ offset, label, tooltip, edits }) => ({
          position: draft.document.positionAt(offset),
          label,
          tooltip: say(tooltip, draft.language),
          paddingLeft: true,
          textEdits: toTextEdits(draft.document, edits),
        }));
    }),
  );
  const tokens = (draft: Draft, within?: Span): SemanticTokens => {
    const builder = new SemanticTokensBuilder();
    for (const { span, type, odd } of service.tokens(draft.analysis, within)) {
      const { line, character } = draft.document.positionAt(span.start);
      builder.push(line, character, span.end - span.start, TOKEN_TYPES.indexOf(type), odd ? 1 : 0);
    }
    return { data: builder.build().data }; // no id: nobody may ask for what has changed since
  };
  const none: SemanticTokens = { data: [] };
  connection.languages.semanticTokens.on(answer(none, (draft) => tokens(draft)));
  connection.languages.semanticTokens.onRange(
    answer<SemanticTokensRangeParams, SemanticTokens>(none, (draft, { range }) =>
      tokens(draft, toSpan(draft.document, range)),
    ),
  );

  return {
    refresh() {
      const { refreshes } = session.client;
      const { languages } = connection;
      const sent = [
        ...(refreshes.lenses ? [connection.sendRequest(CodeLensRefreshRequest.type)] : []),
        ...(refreshes.hints ? [languages.inlayHint.refresh()] : []),
        ...(refreshes.tokens ? [languages.semanticTokens.refresh()] : []),
      ];
      Promise.all(sent).catch((error) =>
        connection.console.error(`The client did not refresh what it shows: ${error}`),
      );
    },
  };
}

/** One without an action is words alone: a command without a name does nothing. */
function toLens({ document, language }: Draft, { span, title, action }: Lens): CodeLens {
  const range = toRange(document, { start: span.start, end: span.start });
  const command = action === null ? '' : action === 'tidy' ? TIDY_TABLE : RECOMPUTE_TABLE;
  return {
    range,
    command: { title: say(title, language), command, ...(action ? { arguments: [document.uri, range.start] } : {}) },
  };
}
