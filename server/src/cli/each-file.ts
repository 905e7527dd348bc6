/** The files of a command, worked on here or in several threads; results come in the order of the files either way. */
import path from 'node:path';
import { isForeignName } from '../convert/formats';
import { InputFault } from '../host/fault';
import { Pool } from '../host/pool';
import { STANDARD_INPUT } from '../host/read';
import { forFiles } from '../host/tuning';
import { counted, type Message } from '../text/message';
import { UsageError } from './arguments';
import { type Answer, type Crew, failedAnswer, type Item, type Order, perform, type Task } from './crew';
import { recorder, replay } from './recorder';
import type { Terminal } from './terminal';

export interface Job<R> {
  readonly crew: Crew<R>;
  readonly files: readonly (string | InputFault)[];
  readonly order: Pick<Order, 'command' | 'args'>;
  /** How many threads; null for as many as pay. */
  readonly jobs: number | null;
  /** Whether files are written: those that are begun are finished then, whatever happens. */
  readonly writes: boolean;
  take(result: R): Promise<void>;
  /** A file that could not be read; it has been told. */
  failed?(path: string, told: Message): Promise<void>;
}

/** What a thread begins with, as the command line itself did: see `start.ts`. */
const START = path.join(__dirname, 'cli.js');
const MOST_JOBS = 64;
/** A thread takes a while to start and to become fast: for fewer texts it does not pay. */
const TEXTS_A_THREAD = 600;
/** What has to be converted takes as long as so many texts, or longer. */
const TEXTS_A_CONVERSION = 10;

/** @throws UsageError for what is no number of threads. */
export function jobsOf(value: string | undefined): number | null {
  if (value === undefined) return null;
  const jobs = Number(value);
  if (Number.isInteger(jobs) && jobs >= 1 && jobs <= MOST_JOBS) return jobs;
  throw new UsageError({
    zh: `--jobs 是 1 到 ${MOST_JOBS} 的整数，不能是“${value}”`,
    en: `--jobs is a whole number from 1 to ${MOST_JOBS}, not “${value}”`,
  });
}

/** What happens to one file never stops the rest. False where the user, or the reader of the results, did. */
export async function eachFile<R>(job: Job<R>, terminal: Terminal): Promise<boolean> {
  const { crew, files, take, failed } = job;
  const items = files.map((file): Item => (file instanceof InputFault ? { path: file.path, told: file.told } : file));
  forFiles(files.length);
  const threads = threadsFor(job);
  const hands = threads > 1 ? inThreads(job, threads, terminal) : here(crew);
  const stops: ('signal' | 'unread')[] = [];
  const release = job.writes
    ? terminal.guard((why) => {
        stops.push(why);
        hands.stop();
      })
    : () => {};
  let done = 0;
  replay(crew.recorder.taken(), terminal);
  try {
    await lookAtAll(crew, items, hands);
    for await (const answer of hands.map('work', items)) {
      terminal.progress(++done, items.length);
      replay(answer, terminal);
      if (answer.fault) await failed?.(answer.fault.path, answer.fault.told);
      else await take(answer.result as R);
    }
  } finally {
    terminal.progress(items.length, items.length);
    release();
    await hands.close();
  }
  if (stops[0] === 'signal') {
    terminal.exitWith(130);
    terminal.tell({
      zh: `已中断：处理了 ${done} 个文件，其余 ${items.length - done} 个未动`,
      en: `interrupted: ${counted(done, 'file')} done, ${items.length - done} left as they are`,
    });
  }
  return stops.length === 0;
}

async function lookAtAll(crew: Crew<unknown>, items: readonly Item[], hands: Hands): Promise<void> {
  const files = items.filter((item) => typeof item === 'string' && item !== STANDARD_INPUT);
  if (!crew.look || files.length < 2) return;
  const seen: unknown[] = [];
  // What cannot be read is told when it is worked on.
  for await (const { result } of hands.map('look', files)) if (result) seen.push(result);
  hands.learn(seen);
}

/** Whoever does the work. */
interface Hands {
  map(stage: Task['stage'], items: readonly Item[]): AsyncIterable<Answer>;
  learn(seen: unknown): void;
  /** After what is begun. */
  stop(): void;
  close(): Promise<void>;
}

function threadsFor({ jobs, files }: Pick<Job<unknown>, 'jobs' | 'files'>): number {
  // Standard input can be read by this thread alone.
  if (files.includes(STANDARD_INPUT)) return 1;
  if (jobs !== null) return Math.min(jobs, files.length);
  const converted = files.filter((file) => typeof file === 'string' && isForeignName(file)).length;
  const texts = files.length + converted * (TEXTS_A_CONVERSION - 1);
  const threads = Math.max(1, Math.floor(texts / TEXTS_A_THREAD));
  // Required here: for a few files it is not asked for.
  return threads === 1 ? 1 : Math.min(threads, (require('node:os') as typeof import('node:os')).availableParallelism());
}

function here(crew: Crew<unknown>): Hands {
  let stopped = false;
  return {
    async *map(stage, items) {
      for (const [i, item] of items.entries()) {
        // Signals are heard only between two turns of the loop. Before the first file there was nothing to stop.
        if (i > 0) await new Promise(setImmediate);
        if (stopped) return;
        yield await perform(crew, { stage, item });
      }
    },
    learn: (seen) => crew.learn?.(seen),
    stop() {
      stopped = true;
    },
    close: async () => {},
  };
}

function inThreads({ order }: Pick<Job<unknown>, 'order'>, threads: number, { language, colour }: Terminal): Hands {
  const pool = new Pool(START, { ...order, language, colour } satisfies Order, threads);
  return {
    map: (stage, items) =>
      pool.map(
        items.map((item): Task => ({ stage, item })),
        ({ item }, error) => failedAnswer(item, error, recorder({ language, colour })),
      ),
    learn: (seen) => pool.tell(seen),
    stop: () => pool.stop(),
    close: () => pool.close(),
  };
}
