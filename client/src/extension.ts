/** What the extension does wherever it runs: waits for a report, and only then loads and starts the language client. */
import * as vscode from 'vscode';
import { followActiveReport } from './active-report';
import { Cells } from './cells';
import { copyTables } from './copy';
import { compareVersions } from './diff';
import { exportReport } from './export';
import { checkFolder, showOverview, writeReturnNotes } from './folder';
import { Health } from './health';
import { importFiles } from './import';
import { acceptDrops } from './import-drop';
import { newReport } from './new-report';
import { acceptPastes } from './paste';
import { servePreview } from './preview';
import { Reports } from './reports';
import { rollUp } from './rollup';
import type { Connect, Server, startServer } from './server';
import { listSettled } from './settle';
import { Status } from './status';
import { text } from './strings';
import { tidy } from './tidy';
import { Totals } from './totals';
import { registerKeys } from './typing';

/** The server, running or starting; undefined before the first report, and after a start that failed. */
let server: Promise<Server> | undefined;

/** The language client, and what connects it to a server where the extension runs. */
export interface ClientModule {
  readonly startServer: typeof startServer;
  readonly connect: Connect;
}

/** @param client is asked for by the first report: in a window without one the language client costs nothing. */
export function activateWith(context: vscode.ExtensionContext, client: () => Promise<ClientModule>): void {
  const reports = new Reports();
  const health = new Health();

  const load = async (): Promise<Server> => {
    const { startServer, connect } = await client();
    return startServer(connect, context.extensionUri, reports, health);
  };

  const start = (): Promise<Server> => {
    const starting = load();
    server = starting;
    starting.catch(() => {
      server = undefined; // the next report tries again
    });
    return starting;
  };

  const open = async (document: vscode.TextDocument): Promise<void> => {
    if (server) await (await server).open(document);
    else await start();
  };

  const restart = async (): Promise<void> => {
    if (!server && !reports.any) {
      void vscode.window.showInformationMessage(text('noReport'));
      return;
    }
    const runs = server ? await (await server).restart() : Boolean(await start());
    if (runs) vscode.window.setStatusBarMessage(text('restarted'), 5000);
  };

  const running = () => server ?? start();

  const cells = new Cells(running, reports, health);
  const totals = new Totals(running, reports);

  context.subscriptions.push(
    reports,
    cells,
    totals,
    new Status(cells, reports, health),
    registerKeys(cells, totals),
    acceptPastes(running, reports),
    reports.onFound((document) => void open(document).catch(() => {})), // the client has said why
    vscode.commands.registerCommand('nianbao.restartServer', restart),
    vscode.commands.registerCommand('nianbao.newReport', () => newReport(running)),
    vscode.commands.registerCommand('nianbao.diff', (options) => compareVersions(running, reports, options)),
    vscode.commands.registerCommand('nianbao.settled', () => listSettled(running, reports)),
    vscode.commands.registerCommand('nianbao.checkFolder', (folder) => checkFolder(running, folder)),
    vscode.commands.registerCommand('nianbao.overview', (folder, options) => showOverview(running, folder, options)),
    vscode.commands.registerCommand('nianbao.returnNotes', (from, options) => writeReturnNotes(running, from, options)),
    vscode.commands.registerCommand('nianbao.rollUp', (folder) => rollUp(running, folder)),
    vscode.commands.registerCommand('nianbao.import', (uri, uris) => importFiles(running, uri, uris)),
    vscode.commands.registerCommand('nianbao.exportWord', (options) => exportReport(running, reports, 'docx', options)),
    vscode.commands.registerCommand('nianbao.exportHtml', (options) => exportReport(running, reports, 'html', options)),
    vscode.commands.registerCommand('nianbao.copyTables', () => copyTables(running, reports)),
    vscode.commands.registerCommand('nianbao.tidy', () => tidy(running, reports, 'document')),
    vscode.commands.registerCommand('nianbao.tidyTable', () => tidy(running, reports, 'table')),
    acceptDrops(running, reports),
    followActiveReport(reports),
    servePreview(running, reports, context.extensionUri),
  );
  reports.watch();
}

export async function deactivate(): Promise<void> {
  const running = await server?.catch(() => undefined);
  await running?.stop();
}
