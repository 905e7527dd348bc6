/** Fuzzes in a process of its own, which may hang or die, and tells of each input before it is run. */
import { type Failure, TARGETS } from './targets';

export interface Wish {
  readonly seed: number;
  readonly seconds: number;
  readonly runs: number;
  readonly only: readonly string[];
  /** Leads fast-check to one input of the seed. */
  readonly path: string | undefined;
}

export type Told =
  | { readonly kind: 'input'; readonly target: string; readonly input: string }
  | { readonly kind: 'done'; readonly inputs: number }
  | { readonly kind: 'failure'; readonly target: string; readonly failure: Failure };

/** Inputs of one target before it is the next one’s turn. */
const BATCH = 10;

const tell = (told: Told) => process.send!(told);

async function fuzz({ seed, seconds, runs, only, path }: Wish): Promise<void> {
  const end = Date.now() + seconds * 1000;
  let inputs = 0;
  for (const name of only) await TARGETS[name]!.begin();
  for (let turn = 0; Date.now() < end && inputs < runs; turn++) {
    const target = only[turn % only.length]!;
    const watch = (shown: () => string) => tell({ kind: 'input', target, input: shown() });
    const numRuns = Math.min(BATCH, runs - inputs);
    const failure = await TARGETS[target]!.check({ seed: seed + turn, numRuns, ...(path ? { path } : {}) }, watch);
    inputs += numRuns;
    tell({ kind: 'done', inputs });
    if (!failure) continue;
    tell({ kind: 'failure', target, failure });
    break;
  }
  for (const name of only) await TARGETS[name]!.end();
}

void fuzz(JSON.parse(process.argv[2]!));
