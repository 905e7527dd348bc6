/** The command “导入 Word/网页/表格…”: one file opens as a draft, several become drafts beside them, with a list of outcomes. */
import * as vscode from 'vscode';
import type { ImportResult } from '../../server/src/lsp/requests';
import { LANGUAGE_ID } from '../../server/src/report/detect';
import { toBase64 } from './base64';
import { filesBelow, stemOf } from './import-files';
import type { Server } from './server';
import { text } from './strings';

/** The ending of a new draft: it says what it is. */
const ENDING = '.nianbao.md';
const ENDINGS = ['docx', 'html', 'htm', 'xlsx', 'pdf', 'txt'];

interface Outcome {
  readonly source: vscode.Uri;
  /** null where none could be made. */
  readonly draft: vscode.Uri | null;
  /** A line each. */
  readonly told: readonly string[];
}

/**
 * @param start gives the server, started where it does not run yet.
 * @param chosen from the explorer: the entry itself, and all that are selected; asked for where there is none.
 */
export async function importFiles(
  start: () => Promise<Server>,
  clicked?: vscode.Uri,
  chosen?: readonly vscode.Uri[],
): Promise<void> {
  const picked = chosen?.length ? chosen : clicked ? [clicked] : await ask();
  if (!picked) return;
  const files = (await Promise.all(picked.map(filesBelow))).flat();
  if (files.length === 0) return void vscode.window.showInformationMessage(text('nothingToImport'));
  if (files.length === 1 && picked.length === 1 && files[0]!.path === picked[0]!.path)
    return importOne(start, files[0]!);
  const outcomes = await vscode.window.withProgress(
    { location: vscode.ProgressLocation.Notification, title: text('importing'), cancellable: true },
    (progress, token) => importAll(start, files, progress, token),
  );
  await show(outcomes);
}

/** A file's content as the server reads it; refused where it cannot be read at all. */
export async function convert(
  server: Pick<Server, 'importFile'>,
  file: vscode.Uri,
  bytes: Uint8Array,
): Promise<ImportResult> {
  return server.importFile({ name: file.path, content: toBase64(bytes) });
}

const ask = () =>
  vscode.window.showOpenDialog({
    title: text('import'),
    openLabel: text('importLabel'),
    canSelectMany: true,
    filters: { [text('importable')]: ENDINGS },
  });

async function importOne(start: () => Promise<Server>, file: vscode.Uri): Promise<void> {
  const made = await readAndConvert(await start(), file);
  if ('refused' in made) return void vscode.window.showErrorMessage(`${nameOf(file)}：${made.refused}`);
  const document = await openDraft(file, made.text);
  await vscode.window.showTextDocument(document);
  const details = text('details');
  const said =
    made.left > 0
      ? `${text('imported')}${made.figures}${text('withLeft')}${made.left}`
      : `${text('imported')}${made.figures}`;
  const show = made.left > 0 ? vscode.window.showWarningMessage : vscode.window.showInformationMessage;
  void show(said, details).then((choice) => {
    if (choice === details)
      void vscode.window.showInformationMessage(nameOf(file), { modal: true, detail: made.account.join('\n') });
  });
}

/** Nothing is written until the draft is saved; then beside the file, under its name. */
async function openDraft(file: vscode.Uri, content: string): Promise<vscode.TextDocument> {
  const target = draftFor(file);
  if (target.scheme === 'file' && !(await exists(target))) {
    try {
      const document = await vscode.workspace.openTextDocument(target.with({ scheme: 'untitled' }));
      if (document.getText() === '') {
        const edit = new vscode.WorkspaceEdit();
        edit.insert(document.uri, new vscode.Position(0, 0), content);
        await vscode.workspace.applyEdit(edit);
        return document;
      }
    } catch {
      // some other extension's file system: a draft without a name will do
    }
  }
  return vscode.workspace.openTextDocument({ language: LANGUAGE_ID, content });
}

async function importAll(
  start: () => Promise<Server>,
  files: readonly vscode.Uri[],
  progress: vscode.Progress<{ message: string; increment: number }>,
  token: vscode.CancellationToken,
): Promise<Outcome[]> {
  const server = await start();
  const outcomes: Outcome[] = [];
  for (const source of files) {
    if (token.isCancellationRequested) break;
    progress.report({ message: nameOf(source), increment: 100 / files.length });
    outcomes.push(await importBeside(server, source));
  }
  return outcomes;
}

async function importBeside(server: Server, source: vscode.Uri): Promise<Outcome> {
  const draft = draftFor(source);
  if (await exists(draft)) return { source, draft, told: [`${text('thereAlready')}${nameOf(draft)}`] };
  try {
    const made = await readAndConvert(server, source);
    if ('refused' in made) return { source, draft: null, told: [made.refused] };
    await vscode.workspace.fs.writeFile(draft, new TextEncoder().encode(made.text));
    return { source, draft, told: made.account };
  } catch (error) {
    return { source, draft: null, told: [error instanceof Error ? error.message : String(error)] };
  }
}

const readAndConvert = async (server: Server, file: vscode.Uri): Promise<ImportResult> =>
  convert(server, file, await vscode.workspace.fs.readFile(file));

const draftFor = (file: vscode.Uri): vscode.Uri => file.with({ path: `${stemOf(file.path)}${ENDING}` });

const nameOf = (file: vscode.Uri): string => file.path.slice(file.path.lastIndexOf('/') + 1);

const exists = (file: vscode.Uri): Promise<boolean> =>
  Promise.resolve(vscode.workspace.fs.stat(file)).then(
    () => true,
    () => false,
  );

/** The failures first; whoever picks one that was made opens its draft. */
async function show(outcomes: readonly Outcome[]): Promise<void> {
  const items = outcomes
    .toSorted((a, b) => Number(a.draft !== null) - Number(b.draft !== null))
    .map(({ source, draft, told }) => ({
      label: `$(${draft ? 'pass' : 'error'}) ${nameOf(source)}`,
      description: draft ? nameOf(draft) : '',
      detail: told.join(' · '),
      draft,
    }));
  const made = outcomes.filter(({ draft }) => draft !== null).length;
  const title = `${text('importDone')}${made}${text('importFailed')}${outcomes.length - made}`;
  const picked = await vscode.window.showQuickPick(items, { title, matchOnDetail: true, ignoreFocusOut: true });
  if (picked?.draft) await vscode.commands.executeCommand('vscode.open', picked.draft);
}
