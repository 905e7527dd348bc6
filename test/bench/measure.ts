/** Runs programs and says what they cost: the machine may be busy, so processor time counts, in turns, and the median. */
import { spawn, spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

export type Command = readonly [string, ...string[]];

export interface Cost {
  /** Milliseconds of all processors together, and of the clock. */
  readonly cpu: number;
  readonly wall: number;
}

export interface Contender {
  readonly name: string;
  readonly command: Command;
}

/** Loading extra certificates takes longer than what is measured. */
const { NODE_EXTRA_CA_CERTS: _, ...env } = process.env;

export { env };

const TIMED = 'TIMEFORMAT="%R %U %S"; time "$@" >/dev/null 2>/dev/null </dev/null';

function once(command: Command, cwd: string): Cost {
  const { stderr } = spawnSync('bash', ['-c', TIMED, 'bash', ...command], { cwd, env, encoding: 'utf8' });
  const [wall, user, system] = stderr.trim().split('\n').at(-1)!.split(' ').map(Number);
  return { wall: wall! * 1000, cpu: (user! + system!) * 1000 };
}

export const quantile = (values: readonly number[], share: number): number =>
  [...values].sort((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * share))]!;
export const median = (values: readonly number[]): number => quantile(values, 0.5);

/** Medians, each contender run in turn, so that what else the machine does hits all alike. The first round is none. */
export function inTurns(contenders: readonly Contender[], times: number, cwd: string): Map<string, Cost> {
  const costs = new Map(contenders.map(({ name }) => [name, [] as Cost[]]));
  for (let round = 0; round <= times; round++) {
    for (const { name, command } of contenders) {
      const cost = once(command, cwd);
      if (round > 0) costs.get(name)!.push(cost);
    }
  }
  return new Map(
    [...costs].map(([name, all]) => [
      name,
      { cpu: median(all.map(({ cpu }) => cpu)), wall: median(all.map(({ wall }) => wall)) },
    ]),
  );
}

/** Megabytes a process has held at most; null where the system does not tell. */
export function peakOf(pid: number): number | null {
  try {
    const [, kilobytes] = /VmHWM:\s*(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? [];
    return kilobytes === undefined ? null : Number(kilobytes) / 1024;
  } catch {
    return null;
  }
}

/** Megabytes a program holds at most. */
export function peakMemory([program, ...args]: Command, cwd: string): Promise<number | null> {
  return new Promise((resolve) => {
    const child = spawn(program, args, { cwd, env, stdio: 'ignore' });
    let peak: number | null = null;
    const look = setInterval(() => {
      peak = peakOf(child.pid!) ?? peak;
    }, 2);
    child.on('exit', () => {
      clearInterval(look);
      resolve(peak);
    });
  });
}
