/** Ways through a report: definitions, references, highlights, folds, selections. */
import type { ServerCapabilities } from 'vscode-languageserver';
import { LANGUAGE_ID } from '../report/detect';
import { answer } from './answer';
import type { Draft } from './documents';
import { toOffset } from './from-proto';
import { lastYearLocation } from './last-year';
import type { Session } from './session';
import { toFold, toHighlight, toLocations, toSelection } from './to-proto';

export const NAVIGATION: ServerCapabilities = {
  definitionProvider: true,
  referencesProvider: true,
  documentHighlightProvider: true,
  foldingRangeProvider: true,
  selectionRangeProvider: true,
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
}
