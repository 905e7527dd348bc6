/** The reports of a folder, open or not: checked all at once, listed by unit, sent back with what is to be mended. */
import type { CancellationToken } from 'vscode-languageserver';
import { type CheckedReport, isError, isWarning } from '../features/overview';
import { type Message, say } from '../text/message';
import { toBase64 } from './base64';
import { type ForeignReport, foreignDiagnostics, foreignReport } from './foreign';
import { withProgress } from './progress';
import {
  CHECK_FOLDER,
  type CheckedFolder,
  type FolderParams,
  type ForeignFindings,
  OVERVIEW,
  type OverviewParams,
  type OverviewResult,
  RETURN_NOTES,
  type ReturnedNote,
  type ReturnNotesParams,
} from './requests';
import { cancelled, draftOf, type Session } from './session';
import { inSlices } from './slices';
import { pathBelow } from './uris';
import type { WorkspaceDiagnostics } from './workspace-diagnostics';

const TITLE: Message = { zh: '年报：正在检查文件夹', en: 'Nianbao: checking the folder' };

export function serveFolder(session: Session, diagnostics: WorkspaceDiagnostics): void {
  const { connection, service } = session;
  const told = (message: Message): string => say(message, session.settings.languageOf(session.settings.general));

  connection.onRequest(CHECK_FOLDER, async (params: FolderParams, token): Promise<CheckedFolder> => {
    const foreign: ForeignFindings[] = [];
    const reports = await checkedIn(session, params, token, (uri, found) =>
      foreign.push({ uri, items: foreignDiagnostics(session, found) }),
    );
    diagnostics.include(params.folder);
    const years = new Set(reports.flatMap(({ report: { year } }) => year ?? []));
    return {
      reports: reports.length,
      wrong: reports.filter(({ findings }) => findings.some(isError)).length,
      doubtful: reports.filter(({ findings }) => !findings.some(isError) && findings.some(isWarning)).length,
      years: [...years].sort((a, b) => b - a),
      foreign,
    };
  });

  connection.onRequest(OVERVIEW, async (params: OverviewParams, token): Promise<OverviewResult> => {
    const { text, tally } = service.overview(
      params.year,
      await checkedIn(session, params, token),
      params.expected ?? null,
    );
    return { text: told(text), tally: told(tally) };
  });

  connection.onRequest(RETURN_NOTES, async (params: ReturnNotesParams, token): Promise<ReturnedNote[]> => {
    const due = (await checkedIn(session, params, token)).filter(
      ({ report }) => (report.year ?? params.year) === params.year,
    );
    return Promise.all(
      service.returnNotes(due, params).map(async ({ of, text, word }) => ({
        name: stemOf(of.file),
        text,
        word: toBase64(await word()),
      })),
    );
  });
}

/**
 * A Word file beside the draft that was made of it is left out.
 * @param foreign hears what was found in a Word file and the like.
 * @throws ResponseError when the person gives up.
 */
async function checkedIn(
  session: Session,
  { folder }: FolderParams,
  token: CancellationToken,
  foreign: (uri: string, found: ForeignReport) => void = () => {},
): Promise<CheckedReport[]> {
  const drafts = new Set<string>();
  const found: CheckedReport[] = [];
  await withProgress(session, TITLE, async (told) => {
    const goOn = (count: number) => !token.isCancellationRequested && told(count);
    for await (const uri of inSlices(session.workspace.filesBelow(folder), goOn)) {
      const { report, findings } = draftOf(session, uri)?.analysis ?? {};
      if (!report || !findings) continue;
      drafts.add(withoutEnding(uri));
      found.push({ file: pathBelow(uri, folder), report, findings });
    }
    for await (const uri of inSlices(session.workspace.foreignBelow(folder), goOn)) {
      const read = drafts.has(withoutEnding(uri)) ? null : await foreignReport(session, uri);
      if (!read) continue;
      foreign(uri, read);
      if ('report' in read) found.push({ file: pathBelow(uri, folder), ...read });
    }
    if (!goOn(found.length)) throw cancelled();
  });
  return found;
}

const withoutEnding = (path: string): string => path.replace(/(?:\.(?:nianbao|年报|%E5%B9%B4%E6%8A%A5))?\.[^./]+$/, '');

/** The name of a file without folders and endings. */
const stemOf = (file: string): string => withoutEnding(file.slice(file.lastIndexOf('/') + 1));
