/** Recomputing totals: as actions at a place, and as commands any client may send. Both say what they change. */
import type { CodeAction, Position } from 'vscode-languageserver';
import type { Recomputed, Scope } from '../features/recompute';
import { type Language, type Message, say } from '../text/message';
import type { Draft } from './documents';
import { toOffset } from './from-proto';
import { CodeActionKind, MessageType, ShowMessageNotification } from './protocol';
import type { Session } from './session';
import { toWorkspaceEdit } from './to-proto';

const SCOPES: readonly Scope[] = ['row', 'table', 'document'];
const COMMAND = 'nianbao.recompute.';

/** Each takes the URI of an open report and a position in it, which `document` does without. */
export const RECOMPUTE_COMMANDS: readonly string[] = SCOPES.map((scope) => COMMAND + scope);

export const RECOMPUTE_TABLE: string = `${COMMAND}table`;

/** Those that would change something. */
export function recomputeActions({ service, client }: Session, draft: Draft, at: Position): CodeAction[] {
  const { document, analysis, language } = draft;
  const offset = toOffset(document, at);
  return SCOPES.flatMap((scope): CodeAction[] => {
    const recomputed = service.recompute(analysis, scope, offset);
    if (!recomputed || recomputed.changes.length === 0) return [];
    return [
      {
        title: announced(recomputed, language),
        kind: CodeActionKind.RefactorRewrite,
        edit: toWorkspaceEdit(document, recomputed.edits, client.versionedEdits),
      },
    ];
  });
}

/** Carries the command out; nothing where it is none of these. */
export async function recomputeBy(
  session: Session,
  command: string,
  uri: string,
  at: Position | undefined,
): Promise<void> {
  const scope = SCOPES.find((one) => command === COMMAND + one);
  if (scope) await recompute(session, scope, uri, at);
}

async function recompute(session: Session, scope: Scope, uri: string, position: Position | undefined): Promise<void> {
  const { connection, documents, service, client, settings } = session;
  const draft = documents.get(uri);
  const language = draft?.language ?? settings.languageOf(settings.general);
  const tell = (message: Message): Promise<void> =>
    connection.sendNotification(ShowMessageNotification.type, {
      type: MessageType.Info,
      message: say(message, language),
    });
  const offset = draft && position ? toOffset(draft.document, position) : 0;
  const recomputed = draft && service.recompute(draft.analysis, scope, offset);
  if (!draft || !recomputed) return tell(NOTHING_HERE[scope]);
  if (recomputed.changes.length > 0) {
    const edit = toWorkspaceEdit(draft.document, recomputed.edits, client.versionedEdits);
    const { applied } = await connection.workspace.applyEdit({ label: say(recomputed.title, language), edit });
    if (!applied) return;
  }
  const { title, account } = recomputed;
  await tell({ zh: `${title.zh}：${account.zh}。`, en: `${title.en}: ${account.en}.` });
}

const NOTHING_HERE: Readonly<Record<Scope, Message>> = {
  row: { zh: '光标不在有合计的一行里', en: 'The cursor is not in a row with a total' },
  table: { zh: '光标不在有合计的表格里', en: 'The cursor is not in a table with totals' },
  document: { zh: '没有打开的年报，或其中没有有合计的表格', en: 'No report is open, or it has no table with totals' },
};

/** A title that says what is changed; of many changes, how many. */
function announced({ title, account, changes }: Recomputed, language: Language): string {
  const few = changes.length <= 2;
  return say(
    {
      zh: few ? `${title.zh}：${account.zh}` : `${title.zh}（改动 ${changes.length} 处）`,
      en: few ? `${title.en}: ${account.en}` : `${title.en} (${changes.length} changes)`,
    },
    language,
  );
}
