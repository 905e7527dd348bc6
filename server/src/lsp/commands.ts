/** Commands any client may send: each takes the URI of an open report and a position in it. */
import type { ExecuteCommandParams, Position } from 'vscode-languageserver';
import { say } from '../text/message';
import { toOffset } from './from-proto';
import { RECOMPUTE_COMMANDS, recomputeBy } from './recompute';
import type { Session } from './session';
import { toWorkspaceEdit } from './to-proto';

/** 整理 of the table at the position, as a line above it offers. */
export const TIDY_TABLE = 'nianbao.tidy.table';

export const COMMANDS: readonly string[] = [...RECOMPUTE_COMMANDS, TIDY_TABLE];

export function serveCommands(session: Session): void {
  session.connection.onExecuteCommand(async ({ command, arguments: [uri, at] = [] }: ExecuteCommandParams) => {
    const place = at as Position | undefined;
    if (command === TIDY_TABLE) await tidyTable(session, String(uri), place);
    else await recomputeBy(session, command, String(uri), place);
    return null;
  });
}

async function tidyTable(
  { connection, documents, service, client }: Session,
  uri: string,
  at?: Position,
): Promise<void> {
  const draft = documents.get(uri);
  if (!draft || !at) return;
  const { document, analysis, language } = draft;
  const offset = toOffset(document, at);
  const edits = service.format(analysis, { within: { start: offset, end: offset } });
  if (edits.length === 0) return;
  const edit = toWorkspaceEdit(document, edits, client.versionedEdits);
  await connection.workspace.applyEdit({ label: say({ zh: '整理表格', en: 'Tidy the table' }, language), edit });
}
