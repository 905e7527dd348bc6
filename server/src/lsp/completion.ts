/** Completion, and the blank report: skeletons as snippets where the client takes them, else as plain text. */
import type { CompletionItem, CompletionList, Position } from 'vscode-languageserver';
import type { Completion } from '../features/completion';
import { plainText, type Skeleton } from '../layout/skeleton';
import { lineBreakOf } from '../text/lines';
import { say } from '../text/message';
import type { Draft } from './documents';
import { toOffset } from './from-proto';
import { CompletionItemKind, InsertTextFormat, InsertTextMode } from './protocol';
import type { NewReportParams, NewReportResult } from './requests';
import type { Session } from './session';
import { toSnippet } from './snippet';
import { toRange } from './to-proto';

/** Marks after which something of the form may follow; words ask by themselves. */
export const TRIGGERS = ['#', '|', '｜', '、', '（', '(', '.'];

const KINDS: Readonly<Record<Completion['kind'], CompletionItemKind>> = {
  report: CompletionItemKind.Snippet,
  section: CompletionItemKind.Snippet,
  table: CompletionItemKind.Snippet,
  row: CompletionItemKind.Snippet,
  label: CompletionItemKind.EnumMember,
  sentence: CompletionItemKind.Text,
};

export function completions(
  session: Session,
  { document, analysis, language }: Draft,
  position: Position,
): CompletionList {
  const found = session.service.completions(analysis, toOffset(document, position), lastYear());
  const { client } = session;
  const lineBreak = lineBreakOf(analysis.text);
  const items = found.map(({ kind, label, detail, span, filterText, skeleton }, i): CompletionItem => {
    return {
      label: say(label, language),
      kind: KINDS[kind],
      detail: say(detail, language),
      sortText: String(i).padStart(3, '0'),
      filterText,
      insertTextFormat: client.snippets ? InsertTextFormat.Snippet : InsertTextFormat.PlainText,
      ...(client.asIs ? { insertTextMode: InsertTextMode.asIs } : {}),
      textEdit: { range: toRange(document, span), newText: textOf(session, skeleton, lineBreak) },
    };
  });
  // What is offered follows every character: a label that is written out is offered no more.
  return { isIncomplete: items.length > 0, items };
}

export function newReport({ service, client, settings }: Session, params: NewReportParams): NewReportResult {
  const { general } = settings;
  const made = service.newReport({ ...params, tables: general.table });
  if ('refused' in made) return { refused: say(made.refused, settings.languageOf(general)) };
  return { snippet: toSnippet(made.skeleton, { lineBreak: '\n', everyFigure: !client.cellNavigation }) };
}

const textOf = ({ client }: Session, skeleton: Skeleton, lineBreak: string): string =>
  client.snippets
    ? toSnippet(skeleton, { lineBreak, everyFigure: !client.cellNavigation })
    : plainText(skeleton).replaceAll('\n', lineBreak);

/** Reports are written in January, on the year before. */
const lastYear = (): number => new Date().getFullYear() - 1;
