/** Ways through a report: definitions, references, highlights, folds, selections. */
import type { DocumentLink, ServerCapabilities, WorkspaceSymbol } from 'vscode-languageserver';
import { LANGUAGE_ID } from '../report/detect';
import { say } from '../text/message';
import { answer } from './answer';
import type { Draft } from './documents';
import { toOffset } from './from-proto';
import { lastYearLocation } from './last-year';
import { SymbolKind } from './protocol';
import type { Session } from './session';
import { toFold, toHighlight, toLocations, toRange, toSelection } from './to-proto';

export const NAVIGATION: ServerCapabilities = {
  definitionProvider: true,
  referencesProvider: true,
  documentHighlightProvider: true,
  foldingRangeProvider: true,
  selectionRangeProvider: true,
  documentLinkProvider: { resolveProvider: false },
  workspaceSymbolProvider: true,
};

/** Editors fold and select Markdown by themselves; for our own language nobody else does. */
const isOurs = ({ document }: Draft): boolean => document.languageId === LANGUAGE_ID;

export function serveNavigation(session: Session): void {
  const { connection, documents, service } = session;
  connection.onDefinition(
    answer(documents, [], (draft, { position }) => [
      ...lastYearLocation(session, draft, position),
      ...toLocations(draft.document, service.definitions(draft.analysis, toOffset(draft.document, position))),
    ]),
  );
  connection.onReferences(
    answer(documents, [], ({ document, analysis }, { position, context }) =>
      toLocations(document, service.references(analysis, toOffset(document, position), context.includeDeclaration)),
    ),
  );
  connection.onDocumentHighlight(
    answer(documents, [], ({ document, analysis }, { position }) =>
      service.highlights(analysis, toOffset(document, position)).map((one) => toHighlight(document, one)),
    ),
  );
  connection.onFoldingRanges(
    answer(documents, [], (draft) =>
      isOurs(draft) ? service.folds(draft.analysis).map((span) => toFold(draft.document, span)) : [],
    ),
  );
  connection.onSelectionRanges(
    answer(documents, [], (draft, { positions }) =>
      isOurs(draft)
        ? positions.map((at) =>
            toSelection(draft.document, service.selections(draft.analysis, toOffset(draft.document, at)), at),
          )
        : [],
    ),
  );
  connection.onDocumentLinks(answer(documents, [], (draft) => linksIn(session, draft)));
  connection.onWorkspaceSymbol(async ({ query }) =>
    (await session.workspace.find(query)).map(({ uri, title, file }): WorkspaceSymbol => {
      const start = { line: 0, character: 0 };
      return {
        name: title,
        kind: SymbolKind.File,
        containerName: file,
        location: { uri, range: { start, end: start } },
      };
    }),
  );
}

/** Citations of what the page of sources tells of, where there is that page. */
function linksIn({ service, platform }: Session, { document, analysis, language }: Draft): DocumentLink[] {
  return service.citations(analysis).flatMap(({ span, name }) => {
    const target = platform.sourcePage(name.zh);
    return target === null ? [] : [{ range: toRange(document, span), target, tooltip: say(name, language) }];
  });
}
