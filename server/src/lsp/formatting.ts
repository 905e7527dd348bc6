/** Formatting, of a whole report and of the tables a range touches; and other ways to write the table under the cursor. */
import type { CodeAction, FormattingOptions, Range, ServerCapabilities, TextEdit } from 'vscode-languageserver';
import type { FormatOptions } from '../features/format';
import { LANGUAGE_ID } from '../report/detect';
import { say } from '../text/message';
import { answer } from './answer';
import type { Client } from './client';
import type { Draft } from './documents';
import { toSpan } from './from-proto';
import { CodeActionKind, DocumentFormattingRequest, DocumentRangeFormattingRequest } from './protocol';
import { HEADINGS } from './requests';
import type { Session } from './session';
import { toTextEdits, toWorkspaceEdit } from './to-proto';

/**
 * Where a client can be told so, formatting is offered for our own language alone: in Markdown that is no report it
 * would be one more formatter to choose from, which does nothing.
 */
export const formattingFor = (client: Client): ServerCapabilities =>
  client.registersFormatting ? {} : { documentFormattingProvider: true, documentRangeFormattingProvider: true };

export async function registerFormatting({ connection, client }: Session): Promise<void> {
  if (!client.registersFormatting) return;
  const options = { documentSelector: [{ language: LANGUAGE_ID }] };
  await connection.client.register(DocumentFormattingRequest.type, options);
  await connection.client.register(DocumentRangeFormattingRequest.type, options);
}

export function serveFormatting({ connection, documents, service }: Session): void {
  const edits = ({ document, analysis }: Draft, options: FormatOptions): TextEdit[] =>
    toTextEdits(document, service.format(analysis, options));
  connection.onDocumentFormatting(answer(documents, null, (draft, { options }) => edits(draft, wishOf(options))));
  connection.onDocumentRangeFormatting(
    answer(documents, null, (draft, { options, range }) =>
      edits(draft, { ...wishOf(options), within: toSpan(draft.document, range) }),
    ),
  );
}

const wishOf = (options: FormattingOptions): FormatOptions => (options[HEADINGS] === 'atx' ? { headings: 'atx' } : {});

/** 整理为标准表格, 改为印刷格式, 改为简明格式, 插入缺少的行 and 删除本行, as far as they change something. */
export function rewriteActions({ service, client }: Session, draft: Draft, range: Range): CodeAction[] {
  const { document, analysis, language } = draft;
  const span = toSpan(document, range);
  return [...service.rewritings(analysis, span), ...service.rowChanges(analysis, span.start)].map(
    ({ title, edits }) => ({
      title: say(title, language),
      kind: CodeActionKind.RefactorRewrite,
      edit: toWorkspaceEdit(document, edits, client.versionedEdits),
    }),
  );
}
