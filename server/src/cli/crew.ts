/** A command's work on single files, the same in every thread: what it takes and gives can be sent from one to another. */
import { InputFault } from '../host/fault';
import type { Answered, Sent } from '../host/pool';
import type { Language, Message } from '../text/message';
import { type Draft, faultOf, readAny, tellFault } from './drafts';
import type { Recorded, Recorder } from './recorder';
import type { Terminal } from './terminal';

export interface Crew<R> {
  /** What it tells. */
  readonly recorder: Recorder;
  /** Whether files of other formats are read, too. */
  readonly converts: boolean;
  work(draft: Draft): Promise<R>;
  /** Of each file before the first is worked on; what was seen of all is learnt by every thread. */
  look?(file: string): Promise<unknown>;
  learn?(seen: unknown): void;
}

/** A file by its path, or what became of it when it was looked for. */
export type Item = string | { readonly path: string; readonly told: Message };

export interface Task {
  readonly stage: 'look' | 'work';
  readonly item: Item;
}

/** What the work on a file has come to, and what was told on the way. */
export interface Answer extends Recorded {
  readonly result: unknown;
  /** Why there is no result. */
  readonly fault: { readonly path: string; readonly told: Message } | null;
}

/** How a thread comes to the crew of the command that started it. */
export interface Order {
  readonly command: 'check' | 'data';
  readonly args: readonly string[];
  readonly language: Language;
  readonly colour: boolean;
}

/** Makes the crew of a command; what it is asked for has been asked for in good form. */
export type Enlist = (
  args: readonly string[],
  terminal: Pick<Terminal, 'language' | 'colour'>,
) => Promise<Crew<unknown>>;

export const pathOf = (item: Item): string => (typeof item === 'string' ? item : item.path);

/** Never throws: a file that fails is an answer, too. */
export async function perform(crew: Crew<unknown>, { stage, item }: Task): Promise<Answer> {
  const { recorder } = crew;
  try {
    if (typeof item !== 'string') throw new InputFault(item.path, item.told);
    const result = stage === 'look' ? await crew.look?.(item) : await crew.work(await readAny(item, crew.converts));
    return { result, fault: null, ...recorder.taken() };
  } catch (error) {
    return failedAnswer(item, error, recorder);
  }
}

export function failedAnswer(item: Item, error: unknown, recorder: Recorder): Answer {
  const path = pathOf(item);
  tellFault(error, path, recorder);
  return { result: null, fault: { path, told: faultOf(error) }, ...recorder.taken() };
}

/** Does what this thread is sent, one after the other. */
export function serve(enlist: Readonly<Record<Order['command'], Enlist>>): void {
  const { parentPort, workerData } = require('node:worker_threads') as typeof import('node:worker_threads');
  const order = workerData as Order;
  const port = parentPort!;
  const ready = enlist[order.command](order.args, order).then((crew) => {
    crew.recorder.taken(); // the thread that started this one has told it
    return crew;
  });
  let last: Promise<unknown> = ready;
  port.on('message', (sent: Sent) => {
    last = last.then(async () => {
      const crew = await ready;
      if ('known' in sent) return crew.learn?.(sent.known);
      const answer = await perform(crew, sent.item as Task);
      port.postMessage({ id: sent.id, answer } satisfies Answered);
    });
  });
}
