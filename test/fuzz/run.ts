/**
 * npm run fuzz: every target in turn until the time is up or something fails, which is printed as short as it can be made,
 * with the command that runs it again. Options: --seconds, --runs, --seed, --only, --path.
 */
import { fork } from 'node:child_process';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { type Failure, TARGETS } from './targets';
import type { Told, Wish } from './worker';

/** Seconds after which an input hangs. */
const PATIENCE = 60;

function wishOf(args: readonly string[]): Wish {
  const { values } = parseArgs({
    args: [...args],
    options: {
      seed: { type: 'string', default: String(Date.now() % 2 ** 31) },
      seconds: { type: 'string', default: '60' },
      runs: { type: 'string', default: '1000000000' },
      only: { type: 'string', default: Object.keys(TARGETS).join() },
      path: { type: 'string' },
    },
  });
  const only = values.only.split(',');
  const unknown = only.find((name) => !TARGETS[name]);
  if (unknown !== undefined) throw new Error(`no target ${unknown}; there are ${Object.keys(TARGETS).join(', ')}`);
  const { seed, seconds, runs } = values;
  return { seed: Number(seed), seconds: Number(seconds), runs: Number(runs), only, path: values.path };
}

function printFailure(target: string, { seed, path: way, input, error }: Failure): void {
  console.log(`\n${error}\n\nThe input, as short as it could be made:\n${JSON.stringify(input)}\n`);
  const again = ['--only', target, '--seed', seed, ...(way ? ['--path', way] : [])].join(' ');
  console.log(`Again: npm run fuzz -- ${again}`);
}

function main(wish: Wish): void {
  console.log(`fuzz: seed ${wish.seed}; ${wish.only.join(', ')}`);
  const worker = fork(path.join(__dirname, 'worker.ts'), [JSON.stringify(wish)]);
  let inputs = 0;
  let failed = false;
  let running: Extract<Told, { kind: 'input' }> | null = null;
  const fail = (target: string, failure: Failure) => {
    failed = true;
    printFailure(target, failure);
  };
  const unknown = { seed: wish.seed, path: '' };
  let patience: NodeJS.Timeout | undefined;
  worker.on('message', (told: Told) => {
    clearTimeout(patience);
    running = null;
    if (told.kind === 'done') inputs = told.inputs;
    else if (told.kind === 'failure') fail(told.target, told.failure);
    else {
      running = told;
      patience = setTimeout(() => {
        fail(told.target, { ...unknown, input: told.input, error: `No answer in ${PATIENCE} s.` });
        worker.kill('SIGKILL');
      }, PATIENCE * 1000);
    }
  });
  worker.on('exit', (code) => {
    if (code !== 0 && !failed)
      fail(running?.target ?? '', { ...unknown, input: running?.input ?? '', error: `It ended with ${code}.` });
    clearTimeout(patience);
    console.log(`fuzz: ${inputs} inputs, ${failed ? 'one failed' : 'all sound'}`);
    process.exitCode = failed ? 1 : 0;
  });
}

main(wishOf(process.argv.slice(2)));
