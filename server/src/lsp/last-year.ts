/** Last year’s report in the editor: the way to its cell, and what it carried out as an action. */
import type { CodeAction, Location, Position } from 'vscode-languageserver';
import { say } from '../text/message';
import type { Draft } from './documents';
import { toOffset } from './from-proto';
import { CodeActionKind } from './protocol';
import type { Session } from './session';
import { toWorkspaceEdit } from './to-proto';

/** The cell the one at the position follows from. */
export function lastYearLocation({ service, workspace }: Session, draft: Draft, at: Position): Location[] {
  const place = service.lastYearCell(draft.analysis, toOffset(draft.document, at));
  const location = place && workspace.locate(place.report, place.span);
  return location ? [location] : [];
}

export function carryOverActions({ service, client }: Session, draft: Draft, at: Position): CodeAction[] {
  const { document, analysis, language } = draft;
  const fix = service.carryOver(analysis, toOffset(document, at));
  if (!fix) return [];
  const edit = toWorkspaceEdit(document, fix.edits, client.versionedEdits);
  return [{ title: say(fix.title, language), kind: CodeActionKind.RefactorRewrite, edit }];
}
