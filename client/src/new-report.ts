/** The command “新建年度报告”: asks for agency and year, and opens a blank report; last year's beside it, where there is one. */
import * as vscode from 'vscode';
import { LANGUAGE_ID } from '../../server/src/report/detect';
import { type Neighbour, reportsAround } from './neighbours';
import type { Server } from './server';
import { text } from './strings';

/** The first year for which there is a form. */
const FIRST_YEAR = 2019;

/** @param start gives the server, started where it does not run yet. */
export async function newReport(start: () => Promise<Server>): Promise<void> {
  const around = reportsAround();
  const agency = await vscode.window.showInputBox({
    title: text('newReport'),
    prompt: text('askAgency'),
    value: commonAgency(await around),
    ignoreFocusOut: true,
    validateInput: (value) => (value.trim() === '' ? text('askAgency') : undefined),
  });
  if (agency === undefined) return;
  const year = await vscode.window.showInputBox({
    title: text('newReport'),
    prompt: text('askYear'),
    value: String(new Date().getFullYear() - 1),
    ignoreFocusOut: true,
    validateInput: (value) => (/^20\d\d$/.test(value) && Number(value) >= FIRST_YEAR ? undefined : text('whichYears')),
  });
  if (year === undefined) return;

  const server = await start();
  const made = await server.newReport({ agency: agency.trim(), year: Number(year) });
  if ('refused' in made) return void vscode.window.showErrorMessage(made.refused);
  const document = await vscode.workspace.openTextDocument({ language: LANGUAGE_ID });
  const editor = await vscode.window.showTextDocument(document);
  await editor.insertSnippet(new vscode.SnippetString(made.snippet), new vscode.Position(0, 0));
  void offerLastYear(await around, agency.trim(), Number(year) - 1);
}

/** The agency most of the reports around are of; nothing where there is none. */
function commonAgency(around: readonly Neighbour[]): string {
  const counts = new Map<string, number>();
  for (const { agency } of around) if (agency) counts.set(agency, (counts.get(agency) ?? 0) + 1);
  return [...counts].sort(([, a], [, b]) => b - a)[0]?.[0] ?? '';
}

async function offerLastYear(around: readonly Neighbour[], agency: string, year: number): Promise<void> {
  const last = around.find((one) => one.agency === agency && one.year === year);
  if (!last) return;
  const name = vscode.workspace.asRelativePath(last.uri);
  const beside = text('openBeside');
  const choice = await vscode.window.showInformationMessage(`${text('lastYearIsHere')}${name}`, beside);
  if (choice !== beside) return;
  await vscode.window.showTextDocument(last.uri, { viewColumn: vscode.ViewColumn.Beside, preserveFocus: true });
}
