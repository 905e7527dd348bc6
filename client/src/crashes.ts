/** What is done when the server dies by itself: it is started again and the user told; after some times it is left alone. */
import * as vscode from 'vscode';
import {
  CloseAction,
  type CloseHandlerResult,
  ErrorAction,
  type ErrorHandler,
  type ErrorHandlerResult,
} from 'vscode-languageclient';
import type { Health } from './health';
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
  /** It died, and does not run again yet. */
  #down = false;
  #telling = false;

  constructor(
    private readonly remedies: Remedies,
    private readonly health: Health,
  ) {}

  /** A person wanted it to begin anew: what was before does not count. */
  reset(): void {
    this.#times = [];
    this.#down = false;
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
    this.#down = true;
    if (this.#times.length < MOST) return { action: CloseAction.Restart, message: text('serverDied'), handled: true };
    this.#giveUp('serverGone');
    return { action: CloseAction.DoNotRestart, message: text('serverGone'), handled: true };
  }

  /** The server runs, for the first time or again, and knows the open reports. */
  running(): void {
    if (this.#down) void this.#tellRestarted();
    this.#down = false;
    this.health.tell('running');
  }

  /** A start came to nothing. Where the server died of it, that was seen to. */
  notStarted(): void {
    if (!this.#down) this.#giveUp('serverNotStarted');
  }

  /** Once at a time: a server that dies again and again says so in one place. */
  async #tellRestarted(): Promise<void> {
    if (this.#telling) return;
    this.#telling = true;
    const chosen = await vscode.window.showWarningMessage(text('serverDied'), text('showLog'));
    this.#telling = false;
    if (chosen) this.remedies.showLog();
  }

  #giveUp(why: 'serverGone' | 'serverNotStarted'): void {
    this.health.tell('stopped');
    void this.#tellGone(text(why));
  }

  async #tellGone(why: string): Promise<void> {
    const again = text('restart');
    const chosen = await vscode.window.showErrorMessage(why, again, text('showLog'));
    if (chosen === undefined) return;
    if (chosen !== again) return this.remedies.showLog();
    this.reset();
    await this.remedies.restart();
  }
}
