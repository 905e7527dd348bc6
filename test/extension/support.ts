/** What the tests in the editor share: documents, waiting, and the window. */
import assert from 'node:assert/strict';
import * as vscode from 'vscode';

const LIMIT = 15_000;
/** Long enough for a server to start and to answer: how long silence is listened to. */
export const SILENCE = 1000;

export const sleep = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));

export const inWorkspace = (name: string): vscode.Uri =>
  vscode.Uri.joinPath(vscode.workspace.workspaceFolders![0]!.uri, name);

/** Whether the extension host is a worker in a browser. */
export const inBrowser = process.env.NIANBAO_SUITE === 'vscode-web';

/** Opens a document as a person does, in an editor of its own. */
export async function open(uri: vscode.Uri): Promise<vscode.TextDocument> {
  await vscode.commands.executeCommand('vscode.open', uri, { preview: false });
  return until(`${uri.path} is shown`, () => {
    const document = vscode.window.activeTextEditor?.document;
    return document?.uri.toString() === uri.toString() ? document : undefined;
  });
}

/** Closes every editor; what was not saved is dropped. */
export async function closeAll(): Promise<void> {
  while (vscode.window.tabGroups.all.some(({ tabs }) => tabs.length > 0)) {
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  }
}

/** The first value that is not undefined. */
export async function until<T>(what: string, value: () => T | undefined | Promise<T | undefined>): Promise<T> {
  const end = Date.now() + LIMIT;
  for (;;) {
    const result = await value();
    if (result !== undefined) return result;
    if (Date.now() > end) throw new Error(`waited in vain until ${what}`);
    await sleep(50);
  }
}

/** Rule, level and text of every finding shown for the document, in the order of the text. */
export function shown(uri: vscode.Uri): string[] {
  const document = vscode.workspace.textDocuments.find((one) => one.uri.toString() === uri.toString());
  return vscode.languages
    .getDiagnostics(uri)
    .toSorted((a, b) => a.range.start.compareTo(b.range.start))
    .map((one) => `${codeOf(one)} ${vscode.DiagnosticSeverity[one.severity]} ${document?.getText(one.range).trim()}`);
}

/** The id of the rule. */
export const codeOf = ({ code }: vscode.Diagnostic) => (typeof code === 'object' ? code.value : code);

/** Waits for these findings, and tells what is shown instead. */
export async function expectShown(uri: vscode.Uri, expected: readonly string[]): Promise<void> {
  const same = () => JSON.stringify(shown(uri)) === JSON.stringify(expected) || undefined;
  await until('the findings are shown', same).catch(() => assert.deepEqual(shown(uri), expected));
}

/** Whether there is a window to act on: not so on a desktop. */
export const hasWindow = process.env.NIANBAO_DRIVER !== undefined;

/** Has the harness do something, most of all with the window. */
export async function drive(...operation: unknown[]): Promise<unknown> {
  const response = await fetch(process.env.NIANBAO_DRIVER!, { method: 'POST', body: JSON.stringify(operation) });
  if (!response.ok) throw new Error(await response.text());
  return response.json();
}

/** Photographs the window, for people to look at. */
export async function photograph(name: string): Promise<void> {
  if (!hasWindow) return;
  await sleep(700); // animations, and the delay before hovers and squiggles
  await drive('screenshot', name);
}

export const press = (key: string) => drive('press', key);

/** Text as an input method brings it. */
export const enter = (text: string) => drive('enter', text);

/** Presses keys one after the other as somebody types who needs `delay` milliseconds for each. */
export const type = (keys: readonly string[], delay: number) => drive('type', keys, delay);

/** What the elements of the window say. */
export const texts = (selector: string) => drive('texts', selector) as Promise<string[]>;

/** The page a webview shows. */
export const webview = {
  texts: (selector: string) => drive('webviewTexts', selector) as Promise<string[]>,
  /** Pixels below its upper edge. */
  top: (selector: string) => drive('webviewTop', selector) as Promise<number | null>,
  doubleClick: (selector: string) => drive('webviewDoubleClick', selector),
  wheel: (selector: string, pixels: number) => drive('webviewWheel', selector, String(pixels)),
};

/**
 * A draft of the project's shared samples, by the beginning of its name. Where they are not at hand the test is skipped, and
 * says so.
 */
export async function sample(test: Mocha.Context, folder: 'seeds' | 'real', start: string): Promise<vscode.Uri> {
  const root = vscode.workspace.workspaceFolders![0]!.uri.with({ path: process.env.NIANBAO_ROOT! });
  const uri = vscode.Uri.joinPath(root, '../shared/reports', folder);
  const entries = await Promise.resolve(vscode.workspace.fs.readDirectory(uri)).catch(() => []);
  const [name] = entries.find(([one]) => one.startsWith(start)) ?? [];
  if (name !== undefined) return vscode.Uri.joinPath(uri, name);
  test.test!.title += ` (skipped: ${uri.path} is not there)`;
  return test.skip();
}
