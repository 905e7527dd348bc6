/** The reviewer's commands: “检查文件夹”, “上报一览”, “退回意见”. */
import * as vscode from 'vscode';
import { fromBase64 } from './base64';
import { named, uriOf } from './named';
import type { Server } from './server';
import { textOf } from './stored';
import { text } from './strings';

type Start = () => Promise<Server>;

/** @param chosen in the explorer; else the folder of the workspace, asked for where there are several. */
export async function checkFolder(start: Start, chosen?: vscode.Uri): Promise<void> {
  const folder = chosen ?? (await askForFolder());
  if (!folder) return;
  const { reports, wrong, doubtful } = await (await start()).checkFolder(folder);
  if (reports === 0) return void vscode.window.showInformationMessage(text('noReportsHere'));
  await vscode.commands.executeCommand('workbench.actions.view.problems');
  const [overview, notes] = [text('overview'), text('returnNotes')];
  const said = text('folderChecked')
    .replace('{0}', String(reports))
    .replace('{1}', String(wrong))
    .replace('{2}', String(doubtful))
    .replace('{3}', String(reports - wrong - doubtful));
  const show = wrong > 0 ? vscode.window.showWarningMessage : vscode.window.showInformationMessage;
  void show(said, overview, notes).then((choice) => {
    if (choice === overview) return showOverview(start, folder);
    if (choice === notes) return writeReturnNotes(start, folder);
    return undefined;
  });
}

/** @param options `list`: URI of a file with the names of the units; asked for where it is not named. */
export async function showOverview(start: Start, chosen?: vscode.Uri, options?: unknown): Promise<void> {
  const folder = chosen ?? (await askForFolder());
  if (!folder) return;
  const server = await start();
  const year = await askForYear(server, folder);
  if (year === undefined) return;
  const names = uriOf(named(options).list) ?? (await askForList(folder));
  if (names === undefined) return;
  const expected = names === null ? {} : { expected: await textOf(names) };
  const overview = await server.overview({ folder: folder.toString(), year, ...expected });
  const document = await vscode.workspace.openTextDocument({ language: 'markdown', content: overview.text });
  await vscode.window.showTextDocument(document);
  await vscode.commands.executeCommand('markdown.showPreviewToSide');
}

/**
 * @param chosen a folder, or a single report.
 * @param options `office`: who returns them; asked for where it is not named.
 */
export async function writeReturnNotes(start: Start, chosen?: vscode.Uri, options?: unknown): Promise<void> {
  const from = chosen ?? (await askForFolder());
  if (!from) return;
  const server = await start();
  const year = await askForYear(server, from);
  if (year === undefined) return;
  const known = named(options).office;
  const office = typeof known === 'string' ? known : await askForOffice();
  if (office === undefined) return;
  const notes = await server.returnNotes({ folder: from.toString(), year, office: office.trim(), date: today() });
  if (notes.length === 0) return void vscode.window.showInformationMessage(text('nothingToReturn'));
  const target = await newFolder(await folderOf(from), text('returnNotes'));
  for (const { name, text: markdown, word } of notes) {
    await vscode.workspace.fs.writeFile(vscode.Uri.joinPath(target, `${name}.md`), new TextEncoder().encode(markdown));
    await vscode.workspace.fs.writeFile(vscode.Uri.joinPath(target, `${name}.docx`), fromBase64(word));
  }
  void vscode.commands.executeCommand('revealInExplorer', target);
  void vscode.commands.executeCommand('vscode.open', vscode.Uri.joinPath(target, `${notes[0]!.name}.md`));
  const where = vscode.workspace.asRelativePath(target);
  void vscode.window.showInformationMessage(
    text('returned').replace('{0}', String(notes.length)).replace('{1}', where),
  );
}

async function askForFolder(): Promise<vscode.Uri | undefined> {
  const folders = vscode.workspace.workspaceFolders ?? [];
  if (folders.length === 0) return void vscode.window.showInformationMessage(text('openFolder'));
  const chosen = folders.length === 1 ? folders[0] : await vscode.window.showWorkspaceFolderPick();
  return chosen?.uri;
}

/** Asked for only where there are reports on several. */
async function askForYear(server: Server, folder: vscode.Uri): Promise<number | undefined> {
  const { years } = await server.checkFolder(folder);
  if (years.length === 0) return void vscode.window.showInformationMessage(text('noReportsHere'));
  if (years.length === 1) return years[0];
  const chosen = await vscode.window.showQuickPick(years.map(String), { title: text('askYear'), ignoreFocusOut: true });
  return chosen === undefined ? undefined : Number(chosen);
}

const askForOffice = (): Thenable<string | undefined> =>
  vscode.window.showInputBox({ title: text('returnNotes'), prompt: text('askOffice'), ignoreFocusOut: true });

/** null for none; undefined where the person gives up. */
async function askForList(folder: vscode.Uri): Promise<vscode.Uri | null | undefined> {
  const pattern = new vscode.RelativePattern(folder, '**/*名单*.{txt,csv}');
  const found = await vscode.workspace.findFiles(pattern, '**/node_modules/**', 20);
  const items = [
    ...found.map((uri) => ({ label: vscode.workspace.asRelativePath(uri), uri: uri as vscode.Uri | null })),
    { label: text('chooseList'), uri: undefined },
    { label: text('noList'), uri: null },
  ];
  const chosen = await vscode.window.showQuickPick(items, { title: text('askList'), ignoreFocusOut: true });
  if (!chosen) return undefined;
  if (chosen.uri !== undefined) return chosen.uri;
  const [file] =
    (await vscode.window.showOpenDialog({ defaultUri: folder, filters: { [text('lists')]: ['txt', 'csv'] } })) ?? [];
  return file;
}

async function folderOf(uri: vscode.Uri): Promise<vscode.Uri> {
  const { type } = await vscode.workspace.fs.stat(uri);
  return (type & vscode.FileType.Directory) > 0 ? uri : vscode.Uri.joinPath(uri, '..');
}

/** One that is not there yet: what a reviewer wrote into older notes stays. */
async function newFolder(parent: vscode.Uri, name: string): Promise<vscode.Uri> {
  const there = new Set((await vscode.workspace.fs.readDirectory(parent)).map(([entry]) => entry));
  let free = name;
  for (let i = 2; there.has(free); i++) free = `${name}（${i}）`;
  const folder = vscode.Uri.joinPath(parent, free);
  await vscode.workspace.fs.createDirectory(folder);
  return folder;
}

function today(): string {
  const now = new Date();
  return `${now.getFullYear()}年${now.getMonth() + 1}月${now.getDate()}日`;
}
