/** What is done when the server dies by itself: it is started again and the user told; after some times it is left alone. */
import * as vscode from 'vscode';
import {
  CloseAction,
  type CloseHandlerResult,
  ErrorAction,
  type ErrorHandler,
  type ErrorHandlerResult,
} from 'vscode-languageclient';
import { text } from './strings';

/** So many deaths within so many milliseconds: it would only die again. */
const MOST = 5;
const WITHIN = 3 * 60_000;

export interface Remedies {
  restart(): Promise<void>;
  showLog(): void;
}

export class Crashes implements ErrorHandler {
  #times: number[] = [];
  #telling = false;

  constructor(private readonly remedies: Remedies) {}

  /** A person wanted it to begin anew: what was before does not count. */
  reset(): void {
    this.#times = [];
  }

  /**
   * A message that fails is logged and no more: between a server's death and the news of it every one does,
   * and a connection given up for that would keep the server from being started again.
   */
  error(): ErrorHandlerResult {
    return { action: ErrorAction.Continue, handled: true };
  }

  closed(): CloseHandlerResult {
    const now = Date.now();
    this.#times = [...this.#times.filter((time) => now - time < WITHIN), now];
    const gone = this.#times.length >= MOST;
    void (gone ? this.#tellGone() : this.#tellRestarted());
    const message = text(gone ? 'serverGone' : 'serverDied');
    return { action: gone ? CloseAction.DoNotRestart : CloseAction.Restart, message, handled: true };
  }

  /** Once at a time: a server that dies again and again says so in one place. */
  async #tellRestarted(): Promise<void> {
    if (this.#telling) return;
    this.#telling = true;
    const chosen = await vscode.window.showWarningMessage(text('serverDied'), text('showLog'));
    this.#telling = false;
    if (chosen) this.remedies.showLog();
  }

  async #tellGone(): Promise<void> {
    const again = text('restart');
    const chosen = await vscode.window.showErrorMessage(text('serverGone'), again, text('showLog'));
    if (chosen === undefined) return;
    if (chosen !== again) return this.remedies.showLog();
    this.reset();
    await this.remedies.restart();
  }
}
