/** Code actions: the fixes under the cursor, totals computed anew, and all safe fixes of a document at once. */
import type { CodeAction, CodeActionParams } from 'vscode-languageserver';
import { type Message, say } from '../text/message';
import type { Draft } from './documents';
import { rewriteActions } from './formatting';
import { toSpan } from './from-proto';
import { carryOverActions } from './last-year';
import { CodeActionKind, CodeActionTriggerKind } from './protocol';
import { recomputeActions } from './recompute';
import { type Session, viewOf } from './session';
import { toCodeAction, toWorkspaceEdit } from './to-proto';

export const FIX_ALL = `${CodeActionKind.SourceFixAll}.nianbao`;

const FIX_ALL_TITLE: Message = {
  zh: '修正全部格式问题（不改动数据）',
  en: 'Fix all matters of form (no figure changes)',
};

export function codeActions(session: Session, draft: Draft, { range, context }: CodeActionParams): CodeAction[] {
  if (!session.client.codeActions) return [];
  const { only, triggerKind } = context;
  const wanted = (kind: CodeActionKind): boolean =>
    only === undefined || only.some((wish) => kind === wish || kind.startsWith(`${wish}.`));
  // A moved cursor asks unbidden and often; only a person, or a save, means the whole document or a whole table.
  const unbidden = only === undefined && triggerKind === CodeActionTriggerKind.Automatic;
  const actions = [
    ...(wanted(CodeActionKind.QuickFix) ? quickFixes(session, draft, range) : []),
    ...(wanted(CodeActionKind.RefactorRewrite)
      ? [...recomputeActions(session, draft, range.start), ...carryOverActions(session, draft, range.start)]
      : []),
    ...(!unbidden && wanted(CodeActionKind.RefactorRewrite) ? rewriteActions(session, draft, range) : []),
  ];
  const fixAll = !unbidden && wanted(FIX_ALL) ? fixAllAction(session, draft) : null;
  return fixAll ? [...actions, fixAll] : actions;
}

function quickFixes(session: Session, draft: Draft, range: CodeActionParams['range']): CodeAction[] {
  // An equation has twenty terms and as many choices: the related places, known to the client, would go out 400 times.
  const { document, analysis } = draft;
  const view = { ...viewOf(session, draft), relatedInformation: false };
  return session.service
    .actions(analysis, toSpan(document, range))
    .map((action) => toCodeAction(document, action, CodeActionKind.QuickFix, view, session.client.versionedEdits));
}

function fixAllAction({ client, service }: Session, { document, analysis, language }: Draft): CodeAction | null {
  const edits = service.safeFixes(analysis).flatMap((fix) => fix.edits);
  if (edits.length === 0) return null;
  return {
    title: say(FIX_ALL_TITLE, language),
    kind: FIX_ALL,
    edit: toWorkspaceEdit(document, edits, client.versionedEdits),
  };
}
