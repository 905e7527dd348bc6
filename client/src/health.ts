/** Whether the server serves: its life tells, what is shown of it follows. */
import * as vscode from 'vscode';

export class Health {
  readonly #changed = new vscode.EventEmitter<void>();
  #stopped = false;

  /** It runs, for the first time or again, and knows the open reports; or it was given up. */
  readonly onChanged = this.#changed.event;

  /** Given up: nobody starts it again but the user. */
  get stopped(): boolean {
    return this.#stopped;
  }

  tell(state: 'running' | 'stopped'): void {
    this.#stopped = state === 'stopped';
    this.#changed.fire();
  }
}
