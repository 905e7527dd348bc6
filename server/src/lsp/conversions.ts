/** Import, export and copying, as requests of our own: bytes in, bytes out, no file is touched here. */

import { decode } from '../convert/decode';
import { isConvertFault } from '../convert/fault';
import { isForeignName } from '../convert/formats';
import { say } from '../text/message';
import { answer } from './answer';
import { toBase64, toBytes } from './base64';
import type { Draft } from './documents';
import { toOffset } from './from-proto';
import { LSPErrorCodes, ResponseError } from './protocol';
import {
  COPY,
  type CopyParams,
  type CopyResult,
  EXPORT,
  type ExportParams,
  type ExportResult,
  IMPORT,
  type ImportParams,
  type ImportResult,
} from './requests';
import type { Session } from './session';

export function serveConversions(session: Session): void {
  const { connection, documents, service } = session;
  connection.onRequest<ImportResult, void>(IMPORT, (params: ImportParams) => importFile(session, params));
  connection.onRequest<Promise<ExportResult> | null, void>(
    EXPORT,
    answer(documents, null, (draft, params: ExportParams) => exportDraft(session, draft, params)),
  );
  connection.onRequest<CopyResult | null, void>(
    COPY,
    answer(documents, null, ({ document, analysis }, { position }: CopyParams) =>
      analysis.report ? service.copy(analysis.report, toOffset(document, position)) : null,
    ),
  );
}

async function importFile({ service, settings }: Session, { name, content }: ImportParams): Promise<ImportResult> {
  const { general } = settings;
  const language = settings.languageOf(general);
  const bytes = toBytes(content);
  try {
    const imported = isForeignName(name)
      ? await service.convert({ name, bytes }, general.table)
      : service.convertText(decode(bytes), general.table);
    if (!imported.recognised) {
      const zh = '没有认出年报：既没有标题，也没有六个部分和三张表';
      return {
        refused: say({ zh, en: 'no report: no title, none of the six sections, none of the tables' }, language),
      };
    }
    return {
      text: imported.text,
      account: service.account(imported).map((line) => say(line, language)),
      figures: imported.tables.reduce((sum, { figures }) => sum + figures, 0),
      left: imported.left.length,
    };
  } catch (error) {
    if (isConvertFault(error)) return { refused: say(error.told, language) };
    throw error;
  }
}

async function exportDraft(
  { service }: Session,
  { analysis, language }: Draft,
  { to }: ExportParams,
): Promise<ExportResult> {
  const print = async () =>
    to === 'docx' ? service.printWord(analysis.text) : new TextEncoder().encode(service.printPage(analysis.text));
  const printed = await print().catch((error) => {
    throw isConvertFault(error) ? new ResponseError(LSPErrorCodes.RequestFailed, say(error.told, language)) : error;
  });
  const errors = analysis.findings.filter(({ severity }) => severity === 'error');
  return { content: toBase64(printed), errors: errors.map(({ message }) => say(message, language)) };
}
