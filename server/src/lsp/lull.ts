/** Waits out a burst of messages, without a timer: a burst of keystrokes costs one run, a single one costs no delay. */

/**
 * Messages that have arrived are handled one a turn of the event loop. Two turns without a new one mean that none is
 * waiting: one turn would not do, as ours may come before the next message's in the same turn.
 */
export class Lull {
  #turn: NodeJS.Immediate | undefined;
  #over: { readonly promise: Promise<void>; readonly resolve: () => void } | undefined;

  /** Something came in: whoever waits, waits on. */
  stir(): void {
    if (!this.#over) return;
    clearImmediate(this.#turn);
    this.#turn = setImmediate(() => {
      this.#turn = setImmediate(() => {
        const over = this.#over;
        this.#over = undefined;
        over?.resolve();
      });
    });
  }

  /** Resolves once the burst is over; all who wait, wait for the same end. */
  over(): Promise<void> {
    if (!this.#over) {
      let resolve = (): void => {};
      const promise = new Promise<void>((done) => {
        resolve = done;
      });
      this.#over = { promise, resolve };
    }
    this.stir();
    return this.#over.promise;
  }
}
