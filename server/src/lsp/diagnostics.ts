/** Diagnostics: asked for by clients that can ask, pushed to the others, never both. */
import type { Diagnostic, DocumentDiagnosticReport } from 'vscode-languageserver';
import { MAX_LINES } from '../service';
import type { Message } from '../text/message';
import type { DocumentEvents, Draft } from './documents';
import { Lull } from './lull';
import { DocumentDiagnosticReportKind } from './protocol';
import { cancelled, type Session, viewOf } from './session';
import { toDiagnostic, toFault, toRemark } from './to-proto';

/** Follows the documents, and has everything shown anew when the settings change. */
export interface Diagnostics extends DocumentEvents {
  refresh(): void;
  /** What is said of these documents has changed, though they have not. */
  recheck(uris: readonly string[]): void;
}

const TOO_LONG: Message = {
  zh: `文件超过 16 MB 或 ${MAX_LINES / 10_000} 万行，未作检查。请确认打开的是年度报告，或将其拆分后再检查。`,
  en: `The file is larger than 16 MB or has more than ${MAX_LINES} lines, and was not checked. Make sure that it is the report, or split it.`,
};

export const serveDiagnostics = (session: Session): Diagnostics =>
  session.client.pullsDiagnostics ? pulled(session) : pushed(session);

export function diagnosticsOf(session: Session, draft: Draft): Diagnostic[] {
  const { document, analysis, tooLong, language } = draft;
  if (tooLong) return [toRemark(document, TOO_LONG, language)];
  if (!analysis.report) return [];
  const view = viewOf(session, draft);
  return [
    ...analysis.faults.map((fault) => toFault(document, fault, language)),
    ...session.service.shown(analysis.findings).map((finding) => toDiagnostic(document, finding, view)),
  ];
}

function pulled(session: Session): Diagnostics {
  const { connection, documents, client } = session;
  const burst = new Lull();
  connection.languages.diagnostics.on(async ({ textDocument, previousResultId }, token) => {
    await burst.over();
    await session.settings.ready(textDocument.uri);
    if (token.isCancellationRequested) return cancelled();
    const draft = documents.get(textDocument.uri);
    if (!draft) return { kind: DocumentDiagnosticReportKind.Full, items: [] };
    const resultId = String(draft.serial);
    const report: DocumentDiagnosticReport =
      previousResultId === resultId
        ? { kind: DocumentDiagnosticReportKind.Unchanged, resultId }
        : { kind: DocumentDiagnosticReportKind.Full, resultId, items: diagnosticsOf(session, draft) };
    return report;
  });
  const refresh = (): void => {
    if (!client.refreshesDiagnostics) return;
    connection.languages.diagnostics
      .refresh()
      .catch((error) => connection.console.error(`The client did not refresh its diagnostics: ${error}`));
  };
  return {
    changed: () => burst.stir(),
    closed: () => {},
    refresh,
    // Of the others it is told that nothing has changed.
    recheck: (uris) => uris.length > 0 && refresh(),
  };
}

function pushed(session: Session): Diagnostics {
  const { connection, documents } = session;
  const burst = new Lull();
  const due = new Set<string>();
  const shown = new Set<string>();

  const send = (uri: string): void => {
    const draft = documents.get(uri);
    // A document that is no report hears of us only to take back what was said when it was one.
    if (!draft || (draft.analysis.report === null && !draft.tooLong && !shown.has(uri))) return;
    shown.add(uri);
    const { version } = draft.document;
    void connection.sendDiagnostics({ uri, version, diagnostics: diagnosticsOf(session, draft) });
  };
  const sendDue = (): void => {
    const uris = [...due];
    due.clear();
    for (const uri of uris) {
      session.settings
        .ready(uri)
        .then(() => send(uri))
        .catch((error) => {
          connection.console.error(`${uri} could not be checked: ${error instanceof Error ? error.stack : error}`);
        });
    }
  };
  const changed = (uri: string): void => {
    if (due.size === 0) void burst.over().then(sendDue);
    else burst.stir();
    due.add(uri);
  };
  return {
    changed,
    closed(uri) {
      due.delete(uri);
      if (shown.delete(uri)) void connection.sendDiagnostics({ uri, diagnostics: [] });
    },
    refresh() {
      for (const uri of documents.uris()) changed(uri);
    },
    recheck(uris) {
      for (const uri of uris) changed(uri);
    },
  };
}
