/** The status bar: where the cursor is in the report, how many findings there are, and which report it is. */
import * as vscode from 'vscode';
import type { WhereResult } from '../../server/src/lsp/requests';
import type { Cells } from './cells';
import type { Health } from './health';
import type { Reports } from './reports';
import { text } from './strings';

/** As our diagnostics are signed. */
const SOURCE = '年报';
/** A row of table three may have forty characters; the status bar has not. */
const LONGEST = 18;
const { Error: ERROR, Warning: WARNING } = vscode.DiagnosticSeverity;

export class Status implements vscode.Disposable {
  readonly #cells: Cells;
  readonly #reports: Reports;
  readonly #health: Health;
  readonly #findings = vscode.window.createStatusBarItem('nianbao.findings', vscode.StatusBarAlignment.Left, 1);
  readonly #place = vscode.window.createStatusBarItem('nianbao.place', vscode.StatusBarAlignment.Left, 0);
  readonly #listeners: vscode.Disposable[];

  constructor(cells: Cells, reports: Reports, health: Health) {
    this.#cells = cells;
    this.#reports = reports;
    this.#health = health;
    this.#findings.name = text('findings');
    this.#place.name = text('place');
    this.#listeners = [
      this.#findings,
      this.#place,
      cells.onChanged(() => this.#show()),
      health.onChanged(() => this.#show()),
      vscode.languages.onDidChangeDiagnostics(({ uris }) => {
        const shown = vscode.window.activeTextEditor?.document.uri.toString();
        if (uris.some((uri) => uri.toString() === shown)) this.#show();
      }),
    ];
  }

  dispose(): void {
    vscode.Disposable.from(...this.#listeners).dispose();
  }

  #show(): void {
    const document = vscode.window.activeTextEditor?.document;
    const report = document && this.#reports.has(document) ? document : undefined;
    if (report && this.#health.stopped) this.#showStopped();
    else if (report && this.#cells.current) this.#showKnown(report, this.#cells.current);
    else {
      this.#findings.hide();
      this.#place.hide();
    }
  }

  #showKnown(report: vscode.TextDocument, { path, edition, year }: WhereResult): void {
    const which = [...(year === null ? [] : [`${year}${text('year')}`]), `${edition}${text('edition')}`].join(' · ');
    this.#findings.text = `${counted(report)} · ${which}`;
    this.#findings.tooltip = text('showProblems');
    this.#findings.command = 'workbench.actions.view.problems';
    this.#findings.show();
    this.#place.text = path.map(shortened).join(' › ');
    this.#place.tooltip = path.join(' › ');
    if (path.length > 0) this.#place.show();
    else this.#place.hide();
  }

  /** Else no findings would look like a report without any. */
  #showStopped(): void {
    this.#findings.text = text('serverStopped');
    this.#findings.tooltip = text('clickToRestart');
    this.#findings.command = 'nianbao.restartServer';
    this.#findings.show();
    this.#place.hide();
  }
}

/** 3 错误 1 警告; without either what is left, or that there is nothing. */
function counted({ uri }: vscode.TextDocument): string {
  const ours = vscode.languages.getDiagnostics(uri).filter(({ source }) => source === SOURCE);
  const count = (isOne: (severity: vscode.DiagnosticSeverity) => boolean) =>
    ours.filter(({ severity }) => isOne(severity)).length;
  const parts = [
    ['$(error) ', count((one) => one === ERROR), text('errors')],
    ['$(warning) ', count((one) => one === WARNING), text('warnings')],
    ['$(info) ', count((one) => one > WARNING), text('remarks')],
  ] as const;
  const shown = parts.filter(([, number]) => number > 0).map(([icon, number, name]) => `${icon}${number}${name}`);
  return shown.join(' ') || text('noFindings');
}

const shortened = (name: string): string => (name.length > LONGEST ? `${name.slice(0, LONGEST - 1)}…` : name);
