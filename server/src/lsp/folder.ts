/** The reports of a folder, open or not: checked all at once, listed by unit, sent back with what is to be mended. */
import type { CancellationToken } from 'vscode-languageserver';
import { type CheckedReport, isError, isWarning } from '../features/overview';
import { type Message, say } from '../text/message';
import { toBase64 } from './base64';
import { withProgress } from './progress';
import {
  CHECK_FOLDER,
  type CheckedFolder,
  type FolderParams,
  OVERVIEW,
  type OverviewParams,
  type OverviewResult,
  RETURN_NOTES,
  type ReturnedNote,
  type ReturnNotesParams,
} from './requests';
import { cancelled, draftOf, type Session } from './session';
import { inSlices } from './slices';
import type { WorkspaceDiagnostics } from './workspace-diagnostics';

const TITLE: Message = { zh: '年报：正在检查文件夹', en: 'Nianbao: checking the folder' };

export function serveFolder(session: Session, diagnostics: WorkspaceDiagnostics): void {
  const { connection, service } = session;
  const told = (message: Message): string => say(message, session.settings.languageOf(session.settings.general));

  connection.onRequest(CHECK_FOLDER, async (params: FolderParams, token): Promise<CheckedFolder> => {
    const reports = await checkedIn(session, params, token);
    diagnostics.include(params.folder);
    const years = new Set(reports.flatMap(({ report: { year } }) => year ?? []));
    return {
      reports: reports.length,
      wrong: reports.filter(({ findings }) => findings.some(isError)).length,
      doubtful: reports.filter(({ findings }) => !findings.some(isError) && findings.some(isWarning)).length,
      years: [...years].sort((a, b) => b - a),
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

/** @throws ResponseError when the person gives up. */
async function checkedIn(
  session: Session,
  { folder }: FolderParams,
  token: CancellationToken,
): Promise<CheckedReport[]> {
  const found: CheckedReport[] = [];
  await withProgress(session, TITLE, async (told) => {
    const goOn = (count: number) => !token.isCancellationRequested && told(count);
    for await (const uri of inSlices(session.workspace.filesBelow(folder), goOn)) {
      const { report, findings } = draftOf(session, uri)?.analysis ?? {};
      if (report && findings) found.push({ file: nameBelow(uri, folder), report, findings });
    }
    if (!goOn(found.length)) throw cancelled();
  });
  return found;
}

function nameBelow(uri: string, folder: string | undefined): string {
  const below = folder === undefined ? '' : `${folder.replace(/\/$/, '')}/`;
  const name = below !== '' && uri.startsWith(below) ? uri.slice(below.length) : uri.slice(uri.lastIndexOf('/') + 1);
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}

/** The name of a file without folders and endings. */
const stemOf = (file: string): string =>
  file.slice(file.lastIndexOf('/') + 1).replace(/(?:\.(?:nianbao|年报))?\.[^.]+$/, '');
