/**
 * What is wrong in reports that are not open, for clients that ask for all of the workspace. A request is answered when there
 * is something to say that the client does not have yet, and held until then.
 */
import type {
  CancellationToken,
  Diagnostic,
  WorkspaceDiagnosticParams,
  WorkspaceDiagnosticReport,
  WorkspaceDocumentDiagnosticReport,
} from 'vscode-languageserver';
import { hashOf } from '../text/hash';
import { diagnosticsOf } from './diagnostics';
import type { DocumentEvents, Draft } from './documents';
import { DocumentDiagnosticReportKind } from './protocol';
import { draftOf, type Session } from './session';
import { inSlices } from './slices';
import { isBelow } from './uris';

export interface WorkspaceDiagnostics extends DocumentEvents {
  /** From now on the reports of the folder are spoken of, without one all of the workspace. */
  include(folder?: string): void;
  filesChanged(uris: readonly string[]): void;
  /** Something else may have to be said of any of them. */
  refresh(): void;
}

interface Known {
  /** Stands for what was last found; null where it is to be looked at again. */
  readonly id: string | null;
  /** The reports it was compared with. */
  readonly beside: readonly string[];
}

/** While a document is open its client is told otherwise, and may then have nothing of what it was told here. */
const SUPERSEDED = 'superseded';

const UNKNOWN: Known = { id: null, beside: [] };

/** Reports in one message. */
const BATCH = 50;

export function serveWorkspaceDiagnostics(session: Session): WorkspaceDiagnostics {
  const { connection, documents, workspace, client } = session;
  /** Folders that are spoken of; undefined is all of the workspace. A client that cannot choose gets all. */
  const folders = new Set<string | undefined>(client.checksFolders ? [] : [undefined]);
  const known = new Map<string, Known>();
  /** What the clients of requests that wait have, by URI. */
  const held = new Set<Map<string, string>>();
  let listed = false;
  let wake = (): void => {};
  let changed = new Promise<void>((resolve) => {
    wake = resolve;
  });
  const stir = (): void => {
    wake();
    changed = new Promise<void>((resolve) => {
      wake = resolve;
    });
  };
  const forget = (uris: Iterable<string>): void => {
    for (const uri of uris) known.set(uri, UNKNOWN);
    stir();
  };
  const isAsked = (uri: string): boolean => [...folders].some((folder) => isBelow(uri, folder));

  const list = (): void => {
    listed = true;
    for (const folder of folders) {
      for (const uri of workspace.filesBelow(folder)) if (!known.has(uri)) known.set(uri, UNKNOWN);
    }
  };

  /** What the client does not have, told in batches; whether there was anything. */
  async function tell(
    has: Map<string, string>,
    token: CancellationToken,
    told: (items: WorkspaceDocumentDiagnosticReport[]) => void,
  ): Promise<boolean> {
    let batch: WorkspaceDocumentDiagnosticReport[] = [];
    let any = false;
    const flush = (): void => {
      if (batch.length > 0) told(batch);
      batch = [];
    };
    const due = [...known].filter(([uri, { id }]) => id === null || id !== (has.get(uri) ?? CLEAN));
    for await (const [uri] of inSlices(due, () => !token.isCancellationRequested)) {
      if (documents.text(uri) !== undefined) continue; // of open documents the client is told by themselves
      const draft = draftOf(session, uri);
      const items = draft ? diagnosticsOf(session, draft) : [];
      const resultId = identify(items);
      if (draft) known.set(uri, { id: resultId, beside: neighboursOf(draft) });
      else known.delete(uri);
      const before = has.get(uri);
      if ((before ?? CLEAN) !== resultId) {
        any = true;
        batch.push({ kind: DocumentDiagnosticReportKind.Full, uri, version: null, resultId, items });
      } else if (before !== undefined) {
        batch.push({ kind: DocumentDiagnosticReportKind.Unchanged, uri, version: null, resultId });
      }
      has.set(uri, resultId);
      if (batch.length >= BATCH) flush();
    }
    flush();
    return any;
  }

  connection.languages.diagnostics.onWorkspace(
    async (params: WorkspaceDiagnosticParams, token, _work, progress): Promise<WorkspaceDiagnosticReport> => {
      const has = new Map(params.previousResultIds.map(({ uri, value }) => [uri, value]));
      held.add(has);
      const items: WorkspaceDocumentDiagnosticReport[] = [];
      const told = (batch: WorkspaceDocumentDiagnosticReport[]): void => {
        if (progress) progress.report({ items: batch });
        else items.push(...batch);
      };
      const givenUp = new Promise<void>((resolve) => token.onCancellationRequested(() => resolve()));
      while (!token.isCancellationRequested) {
        const next = changed;
        if (!listed) list();
        if (await tell(has, token, told)) break;
        await Promise.race([next, givenUp]);
      }
      held.delete(has);
      return { items };
    },
  );

  return {
    include(folder) {
      folders.add(folder);
      listed = false;
      stir();
    },
    filesChanged(uris) {
      const changed = new Set(uris);
      const compared = [...known].flatMap(([uri, { beside }]) => (beside.some((one) => changed.has(one)) ? uri : []));
      const next = uris.flatMap((uri) => workspace.nextYear(uri) ?? []);
      forget([...uris, ...compared, ...next].filter(isAsked));
    },
    opened(uri) {
      for (const has of held) if (known.has(uri)) has.set(uri, SUPERSEDED);
    },
    changed: () => {},
    closed: (uri) => known.has(uri) && forget([uri]),
    refresh: () => forget([...known.keys()]),
  };
}

const neighboursOf = ({ analysis: { context } }: Draft): string[] => {
  const { lastYear, parts } = context?.neighbours ?? { lastYear: null, parts: null };
  return [...(lastYear ? [lastYear] : []), ...(parts ?? [])].map(({ id }) => id);
};

/** For comparing. */
function identify(items: readonly Diagnostic[]): string {
  const text = JSON.stringify(items);
  return `${hashOf(text).toString(36)}.${text.length.toString(36)}`;
}

/** Of a report in which nothing is wrong. */
const CLEAN = identify([]);
