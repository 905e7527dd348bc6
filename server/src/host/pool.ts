/** Threads that each do the same to one thing after the other; answers come in the order of the things. */
import type { Worker } from 'node:worker_threads';
import { THREAD } from './thread';

/** To a thread: something to do, or something to know. */
export type Sent = { readonly id: number; readonly item: unknown } | { readonly known: unknown };
/** From a thread. */
export interface Answered {
  readonly id: number;
  readonly answer: unknown;
}

interface Hand {
  readonly worker: Worker;
  /** What it has been given, by place; it is at the first. */
  readonly given: number[];
}

/** One in work and one at hand, so that no thread waits for the next. */
const MOST_GIVEN = 2;
/** A slow one holds up the answers behind it: so many are kept for it. */
const MOST_WAITING = 512;

/** What is made for one thing dies with it. By default each thread takes some thirty megabytes more, and is no faster. */
const YOUNG_MEGABYTES = 3;

export class Pool {
  readonly #hands: Hand[] = [];
  readonly #known: unknown[] = [];
  #stopped = false;
  #closed = false;
  #answered: (hand: Hand, answered: Answered) => void = () => {};
  #lost: (hand: Hand, error: Error) => void = () => {};

  /** `file` is loaded by every thread, with `data` as its `workerData`. */
  constructor(
    private readonly file: string,
    private readonly data: unknown,
    size: number,
  ) {
    for (let i = 0; i < size; i++) this.#hire();
  }

  /** Tells every thread, those that replace another too. */
  tell(known: unknown): void {
    this.#known.push(known);
    for (const { worker } of this.#hands) worker.postMessage({ known } satisfies Sent);
  }

  /**
   * The answers to the items; after {@link stop}, those of the items given out by then. A thread that breaks down is
   * replaced, and `lost` answers for what it was at.
   */
  async *map<T, A>(items: readonly T[], lost: (item: T, error: Error) => A): AsyncGenerator<A> {
    const answers = new Map<number, A>();
    const again: number[] = [];
    let next = 0;
    let wake = () => {};
    const more = () => again.length > 0 || (!this.#stopped && next < items.length && answers.size < MOST_WAITING);
    const giveOut = () => {
      for (let given = 1; given <= MOST_GIVEN; given++) {
        for (const hand of this.#hands) {
          if (hand.given.length >= given || !more()) continue;
          const id = again.shift() ?? next++;
          hand.given.push(id);
          hand.worker.postMessage({ id, item: items[id] } satisfies Sent);
        }
      }
    };
    this.#answered = (hand, { id, answer }) => {
      hand.given.shift();
      answers.set(id, answer as A);
      giveOut();
      wake();
    };
    this.#lost = (hand, error) => {
      const [at, ...others] = hand.given;
      again.unshift(...others);
      if (at !== undefined) answers.set(at, lost(items[at]!, error));
      giveOut();
      wake();
    };
    giveOut();
    for (let at = 0; at < items.length; at++) {
      while (!answers.has(at)) {
        if (this.#stopped && at >= next) return;
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
      }
      const answer = answers.get(at)!;
      answers.delete(at);
      giveOut();
      yield answer;
    }
  }

  /** Gives nothing more out. */
  stop(): void {
    this.#stopped = true;
  }

  /** To be called when all that was given out is answered: nothing is cut short then. */
  async close(): Promise<void> {
    this.#closed = true;
    await Promise.all(this.#hands.map(({ worker }) => worker.terminate()));
  }

  #hire(): void {
    // Required here: most runs are of one file, and it takes as long to load as that.
    const { Worker } = require('node:worker_threads') as typeof import('node:worker_threads');
    const worker = new Worker(this.file, {
      workerData: this.data,
      argv: [THREAD],
      resourceLimits: { maxYoungGenerationSizeMb: YOUNG_MEGABYTES },
    });
    const hand: Hand = { worker, given: [] };
    let failure = new Error('the thread ended');
    worker.on('message', (answered: Answered) => this.#answered(hand, answered));
    worker.on('error', (error) => {
      failure = error;
    });
    worker.on('exit', () => {
      if (this.#closed) return;
      this.#hands.splice(this.#hands.indexOf(hand), 1);
      // One that breaks down with nothing to do would do so for ever.
      if (hand.given.length > 0) this.#hire();
      this.#lost(hand, failure);
    });
    for (const known of this.#known) worker.postMessage({ known } satisfies Sent);
    this.#hands.push(hand);
  }
}
